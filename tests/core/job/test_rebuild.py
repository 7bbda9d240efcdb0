"""A lost or damaged ``job.gpkg`` is made again from products, regions and what is left of it."""

import json
import os
import shutil
import sqlite3
from contextlib import closing

import numpy as np
import pytest
import rasterio
from rasterio.shutil import copy

from croplayer_qgis.core.accuracy.sample.design import Design, Method, Sample, Stratum
from croplayer_qgis.core.accuracy.sample.sample_layer import read_sample, write_sample
from croplayer_qgis.core.errors import Cancelled, JobError
from croplayer_qgis.core.geopackage import transaction
from croplayer_qgis.core.job.check import damaged_blocks
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.job.rebuild import rebuild_job
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.engine.cli import main
from croplayer_qgis.shared.job_files import RECORD_TAG
from croplayer_qgis.shared.review_tables import (
    add_row,
    applied_edits,
    create_human_tables,
    create_match_table,
    geopackage_geometry,
    note_applied,
)
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from tests.core.job.conftest import BLOCKS

FIRST, SECOND = BLOCKS


@pytest.fixture
def job(finished, tmp_path):
    shutil.copytree(finished[0].path, tmp_path / "job")
    path = tmp_path / "job"
    with closing(sqlite3.connect(path / "job.gpkg")) as file:
        file.execute("PRAGMA journal_mode=DELETE")
    return JobReader.open(path)


def rows_of(path, query):
    with closing(sqlite3.connect(path / "job.gpkg")) as file:
        return file.execute(query).fetchall()


def as_known(records):
    """Rows of blocks without the time they took, which no product tells."""
    return [{**row, "seconds": None, "files": json.loads(row["files"])} for row in records]


REGIONS = "SELECT block, region, cropland, decision, expected_correctness, area_ha FROM regions ORDER BY 1, 2"


def test_all_that_products_know_is_back_when_the_geopackage_is_gone(job, secrets):
    before, regions = job.records(), rows_of(job.path, REGIONS)
    job.geopackage.unlink()
    rebuilt = rebuild_job(job.path)
    assert (rebuilt.blocks, rebuilt.products, rebuilt.old) == (2, 2, None)
    now = JobReader.open(job.path)
    assert as_known(now.records()) == as_known(before)
    assert rows_of(job.path, REGIONS) == regions
    assert now.parameters.differences(job.parameters) == []
    assert [model.sha256 for model in now.parameters.models] == [m.sha256 for m in job.parameters.models]
    assert rows_of(job.path, "SELECT count(*) FROM events WHERE kind = 'tiles'") == [(2,)]
    assert not list(damaged_blocks(now))
    assert run_job(job.path, secrets).ended == []
    with rasterio.open(job.path / "cropland.vrt") as mosaic:
        assert set(np.unique(mosaic.read(1))) >= {0, 1}


def test_geopackage_that_is_gone_is_no_invitation_to_begin_anew(job):
    job.geopackage.unlink()
    for try_it in (
        lambda: JobReader.open(job.path),
        lambda: JobFolder.create(job.path, job.parameters, BLOCKS),
    ):
        with pytest.raises(JobError, match=r"job\.gpkg is gone.*--rebuild"):
            try_it()


@pytest.mark.parametrize("what", ["job", "blocks", "regions", "events", "everything"])
def test_a_damaged_geopackage_is_kept_and_made_again(job, what):
    with transaction(job.geopackage) as file:
        create_human_tables(file)
        shape = geopackage_geometry(b"\x01\x06\x00\x00\x00\x00\x00\x00\x00", (0.0, 0.0, 1.0, 1.0))
        for number in range(50):
            row = {
                "action": number,
                "block": FIRST.id,
                "verdict": "wrong",
                "note": "Δ " * 200,
                "time": "2026",
            }
            add_row(file, "verdicts", shape, row)
        file.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
        file.execute("INSERT INTO notes VALUES (7, 'mine')")
    before = job.records()
    if what == "everything":
        job.geopackage.write_bytes(b"<html>" * 1000)
    else:
        damage(job.geopackage, what)
    damaged = job.geopackage.read_bytes()
    rebuilt = rebuild_job(job.path)
    assert rebuilt.old.read_bytes() == damaged
    assert as_known(JobReader.open(job.path).records()) == as_known(before)
    if what == "everything":
        assert "Verdicts" in " ".join(rebuilt.losses)
    else:
        assert rows_of(job.path, "SELECT count(*), min(note), max(verdict) FROM verdicts") == [
            (50, "Δ " * 200, "wrong")
        ]
        assert rows_of(job.path, "SELECT * FROM notes") == [(7, "mine")]


