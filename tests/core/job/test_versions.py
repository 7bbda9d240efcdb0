"""A product stays until its successor is whole, whatever happens to the work on its block.

What a block is mapped to is given here, a band of cropland of some height, so that a sequence of runs takes a
tenth of a second; runner, tables, files and mosaics are the real ones, and a kill is a real SIGKILL, at any
call of a function.
"""

import os
import shutil
import signal
import sqlite3
import sys
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from croplayer_qgis.core.errors import CropLayerError, JobError
from croplayer_qgis.core.export.selection import Watch, select_blocks
from croplayer_qgis.core.export.summary import summarise
from croplayer_qgis.core.geodesy.areas import pixel_area_ha
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.job import runner
from croplayer_qgis.core.job.block_files import BlockFile
from croplayer_qgis.core.job.check import damaged_blocks
from croplayer_qgis.core.job.cost_record import BlockCost
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.pipeline import BlockResult
from croplayer_qgis.core.job.region_rows import RegionRows
from croplayer_qgis.core.job.stages import Ended, Started
from croplayer_qgis.core.product.cog import BlockRaster, checksum, write_product
from croplayer_qgis.shared.job_files import BLOCKS as PRODUCTS
from croplayer_qgis.shared.vocabulary.blocks import RETRIED, BlockState
from croplayer_qgis.shared.vocabulary.figures import BY_NAME
from tests.core.job.conftest import BLOCKS

FIRST, SECOND = BLOCKS
THIRD = Block(FIRST.row + 1, FIRST.col)
HEIGHTS = (250, 500, 1000)
OUTCOMES = ("done", "incomplete", "empty", "failed", *map(str, HEIGHTS))
LAST_CALL = 6000  # a run of three blocks makes about 5 500 calls


def hectares(block, height):
    return float(pixel_area_ha(block.transform, BLOCK_PX)[:height].sum() * BLOCK_PX)


@pytest.fixture(scope="module")
def bands(tmp_path_factory):
    """Products of each block with so many rows of cropland, written once."""
    folder = tmp_path_factory.mktemp("bands")
    for block in (FIRST, SECOND, THIRD):
        for height in (0, *HEIGHTS):
            layer = np.zeros((BLOCK_PX, BLOCK_PX), np.uint8)
            layer[:height] = 1
            decision = np.where(layer, 2, 1).astype(np.uint8) if height else np.full_like(layer, 255)
            write_product(
                folder / f"{block.id}_{height}.tif", BlockRaster(layer, layer, decision, layer), block, {}
            )
    return folder


def result(bands, job, block, state, height):
    """What mapping the block gives: its files lie under temporary names."""
    file = BlockFile.begun(block, PRODUCTS)
    made = bands / f"{block.id}_{height}.tif"
    shutil.copyfile(made, file.part_path(job.path))
    seen = 1.0 if height else 0.0
    figures = dict.fromkeys(BY_NAME) | {
        "cropland_ha_fused": hectares(block, height) if height else None,
        "imagery_share_a": seen,
        "missing_tiles_a": 2 if state is BlockState.INCOMPLETE else 0,
    }
    outline = np.array([shapely.MultiPolygon([shapely.box(*block.bounds)])], object)
    rows = RegionRows(outline, {"region": np.array([height], np.int32)})
    return BlockResult(block, state, figures, rows, BlockCost({}, {}), checksum(made), (), (), (file,))


def mapping_to(bands, outcomes):
    """In place of ``runner._mapping``: each block ends as the next outcome says, "done" when none is left."""
    ends = iter(outcomes)

    @contextmanager
    def mapping(job, blocks, *_):
        def news():
            for block in blocks:
                yield Started(block)
                outcome = next(ends, "done")
                if outcome == "failed":
                    yield Ended(block, CropLayerError("It went wrong."))
                elif outcome == "empty":
                    yield Ended(block, result(bands, job, block, BlockState.EMPTY, 0))
                else:
                    height = int(outcome) if outcome.isdigit() else 500
                    state = BlockState.INCOMPLETE if outcome == "incomplete" else BlockState.DONE
                    yield Ended(block, result(bands, job, block, state, height))

        yield news()

    return mapping


def run(job, bands, outcomes, retry=(), stop_after=None):
    runner._mapping = mapping_to(bands, outcomes)
    asked = iter(range(10**9))
    cancelled = (lambda: False) if stop_after is None else (lambda: next(asked) >= stop_after)
    return runner.run_job(job.path, {}, cancelled=cancelled, retry=retry, keep_free_bytes=0)


