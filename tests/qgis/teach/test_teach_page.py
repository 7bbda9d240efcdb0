"""Labels are painted in the review panel; the page Teach adapts, shows, adopts or drops the model."""

import json
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QLabel, QPushButton, QTableWidget, QToolButton

from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.job_files import CROPLAND_MOSAIC
from croplayer_qgis.shared.vocabulary.adaptation import Change
from tests.qgis.review.conftest import drag
from tests.qgis.waiting import wait_until

# Inside lakes of the demo's western block (blue is the brightest colour there), and fields between them.
WATER = ((-99.16189, 47.03324), (-99.17978, 47.00609), (-99.16149, 47.02140), (-99.15528, 47.01109))
LAND = ((-99.17000, 47.03000), (-99.17500, 47.01200), (-99.16800, 47.02200), (-99.15800, 47.01600))
BRUSH_M = 16
HALF_STROKE = 0.00008  # degrees, 6 m: with the brush this stays well within the lakes, which reach 25 m


def paint(review, place, after):
    """A stroke of the brush over a place, with the mouse."""
    for button in (f"set_{after}", "tool_brush"):
        if not review.findChild(QToolButton, button).isChecked():  # a second click puts a tool away
            review.findChild(QToolButton, button).click()
    lon, lat = place
    review.findChild(QDoubleSpinBox, "correctSize").setValue(BRUSH_M)
    review.views.fit(QgsGeometry.fromRect(QgsRectangle.fromCenterAndSize(QgsPointXY(*place), 0.002, 0.002)))
    drag(review.views.views[0].canvas, [QgsPointXY(lon + step * HALF_STROKE, lat) for step in (-1, 0, 1)])


def paint_lakes(review):
    for water, land in zip(WATER, LAND, strict=True):
        paint(review, water, "other")
        paint(review, land, "cropland")


def look_at(state, places):
    """Moves QGIS's map to where the places are."""
    box = QgsRectangle()
    for place in places:
        box.combineExtentWith(QgsRectangle.fromCenterAndSize(QgsPointXY(*place), 0.002, 0.002))
    canvas = state.iface.mapCanvas()
    canvas.setDestinationCrs(QgsProject.instance().crs())
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    to_map = QgsCoordinateTransform(wgs84, QgsProject.instance().crs(), QgsProject.instance())
    canvas.setExtent(to_map.transformBoundingBox(box))


def value_at(raster, place):
    """Value of the first band at a place in degrees."""
    dataset = gdal.Open(str(raster))
    reprojected = gdal.Warp("", dataset, format="VRT", dstSRS="EPSG:4326")
    west, width, _, north, _, height = reprojected.GetGeoTransform()
    column, row = int((place[0] - west) / width), int((place[1] - north) / height)
    return int(reprojected.GetRasterBand(1).ReadAsArray(column, row, 1, 1)[0, 0])


def adapt(child):
    child("runTask", QPushButton, "adaptTask").click()
    adapting = child("adaptTask")
    wait_until(lambda: not adapting.is_running())
    return child("taskMessage", QLabel, "adaptTask").text()


def test_water_painted_in_the_review_goes_from_the_map_when_the_adapted_model_is_adopted(
    panel, review, child, lakes
):
    assert [value_at(lakes / CROPLAND_MOSAIC, place) for place in WATER] == [1] * 4
    paint_lakes(review)
    panel.hide()
    panel.show()
    assert "4 say cropland, 4 not cropland, in 1 block" in child("labelSummary", QLabel).text()
    table = child("labelTable", QTableWidget)
    assert [table.item(0, column).text() for column in range(3)] == ["N47.00_W099.20", "4", "4"]

    assert adapt(child) == ""
    words = child("adaptedWords", QLabel).text()
    assert "It helps" in words and "0.0 % is mapped wrong, 50.0 % without it" in words
    waiting = child("adoptModel").parent().model
    assert waiting.folder.parent == lakes / "adaptations"

    look_at(panel.state, WATER)
    child("runTask", QPushButton, "previewTask").click()
    wait_until(lambda: not child("previewTask").is_running())
    preview = lakes / "preview" / "N47.00_W099.20.tif"
    assert [value_at(preview, place) for place in WATER] == [Change.LOST] * 4
    assert [value_at(preview, place) for place in LAND] == [Change.KEPT] * 4
    assert any(Path(layer.source()) == preview for layer in QgsProject.instance().mapLayers().values())

    child("adoptModel", QPushButton).click()
    wait_until(lambda: panel.state.job_blocks.counts["queued"] == 1)
    own = Path(Settings().models["cropland"])
    card = json.loads((own / "card.json").read_text("utf-8"))
    assert not waiting.folder.exists() and own.parent == lakes.parent / "models"
    assert [value_at(lakes / CROPLAND_MOSAIC, place) for place in WATER] == [
        1
    ] * 4  # until it is mapped again

    remap = child("remap", QPushButton)
    assert remap.text() == "Map 1 waiting block"
    remap.click()
    wait_until(lambda: panel.state.job_blocks.counts["done"] == 1 and not panel.session.is_running)
    assert [value_at(lakes / CROPLAND_MOSAIC, place) for place in WATER] == [0] * 4
    assert [value_at(lakes / CROPLAND_MOSAIC, place) for place in LAND] == [1] * 4
    tags = json.dumps(gdal.Open(str(lakes / "blocks" / "N47.00_W099.20.v2.tif")).GetMetadata())
    assert card["version"] in tags and card["sha256"].removeprefix("sha256:") in tags
    assert "4 say cropland, 4 not cropland" in child("labelSummary", QLabel).text()


def test_an_adaptation_without_labels_says_where_to_make_some_and_leaves_nothing(panel, child, lakes):
    assert "No labels yet" in child("labelSummary", QLabel).text()
    assert "review panel first" in adapt(child)
    assert not child("adoptModel", QPushButton).isVisible()
    assert not (lakes / "adaptations").exists()


def test_strokes_that_say_what_the_map_says_already_are_refused_with_the_figures(panel, review, child, lakes):
    for place in (*WATER, *LAND):
        paint(review, place, "cropland")
    assert "All labels say cropland" in adapt(child)
    assert not child("adoptModel", QPushButton).isVisible()


def test_a_dropped_model_is_gone_with_its_preview(panel, review, child, lakes):
    paint_lakes(review)
    adapt(child)
    look_at(panel.state, WATER)
    child("runTask", QPushButton, "previewTask").click()
    wait_until(lambda: not child("previewTask").is_running())
    layers = len(QgsProject.instance().mapLayers())
    child("dropModel", QPushButton).click()
    assert list((lakes / "adaptations").iterdir()) == []
    assert len(QgsProject.instance().mapLayers()) == layers - 1
    assert Settings().models == {} and not child("adoptModel", QPushButton).isVisible()


def test_a_map_that_shows_no_block_has_nothing_to_preview(panel, review, child):
    paint_lakes(review)
    adapt(child)
    look_at(panel.state, [(10.0, 10.0)])
    child("runTask", QPushButton, "previewTask").click()
    assert "no mapped block" in child("taskMessage", QLabel, "previewTask").text()
