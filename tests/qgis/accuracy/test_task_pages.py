"""The pages Assess, Areas and Compare with the real engine: what is shown is what was computed."""

from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTableWidget, QWidget

from croplayer_qgis.gui.accuracy.fields.code_editor import CodeEditor
from croplayer_qgis.gui.accuracy.results.chart_picture import ChartPicture
from croplayer_qgis.layers.accuracy_samples import SECOND, SampleFile, now
from croplayer_qgis.shared.code_table import CROPLAND, OTHER, CodeTable
from tests.qgis.accuracy.conftest import POINTS, label_all, wait_for

WRONG = 3


@pytest.fixture
def labelled(sample, map_values):
    """The sample labelled as the map, but for the first three units."""
    label_all(sample, map_values, WRONG)
    return sample


@pytest.fixture
def extent(job_folder):
    """Extent of the job's map in degrees."""
    layer = QgsRasterLayer(str(job_folder / "cropland.vrt"), "map", "gdal")
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    return QgsCoordinateTransform(layer.crs(), wgs84, QgsProject.instance()).transformBoundingBox(
        layer.extent()
    )


def polygons(name, *features, fields="field=name:string"):
    """A memory layer in the project; each feature is (rectangle, attribute)."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:4326&{fields}", name, "memory")
    for rectangle, attribute in features:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromRect(rectangle))
        feature.setAttributes([attribute])
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def halves(extent):
    middle = extent.center().x()
    west = QgsRectangle(extent.xMinimum(), extent.yMinimum(), middle, extent.yMaximum())
    east = QgsRectangle(middle, extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    return west, east


def run(page, folder):
    """Presses the page's button, waits, and returns what the page says went wrong."""
    page.findChild(QgsFileWidget, "resultsFolder").setFilePath(str(folder))
    page.findChild(QPushButton, "runTask").click()
    wait_for(page)
    return page.findChild(QLabel, "taskMessage").text()


def table(page, name):
    """Texts of a result table by row, with the titles first."""
    return [line.split("\t") for line in page.findChild(QWidget, name).as_text().split("\n")]


def charts(page):
    """Names of the charts that the page shows."""
    return {picture.objectName() for picture in page.findChildren(ChartPicture) if not picture.isHidden()}


def text(page, name):
    return page.findChild(QLabel, name).text()


def test_assessment_shows_the_matrix_the_accuracies_and_the_points(dock, labelled, tmp_path, project):
    page = dock.assess
    page._sample.pick_file(labelled)
    assert run(page, tmp_path / "out") == ""
    matrix = table(page, "matrix")
    assert matrix[0] == ["Map", "cropland", "other", "Total"]
    counts = np.array([[int(cell) for cell in row[1:3]] for row in matrix[1:3]])
    assert counts.sum() == POINTS and counts.trace() == POINTS - WRONG
    overall = table(page, "estimates")[1]
    assert overall[0] == "Overall accuracy" and overall[2] == f"{100 * (1 - WRONG / POINTS):.1f} %"
    assert all(" to " in row[4] for row in table(page, "estimates")[1:] if row[0] != "Kappa")
    assert "Pontius" in text(page, "kappaWarning")
    assert "Simple random sample" in text(page, "facts")
    assert charts(page) == {"accuracyChart"}
    page.findChild(QComboBox, "matrixKind").setCurrentIndex(1)
    shares = [[float(cell) for cell in row[1:3]] for row in table(page, "matrix")[1:3]]
    assert np.allclose(np.array(shares), counts / POINTS, atol=1e-4)
    (points,) = project.mapLayersByName("Sample points: points")
    results = [feature["result"] for feature in points.getFeatures()]
    assert (results.count("wrong"), results.count("right")) == (WRONG, POINTS - WRONG)


def test_pixel_count_and_error_adjusted_area_stand_apart(dock, labelled, tmp_path):
    page = dock.assess
    page._sample.pick_file(labelled)
    assert run(page, tmp_path / "out") == ""
    titles, *rows = table(page, "areas")
    assert titles[:3] == ["Class", "Pixel count", "Error-adjusted"]
    assert all(row[1].endswith(" ha") and row[2].endswith(" ha") and row[1] != row[2] for row in rows)