def run_killed(job, bands, outcomes, retry, call):
    """Runs in a process that is killed at its n-th call."""
    child = os.fork()
    if not child:
        left = iter(range(call, -1, -1))
        sys.setprofile(lambda *_: None if next(left, 0) else os.kill(os.getpid(), signal.SIGKILL))
        try:
            run(job, bands, outcomes, retry)
        finally:
            os._exit(0)
    os.waitpid(child, 0)


@pytest.fixture(autouse=True)
def real_mapping_afterwards():
    mapping = runner._mapping
    yield
    runner._mapping = mapping


def products(job):
    """Version, area told and area in the file of every block with a product."""
    found = {}
    for record in job.records():
        if record["product"] is not None:
            block = Block.from_id(record["id"])
            with rasterio.open(job.product_path(block, record["product"])) as product:
                pixels = product.read(1)
            counted = float((pixels == 1).sum(axis=1) @ pixel_area_ha(block.transform, BLOCK_PX))
            found[block] = (record["product"], record["cropland_ha_fused"] or 0.0, counted)
    return found


def check(job, before):
    """What must hold at any time; returns the products there are now."""
    now = products(job)
    assert before.keys() <= now.keys(), "a finished product disappeared"
    for block, (version, told, counted) in now.items():
        assert told == pytest.approx(counted)
        known = before.get(block, (0, 0.0, 0.0))
        assert version in (known[0], known[0] + 1)
        if version == known[0]:
            assert (version, told, counted) == known
    assert list(damaged_blocks(job)) == []
    with closing(sqlite3.connect(job.geopackage)) as database:
        regions = dict(database.execute("SELECT block, count(*) FROM regions GROUP BY block"))
    assert regions == {block.id: 1 for block in now}
    return now


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("run", "cancel", "kill", "kill")),
        st.lists(st.sampled_from(OUTCOMES), max_size=3),
        st.sets(st.sampled_from(RETRIED)),
        st.integers(0, LAST_CALL),
    ),
    min_size=2,
    max_size=7,
)


