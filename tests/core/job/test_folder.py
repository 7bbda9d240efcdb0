import json
import os
import sqlite3
import time
from contextlib import closing
from dataclasses import replace

import numpy as np
import pyogrio
import pytest
import shapely

from croplayer_qgis.core.errors import InputError, JobError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.region_rows import RegionRows
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from tests.core.job.conftest import BLOCKS, ZOOM

FIRST, SECOND = BLOCKS


@pytest.fixture
def job(tmp_path, parameters):
    return JobFolder.create(tmp_path / "job", parameters, BLOCKS)


def rows(block, count):
    west, south, _, _ = block.bounds
    boxes = [
        shapely.MultiPolygon([shapely.box(west, south, west + 0.01 * i, south + 0.01)])
        for i in range(1, count + 1)
    ]
    columns = {
        "region": np.arange(1, count + 1, dtype=np.int32),
        "probability": np.linspace(0, 1, count),
        "area_ha": np.full(count, np.nan),
    }
    return RegionRows(np.array(boxes, object), columns)


def features(job, layer, **options):
    meta, _, geometries, columns = pyogrio.raw.read(job.geopackage, layer=layer, **options)
    return geometries, dict(zip(meta["fields"], columns, strict=True))


def test_new_job_reads_back_and_its_blocks_are_queued(job, parameters):
    opened = JobFolder.open(job.path)
    assert opened.parameters == parameters
    assert opened.states() == dict.fromkeys(BLOCKS, BlockState.QUEUED)


def test_job_of_an_older_version_gets_the_columns_it_lacks_when_it_is_run(job):
    with closing(sqlite3.connect(job.geopackage)) as connection:
        connection.execute("ALTER TABLE blocks DROP COLUMN failed_tiles_b")
        connection.execute("ALTER TABLE regions DROP COLUMN overlay")
    with job.exclusive():
        job.commit_block(FIRST, BlockState.DONE, {"failed_tiles_b": 3}, rows(FIRST, 1))
    _, columns = features(job, "blocks")
    assert columns["failed_tiles_b"][0] == 3
    assert "overlay" in features(job, "regions")[1]


def test_gdal_reads_blocks_with_their_outlines_and_extent(job):
    geometries, columns = features(job, "blocks")
    assert list(columns["id"]) == [block.id for block in BLOCKS]
    assert shapely.from_wkb(geometries[0]).equals(shapely.box(*FIRST.bounds))
    info = pyogrio.read_info(job.geopackage, layer="blocks")
    assert info["crs"] == "EPSG:4326"
    assert info["total_bounds"] == pytest.approx((-99.2, 47.0, -99.1, 47.05))


def test_commit_stores_state_figures_and_regions_and_the_spatial_index_finds_them(job):
    job.commit_block(
        SECOND, BlockState.DONE, {"cropland_ha_fused": 12.5, "scene_class_a": "clear"}, rows(SECOND, 3)
    )
    job.commit_block(FIRST, BlockState.INCOMPLETE, {"missing_tiles_a": 2}, rows(FIRST, 2))
    _, blocks = features(job, "blocks")
    assert dict(zip(blocks["id"], blocks["state"], strict=True)) == {
        FIRST.id: "incomplete",
        SECOND.id: "done",
    }
    assert blocks["cropland_ha_fused"][list(blocks["id"]).index(SECOND.id)] == 12.5
    _, found = features(job, "regions", bbox=tuple(SECOND.bounds))
    assert list(found["block"]).count(SECOND.id) == 3
    assert np.isnan(found["area_ha"]).all()
    west, south, _, _ = FIRST.bounds
    _, corner = features(job, "regions", bbox=(west + 0.015, south, west + 0.018, south + 0.005))
    assert list(corner["region"]) == [2]


def test_second_commit_replaces_the_regions_of_the_first(job):
    job.commit_block(FIRST, BlockState.INCOMPLETE, {}, rows(FIRST, 3))
    job.commit_block(FIRST, BlockState.DONE, {}, rows(FIRST, 1))
    assert pyogrio.read_info(job.geopackage, layer="regions")["features"] == 1


def test_block_without_regions_can_be_committed(job):
    job.commit_block(FIRST, BlockState.INCOMPLETE, {}, rows(FIRST, 0))
    assert job.states()[FIRST] is BlockState.INCOMPLETE


def test_failed_commit_leaves_nothing_behind(job):
    bad = rows(FIRST, 2)
    with pytest.raises(JobError):
        job.commit_block(FIRST, BlockState.DONE, {"no_such_figure": 1}, bad)
    assert job.states()[FIRST] is BlockState.QUEUED
    assert pyogrio.read_info(job.geopackage, layer="regions")["features"] == 0