def test_results_are_copied_as_text_and_shown_again_another_day(dock, labelled, tmp_path):
    page = dock.assess
    page._sample.pick_file(labelled)
    assert run(page, tmp_path / "out") == ""
    page.findChild(QPushButton, "copyResults").click()
    copied = QApplication.clipboard().text()
    assert "Overall accuracy\t\t75.0 %" in copied and "Overall accuracy was" in copied
    assert (tmp_path / "out" / "estimates.csv").is_file()
    shown = table(page, "estimates")
    page.findChild(QgsFileWidget, "resultsFolder").setFilePath(str(tmp_path / "empty"))
    assert page._view.isHidden()
    page.findChild(QgsFileWidget, "resultsFolder").setFilePath(str(tmp_path / "out"))
    assert not page._view.isHidden() and table(page, "estimates") == shown


def test_sample_without_labels_is_refused_in_one_sentence(dock, sample, tmp_path):
    dock.assess._sample.pick_file(sample)
    said = run(dock.assess, tmp_path / "out")
    assert said.endswith(".") and "label" in said and said.count(". ") == 0
    assert dock.assess._view.isHidden()


def test_agreement_of_two_labellers_stands_in_the_assessment(dock, labelled, tmp_path):
    second = SampleFile(labelled, SECOND)
    for place, unit in enumerate(SampleFile(labelled).units()[:5]):
        label = unit.label if place else {"cropland": "other", "other": "cropland"}[unit.label]
        second.write(replace(unit, label=label, labelled_by="Ben", labelled_at=now()))
    dock.assess._sample.pick_file(labelled)
    assert run(dock.assess, tmp_path / "out") == ""
    assert "4 of 5 points that both labelled (80.0 %), kappa" in text(dock.assess, "facts")
    assert (tmp_path / "out" / "labellers.csv").is_file()


def test_polygons_in_memory_are_a_reference_too(dock, extent, tmp_path):
    page = dock.assess
    west, east = halves(extent)
    layer = polygons("reference", (west, CROPLAND), (east, OTHER), fields="field=label:string")
    page.findChild(QComboBox, "referenceKind").setCurrentIndex(2)
    page._polygons.pick_layer(layer)
    assert run(page, tmp_path / "out") == ""
    assert page.findChild(QComboBox, "matrixKind").currentText() == "Pixels"
    assert "no sampling error" in text(page, "findings")
    assert (tmp_path / "out" / "reference.gpkg").is_file()


def test_map_agrees_wholly_with_itself(dock, job_folder, tmp_path):
    page = dock.assess
    page.findChild(QComboBox, "referenceKind").setCurrentIndex(3)
    page._raster.pick_file(job_folder / "cropland.vrt")
    assert run(page, tmp_path / "out") == ""
    assert table(page, "estimates")[1][2] == "100.0 %"


def test_cancelled_task_says_so_and_the_page_can_start_again(dock, labelled, tmp_path):
    page = dock.assess
    page._sample.pick_file(labelled)
    page.findChild(QgsFileWidget, "resultsFolder").setFilePath(str(tmp_path / "out"))
    page.findChild(QPushButton, "runTask").click()
    page.findChild(QPushButton, "cancelTask").click()
    wait_for(page)
    assert "Cancelled" in text(page, "taskMessage")
    assert run(page, tmp_path / "out") == ""


def test_regions_are_held_against_statistics_and_shown_by_deviation(
    dock, extent, labelled, tmp_path, project
):
    page = dock.areas
    west, east = halves(extent)
    page._regions.pick_layer(
        polygons("provinces", (west, "West Province"), (east, "East"), (west, "Nowhere"))
    )
    statistics = tmp_path / "official.csv"
    rows = ["West,7,22.5,made up", "East,8,30000000,made up", "Atlantis,9,105,made up"]
    statistics.write_text("\n".join(["Kreis,Nummer,Stand,basis", *rows]))
    page._statistics.pick_file(statistics)
    for box, choice in (("Names", "Kreis"), ("Areas", "Stand"), ("Unit", "mu")):
        page.findChild(QComboBox, f"statistics{box}").setCurrentText(choice)
    assert run(page, tmp_path / "out") == ""
    titles, *rows = table(page, "official")
    assert titles[:5] == ["Unit", "Official", "Pixel count", "Deviation", "±10 %"]
    assert {row[0] for row in rows} == {"West", "East"}
    assert "of" in text(page, "within")
    assert charts(page) == {"deviationChart"}, "no unit can be compared, so there is no scatter"
    assert "Nowhere" in text(page, "unmatched") and "Atlantis" in text(page, "unmatched")
    (layer,) = project.mapLayersByName("Deviation, pixel count")
    labels = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert "Within ±10 %" in labels and labels[-1].startswith("Not comparable")
    assert layer.customProperty("croplayer/tells_class")


