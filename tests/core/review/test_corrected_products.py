"""Corrections applied to a real job on disk, exported with and without, and matched after a remap."""

import sqlite3

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely

from croplayer_qgis.core.export.export import ExportOptions, export_job
from croplayer_qgis.core.geopackage import read_rows, transaction
from croplayer_qgis.core.product.cog import write_product
from croplayer_qgis.core.review.corrected_products import (
    bring_up_to_date,
    correct_again,
    correct_products,
    corrected_path,
    read_product,
)
from croplayer_qgis.core.review.edits import opened
from croplayer_qgis.core.review.matching import match_all
from croplayer_qgis.shared.job_files import CORRECTED_CROPLAND_MOSAIC
from croplayer_qgis.shared.review_tables import blocks_to_correct, move_old_verdicts
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from croplayer_qgis.shared.vocabulary.review import CONFLICT, CROPLAND, KEPT, OTHER, RESOLVED
from tests.core.export.conftest import BLOCKS, NORTH_WEST, add

FREE = (lambda: False, lambda share, text: None)


def square(block, size=0.01):
    west, south, _, _ = block.bounds
    return shapely.box(west + 0.001, south + 0.001, west + 0.001 + size, south + 0.001 + size)


def test_the_machines_product_stays_and_the_mosaic_shows_both(job, draw):
    block = BLOCKS[0]
    before = job.product_path(block).read_bytes()
    draw(block, square(block), CROPLAND)
    done = correct_products(job, (), *FREE)
    assert job.product_path(block).read_bytes() == before
    assert list(done) == [block] and done[block].cropland_ha > done[block].machine_ha
    with rasterio.open(job.path / CORRECTED_CROPLAND_MOSAIC) as mosaic:
        row, column = mosaic.index(*square(block).centroid.coords[0])
        assert mosaic.read(1)[row, column] == 1
        assert mosaic.width == 5000 and mosaic.height >= 5000


def test_what_is_up_to_date_is_not_written_again_and_undone_edits_leave_nothing(job, draw):
    block = BLOCKS[1]
    fid = draw(block, square(block), CROPLAND)
    correct_products(job, (), *FREE)
    written = corrected_path(job.path, block).stat().st_mtime_ns
    correct_products(job, (), *FREE)
    assert corrected_path(job.path, block).stat().st_mtime_ns == written
    with transaction(job.geopackage) as connection:
        connection.execute("UPDATE edits SET state = 'undone' WHERE fid = ?", (fid,))
    assert correct_products(job, (), *FREE) == {}
    assert not corrected_path(job.path, block).exists()


@pytest.mark.parametrize("corrections", [False, True])
def test_an_export_says_whether_corrections_are_in_it(job, draw, tmp_path, corrections):
    draw(BLOCKS[0], shapely.box(*BLOCKS[0].bounds), OTHER)
    options = ExportOptions(tmp_path / "out", ("raster", "table", "report"), corrections=corrections)
    result = export_job(job, [BLOCKS[0].id], options, *FREE)
    with rasterio.open(result["files"]["raster"]) as raster:
        assert raster.tags()["CROPLAYER_CORRECTIONS"] == ("1" if corrections else "not applied")
        assert (raster.read(1) == 1).any() != corrections
    page = (tmp_path / "out" / "county_report.html").read_text()
    assert ("With 1 correction by people." in page) == corrections
    assert (result["cropland_ha"] == 0) == corrections


def remap(job, block, label):
    """Maps a block anew: all cropland or none."""
    raster = read_product(job.product_path(block), block)
    layers = {name: np.full_like(raster.cropland, label) for name in ("cropland", "probability")}
    layers["decision"] = np.full_like(raster.cropland, 1 + label)
    new = type(raster)(expected_correctness=raster.expected_correctness, **layers)
    write_product(job.product_path(block, 2), new, block, {})
    with transaction(job.geopackage) as connection:
        connection.execute("UPDATE blocks SET product = 2, versions = 2 WHERE id = ?", (block.id,))


@pytest.mark.parametrize(
    ("after", "seen", "label", "outcome"),
    [
        (OTHER, 1.0, 0, RESOLVED),  # the new map agrees by now
        (OTHER, 1.0, 1, KEPT),  # it is wrong as before
        (CROPLAND, 1.0, 0, CONFLICT),  # it was cropland when the person said so, and is not any more
    ],
)
def test_edits_are_matched_to_a_new_product(job, draw, after, seen, label, outcome):
    block = BLOCKS[2]
    fid = draw(block, square(block), after, before=seen, product=1)
    assert match_all(job) == []
    remap(job, block, label)
    (match,) = match_all(job)
    assert (match.row, match.outcome) == (fid, outcome)
    assert match_all(job) == []  # once a product
    rows = read_rows(job.geopackage, "SELECT state, after FROM edits")
    assert [tuple(row) for row in rows] == [("applied", after)]


