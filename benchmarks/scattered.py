"""Export of scattered blocks beside neighbours: ``python -m benchmarks.scattered``. Prints seconds of CPU.

Six blocks in a rectangle, and six over one degree square, with products of the same pixels; the raster of
cropland is exported of each. CPU seconds, those of the process that GDAL copies in included, as other work on
the machine changes the wall clock.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import numpy as np

from benchmarks.results import record
from croplayer_qgis.core.export.raster import write_cog
from croplayer_qgis.core.export.selection import Watch, select_blocks
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.imagery.source import builtin_sources
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.region_rows import RegionRows
from croplayer_qgis.core.product.cog import BlockRaster, write_product
from croplayer_qgis.shared.vocabulary.blocks import BlockState

_CORNER = Block(780, 2320)
_NEIGHBOURS = [(row, col) for row in range(2) for col in range(3)]
_SCATTERED = [(0, 0), (3, 18), (9, 5), (14, 11), (19, 2), (7, 19)]
_FIELD_PX = 50  # about 100 m: fields, not noise
_TARGET = "<= 1.5"


def main() -> None:
    """Measures both, and writes the row of their ratio."""
    with tempfile.TemporaryDirectory() as base:
        neighbours, scattered = (
            min(_seconds(Path(base) / name, places) for _ in range(2))
            for name, places in (("neighbours", _NEIGHBOURS), ("scattered", _SCATTERED))
        )
    print(f"neighbours {neighbours:.1f} s, scattered {scattered:.1f} s of CPU")
    record("review/scattered_ratio", scattered / neighbours, _TARGET, "python -m benchmarks.scattered")


def _seconds(folder: Path, places: list[tuple[int, int]]) -> float:
    """CPU seconds of an export of blocks at these places."""
    blocks = [Block(_CORNER.row + row, _CORNER.col + col) for row, col in places]
    job = _job(folder, blocks)
    selection = select_blocks(job, ())
    before = sum(os.times()[:4])
    write_cog(folder / "export.tif", selection, "cropland", Watch(lambda: False, lambda *_: None))
    return sum(os.times()[:4]) - before


def _job(folder: Path, blocks: list[Block]) -> JobFolder:
    if JobFolder.exists(folder):
        return JobFolder.open(folder)
    source = builtin_sources()["mapbox"]
    job = JobFolder.create(folder, JobParameters(source, None, 16, models=()), blocks)
    fields = np.random.default_rng(7).random((BLOCK_PX // _FIELD_PX,) * 2) < 0.5
    cropland = fields.repeat(_FIELD_PX, 0).repeat(_FIELD_PX, 1).astype(np.uint8)
    raster = BlockRaster(cropland, cropland * 90, cropland + 1, np.full_like(cropland, 90))
    for block in blocks:
        write_product(job.product_path(block), raster, block, {})
        job.commit_block(block, BlockState.DONE, {}, RegionRows(np.empty(0, object), {}))
    return job


if __name__ == "__main__":
    main()
