"""Coarse rasters of a job's products, one per degree square: what a map of many blocks is drawn from.

Without them a map of 2 000 blocks opens 2 000 files; squares of a few blocks have none (see ``mosaic_vrt``).
They are display copies: each pixel is the nearest of 25 in the products, so that classes stay classes.
"""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.io import MemoryFile
from rasterio.windows import Window

from croplayer_qgis.core.grid import BLOCK_PX, BLOCKS_PER_DEGREE, Block
from croplayer_qgis.core.product.cog import part_path, write_memory
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.vocabulary.products import BANDS, NO_DATA

_log = logging.getLogger(__name__)

FACTOR: Final = 25
"""Pixels of a product along one side of an overview's pixel."""

_BLOCK_PX: Final = BLOCK_PX // FACTOR
_CELL_PX: Final = _BLOCK_PX * BLOCKS_PER_DEGREE
_INNER: Final = (5, 20)  # its own overviews, for maps of many degrees


def refresh_overview(path: Path, corner: Block, products: dict[Block, Path], time: float) -> None:
    """Takes products into the overview, which is made when there is none.

    What cannot be read or written is left for the next time: the map is drawn more slowly, and right.

    Args:
        path: The overview, uint8 [4, 2000, 2000] over one degree.
        corner: South-western block of the degree square.
        products: Products of the square that are newer than the overview.
        time: What counts as the time of the overview: products from then on are newer.
    """
    part = part_path(path)
    try:
        _write(part, corner, path, products)
        os.utime(part, (time, time))
        part.replace(path)
    except (OSError, rasterio.errors.RasterioError) as error:
        _log.warning("%s could not be made anew: %s", path, error)
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _write(path: Path, corner: Block, older: Path, products: dict[Block, Path]) -> None:
    """Writes an overview of what the older one has, if it is there, and of products; no-data elsewhere."""
    step = 1 / (_BLOCK_PX * BLOCKS_PER_DEGREE)
    north = corner.bounds.south + 1
    with MemoryFile() as memory:
        with memory.open(
            driver="GTiff",
            width=_CELL_PX,
            height=_CELL_PX,
            count=len(BANDS),
            dtype="uint8",
            crs="EPSG:4326",
            transform=Affine(step, 0, corner.bounds.west, 0, -step, north),
            nodata=NO_DATA,
            tiled=True,
            interleave="band",
            compress="deflate",
            sparse_ok=True,  # most squares of a job of scattered blocks hold a few
        ) as dataset:
            if is_file(older):
                with rasterio.open(older, driver="GTiff") as before:
                    dataset.write(before.read())
            for block, product in products.items():
                dataset.write(_coarse(product), window=_window(block, corner))
            with rasterio.Env(SPARSE_OK_OVERVIEW=True):
                dataset.build_overviews(_INNER, Resampling.nearest)
        write_memory(memory, path)


def _coarse(product: Path) -> NDArray[np.uint8]:
    """A product, uint8 [4, 100, 100]."""
    with rasterio.open(product, driver="GTiff") as dataset:
        pixels: NDArray[np.uint8] = dataset.read(
            out_shape=(len(BANDS), _BLOCK_PX, _BLOCK_PX), resampling=Resampling.nearest
        )
    return pixels


def _window(block: Block, corner: Block) -> Window:
    """Where a block lies in the overview of its square."""
    top = (corner.row + BLOCKS_PER_DEGREE - 1 - block.row) * _BLOCK_PX
    return Window((block.col - corner.col) * _BLOCK_PX, top, _BLOCK_PX, _BLOCK_PX)
