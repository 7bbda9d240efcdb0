import shutil
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace

import numpy as np
import pytest
import rasterio
import rasterio.transform

from croplayer_qgis.core.errors import JobError, SourceError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import block_window
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.shared.messages.events import BlockDone, BlockFailed, Progress, Warned
from croplayer_qgis.shared.vocabulary.blocks import BlockState
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
    assert set(job.states().values()) == {BlockState.DONE}
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
        assert 0 < told[-1] <= 1


def test_time_left_is_told_after_the_first_block(finished):
    _, events = finished
    end_of_first = next(i for i, event in enumerate(events) if isinstance(event, BlockDone))
    told = [event for event in events[end_of_first:] if isinstance(event, Progress)]
    assert all(event.pace.eta_s is None for event in events[:end_of_first] if isinstance(event, Progress))
    assert told
    assert all(event.pace.eta_s > 0 for event in told)


def test_block_mapped_alone_and_with_its_neighbour_differs_in_no_pixel(
    finished, tmp_path, parameters, secrets
):
    together, _ = finished
    alone = make_job(tmp_path / "alone", parameters, [SECOND])
    run_job(alone.path, secrets)
    np.testing.assert_array_equal(pixels(alone, SECOND), pixels(together, SECOND))


def test_cancel_does_not_wait_for_a_server_that_never_answers(tmp_path, plain, secrets, server):
    server.faults.append(Fault("", 10_000, delay_s=1000))
    job = make_job(tmp_path / "job", plain)
    outcome = run_job(job.path, secrets, cancelled=lambda: waits_for(server, job))
    assert outcome.cancelled
    assert job.states() == {FIRST: BlockState.CANCELLED, SECOND: BlockState.QUEUED}


def test_cancelled_run_keeps_finished_blocks_and_goes_on_later(tmp_path, plain, secrets):
    job = make_job(tmp_path / "job", plain)
    stop = threading.Event()
    outcome = run_job(
        job.path,
        secrets,
        cancelled=stop.is_set,
        on_event=lambda event: stop.set() if isinstance(event, BlockDone) else None,
    )
    assert outcome.cancelled
    assert outcome.done == [FIRST.id]
    assert job.states()[SECOND] is BlockState.CANCELLED
    assert run_job(job.path, secrets).done == [SECOND.id]


def test_refused_token_ends_the_run_and_leaves_the_blocks_queued(tmp_path, plain, secrets):
    job = make_job(tmp_path / "job", plain)
    with pytest.raises(SourceError, match="demo_a"):
        run_job(job.path, {**secrets, "demo_a": "wrong"})
    assert set(job.states().values()) == {BlockState.QUEUED}


def test_tiles_that_failed_are_warned_of_and_fetched_by_a_retry(tmp_path, parameters, secrets, server):
    parameters = replace(parameters, zoom=13)  # of several tiles
    *_, tile = block_window(FIRST, parameters.zoom).tiles()
    fault = Fault(f"/{tile.z}/{tile.x}/{tile.y}", 1000, body=b"not an image")
    server.faults.append(fault)
    job = make_job(tmp_path / "job", replace(parameters, source_b=None), [FIRST])
    events = []
    run_job(job.path, secrets, on_event=events.append)
    warnings = [event for event in events if isinstance(event, Warned)]
    assert any("could not be fetched" in warning.message for warning in warnings)
    fault.times = 0
    events.clear()
    run_job(job.path, secrets, on_event=events.append)
    (done,) = [event for event in events if isinstance(event, BlockDone)]
    assert done.figures["failed_tiles_a"] == 0
    assert (pixels(job, FIRST)[0] == 1).any()


def test_sources_of_one_title_have_an_account_of_tiles_each(tmp_path, parameters, secrets):
    parameters = replace(parameters, zoom=13)  # of more tiles than lie around it
    namesake = replace(parameters.source_b, title=parameters.source_a.title)
    job = make_job(tmp_path / "job", replace(parameters, source_b=namesake), [FIRST])
    outcome = run_job(job.path, secrets)
    assert set(outcome.accounts) == {"demo_a", "demo_b"}
    tiles = sum(1 for _ in block_window(FIRST, parameters.zoom).tiles())
    assert all(tiles <= account.asked < 2 * tiles for account in outcome.accounts.values())


