"""Panels, options and layers in another language: no English is left."""

import json
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from croplayer_qgis.gui.accuracy.dock import AccuracyDock
from croplayer_qgis.gui.blocks.id_dialog import IdDialog
from croplayer_qgis.gui.blocks.polygon_dialog import PolygonDialog
from croplayer_qgis.gui.dock import CropLayerDock
from croplayer_qgis.gui.help.help_window import HelpWindow
from croplayer_qgis.gui.options.options_page import OptionsFactory
from croplayer_qgis.gui.review.dock import ReviewDock
from croplayer_qgis.gui.review.keys import KeysDialog
from croplayer_qgis.layers.job_reader import block_details
from croplayer_qgis.layers.styles import translate_legends
from croplayer_qgis.shared.foreign_text import tooltip
from croplayer_qgis.shared.job_files import BLOCK_TABLE, GEOPACKAGE, BlockColumn, layer_uri, mosaic_name
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.translation import tr
from tests.pseudo_translation import is_english
from tests.qgis.language.english import english
from tests.qgis.waiting import wait_until


@pytest.fixture
def dock(translator, qgis_iface, qgis_new_project):
    dock = CropLayerDock(qgis_iface)
    yield dock
    dock.close_job()
    dock.deleteLater()


def test_accuracy_panel_shows_no_english(dock):
    accuracy = AccuracyDock(dock.state)
    accuracy.fill()
    found = english(accuracy)
    accuracy.close_pages()
    accuracy.deleteLater()
    assert found == []


def test_review_panel_shows_no_english(dock):
    review = ReviewDock(dock.state)
    found = english(review) + english(KeysDialog([], review))
    review.close_review()
    review.deleteLater()
    assert found == []


def test_options_show_no_english(dock):
    page = OptionsFactory(dock.state, dock.installer).createWidget()
    found = english(page)
    page.deleteLater()
    assert found == []


def test_panel_shows_no_english(dock):
    assert english(dock) == []


def test_panel_of_a_mapped_job_shows_no_english(dock, job_folder):
    assert dock.open_job(job_folder)
    dock.show()
    wait_until(lambda: dock.state.job_blocks.counts)
    job = dock.state.job
    about = tooltip(f"{job.folder}\n{job.attribution}")
    assert english(dock, job_folder.name, str(job_folder), about) == []


def test_dialogs_show_no_english(dock):
    for dialog in (IdDialog(dock, "nonsense N47.05_W099.20"), PolygonDialog(dock), HelpWindow(dock)):
        found = english(dialog)
        dialog.deleteLater()
        assert found == []


def legend(layer):
    renderer = layer.renderer()
    if isinstance(layer, QgsVectorLayer):
        return [item.label() for item in renderer.legendSymbolItems()]
    return [item[0] for item in renderer.legendSymbologyItems()]


def test_legends_of_a_job_show_no_english(dock, job_folder):
    assert dock.open_job(job_folder)
    labels = []
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        labels += legend(node.layer())
    assert len(labels) > 30
    assert [label for label in labels if is_english(label)] == []


def test_legend_that_qgis_finds_in_a_job_is_translated(german_plugin, job_folder, qgis_new_project):
    """The layers are opened without CropLayer's help; the styles in the file and beside it are English."""
    opened = [
        QgsVectorLayer(layer_uri(job_folder / GEOPACKAGE, BLOCK_TABLE), "blocks", "ogr"),
        QgsRasterLayer(str(job_folder / mosaic_name("decision")), "decision", "gdal"),
    ]
    for layer in opened:
        assert layer.isValid() and any(map(is_english, legend(layer)))
    translate_legends(opened)
    for layer in opened:
        assert len(legend(layer)) > 5 and not any(map(is_english, legend(layer)))


def test_message_of_a_block_is_translated_when_the_job_is_opened_again(translator, tmp_path):
    told = Sentence("Source “{}” has a value of the wrong type.", "a")
    columns = BlockColumn.ID, BlockColumn.STATE, BlockColumn.MESSAGE, BlockColumn.SENTENCE
    with closing(sqlite3.connect(tmp_path / GEOPACKAGE)) as database, database:
        database.execute(f"CREATE TABLE {BLOCK_TABLE} ({', '.join(columns)})")
        for id, parts in (("a", json.dumps(told.to_json())), ("b", None), ("c", "{"), ("d", "[1]")):
            database.execute(f"INSERT INTO {BLOCK_TABLE} VALUES (?, 'failed', ?, ?)", (id, told, parts))
    details = block_details(tmp_path / GEOPACKAGE, ["a", "b", "c", "d"])
    messages = [details[id][BlockColumn.MESSAGE] for id in "abcd"]
    assert messages == [tr(told), told, told, told] and tr(told) != told
    assert BlockColumn.SENTENCE not in details["a"]
