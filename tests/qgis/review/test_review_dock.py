"""Keys, mouse and buttons of the review panel on real canvases, checked by what lies in the job's tables."""

import csv
import math
import shutil
import sqlite3

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
)

from croplayer_qgis.gui.review.elsewhere import place_url
from croplayer_qgis.gui.review.keys import DEFAULTS, KeysDialog, clashes
from croplayer_qgis.gui.review.view_grid import MOST
from croplayer_qgis.layers.review.human_rows import facts_of
from croplayer_qgis.layers.review.registry import Filter, filtered, show_layers
from croplayer_qgis.layers.review.review_file import ReviewFile
from croplayer_qgis.settings import Settings
from tests.qgis.review.conftest import click, drag, move, signal_of
from tests.qgis.waiting import wait_until


def rows(folder, table):
    with sqlite3.connect(folder / "job.gpkg") as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(f"SELECT * FROM {table} ORDER BY fid")]


def centre(dock):
    return dock.review.region.geometry.pointOnSurface().asPoint()


def test_a_key_stores_a_verdict_and_the_next_region_comes(dock, press, job_folder):
    first = dock.review.region
    press(Qt.Key.Key_1)
    (row,) = rows(job_folder, "verdicts")
    assert (row["verdict"], row["reviewer"], row["state"]) == ("right", "Ada", "applied")
    assert (row["block"], row["region"]) == (first.block, first.values["region"])
    assert first.geometry.contains(QgsGeometry.fromWkt(f"POINT({row['lon']} {row['lat']})"))
    assert dock.review.region.values["region"] != first.values["region"]


def test_progress_counts_regions_and_area(dock, press, child, job_folder):
    total, area = dock.review.queue.total, dock.review.current.area_ha
    press(Qt.Key.Key_2)
    assert dock.review.progress[0] == 1 and dock.review.progress[2] == pytest.approx(area)
    text = child("reviewFigures", QLabel).text()
    assert text.startswith(f"1 of {total}") and f"{area:,.1f} ha reviewed" in text


def test_a_reason_is_one_click(dock, child, job_folder):
    child("because_water", QPushButton).click()
    (row,) = rows(job_folder, "verdicts")
    assert (row["verdict"], row["reason"]) == ("wrong", "water")


def test_a_note_is_typed_without_its_letters_being_keys(dock, press, child, job_folder):
    press(Qt.Key.Key_N)
    note = child("reviewNote", QLineEdit)
    note.setFocus()
    QTest.keyClicks(note, "caz 123")
    press(Qt.Key.Key_3, note)
    assert note.text() == "caz 1233"
    QTest.keyClick(note, Qt.Key.Key_Return)
    (row,) = rows(job_folder, "verdicts")
    assert (row["verdict"], row["note"]) == ("", "caz 1233")


def test_cropland_key_corrects_the_region_and_undo_and_redo_take_both_rows(dock, press, job_folder):
    region = dock.review.region
    label = region.values["cropland"]
    key = Qt.Key.Key_X if label else Qt.Key.Key_C
    press(key)
    (verdict,), (edit,) = rows(job_folder, "verdicts"), rows(job_folder, "edits")
    assert verdict["verdict"] == "wrong" and edit["after"] == ("other" if label else "cropland")
    assert edit["before"] == pytest.approx(label, abs=0.1) and edit["action"] == verdict["action"]
    press(Qt.Key.Key_Z)
    assert {row["state"] for table in ("verdicts", "edits") for row in rows(job_folder, table)} == {"undone"}
    assert dock.review.region.values["region"] == region.values["region"]  # it shows what it undid
    press(Qt.Key.Key_Y)
    assert {row["state"] for table in ("verdicts", "edits") for row in rows(job_folder, table)} == {"applied"}


