"""The table of blocks: large jobs, filters and single rows that change."""

import sqlite3
from contextlib import closing

import pytest
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.PyQt.QtWidgets import QTableView

from croplayer_qgis.gui.run.block_model import FRACTION_ROLE, PROGRESS, STATE, BlockModel
from croplayer_qgis.gui.run.block_view import BlockView
from croplayer_qgis.gui.run.block_words import counts_text
from croplayer_qgis.gui.run.job_blocks import JobBlocks
from croplayer_qgis.shared.grid.block import Block
from croplayer_qgis.shared.vocabulary.figures import HEADINGS
from croplayer_qgis.shared.vocabulary.scenes import SCENE_WORDS

STATES = ("done", "queued", "failed", "queued")
WIDE = 200


def make_job(folder, count):
    folder.mkdir()
    with closing(sqlite3.connect(folder / "job.gpkg")) as database, database:
        database.execute(
            "CREATE TABLE blocks (fid INTEGER PRIMARY KEY, geom, id TEXT, state TEXT, message TEXT, "
            "cropland_ha_fused REAL)"
        )
        ids = (Block(500 + number // WIDE, 2000 + number % WIDE).id for number in range(count))
        rows = [
            (id, STATES[n % 4], "No key." if STATES[n % 4] == "failed" else "", n) for n, id in enumerate(ids)
        ]
        database.executemany(
            "INSERT INTO blocks (id, state, message, cropland_ha_fused) VALUES (?, ?, ?, ?)", rows
        )
        database.execute("CREATE UNIQUE INDEX blocks_by_id ON blocks (id)")
    return folder


def opened(folder):
    blocks = JobBlocks()
    loop = QEventLoop()
    blocks.loaded.connect(loop.quit)
    QTimer.singleShot(60_000, loop.quit)
    blocks.open(folder)
    loop.exec()
    assert blocks.ids
    return blocks


@pytest.fixture
def blocks(qgis_app, tmp_path):
    return opened(make_job(tmp_path / "job", 8))


@pytest.fixture
def model(blocks):
    model = BlockModel(blocks)
    model._arrange()
    return model


def column(model, number):
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_block_that_is_mapped_again_says_that_its_earlier_result_is_shown(model, blocks):
    blocks.set_state(blocks.ids[0], "failed")
    assert model.index(0, STATE).data() == "failed (earlier result)"
    assert model.index(0, 3).data() == "0 ha"
    assert "until the next is finished" in model.index(0, STATE).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(1, STATE).data() == "queued"


def test_every_block_has_a_row_with_state_and_figures(model, blocks):
    assert column(model, 0) == blocks.ids
    assert column(model, STATE) == ["done", "queued", "failed", "queued"] * 2
    assert column(model, 3) == ["0 ha", "", "", "", "4 ha", "", "", ""]
    assert model.details(model.index(2, 0))["message"] == "No key."


def test_filter_shows_one_state_and_follows_its_blocks(model, blocks):
    model.show_state("failed")
    assert column(model, 0) == [blocks.ids[2], blocks.ids[6]]
    blocks.set_state(blocks.ids[0], "failed")
    model._again.timeout.emit()
    assert column(model, 0) == [blocks.ids[0], blocks.ids[2], blocks.ids[6]]


def test_sorted_by_state_the_ones_that_need_attention_come_first(model):
    model.sort(STATE)
    assert column(model, STATE) == ["failed"] * 2 + ["queued"] * 4 + ["done"] * 2
    model.sort(STATE, Qt.SortOrder.DescendingOrder)
    assert column(model, STATE)[0] == "done"
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert column(model, 0) == sorted(column(model, 0), reverse=True)


def test_an_event_changes_its_own_row_and_no_other(model, blocks):
    changed = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.modelReset.connect(lambda: changed.append("reset"))
    model.set_running(True)
    changed.clear()
    blocks.set_state(blocks.ids[3], "running")
    model.set_progress(blocks.ids[3], "segmentation", 0.25)
    assert set(changed) == {(3, 3)}
    assert model.index(3, PROGRESS).data(FRACTION_ROLE) == 0.25
    blocks.set_state(blocks.ids[3], "done")
    model.set_details(blocks.ids[3], {"cropland_ha_fused": 1234.0})
    assert set(changed) == {(3, 3)}
    assert column(model, 3)[3] == "1,234 ha"
    assert model.index(3, PROGRESS).data(FRACTION_ROLE) is None
    assert blocks.counts["done"] == 3 and len(blocks.sets["done"]) == 3


def test_each_block_under_way_shows_its_own_step_and_percentage(model, blocks):
    first, second = blocks.ids[1], blocks.ids[3]
    model.set_running(True)
    for block, step, fraction in ((first, "segmentation", 0.5), (second, "imagery", 0.1)):
        blocks.set_state(block, "running")
        model.set_progress(block, step, fraction)
    rows = [(model.index(row, STATE).data(), model.index(row, PROGRESS).data()) for row in (1, 3)]
    assert rows == [("finding cropland", "50 %"), ("fetching imagery", "10 %")]
    model.set_progress(second, "quality", 0.3)
    assert [model.index(row, STATE).data() for row in (1, 3)] == ["finding cropland", "judging image quality"]
    blocks.set_state(first, "done")
    model.set_details(first, {})
    assert column(model, STATE)[1] == "done" and model.index(1, PROGRESS).data() == ""
    model.set_running(False)
    assert column(model, STATE)[3] == "interrupted"


def test_block_that_was_running_when_qgis_was_closed_is_called_interrupted(model, blocks):
    blocks.set_state(blocks.ids[1], "running")
    assert column(model, STATE)[1] == "interrupted"
    model.set_running(True)
    assert column(model, STATE)[1] == "running"


def test_events_while_the_job_is_being_read_are_not_lost(blocks, tmp_path):
    loop = QEventLoop()
    blocks.loaded.connect(loop.quit)
    blocks.reload()
    blocks.set_state(blocks.ids[1], "done")
    loop.exec()
    assert blocks.states[1] == "done"


def test_large_job_reads_the_figures_of_visible_rows_only(qgis_app, tmp_path):
    count = 60_000
    blocks = opened(make_job(tmp_path / "job", count))
    model = BlockModel(blocks)
    model._arrange()
    assert model.rowCount() == count
    assert [model.index(row, 3).data() for row in range(30_000, 30_040)]
    assert len(model._details) < 200
    assert sum(len(found) for found in blocks.sets.values()) == count


def test_another_job_takes_the_place_of_one_that_is_still_being_read(qgis_app, tmp_path):
    first, second = make_job(tmp_path / "first", 40), make_job(tmp_path / "second", 4)
    blocks = JobBlocks()
    loop = QEventLoop()
    blocks.loaded.connect(loop.quit)
    blocks.open(first)
    blocks.open(second)
    loop.exec()
    assert len(blocks.ids) == 4
    blocks.open(None)
    assert blocks.ids == [] and not blocks.counts


def test_damaged_job_says_that_its_blocks_cannot_be_read(qgis_app, tmp_path):
    (tmp_path / "job.gpkg").write_bytes(b"not a database" * 100)
    blocks, reasons, loop = JobBlocks(), [], QEventLoop()
    blocks.unreadable.connect(reasons.append)
    blocks.loaded.connect(loop.quit)
    blocks.open(tmp_path)
    loop.exec()
    assert reasons and blocks.ids == []


def test_summary_names_the_states_there_are():
    assert counts_text({"done": 12, "failed": 1, "queued": 3}) == "12 done, 3 queued, 1 failed"
    assert counts_text({}) == ""


def test_tooltip_says_each_figure_in_words_with_its_source_and_unit(blocks, model):
    figures = {
        "cropland_ha_fused": 12.5,
        "scene_class_b": "compression",
        "quality_a": 0.25,
        "missing_tiles_b": None,
        "ground": "near",
    }
    model.set_details(blocks.ids[0], figures)
    assert model.index(0, 3).data(Qt.ItemDataRole.ToolTipRole).split("\n") == [
        "what the image quality model sees most in the imagery there is, source B: compression artefacts",
        "image quality, mean over the area with imagery, source A: 0.25",
        "cropland, pixels times their ellipsoidal area, both sources fused: 12.5 ha",
        "whether most of it looks like what the cropland model was trained on: known, near or unknown: near",
    ]


def test_every_column_has_room_for_its_widest_words(blocks, model):
    view = BlockView(model)
    table = view.findChild(QTableView)
    assert model.columnCount() == PROGRESS + 1 + len(HEADINGS)
    scene_columns = [PROGRESS + 1 + list(HEADINGS).index(f"scene_class_{letter}") for letter in "ab"]
    longest = max(table.fontMetrics().horizontalAdvance(words) for words in SCENE_WORDS.values())
    assert all(table.columnWidth(column) > longest for column in scene_columns)
