"""Runs as a user starts, watches, pauses and stops them."""

import json
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from croplayer_qgis.client.engine_client import EngineClient
from croplayer_qgis.gui.accuracy.fields.task_bar import TaskBar
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.grid.block import Block
from croplayer_qgis.shared.grid.block_set import BlockSet

TICK_MS = 5
STALL_MS = 100
TRIES = 3


class Stalls:
    """Longest work of the main thread between two ticks of its event loop, whatever other programs do."""

    def __enter__(self):
        self.longest_ms, self.ticks = 0.0, 0
        self.last = time.thread_time()
        self.timer = QTimer()
        self.timer.timeout.connect(self.tick)
        self.timer.start(TICK_MS)
        return self

    def tick(self):
        now = time.thread_time()
        self.longest_ms = max(self.longest_ms, (now - self.last) * 1000)
        self.last, self.ticks = now, self.ticks + 1

    def __exit__(self, *_):
        self.timer.stop()


def parameters_of(folder):
    with closing(sqlite3.connect(folder / "job.gpkg")) as database:
        return json.loads(database.execute("SELECT parameters FROM job").fetchone()[0])


def test_chosen_blocks_become_a_job_and_layers_while_qgis_stays_responsive(panel, imagery, tmp_path, capsys):
    stalls_ms = []
    while not stalls_ms or (min(stalls_ms) > STALL_MS and len(stalls_ms) < TRIES):
        panel.state.close_job()
        QgsProject.instance().clear()
        folder = tmp_path / f"new_{len(stalls_ms)}"
        panel.choose(imagery, 2, folder)
        panel.state.min_region_ha = 0.1
        assert panel.action("Run").text() == "Map 2 blocks"
        with Stalls() as stalls:
            panel.run()
            tasks = [task.description() for task in QgsApplication.taskManager().activeTasks()]
            panel.wait(lambda: not panel.session.is_running)
            panel.wait(
                lambda: QgsProject.instance().mapLayersByName(f"Cropland ({panel.session.folder.name})")
            )
        assert stalls.ticks > 10
        stalls_ms.append(stalls.longest_ms)
    with capsys.disabled():
        print("\nlongest stall:", *(f"{stall:.0f} ms" for stall in stalls_ms))
    assert f"CropLayer: {folder.name}" in tasks
    assert panel.state.job.folder == folder
    assert parameters_of(folder)["min_region_ha"] == 0.1
    result = panel.results[-1]
    assert result.failed == () and not result.cancelled
    assert len(result.done) + len(result.incomplete) == 2
    assert panel.label("summary") == "2 done"
    assert Settings().recent_jobs[0] == folder
    # A stall of QGIS's own making comes every time; one that a busy machine makes does not.
    assert min(stalls_ms) <= STALL_MS


def test_cancelled_run_stops_and_goes_on_later(panel, imagery, tmp_path, capsys, monkeypatch):
    asked, run = [], EngineClient.run
    monkeypatch.setattr(EngineClient, "run", lambda self, params: (asked.append(params), run(self, params)))
    Settings().allowed_failures = 30
    Settings().models = {}  # the shipped ones leave time to act in mid-run
    panel.choose(imagery, 2, tmp_path / "job", slots="a")
    panel.run()
    panel.wait(lambda: panel.session.last is not None)
    begun = time.monotonic()
    assert [params.allowed_failures for params in asked] == [30]
    panel.action("Cancel").trigger()
    assert not panel.action("Cancel").isEnabled()
    panel.wait(lambda: not panel.session.is_running)
    with capsys.disabled():
        print(f"\ncancelled after {time.monotonic() - begun:.2f} s")
    assert panel.results[0].cancelled
    panel.wait(lambda: panel.action("Run").text().startswith("Go on"))
    panel.run_to_the_end()
    assert set(panel.states().values()) <= {"done", "incomplete", "empty"}
    assert len(panel.states()) == 2