def damage(geopackage, table):
    """Zeroes the first page of a table, and, with it, whatever hangs on it."""
    with closing(sqlite3.connect(geopackage)) as file:
        (page,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        (size,) = file.execute("PRAGMA page_size").fetchone()
    with geopackage.open("rb+") as raw:
        raw.seek((page - 1) * size)
        raw.write(b"\xff" * size)


def test_rows_before_and_behind_a_damaged_page_of_verdicts_are_kept(job):
    with transaction(job.geopackage) as file:
        create_human_tables(file)
        for number in range(100):
            row = {"action": number, "block": FIRST.id, "note": "n" * 2000, "time": "2026"}
            add_row(file, "verdicts", b"GP", row)
    data = job.geopackage.read_bytes()
    at = data.rindex(b"n" * 2000, 0, data.rindex(b"n" * 2000) - 60_000) // 4096 * 4096
    job.geopackage.write_bytes(data[:at] + b"\xff" * 4096 + data[at + 4096 :])
    rebuilt = rebuild_job(job.path)
    actions = [row[0] for row in rows_of(job.path, "SELECT action FROM verdicts ORDER BY fid")]
    assert {0, 99} <= set(actions) and 90 < len(actions) < 100
    assert any("verdicts" in loss for loss in rebuilt.losses)


def test_all_that_people_did_is_in_the_geopackage_that_is_made_again(job):
    design = Design(Method.SIMPLE_RANDOM, (Stratum("", 1.0, 10, 3),), 7, "map.tif")
    ids, place = np.arange(1, 4, dtype=np.int32), np.array([1.0, 2.0, 3.0])
    sample = Sample(design, place, place, np.zeros(3, np.int16), ("",) * 3, {}, ids)
    write_sample(job.geopackage, sample)
    with transaction(job.geopackage) as file:
        create_human_tables(file)
        create_match_table(file)
        edit = {"action": 1, "block": FIRST.id, "tool": "fill", "after": "cropland", "time": "2026"}
        add_row(file, "edits", b"GP", edit)
        note_applied(file, {FIRST.id: (1, [1]), SECOND.id: (1, [1, 2])})
        file.execute(
            "INSERT INTO review_matches VALUES (1, 'edits', 1, ?, 1, 'same', 0.9, '2026')", (FIRST.id,)
        )
        file.execute("UPDATE samples SET reference = 'cropland' WHERE id = 2")
    names = ("edits", "review_matches", "applied_edits", "samples", "sample_design", "sample_strata")
    before = {name: rows_of(job.path, f"SELECT * FROM {name}") for name in names}
    assert rebuild_job(job.path, even_if_whole=True).losses == ()
    assert {name: rows_of(job.path, f"SELECT * FROM {name}") for name in names} == before
    assert list(read_sample(job.geopackage)[1]) == [None, "cropland", None]
    with transaction(job.geopackage) as file:
        note_applied(file, {FIRST.id: None})
        assert applied_edits(file) == {SECOND.id: (1, [1, 2])}


def test_a_whole_geopackage_is_left_alone_unless_told(job, capsys):
    before = job.geopackage.read_bytes()
    assert main(["job", str(job.path), "--rebuild"]) == 2
    assert "--rebuild always" in capsys.readouterr().err
    assert job.geopackage.read_bytes() == before
    assert main(["job", str(job.path), "--rebuild", "always"]) == 0
    assert "2 blocks, 2 with a product" in capsys.readouterr().out
    assert JobReader.open(job.path).counts() == {BlockState.DONE: 2}


def test_unreadable_products_are_queued_and_missing_regions_are_named(job, secrets):
    os.truncate(job.product_path(FIRST), 1000)
    job.regions_path(SECOND).unlink()
    job.geopackage.unlink()
    rebuilt = rebuild_job(job.path)
    now = JobReader.open(job.path)
    assert now.states() == {FIRST: BlockState.QUEUED, SECOND: BlockState.DONE}
    assert FIRST.id in " ".join(rebuilt.losses) and "regions of 1 block" in " ".join(rebuilt.losses)
    assert [(found.block, "zip" in found.what) for found in damaged_blocks(now)] == [(SECOND, True)]


def test_blocks_without_a_product_and_known_checksums_are_taken_from_what_is_left(job):
    with transaction(job.geopackage) as file:
        file.execute(
            "UPDATE blocks SET state = 'failed', message = 'No server.', product = NULL WHERE id = ?",
            (FIRST.id,),
        )
        file.execute("UPDATE blocks SET checksum = ? WHERE id = ?", ("0" * 64, SECOND.id))
    job.product_path(FIRST, 1).unlink()
    damage(job.geopackage, "regions")
    rebuild_job(job.path)
    now = JobReader.open(job.path)
    assert now.states() == {FIRST: BlockState.FAILED, SECOND: BlockState.DONE}
    assert [found.block for found in damaged_blocks(now)] == [SECOND]  # it is not what was once written


def test_a_product_of_another_job_is_not_taken_for_one_of_this(job):
    path = job.product_path(FIRST)
    with rasterio.open(path) as product:
        text = product.tags()[RECORD_TAG].replace('"min_region_ha": 0.05', '"min_region_ha": 7.0')
        with rasterio.MemoryFile() as memory:
            with memory.open(**product.profile) as changed:
                changed.write(product.read())
                changed.update_tags(**{**product.tags(), RECORD_TAG: text})
            with memory.open() as changed:
                path.unlink()
                copy(changed, str(path), driver="COG")
    os.utime(path, (0, 0))
    job.geopackage.unlink()
    rebuilt = rebuild_job(job.path)
    assert any("other parameters" in loss and FIRST.id in loss for loss in rebuilt.losses)
    assert JobReader.open(job.path).states()[FIRST] is BlockState.QUEUED


def test_without_a_product_that_tells_its_job_nothing_is_changed(job):
    for block in BLOCKS:
        job.product_path(block).unlink()
    job.geopackage.write_bytes(b"nothing")
    with pytest.raises(JobError, match="Nothing was changed"):
        rebuild_job(job.path)
    assert job.geopackage.read_bytes() == b"nothing"


def test_cancelled_rebuilding_leaves_the_job_as_it_was(job):
    job.geopackage.unlink()
    with pytest.raises(Cancelled):
        rebuild_job(job.path, cancelled=lambda: True)
    assert not list(job.path.glob("*.gpkg"))


def test_a_log_left_behind_is_not_read_into_the_next_geopackage(job, tmp_path):
    log = job.path / "job.gpkg-wal"
    with closing(sqlite3.connect(job.geopackage)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("DELETE FROM blocks")
        writer.commit()
        left = log.read_bytes()
    job.geopackage.unlink()
    log.write_bytes(left)
    assert rebuild_job(job.path).products == 2
    assert len(JobReader.open(job.path).states()) == 2
    new = tmp_path / "new"
    new.mkdir()
    (new / log.name).write_bytes(left)
    assert len(JobFolder.create(new, job.parameters, BLOCKS).states()) == 2


def test_a_product_that_is_handed_on_tells_nothing_of_this_machine(job):
    with rasterio.open(job.product_path(FIRST)) as product:
        assert str(job.path.parent.parent) not in product.tags()[RECORD_TAG]
