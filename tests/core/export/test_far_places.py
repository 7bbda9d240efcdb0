"""Exports of a job far in the north, and of one on both sides of the antimeridian."""

import numpy as np
import pyogrio
import pytest
import rasterio
from pyproj import Transformer

from croplayer_qgis.core.export.export import ExportOptions, export_job
from croplayer_qgis.core.geodesy.areas import block_area_ha
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import block_window
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.region_rows import region_rows
from croplayer_qgis.core.product.cog import BlockRaster, write_product
from croplayer_qgis.core.product.warp import warp_nearest
from croplayer_qgis.core.regions.table import RegionTable
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from demo.sources import demo_sources

ZOOM = 11


def job_of(folder, ids):
    """A job whose blocks are cropland in their northern half, all of one decision."""
    source = demo_sources("http://localhost:1", "http://localhost:1")["demo_a"]
    blocks = [Block.from_id(id) for id in ids]
    job = JobFolder.create(folder, JobParameters(source, None, ZOOM, models=()), blocks)
    for block in blocks:
        window = block_window(block, ZOOM)
        labels = np.where(np.arange(window.height) < window.height // 2, 1, 2)[:, None].repeat(
            window.width, 1
        )
        labels = labels.astype(np.int32)
        columns = {
            "cropland": np.array([1, 0], np.uint8),
            "decision": np.array([2, 1], np.uint8),
            "probability": np.array([0.9, 0.1]),
        }
        rows = region_rows(RegionTable(labels, columns), window, block)
        cropland = (warp_nearest(labels, window, block) == 1).astype(np.uint8)
        write_product(
            job.product_path(block),
            BlockRaster(cropland, cropland * 90, cropland + 1, cropland * 0 + 90),
            block,
            {},
        )
        job.commit_block(block, BlockState.DONE, {}, rows)
    return job


def export(job, folder, crs):
    found = export_job(
        job, (), ExportOptions(folder, ("raster", "polygons"), crs=crs), lambda: False, lambda *_: None
    )
    meta, _, _, values = pyogrio.raw.read(folder / f"{job.path.name}_cropland.gpkg")
    columns = dict(zip(meta["fields"], values, strict=True))
    with rasterio.open(found["files"]["raster"]) as cog:
        pixels = cog.read(1) if cog.width < 20_000 else None
        return cog.bounds, cog.res, pixels, columns


def test_north_of_the_polar_circle_all_ground_is_there_and_areas_are_true(tmp_path):
    job = job_of(tmp_path / "job", ["N69.95_E025.00", "N70.00_E025.00"])
    _, res, pixels, columns = export(job, tmp_path / "out", "EPSG:32635")
    blocks = [Block.from_id(id) for id in ("N69.95_E025.00", "N70.00_E025.00")]
    whole_ha = sum(map(block_area_ha, blocks))
    assert (pixels != 255).sum() * res[0] ** 2 / 1e4 == pytest.approx(whole_ha, rel=2e-3)
    # Vector areas are those of the outlines: the pixels of the imagery, 76 m on the equator at this zoom.
    assert columns["mapped_ha"].sum() == pytest.approx(whole_ha / 2, rel=0.02)
    assert columns["area_ha"].sum() == pytest.approx(columns["mapped_ha"].sum(), rel=0.01)


def test_neighbours_across_the_antimeridian_meet_in_a_reference_system_that_has_none_there(tmp_path):
    job = job_of(tmp_path / "job", ["S16.80_E179.95", "S16.80_W180.00"])
    bounds, res, pixels, _ = export(job, tmp_path / "out", "EPSG:3832")
    assert bounds.right - bounds.left == pytest.approx(0.1 * 111_319.5, abs=2 * res[0])
    assert (pixels != 255).mean() > 0.99
    there = Transformer.from_crs(4326, "EPSG:3832", always_xy=True)
    _, middle = there.transform(180.0, -16.775)
    row = int((bounds.top - middle) / res[1]) - 200
    assert (pixels[row, 5:-5] == 1).all()
