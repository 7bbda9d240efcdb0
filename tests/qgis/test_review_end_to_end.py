"""Reviewing in the real application, from the zip: verdicts and corrections outlive a block's next map."""

import csv
import os
import sqlite3

from qgis.core import QgsPointXY, QgsRasterLayer
from qgis.PyQt.QtGui import QImage

from croplayer_qgis.client.environment import clean_environ
from tests.qgis.conftest import ENGINE, ROOT

USER = """
import math, subprocess
from pathlib import Path
from qgis.core import *
from qgis.PyQt.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import *
from qgis.utils import iface

JOB, OUT, ROOT = Path({job!r}), Path({out!r}), {root!r}
REMAP, VARIABLES = {remap!r}, {variables!r}
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
window = iface.mainWindow()
window.resize(1366, 740)


def wait(condition, seconds=200):
    loop, poll = QEventLoop(), QTimer()
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    poll.start(20)
    QTimer.singleShot(1000 * seconds, loop.quit)
    loop.exec()
    assert condition(), "waited in vain"


def child(name, kind=QWidget, parent=None):
    found = (parent or review).findChild(kind, name)
    assert found is not None, name
    return found


def press(key):
    QApplication.setActiveWindow(review)  # there is no window manager that would
    canvas.setFocus()
    QTest.keyClick(canvas, key)


def pixel(point):
    wgs84, shown = QgsCoordinateReferenceSystem("EPSG:4326"), canvas.mapSettings().destinationCrs()
    to_map = QgsCoordinateTransform(wgs84, shown, QgsProject.instance())
    at = canvas.mapSettings().mapToPixel().transform(to_map.transform(point))
    return QPoint(round(at.x()), round(at.y()))


def inside():
    return review.review.region.geometry.pointOnSurface().asPoint()


def judge(count):
    for at in range(count):
        waiting = review.review.current
        press((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)[at % 3])
        wait(lambda: review.review.current != waiting)


def picture(name):
    QTest.qWait(200)
    canvases = [view.canvas for view in review.views.shown]
    for shown in canvases:
        shown.refresh()
    QTest.qWait(100)
    wait(lambda: not any(shown.isDrawing() for shown in canvases))
    review.grab().save(str(OUT / name))


def registry():
    return child("registryCount", QLabel).text()


main = window.findChild(QDockWidget, "CropLayerDock")
review = window.findChild(QDockWidget, "CropLayerReview")
assert main.open_job(JOB)
review.toggleViewAction().trigger()
canvas = review.views.views[0].canvas
wait(lambda: review.review is not None and review.review.current is not None)
child("reviewer", QLineEdit).setText("Ada")
child("reviewer", QLineEdit).editingFinished.emit()

# Ten regions by keys, the eleventh by a key that corrects, a brush stroke, and a polygon.
judge(10)
found["corrected"] = inside().x(), inside().y()
found["label"] = review.review.region.values["cropland"]
press(Qt.Key.Key_X if found["label"] else Qt.Key.Key_C)
child("set_other").click()
child("tool_brush").click()
place = inside()
start, end = pixel(place), pixel(place) + QPoint(25, 0)
QTest.mousePress(canvas.viewport(), LEFT, NONE, start)
QApplication.sendEvent(canvas.viewport(), QMouseEvent(
    QEvent.Type.MouseMove, QPointF(end), QPointF(canvas.viewport().mapToGlobal(end)), Qt.MouseButton.NoButton,
    LEFT, NONE))
QTest.mouseRelease(canvas.viewport(), LEFT, NONE, end)
child("tool_polygon").click()
for step in ((-30, -30), (30, -30), (0, 40)):
    QTest.mouseClick(canvas.viewport(), LEFT, NONE, pixel(place) + QPoint(*step))
QTest.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, NONE, pixel(place))
child("tool_polygon").click()
pages = review.findChild(QTabWidget)
pages.setCurrentIndex(1)
found["before"] = registry()
bar = child("applyCorrections")
child("runTask", QPushButton, bar).click()
told = child("taskMessage", QLabel, bar)
wait(lambda: bool(told.text()))
found["applied"] = told.text()
pages.setCurrentIndex(0)
picture("before.png")

# The block is mapped again, twice, by another process, and the review goes on meanwhile.
pipe = subprocess.PIPE
remap = subprocess.Popen(REMAP, env=VARIABLES, cwd=ROOT, text=True, stdin=pipe, stdout=pipe)
remap.stdin.write("map\\nmap\\n")
remap.stdin.close()
stored = []
review.review.changed.connect(lambda: stored.append(1))
for at in range(40):
    if remap.poll() is not None:
        break
    press(Qt.Key.Key_1)
    QTest.qWait(400)
wait(lambda: remap.poll() is not None)
press(Qt.Key.Key_1)  # perhaps on a map that is no more: then nothing is stored, and the new one shown
QTest.qWait(500)
press(Qt.Key.Key_1)
found["meanwhile"] = len(stored)
found["remap_said"] = remap.stdout.read().split()
review.close()
assert main.open_job(JOB)
review.toggleViewAction().trigger()
wait(lambda: review.review is not None and review.review.current is not None)
pages.setCurrentIndex(1)
found["after"] = registry()
items = child("registryList", QTreeWidget)
shown = 0
for at in range(items.topLevelItemCount()):
    row = review._registry._rows[at]
    items.itemClicked.emit(items.topLevelItem(at), 0)
    region = review.review.region
    shown += region is not None and region.geometry.intersects(row.outline)
found["shown"] = shown
found["progress"] = child("reviewFigures", QLabel).text()
found["waiting"] = child("waitingCorrections", QLabel).text()
assert child("registryExport") and review._registry.save(OUT / "review.csv")
pages.setCurrentIndex(0)
picture("after.png")

tabs = main.findChild(QTabWidget)
tabs.setCurrentIndex(3)
results = tabs.widget(3)
for name in ("polygons", "table", "report", "pdf"):
    child("export_" + name, QCheckBox, results).setChecked(False)
child("exportCorrections", QCheckBox, results).setChecked(True)
child("exportFolder", None or QWidget, results).setFilePath(str(OUT / "export"))
task = child("exportTask", QWidget, results)
child("runTask", QPushButton, task).click()
told = child("taskMessage", QLabel, task)
wait(lambda: bool(told.text()))
found["exported"] = told.text()
found["layers"] = sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())
QTest.qWait(500)
window.grab().save(str(OUT / "window.png"))
QgsProject.instance().setDirty(False)
"""