def test_task_list_of_qgis_cancels_the_run(panel, imagery, tmp_path):
    Settings().models = {}  # the shipped ones leave time to act in mid-run
    panel.choose(imagery, 1, tmp_path / "job", slots="a")
    panel.run()
    (task,) = QgsApplication.taskManager().activeTasks()
    panel.wait(lambda: panel.session.last is not None)
    task.cancel()
    panel.wait(lambda: not panel.session.is_running)
    assert panel.results[0].cancelled


def test_paused_run_begins_no_further_block_until_it_is_resumed(panel, imagery, tmp_path):
    panel.choose(imagery, 1, tmp_path / "job", slots="a")
    ((row, start, _),) = panel.state.blocks.runs()
    panel.state.set_blocks(BlockSet([(row, start, start + 8)]))
    panel.run()
    panel.wait(lambda: panel.session.last is not None)
    panel.action("Pause").trigger()
    panel.wait(lambda: panel.session.is_paused)
    assert panel.action("Pause").text() == "Resume"
    ended = []
    panel.session.blockEnded.connect(lambda *_: ended.append(time.monotonic()))
    panel.wait(lambda: ended and time.monotonic() - ended[-1] > 3)  # those under way are finished
    assert panel.session.is_running and len(ended) < 8
    panel.action("Pause").trigger()
    panel.wait(lambda: not panel.session.is_running)
    assert len(panel.states()) == 8 and set(panel.states().values()) <= {"done", "incomplete", "empty"}


def test_more_blocks_join_a_job_which_keeps_its_own_parameters(panel, job_folder, imagery):
    panel.dock.open_job(job_folder)
    panel.wait(lambda: panel.state.job_blocks.ids)
    assert panel.action("Run").text() == "Go on" and not panel.action("Run").isEnabled()
    assert "Demo A (NAIP 2015-09-26) + Demo B (NAIP 2016-08-16) at zoom 13" in panel.label("jobTitle")
    panel.state.set_blocks(BlockSet.of(Block.from_id(id) for id in imagery.blocks[:2]))
    assert panel.action("Run").text() == "Add 1 block and map"
    panel.run_to_the_end()
    assert set(panel.states()) == set(imagery.blocks[:2])


def test_incomplete_blocks_are_mapped_again_on_request(panel, incomplete_job, imagery):
    panel.dock.open_job(incomplete_job)
    panel.wait(lambda: panel.state.job_blocks.ids)
    assert panel.action("Retry_incomplete").isEnabled() and not panel.action("Retry_failed").isEnabled()
    panel.run_to_the_end("Retry_incomplete")
    assert panel.results[0].done == (imagery.blocks[0],)


def test_files_of_the_job_are_checked_and_damaged_ones_named(panel, job_folder, imagery):
    panel.dock.open_job(job_folder)
    panel.wait(lambda: panel.state.job_blocks.ids)
    bar = panel.dock.findChild(TaskBar, "checkFiles")
    button, message = bar.findChild(QPushButton, "runTask"), bar.findChild(QLabel, "taskMessage")
    button.click()
    panel.wait(lambda: not bar.is_running())
    assert message.text() == "1 finished block: every file is as it was written."
    next((job_folder / "blocks").glob("*.tif")).write_bytes(b"short")
    button.click()
    panel.wait(lambda: not bar.is_running())
    assert "1 block has a damaged file" in message.text() and imagery.blocks[0] in message.text()
    assert panel.action("Retry_damaged").isEnabled()


def test_project_remembers_its_job_and_offers_to_go_on(panel, job_folder, imagery, tmp_path, qgis_iface):
    panel.dock.open_job(job_folder)
    first = Block.from_id(imagery.blocks[0])
    panel.state.set_blocks(BlockSet([(first.row, first.col, first.col + 8)]))
    panel.wait(lambda: panel.state.job_blocks.ids)
    panel.run()
    panel.wait(lambda: panel.session.last is not None)
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "fields.qgz"))
    panel.dock.close_job()  # as when QGIS is closed in mid-run

    project.clear()
    again = type(panel)(type(panel.dock)(qgis_iface), qgis_iface)
    try:
        assert project.read(str(tmp_path / "fields.qgz"))
        again.wait(lambda: "Go on" in again.buttons())
        assert again.state.job.folder == job_folder
        again.buttons()["Go on"].click()
        again.wait(lambda: not again.session.is_running)
        result = again.results[0]
        assert result.done + result.incomplete + result.empty and not result.failed
        again.wait(lambda: not again.state.job_blocks._loading)
        assert len(again.states()) == 8 and set(again.states().values()) <= {"done", "incomplete", "empty"}
    finally:
        again.dock.close_job()


