"""QGIS's end of the pipe, with a real engine process."""

import os
import signal

import pytest
from qgis.PyQt.QtCore import QEventLoop, QTimer

from croplayer_qgis.client.engine_client import EngineClient
from croplayer_qgis.client.environment import EngineCommand, engine_command, engine_python
from croplayer_qgis.shared import messages
from croplayer_qgis.shared.messages import RunParams, RunResult
from croplayer_qgis.shared.messages.blocks import BlocksParams
from croplayer_qgis.shared.messages.create_job import CreateJobParams
from croplayer_qgis.shared.resources import resource_path

WAIT_MS = 120_000
FEW = BlocksParams(bounds=(116.31, 39.81, 116.39, 39.84))
WORLD = BlocksParams(bounds=(-180.0, -80.0, 180.0, 80.0))
BLOCK = "N47.00_W099.20"
SOURCE = {
    "id": "date_a",
    "title": "NAIP 2015-09-26",
    "kind": "raster",
    "url": str(resource_path("demo", "dates", "naip_20150926_a.tif")),
}


def wait_for(signal):
    """Arguments of the signal's next emission; fails when none comes."""
    loop = QEventLoop()
    received = []

    def take(*arguments):
        received.append(arguments)
        loop.quit()

    signal.connect(take)
    QTimer.singleShot(WAIT_MS, loop.quit)
    loop.exec_()
    signal.disconnect(take)
    assert received, "the signal was not emitted"
    return received[0]


def created(client, job, zoom):
    """The parameters of a run of a new job."""
    outcome = Outcome()
    new = CreateJobParams(job, SOURCE, blocks=(BLOCK,), zoom=zoom)
    client.start_task("create_job", new, outcome.results.append, outcome.errors.append)
    assert outcome.wait().results, outcome.errors
    return RunParams(job)


@pytest.fixture
def client(qgis_app):
    client = EngineClient(engine_command(engine_python(), os.environ))
    yield client
    client.stop()
    assert not client.is_alive()


def test_engine_says_hello_after_its_start(client):
    client.start()
    (hello,) = wait_for(client.helloReceived)
    assert "CPUExecutionProvider" in hello.providers
    assert client.is_alive() and not client.is_busy()


def test_request_starts_the_engine_and_brings_its_result(client):
    results = []
    client.request("cancel", None, results.append)
    wait_for(client.helloReceived)
    while not results:
        wait_for_events()
    assert len(results) == 1


def test_killed_engine_is_reported_and_starts_anew(client):
    client.start()
    wait_for(client.helloReceived)
    first = client.process_id()
    os.kill(first, signal.SIGKILL)
    sentence, detail = wait_for(client.engineDied)
    assert "ended unexpectedly" in sentence and "exit code" in detail
    assert not client.is_alive()
    client.restart()
    wait_for(client.helloReceived)
    assert client.process_id() != first


def test_stopped_engine_is_gone_and_is_not_called_dead(client):
    died = []
    client.engineDied.connect(lambda *arguments: died.append(arguments))
    client.start()
    wait_for(client.helloReceived)
    pid = client.process_id()
    client.stop()
    wait_for_events()
    assert not died
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_interpreter_that_is_not_there_fails_with_one_sentence(qgis_app):
    client = EngineClient(EngineCommand("/nowhere/python", (), {}))
    failures = []
    client.failed.connect(failures.append)
    client.start()
    while not failures:
        wait_for_events()
    assert "environment" in failures[0].message
    assert not client.is_alive()


def test_cancel_kills_an_engine_that_does_not_stop_and_the_run_counts_as_cancelled(client, tmp_path):
    client.start()
    wait_for(client.helloReceived)
    frozen = client.process_id()
    os.kill(frozen, signal.SIGSTOP)
    client.run(RunParams(str(tmp_path / "job")))
    client.cancel()
    (result,) = wait_for(client.finished)
    assert result.cancelled and result.job == str(tmp_path / "job")
    assert not client.is_busy() and not client.is_alive()
    client.start()
    wait_for(client.helloReceived)
    assert client.process_id() != frozen


def test_run_that_cannot_start_fails_with_a_sentence_and_the_engine_stays(client, tmp_path):
    client.run(RunParams(str(tmp_path / "no_job")))
    assert client.is_busy()
    (error,) = wait_for(client.failed)
    assert error.code == messages.JOB_ERROR and str(tmp_path / "no_job") in error.message
    assert client.is_alive() and not client.is_busy()