def test_undo_goes_back_through_a_closed_session(open_dock, job_folder, press, dock):
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        press(key)
    again = open_dock(job_folder)
    for _ in range(5):  # more often than there is to undo
        again.guide.do("undo")
    assert [row["state"] for row in rows(job_folder, "verdicts")] == ["undone"] * 3
    again.guide.do("redo")
    assert [row["state"] for row in rows(job_folder, "verdicts")] == ["applied", "undone", "undone"]
    again.guide.do("unsure")  # what was undone stays in the table, and cannot be redone any more
    assert [row["state"] for row in rows(job_folder, "verdicts")][:3] == ["applied", "discarded", "discarded"]


def test_a_session_is_restored_where_it_was_left(open_dock, job_folder, dock, press, child):
    child("order_area", QToolButton).click()
    wait_until(lambda: dock.review.order.name == "area" and dock.review.place == 0)
    press(Qt.Key.Key_Space)
    dock.views.set_count(4)
    left = dock.review.current
    again = open_dock(job_folder)
    wait_until(lambda: again.review.current is not None)
    assert again.review.order.name == "area" and again.views.count == 4
    assert (again.review.current.block, again.review.current.region) == (left.block, left.region)


@pytest.mark.parametrize("name", ["error", "disagreement", "quality", "area", "random"])
def test_every_order_is_one_click(dock, child, name):
    with signal_of(dock.review.loaded):
        child(f"order_{name}", QToolButton).click()
    queue = dock.review.queue.regions
    if name == "area":
        assert [item.area_ha for item in queue] == sorted((item.area_ha for item in queue), reverse=True)
    if name == "disagreement":
        assert {item.decision for item in queue} <= {3, 4, 5, 6}
    if name == "error" and queue:
        assert queue[0].error_ha == max(item.error_ha for item in queue)


def test_a_polygon_drawn_on_a_view_limits_the_queue(dock, child):
    canvas = dock.views.views[0].canvas
    place = centre(dock)
    box = QgsRectangle.fromCenterAndSize(place, 0.004, 0.004)
    dock.views.fit(QgsGeometry.fromRect(box.buffered(0.004)))
    child("order_polygon", QToolButton).click()
    corners = [
        (box.xMinimum(), box.yMinimum()),
        (box.xMaximum(), box.yMinimum()),
        (box.xMaximum(), box.yMaximum()),
    ]
    for corner in corners:
        click(canvas, QgsPointXY(*corner))
    with signal_of(dock.review.loaded):
        click(canvas, QgsPointXY(*corners[-1]), Qt.MouseButton.RightButton)
    assert dock.review.order.name == "polygon"
    assert all(box.buffered(1e-4).contains(item.centre) for item in dock.review.queue.regions)


def test_a_filter_chooses_regions_and_is_remembered(dock, child):
    box = child("queueFilter", QComboBox)
    box.setCurrentText('"area_ha" > 5')
    with signal_of(dock.review.loaded):
        QTest.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert dock.review.queue.total
    assert all(item.area_ha > 5 for item in dock.review.queue.regions)
    assert Settings().review_filters[0] == '"area_ha" > 5'


def test_views_share_ground_scale_and_cursor(dock):
    dock.views.set_count(4)
    QApplication.processEvents()  # the layout
    first, *others = (view.canvas for view in dock.views.views[:MOST])
    first.zoomByFactor(0.5)
    for canvas in others:
        assert canvas.center().distance(first.center()) < 1
        assert canvas.mapUnitsPerPixel() == pytest.approx(first.mapUnitsPerPixel(), rel=0.02)


def test_flicker_shows_the_neighbours_layers_and_back(dock, press):
    first, second = dock.views.views[:2]
    own = list(first.canvas.layers())
    press(Qt.Key.Key_F)
    assert first.canvas.layers() == second.layers()
    press(Qt.Key.Key_F)
    assert first.canvas.layers() == own