def test_block_whose_source_fails_is_not_committed_and_stays_queued(tmp_path, plain, secrets, server):
    fault = Fault("/v4/", 100_000, status=500)
    server.faults.append(fault)
    job = make_job(tmp_path / "job", plain)
    outcome = run_job(job.path, secrets)
    assert outcome.failed == [block.id for block in BLOCKS]
    assert set(job.states().values()) == {BlockState.QUEUED}
    assert not list((job.path / "blocks").iterdir())
    fault.times = 0
    assert len(run_job(job.path, secrets).done) == len(BLOCKS)


def test_failed_remap_leaves_the_product_as_it_was(finished, tmp_path, parameters, secrets, server):
    shutil.copytree(finished[0].path, tmp_path / "job")
    job = JobFolder.open_or_create(tmp_path / "job", parameters, BLOCKS)
    before = pixels(job, FIRST)
    server.faults.append(Fault("/v4/", 100_000, status=500))
    outcome = run_job(job.path, secrets, retry={BlockState.DONE})
    assert set(outcome.failed) == {block.id for block in BLOCKS}
    assert set(job.states().values()) == {BlockState.QUEUED}
    assert list(job.products()) == [(block, 1) for block in BLOCKS]
    np.testing.assert_array_equal(pixels(job, FIRST), before)


def test_service_that_asks_to_wait_is_waited_for_and_the_run_goes_on_by_itself(
    finished, tmp_path, parameters, secrets, server
):
    together, _ = finished
    words = b'{"message": "Rate limit exceeded"}'
    server.faults.append(Fault("/v4/", 1, 429, {"Retry-After": "93"}, body=words))
    job = make_job(tmp_path / "job", parameters)
    events = []
    asked = iter(range(10**9))

    def paused():  # the user pauses and resumes once the run has said that it waits
        waits = any("waits until then" in e.message for e in events if isinstance(e, Warned))
        return waits and next(asked) < 20

    outcome = run_job(job.path, secrets, on_event=events.append, paused=paused)
    (told,) = [e.message for e in events if isinstance(e, Warned) and "waits until" in e.message]
    assert "HTTP 429: Rate limit exceeded" in told and "Demo A" in told
    assert set(outcome.done) == {block.id for block in BLOCKS} and not outcome.failed
    np.testing.assert_array_equal(pixels(job, FIRST), pixels(together, FIRST))


def test_block_that_fails_by_itself_does_not_end_the_run(tmp_path, plain, secrets):
    polar = Block(1750, 0)  # 87.5° N: Web Mercator has no tiles there
    job = make_job(tmp_path / "job", plain, [polar, FIRST])
    events = []
    outcome = run_job(job.path, secrets, on_event=events.append)
    assert (outcome.failed, outcome.done) == ([polar.id], [FIRST.id])
    (failed,) = [event for event in events if isinstance(event, BlockFailed)]
    assert "beyond 85°" in failed.message
    assert job.states()[polar] is BlockState.FAILED


def test_pixels_of_a_size_the_model_does_not_know_are_warned_of(tmp_path, plain, secrets, model_folders):
    folder = shutil.copytree(model_folders["cropland"], tmp_path / "cropland")
    card = replace(ModelCard.load(folder), gsd_m=(0.8, 5.0))
    card.save(folder)
    cropland = replace(plain.models[0], folder=str(folder), settings=card.settings)
    job = make_job(tmp_path / "job", replace(plain, models=(cropland, *plain.models[1:])), [FIRST])
    events = []
    run_job(job.path, secrets, on_event=events.append)
    assert any(isinstance(e, Warned) and "a pixel is 52.1 m" in e.message for e in events)


def test_folder_that_cannot_be_written_ends_the_run(tmp_path, plain, secrets):
    job = make_job(tmp_path / "job", plain, [FIRST])
    (job.path / "blocks").rmdir()
    (job.path / "blocks").write_text("in the way")
    with pytest.raises(JobError, match="read-only or no folder"):
        run_job(job.path, secrets)
    assert job.states()[FIRST] is BlockState.QUEUED


def test_job_that_is_run_elsewhere_is_refused(tmp_path, plain, secrets):
    job = make_job(tmp_path / "job", plain, [FIRST])
    with job.exclusive(), pytest.raises(JobError, match="another process"):
        run_job(job.path, secrets)