def test_project_saved_after_its_job_was_opened_finds_it_when_both_are_moved(panel, job_folder, tmp_path):
    home = tmp_path / "first"
    home.mkdir()
    folder = Path(shutil.move(job_folder, home / "job"))
    panel.dock.open_job(folder)
    project = QgsProject.instance()
    assert project.write(str(home / "fields.qgz"))
    panel.state.close_job()
    project.clear()
    moved = Path(shutil.move(home, tmp_path / "other place"))
    assert project.read(str(moved / "fields.qgz"))
    assert panel.state.job.folder == moved / "job"


def test_project_whose_job_is_gone_says_so(panel, job_folder, tmp_path):
    panel.dock.open_job(job_folder)
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "fields.qgz"))
    panel.state.close_job()
    project.clear()
    shutil.rmtree(job_folder)
    panel.iface.messageBar().clearWidgets()
    assert project.read(str(tmp_path / "fields.qgz"))
    assert panel.state.job is None
    assert str(job_folder) in str(panel.iface.messageBar().messages)


def test_another_job_can_be_looked_at_while_one_is_run(panel, imagery, job_folder, tmp_path):
    running = tmp_path / "running"
    panel.choose(imagery, 1, running, slots="a")
    ((row, start, _),) = panel.state.blocks.runs()
    panel.state.set_blocks(BlockSet([(row, start, start + 8)]))
    panel.run()
    panel.wait(lambda: panel.session.last is not None)
    moved, said = [], []
    panel.session.blockMoved.connect(moved.append)
    panel.state.say = lambda text, *_: said.append(text)
    assert panel.dock.open_job(job_folder)
    panel.wait(lambda: not panel.state.job_blocks._loading)
    moved.clear()
    panel.wait(lambda: not panel.session.is_running or panel.label("status").startswith("running: "))
    panel.wait(lambda: not panel.session.is_running)
    assert panel.state.job.folder == job_folder and panel.states() == {imagery.blocks[0]: "done"}
    assert moved == []  # nothing of the run was shown as this job's
    assert said[-1].startswith("running: ")
    assert len(panel.results[0].done) + len(panel.results[0].incomplete) + len(panel.results[0].empty) == 8
    assert panel.session.show_job() and panel.state.job.folder == running
    panel.wait(lambda: not panel.state.job_blocks._loading)
    assert len(panel.states()) == 8


def test_another_project_in_mid_run_loses_nothing(panel, imagery, tmp_path):
    Settings().models = {}  # the shipped ones leave time to act in mid-run
    panel.choose(imagery, 1, tmp_path / "job", slots="a")
    panel.run()
    panel.wait(lambda: panel.session.last is not None)
    QgsProject.instance().clear()
    assert panel.session.is_running
    panel.wait(lambda: not panel.session.is_running)
    assert panel.results and not panel.results[0].cancelled


@pytest.mark.parametrize("given", ["", "holds a job"])
def test_folder_that_cannot_hold_the_new_job_is_refused_before_the_run(panel, imagery, job_folder, given):
    panel.choose(imagery, 1, job_folder if given else "")
    panel.action("Run").trigger()
    assert not panel.session.is_running
    assert "Choose folder…" in panel.buttons()


def test_without_a_source_the_button_leads_to_the_sources(panel, imagery, tmp_path):
    panel.choose(imagery, 1, tmp_path / "job")
    panel.state.set_sources(None, None, 13, frozenset())
    panel.action("Run").trigger()
    panel.buttons()["Open Sources"].click()
    assert panel.dock._pages.currentWidget() is panel.dock._sources


def test_without_blocks_there_is_nothing_to_map(panel):
    assert not panel.action("Run").isEnabled()
    assert panel.action("Run").toolTip() == "Choose blocks on the page Blocks first"
