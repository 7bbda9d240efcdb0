import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pyogrio
import pytest
import rasterio

from croplayer_qgis.core.job.events import BlockDone, BlockState
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.runner import run_job
from tests.core.job.conftest import BLOCKS

ROOT = Path(__file__).parents[3]


def run_and_be_killed(job, moment, secrets):
    process = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("killed_run.py")), str(job.path), moment],
        input=json.dumps(secrets),
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.returncode == -signal.SIGKILL, process.stderr


def pixels(job, block):
    with rasterio.open(job.product_path(block)) as product:
        return product.read()


@pytest.mark.parametrize(
    ("moment", "left"),
    [("writing", 2), ("before_commit", 2), ("after_commit", 1)],
)
def test_run_killed_at_any_moment_goes_on_with_the_unfinished_blocks(
    finished, tmp_path, parameters, secrets, moment, left
):
    job = JobFolder.create(tmp_path / "job", parameters, BLOCKS)
    run_and_be_killed(job, moment, secrets)
    assert job.count_unfinished() == left
    kept = {
        block: job.product_path(block).stat().st_mtime_ns
        for block in BLOCKS
        if block not in set(job.unfinished())
    }

    done = []
    outcome = run_job(job.path, secrets, on_event=done.append)

    assert len(outcome.incomplete) == left
    assert len([event for event in done if isinstance(event, BlockDone)]) == left
    assert set(job.states().values()) == {BlockState.INCOMPLETE}
    assert all(job.product_path(block).stat().st_mtime_ns == time for block, time in kept.items())
    assert list(job.path.rglob("*.part.*")) == []
    whole, _ = finished
    for block in BLOCKS:
        assert (pixels(job, block) == pixels(whole, block)).all()
    counts = [pyogrio.read_info(j.geopackage, layer="regions")["features"] for j in (job, whole)]
    assert counts[0] == counts[1] > 0


def test_finished_job_has_nothing_left_to_do(tmp_path, parameters, secrets, server):
    job = JobFolder.create(tmp_path / "job", parameters, BLOCKS[:1])
    run_job(job.path, secrets)
    asked = len(server.requests)
    outcome = run_job(job.path, secrets)
    assert (outcome.done, outcome.incomplete, outcome.failed) == ([], [], [])
    assert len(server.requests) == asked
