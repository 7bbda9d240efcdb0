"""Runs of real jobs in the engine process: demo imagery, shipped models where a run has to take its time."""

import ctypes
import signal
import sqlite3
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest

from croplayer_qgis.core.imagery.source import builtin_sources
from croplayer_qgis.shared import messages
from croplayer_qgis.shared.messages import ErrorInfo, RunResult
from croplayer_qgis.shared.resources import resource_path
from demo.sources import demo_jobs, demo_secrets, demo_sources, serve
from tests.engine.conftest import WAIT_S

ZOOM = 14
BLOCK = demo_jobs()["dates"].blocks[0].id
SECRET = "pk.sécret/with+odd=characters"


def raster_source(letter, name):
    return {
        "id": f"date_{letter}",
        "title": f"Date {letter.upper()}",
        "kind": "raster",
        "url": str(resource_path("demo", "dates", name)),
    }


def create_params(job, **changes):
    params = {
        "job": str(job),
        "blocks": [BLOCK],
        "source_a": raster_source("a", "naip_20150926_a.tif"),
        "source_b": raster_source("b", "naip_20160816_b.tif"),
        "zoom": ZOOM,
    }
    return {**params, **changes}


def created(engine, job, **changes):
    """The parameters of a run of a new job."""
    made = engine.ask(1000, "create_job", create_params(job, **changes))
    assert "result" in made, made
    engine.forget()
    return {"job": str(job)}


def states(job):
    with sqlite3.connect(job / "job.gpkg") as connection:
        return dict(connection.execute("SELECT id, state FROM blocks"))


def result_of(message):
    assert "result" in message, message
    return RunResult.from_dict(message["result"])


@dataclass(frozen=True)
class Mapped:
    """A finished run of one block from both demo services, and all that was written for it."""

    job: Path
    result: RunResult
    refusal: ErrorInfo
    progress: dict
    done: dict
    written: list


@pytest.fixture(scope="module")
def mapped(tmp_path_factory, start_engine, model_folders):
    folder = tmp_path_factory.mktemp("mapped")
    job = folder / "job"
    engine = start_engine(XDG_CACHE_HOME=str(folder / "cache"))
    with serve(token=SECRET) as server:
        sources = demo_sources(server.mapbox_url, server.google_url)
        params = created(
            engine,
            job,
            source_a=sources["demo_a"].to_dict(),
            source_b=sources["demo_b"].to_dict(),
            models={task: str(folder) for task, folder in model_folders.items()},
        )
        secrets = {**demo_secrets(), "demo_a": SECRET}
        refused = engine.ask(1, "run", {**params, "secrets": {**secrets, "demo_a": f"{SECRET}.wrong"}})
        result = result_of(engine.ask(2, "run", {**params, "secrets": secrets}))
    progress, done = engine.notification("progress"), engine.notification("block_done")
    assert engine.close() == 0
    written = [b"".join(engine.stdout), b"".join(engine.stderr)]
    written += [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return Mapped(job, result, ErrorInfo.from_dict(refused["error"]), progress, done, written)


def test_run_ends_with_the_blocks_by_state_and_their_files(mapped):
    assert (mapped.result.job, mapped.result.done) == (str(mapped.job), (BLOCK,))
    assert (mapped.result.incomplete, mapped.result.failed, mapped.result.problem) == ((), (), "")
    assert (mapped.job / "blocks" / f"{BLOCK}.tif").is_file()
    assert states(mapped.job) == {BLOCK: "done"}


def test_missing_tiles_are_counted_among_the_figures_of_the_block(mapped):
    assert mapped.done["block"] == BLOCK and mapped.done["state"] == "done"
    figures = mapped.done["figures"]
    assert figures["missing_tiles_a"] > 0 and figures["missing_tiles_b"] > 0
    assert 0 < figures["imagery_share_a"] < 1
    assert figures["cropland_ha_fused"] >= 0


def test_progress_names_job_block_step_and_share(mapped):
    assert mapped.progress["job"] == str(mapped.job) and mapped.progress["block"] == BLOCK
    assert mapped.progress["blocks_done"] == 0 and mapped.progress["blocks_total"] == 1
    assert mapped.progress["step"] and 0 <= mapped.progress["fraction"] <= 1


def test_wrong_token_is_told_as_a_refused_key(mapped):
    assert mapped.refusal.code == messages.KEY_ERROR


def test_secret_is_nowhere_in_what_the_engine_writes(mapped):
    forms = (SECRET, SECRET.encode("unicode_escape").decode("ascii"), quote(SECRET), quote(SECRET, safe=""))
    assert len(mapped.written) > 3
    assert not [form for form in forms for text in mapped.written if form.encode() in text]


def test_cancelled_and_then_killed_job_is_finished_by_the_next_engine(start_engine, engine, tmp_path):
    job = tmp_path / "job"
    first = start_engine()
    first.send(1, "run", created(first, job))
    first.notification("progress")
    assert error_code(first.ask(2, "run", {"job": str(tmp_path / "other")})) == messages.BUSY
    assert first.ask(3, "cancel")["result"] == {"cancelled": True}
    assert result_of(first.answer(1)) == RunResult(str(job), cancelled=True)
    assert states(job) == {BLOCK: "cancelled"}

    first.forget()
    first.send(4, "run", {"job": str(job)})
    first.notification("progress")
    first.kill()
    assert states(job) == {BLOCK: "running"}

    result = result_of(engine.ask(5, "run", {"job": str(job)}))
    assert (result.done, result.incomplete, result.failed) == ((BLOCK,), (), ())
    assert not result.cancelled and not result.problem
    assert [line.split(":")[0] for line in result.tiles] == ["Date A", "Date B"]


def test_terminated_engine_gives_its_blocks_back(start_engine, tmp_path):
    job = tmp_path / "job"
    engine = start_engine()
    engine.send(1, "run", created(engine, job))
    engine.notification("progress")
    engine.process.send_signal(signal.SIGTERM)
    assert engine.process.wait(WAIT_S) == 128 + signal.SIGTERM
    assert states(job) == {BLOCK: "cancelled"}


@pytest.mark.skipif(sys.platform != "linux", reason="threads of another process are signalled by tgkill")
def test_sigterm_is_heard_while_the_main_thread_waits_undisturbed(engine):
    """The signal reaches another thread: the main thread reads on, as when it comes just before a read."""
    engine.ask(1, "hello")
    pid = engine.process.pid
    threads = [int(thread.name) for thread in Path(f"/proc/{pid}/task").iterdir() if thread.name != str(pid)]
    assert ctypes.CDLL(None).tgkill(pid, threads[0], signal.SIGTERM) == 0
    assert engine.process.wait(WAIT_S) == 128 + signal.SIGTERM


def test_client_that_goes_in_mid_run_ends_the_engine(engine, tmp_path):
    engine.send(1, "run", created(engine, tmp_path / "job", zoom=15))
    engine.notification("progress")
    assert engine.close() == 0


def test_source_whose_terms_are_not_accepted_is_refused(engine, tmp_path):
    mapbox = builtin_sources()["mapbox"].to_dict()
    message = engine.ask(1, "create_job", create_params(tmp_path / "job", source_a=mapbox, source_b=None))
    assert error_code(message) == messages.INPUT_ERROR
    assert "terms" in message["error"]["message"]
    assert not (tmp_path / "job").exists()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"blocks": ["N91.00_E010.00"]}, messages.INPUT_ERROR),
        ({"source_a": {"id": "x"}}, messages.INPUT_ERROR),
        ({"zoom": 40}, messages.INPUT_ERROR),
        ({"source_a": None, "source_b": None}, messages.JOB_ERROR),
        ({"models": {"iqa": "/nowhere"}}, messages.MODEL_ERROR),
        ({"blocks": [], "block_runs": [[1, 2]]}, messages.INPUT_ERROR),
    ],
)
def test_job_that_cannot_be_made_says_why(engine, tmp_path, changes, code):
    message = engine.ask(1, "create_job", create_params(tmp_path / "job", **changes))
    assert error_code(message) == code
    assert message["error"]["message"].endswith((".", ")"))
    assert not (tmp_path / "job").exists()


