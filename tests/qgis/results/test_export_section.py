"""The export part of the page with the real engine."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsCheckableComboBox, QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton

from croplayer_qgis.gui.accuracy.fields.layer_picker import LayerPicker
from croplayer_qgis.gui.accuracy.fields.task_bar import TaskBar
from croplayer_qgis.shared.grid.block import Block
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.vocabulary.products import LAYER_WORDS
from croplayer_qgis.translation import tr
from tests.qgis.waiting import wait_until

FILES = {
    "job_cropland.tif", "job_cropland.gpkg", "job_blocks.csv", "job_blocks_columns.csv", "job_report.html",
    "job_map.pdf",
}  # fmt: skip


@pytest.fixture
def out(child, state, job_folder, tmp_path):
    assert state.open_job(job_folder)
    folder = tmp_path / "out"
    child("exportFolder", QgsFileWidget).setFilePath(str(folder))
    return folder


@pytest.fixture
def finish(child):
    """Function that waits until the export has ended and returns what is said of it."""

    def run():
        wait_until(lambda: not child("exportTask", TaskBar).is_running())
        return child("taskMessage", QLabel).text()

    return run


def names(folder):
    return {path.name for path in folder.iterdir()}


def test_one_click_writes_every_file_and_a_second_one_asks_before_replacing(child, out, finish):
    child("runTask", QPushButton).click()
    assert finish() == "6 files written."
    assert names(out) == FILES
    assert (out / "job_map.pdf").read_bytes().startswith(b"%PDF")
    polygons = QgsVectorLayer(str(out / "job_cropland.gpkg"), "", "ogr")
    assert polygons.isValid() and polygons.featureCount() > 0
    assert child("openExport", QPushButton).isVisible()
    child("runTask", QPushButton).click()
    assert "exists already" in finish()
    assert not child("openExport", QPushButton).isVisible()
    child("exportOverwrite", QCheckBox).setChecked(True)
    child("runTask", QPushButton).click()
    assert finish() == "6 files written."


def test_only_what_is_ticked_is_written(child, out, finish):
    for name in ("raster", "polygons", "report", "pdf"):
        child(f"export_{name}", QCheckBox).setChecked(False)
    child("runTask", QPushButton).click()
    assert finish() == "2 files written."
    assert names(out) == {"job_blocks.csv", "job_blocks_columns.csv"}
    child("export_table", QCheckBox).setChecked(False)
    assert not child("runTask", QPushButton).isEnabled()
    assert child("runTask", QPushButton).toolTip() == "Tick what to export."


def test_layers_area_and_reference_system_are_chosen_on_the_page(child, out, finish, job_folder):
    for name in ("polygons", "table", "report", "pdf"):
        child(f"export_{name}", QCheckBox).setChecked(False)
    layers = child("exportLayers", QgsCheckableComboBox)
    layers.deselectAllOptions()
    layers.setCheckedItems([tr(LAYER_WORDS[name]) for name in ("probability", "quality")])
    blocks = QgsVectorLayer(f"{job_folder / 'job.gpkg'}|layername=blocks", "", "ogr")
    middle = next(blocks.getFeatures()).geometry().boundingBox().center()
    area = QgsVectorLayer("Polygon?crs=EPSG:4326", "my area", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle.fromCenterAndSize(middle, 0.01, 0.01)))
    area.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(area)
    child("exportClip", LayerPicker).pick_layer(area)
    child("exportCrs", QgsProjectionSelectionWidget).setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    child("runTask", QPushButton).click()
    said = finish()
    written = names(out)
    assert said == f"{len(written)} files written." and "job_probability.tif" in written
    assert any(name.startswith("job_quality_") for name in written) and "job_cropland.tif" not in written
    raster = QgsRasterLayer(str(out / "job_probability.tif"), "")
    assert raster.crs().authid() == "EPSG:3857"
    assert raster.extent().width() == pytest.approx(0.01 * 111_319.5, abs=10)
    layers.deselectAllOptions()
    assert child("runTask", QPushButton).toolTip() == "Choose the layers of the rasters."


def test_area_beside_the_job_is_told_under_the_button(child, out, finish, tmp_path):
    area = tmp_path / "area.geojson"
    area.write_text(
        '{"type": "Polygon", "coordinates": [[[10, 10], [11, 10], [11, 11], [10, 11], [10, 10]]]}', "utf-8"
    )
    child("exportClip", LayerPicker).pick_file(area)
    child("runTask", QPushButton).click()
    assert "shares no ground with the finished blocks" in finish()
    assert not out.exists() or names(out) == set()


def test_cancel_while_the_sheet_is_drawn_stops_it_and_says_so(child, out, finish):
    for name in ("raster", "polygons", "table", "report"):
        child(f"export_{name}", QCheckBox).setChecked(False)
    child("runTask", QPushButton).click()
    assert child("exportTask", TaskBar).is_running() and not child("runTask", QPushButton).isEnabled()
    child("cancelTask", QPushButton).click()
    assert finish() == "Cancelled; the map sheet was not written."
    assert names(out) == set() and not child("openExport", QPushButton).isVisible()
    child("runTask", QPushButton).click()
    assert finish() == "1 file written."
    assert names(out) == {"job_map.pdf"}


def test_cancel_leaves_no_file(child, out, finish):
    child("runTask", QPushButton).click()
    child("cancelTask", QPushButton).click()
    assert "Cancelled" in finish()
    assert not out.exists() or names(out) == set()


def test_blocks_chosen_on_the_map_can_be_exported_alone(child, out, finish, state):
    area = child("exportArea", QComboBox)
    assert not area.model().item(1).isEnabled()
    state.set_blocks(BlockSet.of([Block.from_id("N00.00_E000.00")]))
    area.setCurrentIndex(1)
    assert area.currentText() == "Blocks chosen on the map (1)"
    child("runTask", QPushButton).click()
    assert "N00.00_E000.00 is not part of the job" in finish()
    state.set_blocks(BlockSet())
    assert area.currentIndex() == 0


def test_job_without_a_finished_block_cannot_be_exported(child, state, job_folder):
    for mosaic in job_folder.glob("*.vrt"):
        mosaic.unlink()
    assert state.open_job(job_folder)
    button = child("runTask", QPushButton)
    assert not button.isEnabled() and button.toolTip() == "No block of the job is finished yet."
    assert not child("printLayout", QPushButton).isEnabled()


def test_layout_window_opens_with_the_figures_that_a_thread_counted(child, out, qgis_iface, monkeypatch):
    opened = []
    monkeypatch.setattr(qgis_iface, "openLayoutDesigner", opened.append, raising=False)
    child("printLayout", QPushButton).click()
    wait_until(lambda: opened)
    assert "1 block mapped" in opened[0].itemById("figures").text()