def test_reader_sees_the_last_commit_while_a_transaction_is_open(job):
    with closing(sqlite3.connect(job.geopackage, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE job SET croplayer_version = 'x'")
        assert pyogrio.read_info(job.geopackage, layer="blocks")["features"] == 2
        assert JobFolder.open(job.path).states()[FIRST] is BlockState.QUEUED


def test_unfinished_blocks_are_those_a_killed_run_left_and_those_to_retry(job):
    job.set_state(FIRST, BlockState.RUNNING)
    job.set_state(SECOND, BlockState.FAILED, "No imagery server.")
    assert list(job.unfinished()) == [FIRST]
    assert list(job.unfinished({BlockState.FAILED})) == [FIRST, SECOND]
    job.set_state(FIRST, BlockState.DONE)
    assert list(job.unfinished()) == []


def test_message_of_a_failure_is_kept(job):
    said = Sentence("{} went wrong.", "It")
    job.set_state(FIRST, BlockState.FAILED, said)
    columns = features(job, "blocks")[1]
    assert "It went wrong." in columns["message"]
    assert [json.loads(parts) for parts in columns["message_parts"] if parts] == [said.to_json()]
    assert list(features(job, "events", read_geometry=False)[1]["message"]) == ["It went wrong."]
    job.commit_block(FIRST, BlockState.DONE, {}, rows(FIRST, 1))
    assert not any(features(job, "blocks")[1]["message_parts"])


def test_blocks_are_added_once(job):
    third = Block(FIRST.row + 1, FIRST.col)
    job.add_blocks([FIRST, third, third])
    assert list(job.states()) == [*BLOCKS, third]


def test_block_that_is_not_in_the_job_is_refused(job):
    with pytest.raises(InputError, match="not part of the job"):
        job.set_state(Block(0, 0), BlockState.DONE)


def test_job_goes_on_only_with_its_own_parameters(job, parameters):
    with pytest.raises(JobError, match=rf"zoom is {ZOOM}, not 14\. Go on with the job's own"):
        JobFolder.open_or_create(job.path, replace(parameters, zoom=14), BLOCKS)


def test_job_follows_its_service_to_another_address(job, parameters):
    moved = replace(parameters, source_a=parameters.source_a.with_url("http://127.0.0.1:9"))
    JobFolder.open_or_create(job.path, moved, BLOCKS)
    assert JobFolder.open(job.path).parameters.source_a.url == "http://127.0.0.1:9"


def test_a_second_job_in_the_same_folder_is_refused(job, parameters):
    with pytest.raises(JobError, match="holds a job already"):
        JobFolder.create(job.path, parameters, BLOCKS)


def test_only_one_run_at_a_time(job):
    with job.exclusive(), pytest.raises(JobError, match="another process"), job.exclusive():
        pass
    with job.exclusive():
        pass


@pytest.mark.parametrize("make", ["absent", "file in the way", "not a database"])
def test_unusable_folder_is_one_sentence(tmp_path, parameters, make):
    path = tmp_path / "job"
    if make == "absent":
        with pytest.raises(JobError, match="holds no CropLayer job"):
            JobFolder.open(path)
    elif make == "file in the way":
        path.write_text("")
        with pytest.raises(JobError, match="cannot be created: it is read-only or no folder"):
            JobFolder.create(path / "inside", parameters, BLOCKS)
    else:
        path.mkdir()
        (path / "job.gpkg").write_text("this is not a database, and long enough to look like one" * 20)
        with pytest.raises(JobError, match=r"is damaged; .*--rebuild"):
            JobFolder.open(path)


def test_geopackage_brings_the_styles_of_its_tables(job):
    _, styles = features(job, "layer_styles", read_geometry=False)
    assert dict(zip(styles["f_table_name"], styles["useAsDefault"], strict=True)) == {
        "blocks": True,
        "regions": True,
    }
    assert all("<renderer-v2" in qml for qml in styles["styleQML"])


def test_product_of_a_worker_whose_clock_is_late_comes_into_the_mosaics(job):
    long_ago = time.time() - 3600
    for block in BLOCKS:  # written before the mosaics were last made, committed after
        job.product_path(block).write_bytes(b"")
        os.utime(job.product_path(block), (long_ago, long_ago))
    for block in BLOCKS:
        job.commit_block(block, BlockState.DONE, {}, rows(block, 0))
        job.write_mosaics()
    (square,) = (job.path / "mosaics").glob("*_cropland.vrt")
    assert all(block.id in square.read_text("utf-8") for block in BLOCKS)
