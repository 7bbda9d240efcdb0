"""Runs of real jobs in the engine process: demo imagery, shipped models."""

import os
import signal
import sqlite3

import pytest

from croplayer_qgis.engine import messages
from croplayer_qgis.engine.messages import ErrorInfo, RunResult
from croplayer_qgis.resources import resource_path
from demo.sources import demo_jobs, demo_secrets, demo_sources, serve

ZOOM = 14
BLOCKS = [block.id for block in demo_jobs()["dates"].blocks]


def raster_source(letter, name):
    return {
        "id": f"date_{letter}",
        "title": f"Date {letter.upper()}",
        "kind": "raster",
        "url": str(resource_path("demo", "dates", name)),
    }


def run_params(job, **changes):
    params = {
        "job": str(job),
        "blocks": BLOCKS[:1],
        "source_a": raster_source("a", "naip_20150926_a.tif"),
        "source_b": raster_source("b", "naip_20160816_b.tif"),
        "zoom": ZOOM,
    }
    return {**params, **changes}


def states(job):
    with sqlite3.connect(job / "job.gpkg") as connection:
        return dict(connection.execute("SELECT id, state FROM blocks"))


def result_of(message):
    assert "result" in message, message
    return RunResult.from_dict(message["result"])


def test_run_maps_a_block_and_reports_figures_progress_and_the_end(engine, tmp_path):
    job = tmp_path / "job"
    result = result_of(engine.ask(1, "run", run_params(job)))
    assert (*result.done, *result.incomplete) == tuple(BLOCKS[:1]) and not result.cancelled
    progress = engine.notification("progress")
    assert progress["job"] == str(job) and progress["blocks_total"] == 1
    assert 0 <= progress["fraction"] <= 1
    figures = engine.notification("block_done")["figures"]
    assert 0 < figures["imagery_share_a"] <= 1
    assert figures["cropland_ha_fused"] >= 0
    assert (job / "blocks" / f"{BLOCKS[0]}.tif").is_file()


def test_cancel_is_answered_in_mid_run_and_the_job_goes_on_later(engine, tmp_path):
    job = tmp_path / "job"
    engine.send(1, "run", run_params(job, blocks=BLOCKS, zoom=15))
    engine.notification("progress")
    assert error_code(engine.ask(2, "run", run_params(tmp_path / "other"))) == messages.BUSY
    assert engine.ask(3, "cancel")["result"] == {"cancelled": True}
    cancelled = result_of(engine.answer(1))
    assert cancelled.cancelled and set(cancelled.done + cancelled.incomplete) < set(BLOCKS)
    result = result_of(engine.ask(4, "run", {"job": str(job)}))
    assert not result.cancelled
    assert set(states(job)) == set(BLOCKS)
    assert set(states(job).values()) <= {"done", "incomplete"}


def test_killed_engine_leaves_a_job_that_the_next_engine_finishes(engine_factory, tmp_path):
    job = tmp_path / "job"
    first = engine_factory()
    first.send(1, "run", run_params(job))
    first.notification("progress")
    os.kill(first.process.pid, signal.SIGKILL)
    first.process.wait()
    assert states(job)[BLOCKS[0]] not in ("done", "incomplete", "failed")
    result = result_of(engine_factory().ask(1, "run", {"job": str(job)}))
    assert (*result.done, *result.incomplete) == tuple(BLOCKS[:1])


def test_client_that_goes_in_mid_run_ends_the_engine(engine, tmp_path):
    engine.send(1, "run", run_params(tmp_path / "job", zoom=15))
    engine.notification("progress")
    assert engine.close() == 0


def test_secret_is_nowhere_in_what_the_engine_writes(engine, tmp_path):
    secret = "pk.sécret/with+odd=characters"
    with serve(token=secret) as server:
        source = demo_sources(server.mapbox_url, server.google_url)["demo_a"]
        job = tmp_path / "job"
        params = {"job": str(job), "blocks": BLOCKS[:1], "source_a": source.to_dict(), "zoom": ZOOM}
        wrong = {**params, "secrets": {"demo_a": f"{secret}.wrong"}}
        assert error_code(engine.ask(1, "run", wrong)) == messages.SOURCE_ERROR
        assert not result_of(engine.ask(2, "run", {**params, "secrets": {"demo_a": secret}})).failed
    engine.close()
    written = [b"".join(engine.stdout), b"".join(engine.stderr)]
    written += [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    forms = (secret, "pk.s%C3%A9cret", r"pk.s\u00e9cret")
    assert not [form for form in forms for text in written if form.encode() in text]


def test_source_whose_terms_are_not_accepted_is_refused(engine, tmp_path):
    mapbox = next(record for record in engine.ask(1, "sources")["result"] if record["id"] == "mapbox")
    message = engine.ask(2, "run", run_params(tmp_path / "job", source_a=mapbox, source_b=None))
    assert error_code(message) == messages.INPUT_ERROR
    assert "terms" in message["error"]["message"]
    assert not (tmp_path / "job").exists()


def test_missing_tiles_are_counted_and_the_block_is_incomplete(engine, tmp_path):
    with serve() as server:
        source = demo_sources(server.mapbox_url, server.google_url)["demo_b"]
        secrets = {source.id: demo_secrets()[source.id]}
        params = run_params(tmp_path / "job", source_a=source.to_dict(), source_b=None, secrets=secrets)
        result = result_of(engine.ask(1, "run", params))
    assert result.incomplete == tuple(BLOCKS[:1])
    assert engine.notification("block_done")["figures"]["missing_tiles_a"] > 0


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"blocks": ["N91.00_E010.00"]}, messages.INPUT_ERROR),
        ({"source_a": {"id": "x"}}, messages.INPUT_ERROR),
        ({"zoom": 40}, messages.INPUT_ERROR),
        ({"source_a": None, "source_b": None}, messages.JOB_ERROR),
        ({"models": {"iqa": "/nowhere"}}, messages.MODEL_ERROR),
        ({"retry": ["asleep"]}, messages.INPUT_ERROR),
    ],
)
def test_run_that_cannot_start_says_why(engine, tmp_path, changes, code):
    message = engine.ask(1, "run", run_params(tmp_path / "job", **changes))
    assert error_code(message) == code
    assert message["error"]["message"].endswith((".", ")"))


def error_code(message):
    return ErrorInfo.from_dict(message["error"]).code
