"""A job of four blocks around one corner whose fields are known, written by the job's own code.

A ring of cropland (decision 2) with a hole lies across all four blocks; a square (decision 3) cuts into it in
the north-west; a small field lies in the south-east alone.
"""

from types import SimpleNamespace

import numpy as np

from croplayer_qgis.core.geodesy.areas import block_area_ha, pixel_area_ha
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.imagery.pixels import block_window, pixel_of
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters, ModelReference
from croplayer_qgis.core.job.region_rows import region_rows
from croplayer_qgis.core.product.cog import BlockRaster, write_product
from croplayer_qgis.core.product.warp import warp_nearest
from croplayer_qgis.core.regions.components import connected_regions
from croplayer_qgis.core.regions.table import RegionTable
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from croplayer_qgis.shared.vocabulary.decisions import Decision
from demo.sources import demo_sources

ZOOM = 13
NORTH_WEST = Block.from_id("N47.05_W099.20")
BLOCKS = [Block(NORTH_WEST.row - r, NORTH_WEST.col + c) for r in range(2) for c in range(2)]
CENTRE = pixel_of(NORTH_WEST.bounds.east, NORTH_WEST.bounds.south, ZOOM)


def truth(window):
    """Decision code of each pixel of a window."""
    y, x = np.mgrid[window.y0 : window.y1, window.x0 : window.x1] + 0.5
    radius = np.hypot(x - CENTRE[0], y - CENTRE[1])
    decision = np.full(radius.shape, Decision.BOTH_OTHER, np.uint8)
    decision[(radius < 120) & (radius > 60)] = Decision.BOTH_CROPLAND
    decision[(abs(x - CENTRE[0] + 90) < 40) & (abs(y - CENTRE[1] + 90) < 40)] = Decision.A_CROPLAND
    decision[(abs(x - CENTRE[0] - 200) < 20) & (abs(y - CENTRE[1] - 300) < 20)] = Decision.BOTH_CROPLAND
    return decision


def add(job, block):
    """Writes a block as finished."""
    window = block_window(block, ZOOM)
    decision = truth(window)
    regions = connected_regions(decision)
    codes = np.zeros(regions.count, np.uint8)
    codes[regions.labels.ravel() - 1] = decision.ravel()
    cropland = np.isin(codes, (Decision.BOTH_CROPLAND, Decision.A_CROPLAND))
    columns = {
        "region": np.arange(1, regions.count + 1, dtype=np.int32),
        "cropland": cropland.astype(np.uint8),
        "decision": codes,
        "probability": np.where(cropland, 0.5 + 0.1 * (block.col - NORTH_WEST.col), 0.1),
    }
    rows = region_rows(RegionTable(regions.labels, columns), window, block)
    fine = warp_nearest(decision, window, block)
    is_cropland = np.isin(fine, (2, 3)).astype(np.uint8)
    raster = BlockRaster(is_cropland, is_cropland * 80, fine, np.full_like(fine, 90))
    tags = {
        "CROPLAYER_BLOCK": block.id,
        "CROPLAYER_ATTRIBUTION_A": "© A",
        "CROPLAYER_ATTRIBUTION_B": "© B",
        "CROPLAYER_RETRIEVED_A": f"2026-01-0{1 + BLOCKS.index(block)}T00:00:00+00:00",
        "CROPLAYER_ZOOM": str(ZOOM),
    }
    write_product(job.product_path(block), raster, block, tags)
    hectares = float(is_cropland.sum(axis=1) @ pixel_area_ha(block.transform, BLOCK_PX))
    figures = {
        "imagery_share_a": 1.0,
        "imagery_share_b": 1.0,
        "scene_class_a": "clear",
        "scene_class_b": "haze",
        "quality_a": 0.9,
        "quality_b": 0.5,
        "missing_tiles_a": 0,
        "ground": "near" if block is BLOCKS[0] else "known",
        "cropland_ha_fused": hectares,
        "cropland_share_fused": hectares / block_area_ha(block),
    }
    job.commit_block(block, BlockState.DONE, figures, rows)


def mapped_county(folder):
    """The job; a fifth block is not finished."""
    sources = demo_sources("http://localhost:1", "http://localhost:1")
    models = tuple(ModelReference(t, f"m-{t}", "1.0.0", "0" * 64, "") for t in ("cropland", "fusion"))
    parameters = JobParameters(sources["demo_a"], sources["demo_b"], ZOOM, models=models)
    unfinished = Block(NORTH_WEST.row + 1, NORTH_WEST.col)
    job = JobFolder.create(folder, parameters, [*BLOCKS, unfinished])
    for block in BLOCKS:
        add(job, block)
    return SimpleNamespace(job=job, blocks=BLOCKS, unfinished=unfinished)
