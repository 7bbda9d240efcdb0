"""The queue of a job puts the blocks with the most expected error first and leaves reviewed ones out."""

import sqlite3
from contextlib import closing

import numpy as np
import pyogrio
import pytest
import shapely

from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.evaluation.job_queue import job_queue, write_queue
from croplayer_qgis.core.evaluation.queue import PROFILE, block_review
from croplayer_qgis.core.geopackage import geopackage_blobs, insert, transaction
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.schema import create_tables

BLOCKS = [Block(800 + index, -1900) for index in range(4)]


@pytest.fixture
def geopackage(tmp_path):
    """Job of four blocks of two regions each; a person has given a verdict in the last one."""
    path = tmp_path / "job.gpkg"
    create_tables(path)
    rng = np.random.default_rng(5)
    ids = [block.id for block in BLOCKS for _ in range(2)]
    correctness = [0.9, 0.9, 0.5, 0.9, 0.8, 0.7, 0.1, 0.1]
    columns = {
        "geom": geopackage_blobs(shapely.box(*np.array([Block.from_id(id).bounds for id in ids]).T)),
        "block": ids,
        "area_ha": [100.0, 50.0] * 4,
        "expected_correctness": correctness,
        "verdict": [None] * 7 + ["wrong"],
        **{name: rng.uniform(0, 1, 8).tolist() for name in PROFILE},
    }
    with transaction(path) as connection:
        for name in PROFILE:  # as version 0.1 has them; a later block's row tells the profile
            connection.execute(f'ALTER TABLE regions ADD COLUMN "{name}" REAL')
        insert(connection, "regions", columns)
    return path


def queue_of(path, count=10):
    return job_queue(path, count, lambda: False, lambda fraction, text: None)


def test_blocks_are_ranked_by_expected_error_and_reviewed_ones_are_left_out(geopackage):
    queue = queue_of(geopackage)
    assert [entry.rank for entry in queue] == [1, 2, 3]
    assert BLOCKS[3] not in {entry.block for entry in queue}
    error = {entry.block: entry.expected_error_ha for entry in queue}
    assert error == pytest.approx({BLOCKS[0]: 15.0, BLOCKS[1]: 55.0, BLOCKS[2]: 35.0})
    assert all(0 <= entry.score_ha <= entry.expected_error_ha for entry in queue)
    assert queue == sorted(queue, key=lambda entry: -entry.score_ha)


def test_queue_is_the_same_whether_rows_of_blocks_or_regions_tell_the_profiles(geopackage):
    before = queue_of(geopackage)
    with transaction(geopackage) as connection:
        names = ["area_ha", "expected_correctness", *PROFILE]
        for block in BLOCKS:
            query = f"SELECT {', '.join(names)} FROM regions WHERE block = ?"
            values = np.array(connection.execute(query, (block.id,)).fetchall()).T
            review = block_review(dict(zip(names, values, strict=True)))
            insert(connection, "blocks", {"id": [block.id], "state": ["done"], "review_profile": [review]})
        for name in PROFILE:
            connection.execute(f'ALTER TABLE regions DROP COLUMN "{name}"')
    assert queue_of(geopackage) == before


def test_queue_is_as_long_as_asked(geopackage):
    assert len(queue_of(geopackage, 2)) == 2
    with pytest.raises(InputError, match="at least one"):
        queue_of(geopackage, 0)


def test_job_with_nothing_left_to_review_says_so(geopackage):
    with transaction(geopackage) as connection:
        connection.execute("UPDATE regions SET verdict = 'right'")
    with pytest.raises(InputError, match="no finished block left"):
        queue_of(geopackage)


def test_cancel_stops_the_reading(geopackage):
    with pytest.raises(Cancelled):
        job_queue(geopackage, 1, lambda: True, lambda fraction, text: None)


def test_queue_is_written_as_a_layer_of_blocks(geopackage, tmp_path):
    queue = queue_of(geopackage)
    write_queue(tmp_path / "queue.gpkg", queue)
    meta, _, geometries, columns = pyogrio.raw.read(tmp_path / "queue.gpkg")
    assert list(meta["fields"]) == ["id", "rank", "score_ha", "expected_error_ha"]
    assert list(columns[0]) == [entry.block.id for entry in queue]
    assert shapely.from_wkb(geometries[0]).bounds == queue[0].block.bounds


def test_share_grows_by_block_and_leaves_a_tenth_for_the_ordering(geopackage):
    told = []
    job_queue(geopackage, 1, lambda: False, lambda *report: told.append(report))
    assert [share for share, _ in told] == pytest.approx([0, 0.225, 0.45, 0.675, 0.9])
    assert str(told[0][1]) == f"{BLOCKS[0].id} expected error" and str(told[-1][1]) == "Ordering 4 blocks"


def test_queue_is_a_geopackage_of_version_1_2_or_another_format_by_its_suffix(geopackage, tmp_path):
    queue = queue_of(geopackage)
    write_queue(tmp_path / "queue.GPKG", queue)
    with closing(sqlite3.connect(tmp_path / "queue.GPKG")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (10200,)
    write_queue(tmp_path / "queue.geojson", queue)
    _, _, geometries, columns = pyogrio.raw.read(tmp_path / "queue.geojson")
    assert list(columns[1]) == [1, 2, 3]
    assert columns[2] == pytest.approx([entry.score_ha for entry in queue])
    assert columns[3] == pytest.approx([entry.expected_error_ha for entry in queue])
    assert [shapely.from_wkb(one).bounds for one in geometries] == [entry.block.bounds for entry in queue]