def test_a_typed_verdict_outlives_the_region_it_was_typed_on(job):
    with transaction(job.geopackage) as connection:
        if not any(row[1] == "verdict" for row in connection.execute("PRAGMA table_info(regions)")):
            connection.execute("ALTER TABLE regions ADD COLUMN verdict TEXT")
        connection.execute("UPDATE regions SET verdict = 'Wrong' WHERE fid = 1")
        connection.execute("UPDATE regions SET verdict = 'is this a pond?' WHERE fid = 2")
    before = read_rows(job.geopackage, "SELECT block FROM regions WHERE fid < 3")
    for block in BLOCKS:
        add(job, block)  # mapped again: all its regions are new
    rows = read_rows(job.geopackage, "SELECT verdict, note, block, geom FROM verdicts ORDER BY fid")
    assert [(row["verdict"], row["note"]) for row in rows] == [("wrong", "Wrong"), ("", "is this a pond?")]
    assert [row["block"] for row in rows] == [row["block"] for row in before]
    with transaction(job.geopackage) as connection:
        assert move_old_verdicts(connection) == 0


def test_a_block_that_was_never_mapped_has_nothing_to_correct(job, draw, mapped):
    draw(mapped.unfinished, square(mapped.unfinished), CROPLAND)
    assert correct_products(job, (), *FREE) == {}
    assert job.state(mapped.unfinished) is BlockState.QUEUED


def test_the_tables_open_in_gis_as_polygons(job, draw):
    draw(NORTH_WEST, square(NORTH_WEST), CROPLAND)
    info = pyogrio.read_info(job.geopackage, layer="edits")
    assert info["geometry_type"] == "MultiPolygon" and info["crs"] == "EPSG:4326"
    with sqlite3.connect(job.geopackage) as database:
        assert database.execute("SELECT count(*) FROM edits").fetchone() == (1,)


def test_a_corrected_product_of_an_older_version_is_shown_no_more(job, draw):
    block = BLOCKS[0]
    draw(block, square(block), CROPLAND)
    correct_products(job, (), *FREE)
    remap(job, block, 0)
    with rasterio.open(job.path / CORRECTED_CROPLAND_MOSAIC) as mosaic:
        place = mosaic.index(*square(block).centroid.coords[0])
    job.write_mosaics()  # as a run does whose corrections could not be applied again
    with rasterio.open(job.path / CORRECTED_CROPLAND_MOSAIC) as mosaic:
        assert mosaic.read(1)[place] == 0
    assert blocks_to_correct_in(job) == [block.id]


def test_corrections_of_a_block_are_applied_again_when_it_was_mapped_again(job, draw):
    block, other = BLOCKS[0], BLOCKS[1]
    draw(block, square(block), CROPLAND)
    assert not correct_again(job, block)  # they were never applied
    correct_products(job, (), *FREE)
    draw(other, square(other), CROPLAND)
    remap(job, block, 0)
    remap(job, other, 0)
    assert correct_again(job, block) and not correct_again(job, other)
    job.write_mosaics()
    job.remove_outdated()
    assert not corrected_path(job.path, block).exists() and corrected_path(job.path, block, 2).exists()
    with rasterio.open(job.path / CORRECTED_CROPLAND_MOSAIC) as mosaic:
        assert mosaic.read(1)[mosaic.index(*square(block).centroid.coords[0])] == 1
    assert blocks_to_correct_in(job) == [other.id]


def test_a_mosaic_with_corrections_is_brought_up_to_date_before_it_is_read(job, draw):
    block = BLOCKS[0]
    fid = draw(block, square(block), CROPLAND)
    correct_products(job, (), *FREE)
    with transaction(job.geopackage) as connection:
        connection.execute("UPDATE edits SET state = 'undone' WHERE fid = ?", (fid,))
    assert blocks_to_correct_in(job) == [block.id]
    bring_up_to_date(job.path / "cropland.vrt", *FREE)
    assert blocks_to_correct_in(job) == [block.id]
    bring_up_to_date(job.path / CORRECTED_CROPLAND_MOSAIC, *FREE)
    assert blocks_to_correct_in(job) == [] and not corrected_path(job.path, block).exists()


def blocks_to_correct_in(job):
    with opened(job.path) as database:
        return blocks_to_correct(database)
