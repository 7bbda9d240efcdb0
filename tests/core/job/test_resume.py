import json
import os
import pickle
import signal
import subprocess
import sys
from pathlib import Path

import pyogrio
import pytest
import rasterio

from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.shared.messages.events import BlockDone
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from tests.core.job.conftest import BLOCKS

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def killed_run(warm_engine):
    """Function that runs a job in another process, which is killed at a moment (``killed_run.py``)."""

    def run(job, moment, secrets):
        command = [*warm_engine, "-m", "tests.core.job.killed_run", str(job.path), moment]
        return subprocess.run(command, input=json.dumps(secrets), capture_output=True, text=True, cwd=ROOT)

    return run


def pixels(job, block):
    with rasterio.open(job.product_path(block)) as product:
        return product.read()


@pytest.mark.parametrize(
    ("moment", "left"),
    [
        ("imagery", 2),
        ("writing", 2),
        ("before_commit", 2),
        ("in_commit", 2),
        ("after_commit", 1),
        ("mosaics", None),  # 0 when both blocks ended before the first mosaics are due, which time decides
    ],
)
def test_run_killed_at_any_moment_goes_on_with_the_unfinished_blocks(
    finished, tmp_path, parameters, secrets, killed_run, moment, left
):
    job = JobFolder.create(tmp_path / "job", parameters, BLOCKS)
    process = killed_run(job, moment, secrets)
    assert process.returncode == -signal.SIGKILL, process.stderr
    if left is None:
        left = job.count_unfinished()
        assert left < 2 and not (job.path / "cropland.vrt").exists()
    assert job.count_unfinished() == left
    kept = {
        block: job.product_path(block).stat().st_mtime_ns
        for block in BLOCKS
        if block not in set(job.unfinished())
    }

    done = []
    outcome = run_job(job.path, secrets, on_event=done.append)

    assert len(outcome.done) == left
    assert len([event for event in done if isinstance(event, BlockDone)]) == left
    assert set(job.states().values()) == {BlockState.DONE}
    assert all(job.product_path(block).stat().st_mtime_ns == time for block, time in kept.items())
    assert list(job.path.rglob("*.part.*")) == []
    for block in BLOCKS:
        assert (pixels(job, block) == pixels(finished[0], block)).all()
    with rasterio.open(job.path / "cropland.vrt") as mosaic:  # of all blocks
        assert mosaic.shape == (2500, 5000)
    counts = [pyogrio.read_info(j.geopackage, layer="regions")["features"] for j in (job, finished[0])]
    assert counts[0] == counts[1] > 0


def test_finished_job_has_nothing_left_to_do(tmp_path, plain, secrets, server):
    job = JobFolder.create(tmp_path / "job", plain, BLOCKS[:1])
    run_job(job.path, secrets)
    asked = len(server.requests)
    outcome = run_job(job.path, secrets)
    assert (outcome.done, outcome.incomplete, outcome.failed) == ([], [], [])
    assert len(server.requests) == asked


def test_run_killed_again_and_again_ends_with_the_same_pixels(
    finished, tmp_path, parameters, secrets, killed_run
):
    job = JobFolder.create(tmp_path / "job", parameters, BLOCKS)
    for seconds in ("0.2", "1.1", "0.6", "1.7"):
        if job.count_unfinished():
            killed_run(job, seconds, secrets)  # or it is done before
    run_job(job.path, secrets)
    assert set(job.states().values()) == {BlockState.DONE}
    for block in BLOCKS:
        assert (pixels(job, block) == pixels(finished[0], block)).all()
    regions = pyogrio.read_info(job.geopackage, layer="regions")["features"]
    assert regions == pyogrio.read_info(finished[0].geopackage, layer="regions")["features"]


def test_job_whose_creation_was_killed_is_created_anew(tmp_path, parameters):
    path = tmp_path / "job"
    code = (
        "import os, pickle, signal, sys\n"
        "from croplayer_qgis.core.job import folder\n"
        "folder.prepare = lambda *args: os.kill(os.getpid(), signal.SIGKILL)\n"
        "folder.JobFolder.create(*pickle.load(sys.stdin.buffer))\n"
    )
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    arguments = pickle.dumps((path, parameters, BLOCKS))
    killed = subprocess.run([sys.executable, "-c", code], input=arguments, env=environ, capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert not JobFolder.exists(path)
    job = JobFolder.open_or_create(path, parameters, BLOCKS)
    assert list(job.unfinished()) == list(BLOCKS)