@settings(
    max_examples=6,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # to make a failing sequence shorter would take minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=STEPS, more=st.integers(0, 6))
def test_no_finished_product_disappears_and_areas_are_those_of_the_files(parameters, bands, steps, more):
    with tempfile.TemporaryDirectory() as folder:
        job = JobFolder.create(Path(folder) / "job", parameters, BLOCKS)
        known = check(job, {})
        for number, (what, outcomes, retry, moment) in enumerate(steps):
            if number == more:
                job.add_blocks([THIRD])
            if what == "kill":
                run_killed(job, bands, outcomes, retry, moment)
            else:
                run(job, bands, outcomes, retry, moment % 12 if what == "cancel" else None)
            job = JobFolder.open(job.path)
            known = check(job, known)
        run(job, bands, [])
        known = check(job, known)
        retried_to_the_end(job, bands, known)


def retried_to_the_end(job, bands, known):
    """After a last run all blocks have a product, each in one version, and mosaic and export show these."""
    run(job, bands, ["250"] * 3, set(RETRIED))
    known = check(job, known)
    assert known.keys() == job.states().keys()
    assert {path.name for path in (job.path / PRODUCTS).iterdir()} == {
        job.product_path(block, version).name for block, (version, _, _) in known.items()
    }
    summary = summarise(select_blocks(job, ()), Watch(lambda: False, lambda *_: None))
    assert summary.cropland_ha == pytest.approx(sum(counted for *_, counted in known.values()))
    with rasterio.open(job.path / "cropland.vrt") as mosaic:
        for block, (version, *_) in known.items():
            window = rasterio.windows.from_bounds(*block.bounds, mosaic.transform)
            with rasterio.open(job.product_path(block, version)) as product:
                np.testing.assert_array_equal(mosaic.read(1, window=window), product.read(1))


@pytest.fixture
def job(tmp_path, parameters):
    return JobFolder.create(tmp_path / "job", parameters, BLOCKS)


def test_failed_and_cancelled_retries_say_so_and_leave_the_product(job, bands):
    run(job, bands, ["incomplete", "incomplete"])
    before = products(job)
    run(job, bands, ["failed"], {BlockState.INCOMPLETE}, stop_after=3)
    assert job.states() == {FIRST: BlockState.FAILED, SECOND: BlockState.CANCELLED}
    assert products(job) == before
    assert run(job, bands, ["1000"]).done == [SECOND.id]  # what was cancelled is taken up again
    assert [version for version, *_ in products(job).values()] == [1, 2]


def test_block_without_imagery_is_empty_and_not_incomplete(job, bands):
    outcome = run(job, bands, ["empty", "incomplete"])
    assert (outcome.empty, outcome.incomplete, outcome.done) == ([FIRST.id], [SECOND.id], [])
    assert job.states() == {FIRST: BlockState.EMPTY, SECOND: BlockState.INCOMPLETE}
    assert str(outcome).endswith("1 without imagery")
    assert list(job.unfinished({BlockState.INCOMPLETE})) == [SECOND]


def test_nothing_is_no_successor_of_a_map(job, bands):
    run(job, bands, ["incomplete", "done"])
    before = products(job)
    run(job, bands, ["empty"], {BlockState.INCOMPLETE})
    assert products(job) == before
    assert job.records()[0]["state"] == "empty"
    assert "its earlier map stays" in job.records()[0]["message"]


def test_version_before_lies_beside_the_new_one_until_the_mosaics_show_that(job, bands):
    run(job, bands, [])
    seen = []

    def on_event(event):
        seen.append(len(list((job.path / PRODUCTS).glob(f"{FIRST.id}*.tif"))))

    job.set_state(FIRST, BlockState.QUEUED)
    runner._mapping = mapping_to(bands, ["1000"])
    runner.run_job(job.path, {}, on_event=on_event)
    assert max(seen) == 2
    assert [path.name for path in (job.path / PRODUCTS).glob(f"{FIRST.id}*")] == [f"{FIRST.id}.v2.tif"]
    (square,) = (job.path / "mosaics").glob("*_cropland.vrt")
    text = square.read_text("utf-8")
    assert f"{FIRST.id}.v2.tif" in text and f"{FIRST.id}.tif" not in text


def as_of_an_older_version(job):
    with closing(sqlite3.connect(job.geopackage)) as database, database:
        database.execute("ALTER TABLE blocks DROP COLUMN product")
        database.execute("ALTER TABLE blocks DROP COLUMN versions")


def test_products_of_an_older_versions_job_are_read_as_they_are_and_numbered_by_the_next_run(job, bands):
    run(job, bands, ["done", "failed"])
    as_of_an_older_version(job)
    assert list(job.products()) == [(FIRST, 1)]
    assert [block for block, _ in select_blocks(job, ()).rows] == [FIRST]
    run(job, bands, ["done"], {BlockState.FAILED})
    assert list(job.products()) == [(FIRST, 1), (SECOND, 1)]


def test_products_that_an_older_version_lost_in_a_cancelled_retry_are_found_again(job, bands):
    run(job, bands, [])
    as_of_an_older_version(job)
    job.set_state(FIRST, BlockState.CANCELLED)
    job.set_state(SECOND, BlockState.QUEUED)
    job.product_path(SECOND).write_bytes(b"no product any more")
    with job.exclusive():
        assert list(job.products()) == [(FIRST, 1)]


def test_damaged_product_is_shown_no_more_and_its_number_is_not_given_again(job, bands):
    run(job, bands, [])
    job.product_path(FIRST).write_bytes(b"damaged")
    with job.exclusive():
        job.queue_damaged()
    assert list(job.products()) == [(SECOND, 1)]
    assert job.records()[0]["cropland_ha_fused"] is None
    with rasterio.open(job.path / "cropland.vrt") as mosaic:
        assert mosaic.shape == (BLOCK_PX, BLOCK_PX)
    run(job, bands, [])
    assert list(job.products()) == [(FIRST, 2), (SECOND, 1)]


def test_job_whose_folder_is_full_of_strangers_keeps_them(job, bands):
    """Only files of other versions go: what a user puts beside the products is the user's."""
    run(job, bands, [])
    strangers = [job.path / PRODUCTS / name for name in ("notes.txt", f"{FIRST.id}.v2.gpkg", "copy.tif")]
    for stranger in strangers:
        stranger.write_text("mine")
    job.set_state(FIRST, BlockState.QUEUED)
    run(job, bands, [])
    assert all(stranger.is_file() for stranger in strangers)


def test_files_that_cannot_get_their_name_are_one_sentence_and_the_product_stays(job, bands, monkeypatch):
    run(job, bands, [])
    before = products(job)
    job.set_state(FIRST, BlockState.QUEUED)
    in_the_way = job.product_path(FIRST, 2)
    in_the_way.mkdir()
    with pytest.raises(JobError, match="cannot be written"):
        run(job, bands, ["1000"])
    assert products(job) == before
