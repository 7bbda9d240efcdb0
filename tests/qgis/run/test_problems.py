"""What goes wrong with runs: one sentence, one action, and the job goes on."""

import os
import signal
import subprocess

import pytest

from croplayer_qgis.gui.state import ChosenSource
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.vocabulary.remedies import Remedy


def only_problem(panel):
    panel.wait(lambda: panel.problems)
    assert not panel.session.is_running
    (problem,) = panel.problems
    assert problem.text.count(". ") <= 1
    return problem


def test_killed_engine_is_restarted_with_one_click_and_the_job_is_finished(panel, imagery, tmp_path):
    Settings().models = {}  # the shipped ones leave time to act in mid-run
    panel.choose(imagery, 2, tmp_path / "job", slots="a")
    panel.run()
    panel.wait(lambda: panel.session.last is not None)
    os.kill(panel.state.engine().process_id(), signal.SIGKILL)
    assert only_problem(panel).remedy is Remedy.RESTART
    panel.wait(lambda: panel.action("Run").isEnabled())
    panel.buttons()["Restart and go on"].click()
    panel.wait(lambda: panel.results)
    panel.wait(lambda: not panel.state.job_blocks._loading)
    assert len(panel.states()) == 2 and set(panel.states().values()) <= {"done", "incomplete"}


def test_wrong_key_leads_to_the_sources_and_the_block_stays_queued(panel, imagery, tmp_path, monkeypatch):
    monkeypatch.setenv("CROPLAYER_TOKEN_DEMO_A", "pk.of-somebody-else")
    panel.choose(imagery, 1, tmp_path / "job", slots="a")
    panel.run()
    problem = only_problem(panel)
    assert problem.remedy is Remedy.SOURCES and "Demo A" in problem.text
    assert "somebody-else" not in problem.text + problem.detail
    panel.wait(lambda: panel.state.job_blocks.ids)
    assert set(panel.states().values()) == {"queued"}
    panel.buttons()["Open Sources"].click()
    assert panel.dock._pages.currentWidget() is panel.dock._sources


def test_missing_key_leads_to_the_sources(panel, imagery, tmp_path, monkeypatch):
    monkeypatch.delenv("CROPLAYER_TOKEN_DEMO_A")
    panel.choose(imagery, 1, tmp_path / "job", slots="a")
    panel.run()
    assert only_problem(panel).remedy is Remedy.SOURCES


def test_service_that_does_not_answer_can_be_tried_again(panel, imagery, tmp_path):
    panel.choose(imagery, 1, tmp_path / "job", slots="a")
    nobody_listens = {**imagery.sources["demo_a"], "url": "http://127.0.0.1:9"}
    panel.state.set_sources(ChosenSource(nobody_listens), None, 13, frozenset({"demo_a"}))
    panel.run()
    problem = only_problem(panel)
    assert problem.remedy is Remedy.GO_ON and "cannot be reached" in problem.text
    panel.buttons()["Try again"].click()
    assert panel.session.is_running


def test_folder_that_cannot_be_written_leads_to_another_one(panel, imagery, tmp_path):
    (tmp_path / "file").write_text("in the way")
    panel.choose(imagery, 1, tmp_path / "file" / "job", slots="a")
    panel.run()
    problem = only_problem(panel)
    assert problem.remedy is Remedy.CHOOSE_FOLDER and "read-only or no folder" in problem.text
    assert "Choose folder…" in panel.buttons()


def test_full_disk_leads_to_the_folder(panel, imagery, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", disk], capture_output=True
    ).returncode:
        pytest.skip("mounting a small file system needs root")
    try:
        panel.choose(imagery, 1, disk / "job", slots="a")
        panel.run()
        problem = only_problem(panel)
        assert problem.remedy is Remedy.OPEN_FOLDER and "disk" in problem.text
        assert "Open folder" in panel.buttons()
    finally:
        panel.dock.close_job()
        subprocess.run(["umount", "--lazy", disk], check=True)


def test_blocks_without_imagery_are_told_apart_at_the_end(panel, imagery, tmp_path):
    panel.choose(imagery, 1, tmp_path / "job", slots="a")
    blocks = panel.state.blocks
    panel.state.set_blocks(type(blocks)((row - 40, start, stop) for row, start, stop in blocks.runs()))
    panel.run()
    panel.wait(lambda: panel.results)
    assert not panel.problems
    assert "Open Sources" in panel.buttons()


def test_key_of_a_foreign_job_is_sent_only_when_the_user_says_so(panel, imagery, tmp_path, monkeypatch):
    monkeypatch.setenv("CROPLAYER_TOKEN_DEMO_A", "pk.mine")
    Settings().key_hosts = {}  # an earlier run may have been told the same
    foreign = {**imagery.sources["demo_a"], "url": "https://127.0.0.1.example.invalid"}
    panel.choose(imagery, 1, tmp_path / "job", slots="a")
    panel.state.set_sources(ChosenSource(foreign), None, 13, frozenset({"demo_a"}))
    panel.action("Run").trigger()
    problem = only_problem(panel)
    assert problem.remedy is Remedy.SEND_KEY and "https://127.0.0.1.example.invalid" in problem.text
    assert not (tmp_path / "job").exists()
    panel.problems.clear()
    panel.buttons()["Send the key there"].click()
    assert "cannot be reached" in only_problem(panel).text