def test_swipe_follows_the_mouse_that_holds_its_line(dock, child):
    child("swipe", QToolButton).click()
    view = dock.views.views[0]
    viewport, none, left = view.canvas.viewport(), Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    line = viewport.rect().center()
    QTest.mousePress(viewport, left, none, line)
    line.setX(viewport.width() // 4)
    move(viewport, line)
    QTest.mouseRelease(viewport, left, none, line)
    assert view.swipe.share == pytest.approx(0.25, abs=0.02)


def test_layers_of_the_views_do_not_clutter_the_project(dock):
    assert QgsProject.instance().mapLayers() == {}
    assert all(view.canvas.layers() for view in dock.views.shown)


def test_imagery_is_credited(dock, child):
    assert child("view1_credit", QLabel).toolTip()


@pytest.fixture
def tool(dock, child):
    """Function that takes a tool in hand and says what it sets."""

    def run(name, after="other"):
        child(f"set_{after}", QToolButton).click()
        child(f"tool_{name}", QToolButton).click()
        return dock.views.views[0].canvas

    return run


def test_a_brush_stroke_is_one_step_and_shows_while_it_is_drawn(dock, tool, press, job_folder):
    canvas = tool("brush")
    place = centre(dock)
    dock.views.fit(QgsGeometry.fromRect(QgsRectangle.fromCenterAndSize(place, 0.006, 0.006)))
    drag(canvas, [QgsPointXY(place.x() + step * 0.0004, place.y()) for step in range(4)])
    (edit,) = rows(job_folder, "edits")
    assert (edit["tool"], edit["after"], edit["block"]) == ("brush", "other", dock.review.current.block)
    # A round brush of 40 m over three steps of 0.0004 degrees.
    length = 3 * 0.0004 * 111_320 * math.cos(math.radians(place.y()))
    assert edit["area_ha"] == pytest.approx((40 * length + 3.1416 * 20**2) / 10_000, rel=0.05)
    press(Qt.Key.Key_Z)
    assert rows(job_folder, "edits")[0]["state"] == "undone"


def test_a_polygon_ends_with_a_right_click(dock, tool, job_folder):
    canvas = tool("polygon", "cropland")
    place = centre(dock)
    box = QgsRectangle.fromCenterAndSize(place, 0.002, 0.002)
    dock.views.fit(QgsGeometry.fromRect(box.buffered(0.002)))
    corners = [
        QgsPointXY(box.xMinimum(), box.yMinimum()),
        QgsPointXY(box.xMaximum(), box.yMinimum()),
        QgsPointXY(box.xMaximum(), box.yMaximum()),
    ]
    for corner in corners:
        click(canvas, corner)
    bands = [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand) and item.isVisible()]
    assert len(bands) >= 2  # the region's outline, and the preview
    click(canvas, corners[0], Qt.MouseButton.RightButton)
    (edit,) = rows(job_folder, "edits")
    assert (edit["tool"], edit["after"]) == ("polygon", "cropland")


def test_region_tool_takes_a_source_at_its_word(dock, tool, job_folder):
    with signal_of(dock.review.loaded):
        dock.guide.order("disagreement")
    region = dock.review.region
    if region is None:
        pytest.skip("the sources agree everywhere")
    canvas = tool("region", "take_a")
    click(canvas, centre(dock))
    (verdict,) = rows(job_folder, "verdicts")
    same = region.values["a_cropland"] == region.values["cropland"]
    assert verdict["verdict"] == ("right" if same else "wrong")
    assert len(rows(job_folder, "edits")) == (0 if same else 1)


def test_corrections_are_applied_to_a_map_beside_the_machines(dock, press, child, job_folder):
    label = dock.review.region.values["cropland"]
    place = centre(dock)
    press(Qt.Key.Key_X if label else Qt.Key.Key_C)
    child("applyCorrections").findChild(QPushButton, "runTask").click()
    told = child("applyCorrections").findChild(QLabel, "taskMessage")
    wait_until(lambda: bool(told.text()))
    assert "with them" in told.text()
    for name, expected in (("cropland", label), ("corrected_cropland", 1 - label)):
        layer = QgsRasterLayer(str(job_folder / f"{name}.vrt"), name, "gdal")
        assert layer.dataProvider().sample(place, 1) == (expected, True)
    assert dock.views.views[0].offers("corrected")


