import multiprocessing
import shutil
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.errors import JobError, SourceError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.events import BlockDone, BlockFailed, BlockState, Progress, Warning
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.core.models.card import ModelCard
from demo.server import Fault
from tests.core.job.conftest import BLOCKS

FIRST, SECOND = BLOCKS


def make_job(folder, parameters, blocks=BLOCKS):
    return JobFolder.create(folder, parameters, blocks)


def pixels(job, block):
    with rasterio.open(job.product_path(block)) as product:
        return product.read()


def waits_for(server, job):
    """Whether the first block is under way and has asked for a tile."""
    return len(server.requests) > 0 and job.states()[FIRST] is BlockState.RUNNING


def test_every_block_is_written_committed_and_told(finished):
    job, events = finished
    assert set(job.states().values()) == {BlockState.INCOMPLETE}  # imagery ends within both blocks
    ended = [event for event in events if isinstance(event, BlockDone)]
    assert [event.block for event in ended] == [block.id for block in BLOCKS]
    with rasterio.open(job.path / "cropland.vrt") as mosaic:
        assert mosaic.shape == (2500, 5000)
        assert (mosaic.read(1)[:, :2500] == pixels(job, FIRST)[0]).all()


def test_progress_of_a_block_only_grows_and_stays_below_its_end(finished):
    _, events = finished
    for block in BLOCKS:
        told = [e.fraction for e in events if isinstance(e, Progress) and e.block == block.id]
        assert told == sorted(told)
        assert 0 < told[0] <= told[-1] <= 1


def test_time_left_is_told_after_the_first_block(finished):
    _, events = finished
    end_of_first = next(i for i, event in enumerate(events) if isinstance(event, BlockDone))
    told = [event for event in events[end_of_first:] if isinstance(event, Progress)]
    assert all(event.eta_s is None for event in events[:end_of_first] if isinstance(event, Progress))
    assert told
    assert all(event.eta_s > 0 for event in told)


def test_block_mapped_alone_and_with_its_neighbour_differs_in_no_pixel(
    finished, tmp_path, parameters, secrets
):
    together, _ = finished
    alone = make_job(tmp_path / "alone", parameters, [SECOND])
    run_job(alone.path, secrets)
    np.testing.assert_array_equal(pixels(alone, SECOND), pixels(together, SECOND))


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_executor_gives_the_same_result_as_this_process(finished, tmp_path, parameters, secrets, kind):
    job = make_job(tmp_path / "job", parameters)
    pool = (
        ThreadPoolExecutor(2)
        if kind == "threads"
        else ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn"))
    )
    with pool as executor:
        outcome = run_job(job.path, secrets, executor)
    assert sorted(outcome.incomplete) == sorted(block.id for block in BLOCKS)
    for block in BLOCKS:
        np.testing.assert_array_equal(pixels(job, block), pixels(finished[0], block))


def test_cancel_does_not_wait_for_a_server_that_never_answers(tmp_path, parameters, secrets, server):
    server.faults.append(Fault("", 10_000, delay_s=1000))
    job = make_job(tmp_path / "job", parameters)
    outcome = run_job(job.path, secrets, cancelled=lambda: waits_for(server, job))
    assert outcome.cancelled
    assert job.states() == {FIRST: BlockState.CANCELLED, SECOND: BlockState.QUEUED}


def test_cancelled_run_keeps_finished_blocks_and_goes_on_later(tmp_path, parameters, secrets):
    job = make_job(tmp_path / "job", parameters)
    stop = threading.Event()
    outcome = run_job(
        job.path,
        secrets,
        cancelled=stop.is_set,
        on_event=lambda event: stop.set() if isinstance(event, BlockDone) else None,
    )
    assert outcome.cancelled
    assert outcome.incomplete == [FIRST.id]
    assert job.states()[SECOND] is BlockState.CANCELLED
    assert run_job(job.path, secrets).incomplete == [SECOND.id]


def test_cancel_reaches_workers_that_wait_for_a_server(tmp_path, parameters, secrets, server):
    server.faults.append(Fault("", 10_000, delay_s=1000))
    job = make_job(tmp_path / "job", parameters)
    with ThreadPoolExecutor(1) as executor:  # its end waits for the worker
        assert run_job(job.path, secrets, executor, cancelled=lambda: waits_for(server, job)).cancelled
    assert job.states()[FIRST] is BlockState.CANCELLED


def test_refused_token_ends_the_run_and_leaves_the_blocks_queued(tmp_path, parameters, secrets):
    job = make_job(tmp_path / "job", parameters)
    with pytest.raises(SourceError, match="demo_a"):
        run_job(job.path, {**secrets, "demo_a": "wrong"})
    assert set(job.states().values()) == {BlockState.QUEUED}


def test_tiles_that_failed_are_warned_of_and_fetched_by_a_retry(tmp_path, parameters, secrets, server):
    fault = Fault("/v4/", 1000, body=b"not an image")
    server.faults.append(fault)
    job = make_job(tmp_path / "job", replace(parameters, source_b=None), [FIRST])
    events = []
    run_job(job.path, secrets, on_event=events.append)
    warnings = [event for event in events if isinstance(event, Warning)]
    assert any("could not be fetched" in warning.message for warning in warnings)
    assert (pixels(job, FIRST) == 255).all()
    fault.times = 0
    events.clear()
    run_job(job.path, secrets, on_event=events.append, retry={BlockState.INCOMPLETE})
    (done,) = [event for event in events if isinstance(event, BlockDone)]
    assert done.figures["failed_tiles_a"] == 0
    assert (pixels(job, FIRST)[0] == 1).any()


def test_block_that_fails_by_itself_does_not_end_the_run(tmp_path, parameters, secrets):
    polar = Block(1750, 0)  # 87.5° N: Web Mercator has no tiles there
    job = make_job(tmp_path / "job", parameters, [polar, FIRST])
    events = []
    outcome = run_job(job.path, secrets, on_event=events.append)
    assert (outcome.failed, outcome.incomplete) == ([polar.id], [FIRST.id])
    (failed,) = [event for event in events if isinstance(event, BlockFailed)]
    assert "beyond 85°" in failed.message
    assert job.states()[polar] is BlockState.FAILED


def test_pixels_of_a_size_the_model_does_not_know_are_warned_of(tmp_path, parameters, secrets, model_folders):
    folder = shutil.copytree(model_folders["cropland"], tmp_path / "cropland")
    card = replace(ModelCard.load(folder), gsd_m=(0.8, 5.0))
    card.save(folder)
    cropland = replace(parameters.models[0], folder=str(folder))
    job = make_job(tmp_path / "job", replace(parameters, models=(cropland, *parameters.models[1:])), [FIRST])
    events = []
    run_job(job.path, secrets, on_event=events.append)
    assert any(isinstance(e, Warning) and "a pixel is 13.0 m" in e.message for e in events)


def test_folder_that_cannot_be_written_ends_the_run(tmp_path, parameters, secrets):
    job = make_job(tmp_path / "job", parameters, [FIRST])
    (job.path / "blocks").rmdir()
    (job.path / "blocks").write_text("in the way")
    with pytest.raises(JobError, match="read-only or no folder"):
        run_job(job.path, secrets)
    assert job.states()[FIRST] is BlockState.QUEUED


def test_job_that_is_run_elsewhere_is_refused(tmp_path, parameters, secrets):
    job = make_job(tmp_path / "job", parameters, [FIRST])
    with job.exclusive(), pytest.raises(JobError, match="another process"):
        run_job(job.path, secrets)