def test_a_review_outlives_the_next_map_of_its_block(real_qgis, fresh_profile, job_folder, tmp_path):
    remap = [str(ENGINE), "-m", "tests.qgis.review.machine", str(job_folder)]
    code = USER.format(
        job=str(job_folder),
        out=str(tmp_path),
        root=str(ROOT),
        remap=remap,
        variables=clean_environ(os.environ),
    )
    found = real_qgis(code, fresh_profile, CROPLAYER_ENGINE_PYTHON=str(ENGINE))

    # Ten verdicts, a corrected region with its verdict, a stroke and a polygon.
    assert found["before"] == "14 verdicts and corrections"
    assert "without corrections" in found["applied"]
    assert found["remap_said"] == ['"ok"', '"ok"'] and found["meanwhile"] >= 1
    count = 14 + found["meanwhile"]
    assert found["after"] == f"{count} verdicts and corrections" and found["shown"] == count
    with (tmp_path / "review.csv").open(encoding="utf-8-sig") as table:
        rows = list(csv.DictReader(table))
    assert len(rows) == count and {row["reviewer"] for row in rows} == {"Ada"}
    with sqlite3.connect(job_folder / "job.gpkg") as database:
        assert database.execute("SELECT product FROM blocks").fetchone() == (3,)
        last = database.execute("SELECT product FROM verdicts ORDER BY fid DESC").fetchone()
        assert last == (3,)  # nothing is said of a map that is no more
        matched = {row[0] for row in database.execute("SELECT kind || row FROM review_matches")}
        kept = "SELECT 'edits' || fid FROM edits UNION ALL SELECT 'verdicts' || fid FROM verdicts LIMIT 13"
        assert len(matched & {row[0] for row in database.execute(kept)}) == 13
    assert found["waiting"] == ""  # the run applied them again
    assert found["exported"].startswith("1 file written.")
    (raster,) = (tmp_path / "export").glob("*.tif")
    exported = QgsRasterLayer(str(raster), "exported", "gdal")
    label = int(found["label"])
    assert exported.dataProvider().sample(QgsPointXY(*found["corrected"]), 1) == (1 - label, True)
    picture = QImage(str(tmp_path / "after.png"))
    left = {picture.pixel(x, y) for x in range(20, 400, 20) for y in range(120, 600, 20)}
    assert len(left) > 20  # imagery, not an empty canvas