def test_registry_lists_filters_exports_and_adds_layers(dock, press, child, job_folder, tmp_path):
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_X)
    file = ReviewFile(job_folder, "Grace")
    file.add(
        [
            (
                dock.review.region.geometry,
                facts_of(dock.review.region, {}) | {"verdict": "wrong", "note": "=1+1"},
            )
        ]
    )
    page = dock._registry
    page.show_review(dock.review)
    dock.findChild(QComboBox, "registryKind")
    assert page.save(tmp_path / "review.csv") and page.save(tmp_path / "review.gpkg")
    with (tmp_path / "review.csv").open(encoding="utf-8-sig") as table:
        found = list(csv.DictReader(table))
    assert {row["reviewer"] for row in found} == {"Ada", "Grace"}
    assert "'=1+1" in {row["note"] for row in found}  # no formula for spreadsheets
    assert all(row["wkt"].startswith("MultiPolygon") for row in found)
    layer = QgsVectorLayer(f"{tmp_path / 'review.gpkg'}|layername=verdicts", "v", "ogr")
    assert layer.featureCount() == sum(row["kind"] == "verdicts" for row in found)
    assert {row["reviewer"] for row in filtered(file, Filter(reviewer="Grace"))} == {"Grace"}
    assert show_layers(dock.review.job, QgsProject.instance(), Filter()) == 2
    assert len(QgsProject.instance().mapLayers()) == 2


def test_reviewers_who_disagree_are_walked(dock, press, child, job_folder):
    region = dock.review.region
    press(Qt.Key.Key_1)
    ReviewFile(job_folder, "Grace").add([(region.geometry, facts_of(region, {}) | {"verdict": "wrong"})])
    child("order_disputes", QToolButton).click()
    assert dock.review.region.values["region"] == region.values["region"]


def test_typed_verdicts_of_an_older_job_are_taken_over(open_dock, job_folder, tmp_path):
    old = shutil.copytree(job_folder, tmp_path / "old")
    layer = QgsVectorLayer(f"{old / 'job.gpkg'}|layername=regions", "regions", "ogr")
    if layer.fields().indexOf("verdict") < 0:
        pytest.skip("the table of regions has no such column any more")
    feature = next(layer.getFeatures())
    layer.dataProvider().changeAttributeValues({feature.id(): {layer.fields().indexOf("verdict"): "wrong"}})
    del layer
    open_dock(old)
    (row,) = rows(old, "verdicts")
    assert (row["verdict"], row["note"], row["region"]) == ("wrong", "wrong", feature["region"])


def test_default_keys_are_none_of_each_others_and_changed_ones_are_checked(qgis_app):
    assert clashes(DEFAULTS, []) == []
    taken = [QKeySequence("Ctrl+Z"), QKeySequence("S")]
    assert len(clashes({**DEFAULTS, "undo": "Ctrl+Z", "redo": "Ctrl+Z"}, taken)) == 3
    dialog = KeysDialog(taken)
    assert dialog.keys() == DEFAULTS


def test_a_place_opens_elsewhere_by_a_template(dock):
    Settings().place_url = "https://example.org/{zoom}/{lat}/{lon}"
    point = centre(dock)
    assert place_url(point) == f"https://example.org/17/{point.y():.6f}/{point.x():.6f}"
    Settings().place_url = ""


def test_no_key_is_one_of_qgis(real_qgis, fresh_profile, job_folder):
    code = """
from qgis.utils import iface
from qgis.PyQt.QtWidgets import QAction
found["keys"] = [s.toString() for a in iface.mainWindow().findChildren(QAction) for s in a.shortcuts()]
"""
    assert not set(DEFAULTS.values()) & set(real_qgis(code, fresh_profile)["keys"])
