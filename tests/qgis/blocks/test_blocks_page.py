"""The page Blocks: polygons, files and figures."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtWidgets import QLabel

from croplayer_qgis.client.environment import clean_environ, engine_python
from croplayer_qgis.gui.blocks.estimate_view import duration_text
from croplayer_qgis.gui.blocks.grid_item import SELECTED, STATE_COLOURS
from croplayer_qgis.gui.blocks.polygon_dialog import PolygonDialog
from croplayer_qgis.gui.state import ChosenSource
from croplayer_qgis.shared.grid.block_set import BlockSet
from tests.qgis.waiting import wait_until

ROOT = Path(__file__).resolve().parents[3]

EARLIER_RUN = """
import json, os, platformdirs
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.core.job.cost_record import CostRecord
from croplayer_qgis.core.job.cost_record import BlockCost
from croplayer_qgis.shared.vocabulary.blocks import Step
from croplayer_qgis.core.job.parameters import JobParameters
source = Source.from_dict(json.loads(os.environ["RECORD"]))
costs = CostRecord(platformdirs.user_cache_path("croplayer", appauthor=False))
for _ in range(2):
    costs.add(JobParameters(source, None, 13), BlockCost({Step.IMAGERY: 40.0}, {"demo_a": (5, 10_000_000)}))
"""


@pytest.fixture
def provinces(qgis_new_project):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string&field=code:int", "Provinces", "memory")
    for name, code, west in (("Hebei", 13, 116.0), ("Shanxi", 14, 112.0), ("O'Brien's", 15, 100.0)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name, code])
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, 39.0, west + 0.1, 39.1)))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_selected_features_of_the_active_layer_choose_blocks(page, provinces, qgis_iface):
    qgis_iface.setActiveLayer(provinces)
    provinces.selectByExpression("\"name\" = 'Hebei'")
    page.add_from_selected_features()
    wait_until(lambda: len(page.selection.blocks) > 0)
    assert {(block.row, block.col) for block in page.selection.blocks} == {
        (row, col) for row in (780, 781) for col in (2320, 2321)
    }
    assert page.grid.isVisible()


def test_without_a_selected_feature_the_page_says_what_to_do(page, provinces, qgis_iface):
    qgis_iface.setActiveLayer(provinces)
    page.add_from_selected_features()
    assert "No feature of Provinces is selected" in str(qgis_iface.messageBar().messages)


@pytest.mark.parametrize(
    ("field", "value", "col"), [("name", "Shanxi", 2240), ("code", "14", 2240), ("name", "O'Brien's", 2000)]
)
def test_dialog_takes_the_province_with_a_value(page, provinces, field, value, col):
    dialog = PolygonDialog(None, provinces)
    dialog.one_value.setChecked(True)
    dialog.field.setField(field)
    assert value in [dialog.value.itemText(row) for row in range(dialog.value.count())]
    dialog.value.setCurrentText(value)
    page.add_from_layer(dialog.layer, dialog.request())
    wait_until(lambda: len(page.selection.blocks) > 0)
    assert {block.col for block in page.selection.blocks} == {col, col + 1}


def test_layer_without_a_matching_polygon_says_so(page, provinces, qgis_iface):
    page.add_from_layer(provinces, QgsFeatureRequest().setFilterExpression("\"name\" = 'Atlantis'"))
    wait_until(lambda: "no polygon with an area" in str(qgis_iface.messageBar().messages))
    assert not page.selection.blocks


def test_what_the_map_shows_is_chosen(page, look):
    look("EPSG:4326", scale=100_000)
    page.add_from_canvas()
    view = page.grid.view
    assert page.selection.blocks == BlockSet.rectangle(view.rows, view.cols)


def test_saved_blocks_are_the_ones_read_again(page, tmp_path):
    blocks = BlockSet([(797, 2327, 2330)])
    page.selection.add(blocks)
    page.write_file(tmp_path / "blocks.txt")
    page.selection.clear()
    page.read_file(tmp_path / "blocks.txt")
    assert page.selection.blocks == blocks


def test_file_that_is_no_text_is_said_in_a_sentence(page, tmp_path, qgis_iface):
    (tmp_path / "picture.txt").write_bytes(b"\xff\xfe\x00\x81")
    page.read_file(tmp_path / "picture.txt")
    assert "cannot be read as text" in str(qgis_iface.messageBar().messages)


def text(page, name):
    return page.findChild(QLabel, f"estimate_{name}").text()


def test_figures_are_counted_before_and_measured_after_the_first_run(
    page, state, imagery, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    page.selection.add(BlockSet([(797, 2327, 2330)]))
    assert text(page, "blocks") == "<b>3</b>"
    assert text(page, "area").startswith("7,1") and text(page, "area").endswith("km²)")
    assert text(page, "tiles") == "choose a source first"

    state.set_sources(ChosenSource(imagery.sources["demo_a"]), None, 13, frozenset())
    wait_until(lambda: "at zoom 13" in text(page, "tiles"))
    assert text(page, "download") == text(page, "time") == "not measured yet on this machine"
    assert text(page, "requests").startswith("Demo A (NAIP 2015-09-26): about ")

    environment = {**clean_environ(os.environ), "RECORD": json.dumps(imagery.sources["demo_a"])}
    subprocess.run([engine_python(), "-c", EARLIER_RUN], cwd=ROOT, env=environment, check=True)
    page.selection.add(BlockSet([(797, 2330, 2331)]))
    wait_until(lambda: "about" in text(page, "time"))
    assert text(page, "time") == "about 3 min, measured on 2 blocks of this machine"
    assert text(page, "download").startswith("at most ")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "1 s"), (89, "89 s"), (91, "2 min"), (7300, "2 h 2 min"), (400_000, "5 days")],
)
def test_durations_are_said_as_people_say_them(seconds, words):
    assert duration_text(seconds) == words


NO_HUE = -1


def hue_at(page, canvas, lon, lat=47.025):
    """Hue that the grid gives a place, in degrees; `NO_HUE` where it draws nothing."""
    image = QImage(canvas.size(), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    page.grid.paint(painter)
    painter.end()
    pixel = canvas.getCoordinateTransform().transform(lon, lat)
    return QColor(image.pixel(round(pixel.x()), round(pixel.y()))).hue()


def test_blocks_of_the_open_job_are_shown_by_their_state(page, state, job_folder, look, qgis_canvas):
    assert state.open_job(job_folder)
    wait_until(lambda: state.job_blocks.ids)
    assert {state: len(blocks) for state, blocks in state.job_blocks.sets.items()} == {"done": 1}
    look("EPSG:4326", lon=-99.145, lat=47.03)
    page.selection.add(BlockSet([(940, -1984, -1982)]))  # the job's block and its eastern neighbour
    job_block, neighbour = (hue_at(page, qgis_canvas, lon) for lon in (-99.165, -99.115))
    assert job_block == NO_HUE  # finished: its result is to be seen
    assert neighbour == pytest.approx(SELECTED.hue(), abs=3)
    failed = {"failed": state.job_blocks.sets["done"]}
    page.grid.show_blocks(state.blocks, failed, state.job_blocks.mapped)
    assert hue_at(page, qgis_canvas, -99.165) == NO_HUE  # an earlier result is to be seen
    page.grid.show_blocks(state.blocks, failed, BlockSet())
    assert hue_at(page, qgis_canvas, -99.165) == pytest.approx(STATE_COLOURS["failed"].hue(), abs=3)
