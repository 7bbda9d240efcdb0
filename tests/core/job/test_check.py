"""Damaged products are found, named and mapped again; nothing else is touched."""

import os
import shutil
import sqlite3
from contextlib import closing

import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.job.check import damaged_blocks
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from tests.core.job.conftest import BLOCKS

FIRST, SECOND = BLOCKS


@pytest.fixture
def job(finished, tmp_path, parameters):
    shutil.copytree(finished[0].path, tmp_path / "job")
    return JobFolder.open_or_create(tmp_path / "job", parameters, BLOCKS)


def cut_off(path):
    os.truncate(path, path.stat().st_size // 2)


def overwrite_the_middle(path):
    with path.open("rb+") as file:
        file.seek(path.stat().st_size // 2)
        file.write(bytes(512))


def exchange(path):
    shutil.copy(path.with_name(f"{SECOND.id}.tif"), path)


DAMAGES = [os.unlink, cut_off, overwrite_the_middle, exchange]


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_product_is_named_and_the_whole_one_is_not(job, damage):
    assert list(damaged_blocks(job)) == []
    damage(job.product_path(FIRST))
    (found,) = damaged_blocks(job)
    assert found.block == FIRST and f"{FIRST.id}.tif" in found.what


def test_damaged_block_is_mapped_again_as_it_was(job, finished, secrets):
    cut_off(job.product_path(FIRST))
    with job.exclusive():
        job.queue_damaged()
    assert job.states() == {FIRST: BlockState.QUEUED, SECOND: BlockState.DONE}
    assert run_job(job.path, secrets).done == [FIRST.id]
    with (
        rasterio.open(job.product_path(FIRST)) as now,
        rasterio.open(finished[0].product_path(FIRST)) as then,
    ):
        np.testing.assert_array_equal(now.read(), then.read())
    assert list(damaged_blocks(job)) == []


def test_job_of_version_01_without_checksums_is_checked_by_reading(job):
    with closing(sqlite3.connect(job.geopackage)) as database:
        database.execute("ALTER TABLE blocks RENAME COLUMN checksum TO other")
    assert list(damaged_blocks(job)) == []
    cut_off(job.product_path(FIRST))
    assert [found.block for found in damaged_blocks(job)] == [FIRST]


def test_job_with_a_trigger_of_its_own_is_not_written_to(job):
    with closing(sqlite3.connect(job.geopackage)) as database:
        database.execute("CREATE TRIGGER mine AFTER INSERT ON events BEGIN DELETE FROM blocks; END")
    with pytest.raises(JobError) as refused:
        job.note("warning", "x")
    assert "unknown trigger 'mine'" in refused.value.detail
    assert len(job.states()) == 2