def test_paused_run_finishes_what_is_under_way_and_begins_nothing(tmp_path, plain, secrets):
    blocks = [Block(FIRST.row + down, FIRST.col + right) for down in (0, 1, 2) for right in (0, 1)]
    job = make_job(tmp_path / "job", plain, blocks)
    pause, stop = threading.Event(), threading.Event()
    seen = []

    def on_event(event):
        if isinstance(event, BlockDone) and not pause.is_set():
            pause.set()

    def cancelled():
        running = BlockState.RUNNING in job.counts()
        if pause.is_set() and not running:
            seen.append(job.counts()[BlockState.QUEUED])
            if len(seen) == 20:  # two seconds at rest
                stop.set()
        return stop.is_set()

    assert run_job(job.path, secrets, cancelled=cancelled, paused=pause.is_set, on_event=on_event).cancelled
    assert len(set(seen)) == 1
    assert seen[0] >= len(blocks) - 4  # one ended, at most three were under way
    assert BlockState.CANCELLED not in job.counts()
    assert run_job(job.path, secrets).cancelled is False
    assert job.count_unfinished() == 0


def events_of(job):
    with closing(sqlite3.connect(job.geopackage)) as connection:
        return connection.execute("SELECT kind, block, message FROM events ORDER BY fid").fetchall()


def test_table_of_events_says_what_was_told(finished):
    job, events = finished
    rows = events_of(job)
    assert [kind for kind, _, _ in rows if kind.startswith("run_")] == ["run_started", "run_ended"]
    ended = {block: message for kind, block, message in rows if kind == "done"}
    assert set(ended) == {block.id for block in BLOCKS}
    assert ended[FIRST.id].startswith("1 of 2 blocks, ") and "blocks/h" in ended[FIRST.id]
    after_first = next(i for i, event in enumerate(events) if isinstance(event, BlockDone)) + 1
    pace = events[after_first].pace
    assert (pace.blocks_done, pace.blocks_total) == (1, 2)
    assert ended[FIRST.id] == str(pace)
    assert rows[-1][2].startswith("ended; 2 of 2 blocks, ")
    assert rows[-1][2].endswith("2 done, 0 incomplete, 0 failed, 0 without imagery")


def test_why_a_run_stopped_is_in_the_table_of_events(tmp_path, plain, secrets):
    job = make_job(tmp_path / "job", plain)
    with pytest.raises(SourceError) as caught:
        run_job(job.path, {**secrets, "demo_a": "wrong"})
    kind, _, message = events_of(job)[-1]
    assert kind == "run_ended" and caught.value.user_message in message and "wrong" not in message


def test_mosaic_shows_the_first_block_while_the_second_is_still_mapped(server, plain, secrets, tmp_path):
    job = JobFolder.create(tmp_path / "job", plain, BLOCKS)
    shown = []

    def on_event(event):
        if isinstance(event, BlockDone):
            shown.append((job.path / "cropland.vrt").is_file())

    run_job(job.path, secrets, on_event=on_event)
    assert shown == [True, True]


def test_how_a_raster_was_read_is_told_once_and_stays_with_the_result(tmp_path, parameters):
    image = np.full((3, 300, 300), 120, np.uint8)
    image[:, :40] = 0  # black, and nothing says that it is no imagery
    west, north = FIRST.bounds.west + 0.01, FIRST.bounds.north - 0.01
    grid = rasterio.transform.from_origin(west, north, 1e-4, 1e-4)
    profile = {
        "driver": "GTiff",
        "width": 300,
        "height": 300,
        "count": 3,
        "dtype": "uint8",
        "crs": "EPSG:4326",
    }
    with rasterio.open(tmp_path / "scene.tif", "w", transform=grid, photometric="RGB", **profile) as dataset:
        dataset.write(image)
        dataset.descriptions = ("Blue", "Green", "Red")
    scene = Source("scene", "Scene", SourceKind.RASTER, str(tmp_path / "scene.tif"))
    job = make_job(tmp_path / "job", replace(parameters, source_a=scene, source_b=None))
    events = []
    run_job(job.path, {}, on_event=events.append)
    told = [event.message for event in events if isinstance(event, Warned)]
    assert len([text for text in told if "bands 3, 2 and 1 were taken as red, green and blue" in text]) == 1
    assert len([text for text in told if "is black along" in text]) == 1
    with rasterio.open(job.product_path(FIRST)) as product:
        assert "bands 3, 2 and 1" in product.tags()["CROPLAYER_READ_AS_A"]
    assert [kind for kind, _, text in events_of(job) if "is black along" in text] == ["warning"]