@pytest.mark.parametrize(
    ("changes", "code"),
    [({}, messages.JOB_ERROR), ({"retry": ["asleep"]}, messages.INPUT_ERROR)],
)
def test_run_that_cannot_start_says_why(engine, tmp_path, changes, code):
    message = engine.ask(1, "run", {"job": str(tmp_path / "job"), **changes})
    assert error_code(message) == code
    assert message["error"]["message"].endswith((".", ")"))


def error_code(message):
    return ErrorInfo.from_dict(message["error"]).code


def test_paused_run_begins_no_further_block_until_it_is_resumed(engine, tmp_path):
    blocks = ["N47.00_W099.20", "N47.00_W099.15", "N47.05_W099.20", "N47.05_W099.15", "N47.05_W099.10"]
    params = created(engine, tmp_path / "job", blocks=blocks, zoom=13)
    engine.send(1, "run", {**params, "workers": 1})
    engine.notification("progress")
    assert engine.ask(2, "pause")["result"] == {"paused": True}
    while "running" in states(tmp_path / "job").values():
        time.sleep(0.2)
    rest = states(tmp_path / "job")
    assert list(rest.values()).count("queued") >= 1
    time.sleep(1.5)
    assert states(tmp_path / "job") == rest
    assert engine.ask(3, "resume")["result"] == {"paused": False}
    result = result_of(engine.answer(1))
    assert len(result.done) + len(result.incomplete) + len(result.empty) == len(blocks)


def test_nothing_is_paused_when_nothing_runs(engine):
    assert engine.ask(1, "pause")["result"] == {"paused": False}


@pytest.mark.parametrize("workers", [0, 1000])
def test_number_of_workers_that_makes_no_sense_is_refused(engine, tmp_path, workers):
    message = engine.ask(1, "run", {"job": str(tmp_path / "job"), "workers": workers})
    assert error_code(message) == messages.INPUT_ERROR
