"""Clicks on a real canvas, answered from a real job."""

import json

import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QToolButton

from croplayer_qgis.gui.results.contribution_bars import ContributionBars
from croplayer_qgis.gui.results.explain_section import ExplainSection
from croplayer_qgis.gui.results.region_panel import RegionPanel
from croplayer_qgis.layers.region_reader import GROUPS, Region
from croplayer_qgis.layers.region_words import decision_words, feature_words, group_words
from croplayer_qgis.shared.job_files import RegionColumn
from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.vocabulary.ground import Ground


@pytest.fixture
def canvas(qgis_iface, state, job_folder):
    canvas: QgsMapCanvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    canvas.resize(800, 600)
    assert state.open_job(job_folder)
    return canvas


@pytest.fixture
def click(canvas):
    """Function that clicks a place in degrees, after moving the map to it."""

    def run(point):
        wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
        to_map = QgsCoordinateTransform(wgs84, canvas.mapSettings().destinationCrs(), QgsProject.instance())
        place = to_map.transform(QgsPointXY(point))
        canvas.setExtent(QgsRectangle.fromCenterAndSize(place, 4000, 3000))
        pixel = canvas.mapSettings().mapToPixel().transform(place)
        where = QPoint(round(pixel.x()), round(pixel.y()))
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)

    return run


def inside(feature):
    return feature.geometry().poleOfInaccessibility(1e-6)[0].asPoint()


def outlines(canvas):
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand) and item.isVisible()]


def test_click_explains_the_region_there(page, child, regions, click, canvas):
    child("explain", QPushButton).click()
    feature = next(region for region in regions if region["decision"] != 7)
    click(inside(feature))
    assert decision_words(feature["decision"]) in child("regionTitle", QLabel).text()
    facts = child("regionFacts", QLabel).text()
    assert f"P(cropland) <b>{100 * feature['probability']:.0f} %</b>" in facts
    assert f"{feature['area_ha']:.2f} ha" in facts and feature["block"] in facts
    groups = child("groupBars", ContributionBars).bars
    used = [name for name in GROUPS if feature[f"contribution_{name}"] != NULL]
    assert "geography" not in used and len(groups) == len(used) > 0
    assert sum(bar.contribution for bar in groups) == pytest.approx(
        sum(feature[f"contribution_{name}"] for name in used)
    )
    assert group_words("geography") in child("unusedGroups", QLabel).text()
    weights = [abs(bar.contribution) for bar in groups]
    assert weights == sorted(weights, reverse=True)
    first = json.loads(feature["top_features"])[0]
    bar = child("featureBars", ContributionBars).bars[0]
    assert (bar.text, bar.contribution) == (feature_words(first[0]), first[1])
    assert bar.value != ""
    (outline,) = outlines(canvas)
    assert outline.asGeometry().boundingBox().intersects(canvas.extent())


def test_click_where_no_region_is_says_so(page, child, click, canvas):
    child("explain", QPushButton).click()
    click(QgsPointXY(10, 10))
    assert "no region here" in child("regionTitle", QLabel).text()
    assert outlines(canvas) == []


def test_border_of_two_regions_lets_the_user_see_both(page, child, regions, click):
    child("explain", QPushButton).click()
    first = regions[0]
    second = next(r for r in regions[1:] if r.geometry().touches(first.geometry()))
    shared = first.geometry().intersection(second.geometry())
    line = max((part for part in shared.asGeometryCollection() or [shared]), key=QgsGeometry.length)
    page.findChild(ExplainSection).explain(line.interpolate(line.length() / 2).asPoint())
    button = child("nextRegion", QToolButton)
    assert button.isVisible()
    titles = {child("regionFacts", QLabel).text()}
    button.click()
    titles.add(child("regionFacts", QLabel).text())
    assert len(titles) == 2


def test_region_of_one_source_or_edited_by_a_person_says_what_the_figures_mean(
    page, child, regions, click, job_folder
):
    child("explain", QPushButton).click()
    layer = QgsVectorLayer(f"{job_folder / 'job.gpkg'}|layername=regions", "regions", "ogr")
    field = layer.fields().indexOf("decision")
    (row,) = layer.getFeatures(f"region = {regions[0]['region']}")
    for code, words in ((8, "A person changed"), (7, "Only one source"), (2, "Both sources agree")):
        assert layer.dataProvider().changeAttributeValues({row.id(): {field: code}})
        click(inside(regions[0]))
        assert child("regionNote", QLabel).text().startswith(words)


@pytest.mark.parametrize(
    ("ground", "fact", "note"),
    [
        (
            Ground.UNKNOWN,
            "expected correctness <b>not known here</b>",
            "Not known here: this looks like nothing",
        ),
        (Ground.NEAR, "expected correctness <b>50 %</b>", "a little unlike"),
        (Ground.KNOWN, "expected correctness <b>50 %</b>", ""),
        (-1, "expected correctness <b>50 %</b>", ""),
        (None, "expected correctness <b>50 %</b>", ""),
    ],
)
def test_ground_unlike_the_training_data_is_told(qgis_app, ground, fact, note):
    values = {
        RegionColumn.BLOCK: "N40.00_W090.00",
        RegionColumn.DECISION: Decision.A_CROPLAND,
        RegionColumn.PROBABILITY: 0.9,
        RegionColumn.CORRECTNESS: 0.5,
        RegionColumn.GROUND: ground,
        "area_ha": 2.0,
    }
    panel = RegionPanel()
    panel.show_regions([Region(values, QgsGeometry())], ("A", "B"))
    assert fact in panel.findChild(QLabel, "regionFacts").text()
    told = panel.findChild(QLabel, "regionNote").text()
    assert note in told and bool(told) == bool(note)


def test_another_tool_ends_explaining_and_so_does_closing_the_job(page, child, regions, click, canvas, state):
    button = child("explain", QPushButton)
    button.click()
    click(inside(regions[0]))
    assert len(outlines(canvas)) == 1
    canvas.setMapTool(QgsMapToolPan(canvas))
    assert not button.isChecked() and outlines(canvas) == []
    button.click()
    state.close_job()
    assert not button.isChecked()
    assert "Press Explain" in child("regionTitle", QLabel).text()
