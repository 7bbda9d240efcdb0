"""Reviewing in the real application, from the zip: verdicts and corrections outlive a block's next map."""

import os
from pathlib import Path

from croplayer_qgis.client.environment import clean_environ

ENGINE = Path(__file__).resolve().parents[2] / ".env" / "engine" / "bin" / "python"

USER = """
import math, subprocess
from pathlib import Path
from qgis.core import *
from qgis.PyQt.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import *
from qgis.utils import iface

JOB, OUT, REMAP, VARIABLES = Path({job!r}), Path({out!r}), {remap!r}, {variables!r}
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
window = iface.mainWindow()
window.resize(1366, 740)


def wait(condition, seconds=60):
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
found["corrected"] = [(p.x(), p.y()) for p in [inside()]]
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
review.grab().save(str(OUT / "before.png"))

# The block is mapped again by another process, and the review goes on meanwhile.
remap = subprocess.Popen(REMAP, env=VARIABLES, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
meanwhile = 0
while remap.poll() is None and meanwhile < 20:
    judge(1)
    meanwhile += 1
    QTest.qWait(400)
wait(lambda: remap.poll() is not None)
found["meanwhile"], found["remapped"], found["remap_said"] = meanwhile, remap.returncode, remap.stdout.read()
found["message"] = child("reviewMessage", QLabel).text()
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
found["progress"] = child("reviewProgress", QProgressBar).format()
assert child("registryExport") and review._registry.save(OUT / "review.csv")
pages.setCurrentIndex(0)
QTest.qWait(1500)
review.grab().save(str(OUT / "after.png"))

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


def test_a_review_outlives_the_next_map_of_its_block(
    real_qgis, fresh_profile, incomplete_job, imagery, tmp_path
):
    variables = clean_environ(os.environ)
    for slot in "ab":
        variables[f"CROPLAYER_TOKEN_DEMO_{slot.upper()}"] = imagery.secrets[f"demo_{slot}"]
    remap = [str(ENGINE), "-m", "croplayer_qgis.engine", "job", str(incomplete_job), "--resume"]
    remap += ["--retry", "incomplete"]
    code = USER.format(job=str(incomplete_job), out=str(tmp_path), remap=remap, variables=variables)
    found = real_qgis(code, fresh_profile, CROPLAYER_ENGINE_PYTHON=str(ENGINE))
    print(found)