def test_error_adjusted_areas_come_with_a_sample_and_stay_in_their_own_columns(
    dock, extent, labelled, tmp_path
):
    page = dock.areas
    page._regions.pick_layer(polygons("whole", (extent, "Whole")))
    page._sample.pick_file(labelled)
    assert run(page, tmp_path / "out") == ""
    titles, *rows = table(page, "regions")
    assert titles[2:5] == ["Pixel count", "Error-adjusted", "Interval"]
    cropland = next(row for row in rows if row[1] == CROPLAND)
    assert cropland[2].endswith("ha") and cropland[3].endswith("ha") and " to " in cropland[4]


def test_missing_polygon_layer_is_said_plainly(dock, tmp_path):
    assert "polygon layer" in run(dock.areas, tmp_path / "out")


@pytest.fixture
def other_map(job_folder, tmp_path):
    """The job's map in the codes of WorldCover, with its eastern half turned into other."""
    source = gdal.Open(str(job_folder / "cropland.vrt"))
    values = source.ReadAsArray()
    codes = np.where(values == 1, 40, 10).astype(np.uint8)
    codes[:, values.shape[1] // 2 :] = 10
    codes[values == 255] = 0
    path = tmp_path / "esa_worldcover.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1)
    made.SetGeoTransform(source.GetGeoTransform())
    made.SetProjection(source.GetProjection())
    made.GetRasterBand(1).WriteArray(codes)
    made.FlushCache()
    return path


def test_data_sets_are_compared_on_the_same_points_and_their_agreement_is_mapped(
    dock, labelled, other_map, tmp_path, project
):
    page = dock.compare
    page.add("WorldCover", other_map)
    rows = page.findChild(QTableWidget, "dataSets").rows()
    assert [row.preset for row in rows] == ["croplayer", "worldcover"]
    page._sample.pick_file(labelled)
    assert run(page, tmp_path / "out") == ""
    titles, *differences = table(page, "differences")
    assert titles[:4] == ["First", "Second", "Measure", "Difference"]
    assert differences[0][0].startswith("CropLayer") and differences[0][1] == "WorldCover"
    assert differences[0][3][0] in "+-0" and " to " in differences[0][4]
    assert len(table(page, "mcnemar")) == 2
    assert [row[0] for row in table(page, "agreement")[1:]] == ["0", "1", "2"]
    (layer,) = project.mapLayersByName("Agreement of 2 data sets")
    assert [entry.label for entry in layer.renderer().classes()] == [
        "No data set says cropland",
        "1 of 2 say cropland",
        "All 2 say cropland",
    ]


def test_codes_that_are_not_confirmed_are_named_while_they_are_used(dock, other_map):
    page = dock.compare
    doubts = page.findChild(QLabel, "unconfirmedCodes")
    page.add("WorldCover", other_map)
    assert doubts.isHidden()
    page.add("CLCD", other_map, "clcd")
    assert not doubts.isHidden() and "CLCD: 0 as no-data code is not confirmed" in doubts.text()
    page.findChild(QTableWidget, "dataSets").set_codes(2, CodeTable({1: CROPLAND, 0: OTHER}))
    assert doubts.isHidden()


def test_edited_codes_are_written_beside_the_results_and_used(dock, other_map, tmp_path):
    page = dock.compare
    page.add("Everything", other_map)
    page.findChild(QTableWidget, "dataSets").set_codes(
        1, CodeTable({40: CROPLAND, 10: CROPLAND, 1: OTHER}, frozenset({0}))
    )
    assert run(page, tmp_path / "out") == ""
    assert "10,cropland" in (tmp_path / "out" / "codes_2.csv").read_text()
    assert table(page, "agreement")[1][:2] == ["0", "0.0 ha"]


def test_code_editor_refuses_what_is_no_code(qgis_app):
    editor = CodeEditor("WorldCover", CodeTable({40: CROPLAND}, frozenset({0}), OTHER))
    rows = editor.findChild(QTableWidget, "codes")
    editor.findChild(QPushButton, "addCode").click()
    rows.item(rows.rowCount() - 1, 0).setText("forty")
    editor.accept()
    assert "forty" in text(editor, "codeProblem") and editor.result() == 0
    rows.item(rows.rowCount() - 1, 0).setText("50")
    editor.accept()
    assert editor.result() == 1 and editor.table.codes == {40: CROPLAND, 50: CROPLAND}
    editor.deleteLater()


def test_one_data_set_alone_is_not_compared(dock, tmp_path):
    assert "at least two" in run(dock.compare, tmp_path / "out")
