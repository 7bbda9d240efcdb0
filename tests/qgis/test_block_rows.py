"""Blocks of a job are read page by page, here of a table of 20,000."""

import sqlite3
from contextlib import closing

import pytest

from croplayer_qgis.layers.block_rows import BlockRows

COUNT = 20_000


@pytest.fixture(scope="module")
def geopackage(tmp_path_factory):
    path = tmp_path_factory.mktemp("large") / "job.gpkg"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE blocks (fid INTEGER PRIMARY KEY, geom, id, state, message, seconds)")
        rows = ((f"N{i:06d}", "done" if i % 4 else "failed", "", i / 2) for i in reversed(range(COUNT)))
        database.executemany("INSERT INTO blocks (id, state, message, seconds) VALUES (?, ?, ?, ?)", rows)
        database.execute("CREATE UNIQUE INDEX blocks_by_id ON blocks (id)")
    return path


def test_rows_are_those_of_the_table_in_the_order_of_ids(geopackage):
    rows = BlockRows(geopackage)
    assert len(rows) == COUNT
    assert [rows[i].id for i in (0, 199, 200, 12_345, -1)] == [
        "N000000", "N000199", "N000200", "N012345", "N019999",
    ]  # fmt: skip
    assert rows[7].figures == {"seconds": 3.5}
    assert [row.id for row in rows[10:13]] == ["N000010", "N000011", "N000012"]
    assert sum(1 for _ in rows) == COUNT
    with pytest.raises(IndexError):
        rows[COUNT]


def test_counts_and_single_blocks_need_no_page(geopackage):
    rows = BlockRows(geopackage)
    assert rows.counts == {"done": COUNT * 3 // 4, "failed": COUNT // 4}
    assert rows.of("N000004").state == "failed" and rows.of("N9") is None
    assert len(rows.ids_in("failed")) == COUNT // 4