def test_engine_killed_in_mid_run_is_reported_and_the_job_is_finished_by_the_next(client, tmp_path):
    job = str(tmp_path / "job")
    client.run(created(client, job, zoom=14))
    (progress,) = wait_for(client.progress)
    assert progress.job == job and progress.block == BLOCK
    os.kill(client.process_id(), signal.SIGKILL)
    wait_for(client.engineDied)
    assert not client.is_busy()

    blocks = []
    client.blockDone.connect(blocks.append)
    client.run(RunParams(job))
    (result,) = wait_for(client.finished)
    assert result.done == (BLOCK,) and not result.cancelled
    assert [event.block for event in blocks] == [BLOCK]
    assert blocks[0].figures["missing_tiles_a"] > 0


def test_cancelled_run_ends_and_leaves_the_engine_or_its_job_in_order(client, tmp_path):
    job = str(tmp_path / "job")
    client.run(created(client, job, zoom=14))
    wait_for(client.progress)
    client.cancel()
    (result,) = wait_for(client.finished)
    assert result == RunResult(job, cancelled=True)
    assert not client.is_busy()


def test_pause_and_resume_reach_the_run_and_its_end_is_not_kept_back(client, tmp_path):
    client.run(created(client, str(tmp_path / "job"), zoom=13))
    wait_for(client.progress)
    client.pause()
    assert wait_for(client.pausedChanged) == (True,)
    client.resume()
    assert wait_for(client.pausedChanged) == (False,)
    (result,) = wait_for(client.finished)
    assert result.done == (BLOCK,)


def test_second_run_is_refused_while_one_is_running(client, tmp_path):
    client.run(RunParams(str(tmp_path / "one")))
    failures = []
    client.failed.connect(failures.append)
    client.run(RunParams(str(tmp_path / "two")))
    assert [failure.code for failure in failures] == [messages.BUSY]


class Outcome:
    """What a task called back with."""

    def __init__(self):
        self.results, self.errors = [], []

    def wait(self):
        while not self.results and not self.errors:
            wait_for_events()
        return self


def test_task_reports_its_progress_and_brings_its_result(client):
    outcome, progress = Outcome(), []
    client.taskProgress.connect(lambda fraction, text: progress.append((fraction, text)))
    assert client.start_task("blocks", FEW, outcome.results.append, outcome.errors.append)
    assert client.is_busy()
    outcome.wait()
    assert outcome.results[0]["ids"] == ["N39.80_E116.30", "N39.80_E116.35"] and not outcome.errors
    assert progress and "2 blocks" in progress[0][1] and not client.is_busy()


def test_failed_task_calls_its_own_error_function_and_without_one_sends_the_signal(client):
    outcome, failures = Outcome(), []
    client.failed.connect(failures.append)
    client.start_task(
        "blocks", BlocksParams(bounds=(1.0, 1.0, 1.0, 1.0)), outcome.results.append, outcome.errors.append
    )
    assert outcome.wait().errors[0].code == messages.INPUT_ERROR and not failures
    client.start_task("blocks", BlocksParams(bounds=(1.0, 1.0, 1.0, 1.0)), outcome.results.append)
    (error,) = wait_for(client.failed)
    assert error.code == messages.INPUT_ERROR and not client.is_busy()


def test_cancelled_task_ends_with_an_error_that_says_so_and_the_engine_stays(client):
    outcome = Outcome()
    client.start_task("blocks", WORLD, outcome.results.append, outcome.errors.append)
    wait_for(client.taskProgress)
    process = client.process_id()
    client.cancel()
    assert outcome.wait().errors[0].code == messages.CANCELLED
    assert client.process_id() == process and not client.is_busy()


def test_cancel_kills_an_engine_that_does_not_stop_its_task(client):
    outcome = Outcome()
    client.start_task("blocks", WORLD, outcome.results.append, outcome.errors.append)
    wait_for(client.taskProgress)
    os.kill(client.process_id(), signal.SIGSTOP)
    client.cancel()
    assert outcome.wait().errors[0].code == messages.CANCELLED and not client.is_alive()


def test_task_of_an_engine_that_dies_ends_with_an_error(client):
    outcome = Outcome()
    client.start_task("blocks", WORLD, outcome.results.append, outcome.errors.append)
    wait_for(client.taskProgress)
    os.kill(client.process_id(), signal.SIGKILL)
    assert "ended unexpectedly" in outcome.wait().errors[0].message and not client.is_busy()


def test_run_and_task_wait_for_each_other(client, tmp_path):
    outcome = Outcome()
    client.run(created(client, str(tmp_path / "job"), zoom=14))
    assert not client.start_task("blocks", FEW, outcome.results.append, outcome.errors.append)
    assert outcome.errors[0].code == messages.BUSY


def wait_for_events():
    loop = QEventLoop()
    QTimer.singleShot(50, loop.quit)
    loop.exec_()
