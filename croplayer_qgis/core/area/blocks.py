"""Blocks that share area with an area of interest."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.area.area import Area
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import BLOCKS_PER_DEGREE, PIXELS_PER_DEGREE, Block
from croplayer_qgis.shared.grid.block import COLS, ROWS

_PIXEL = 1.0 / PIXELS_PER_DEGREE**2
"""Square degrees a block must share with a polygon in any case: one pixel of the block's raster. An outline
along the grid comes back from another reference system some nanometres off, and means no further row."""

_BLOCK = 1.0 / BLOCKS_PER_DEGREE**2  # square degrees
_LARGE_PART = 0.1  # of a polygon: what lies in this block is no sliver of it (`gui/blocks/polygon_blocks`)

_FULL = 1 - 1e-12  # of a rectangle's area, as intersections round

Ranges = NDArray[np.int64]
"""Rectangles of cells [n, 4]: first row, end row, first column, end column, the ends not included."""


def blocks_of_area(area: Area, least_share: float = 0.0) -> list[Block]:
    """Blocks that share at least a pixel with the area, each once, north to south, then west to east.

    The area is halved again and again, and each part is compared with its own piece of the outline alone, so
    that the effort grows with the length of the outline and not with the number of blocks.

    Args:
        area: The area.
        least_share: Share of a block, per cent, that one of its polygons must cover to choose the block; or a
            tenth of the polygon must lie in it, so that small polygons choose the blocks they are in.

    Raises:
        InputError: The area is smaller than a pixel.
    """
    parts = shapely.get_parts(area.polygons)
    ranges = _whole_ranges(parts)
    least = np.minimum(least_share / 100 * _BLOCK, _LARGE_PART * shapely.area(parts)).clip(min=_PIXEL)
    found: list[Ranges] = []
    while len(ranges):
        parts = shapely.intersection(parts, _boxes(ranges))
        shared = shapely.area(parts)
        whole = shared >= _FULL * shapely.area(_boxes(ranges))
        single = (ranges[:, 1] - ranges[:, 0] == 1) & (ranges[:, 3] - ranges[:, 2] == 1)
        touched = shared >= least
        found.append(ranges[touched & (whole | single)])
        go_on = touched & ~whole & ~single
        ranges, parts = _halved(ranges[go_on], parts[go_on])
        least = np.tile(least[go_on], 2)
    cells = _cells(np.concatenate(found)) if found else np.empty((0, 2), np.int64)
    if not len(cells):
        if not (shapely.area(area.polygons) >= _PIXEL).any():
            raise InputError("The area is smaller than a pixel of the map; give a larger one.")
        raise InputError(
            "No polygon of the area covers {} % of a block; lower the least share of a block.",
            f"{least_share:g}",
        )
    return [Block(row, col) for row, col in cells.tolist()]


def _whole_ranges(polygons: NDArray[Any]) -> Ranges:
    """Cells that hold the bounds of each polygon, one rectangle a polygon."""
    west, south, east, north = (shapely.bounds(polygons) * BLOCKS_PER_DEGREE).T
    rows = np.clip(np.stack([np.floor(south), np.floor(north) + 1]), ROWS.start, ROWS.stop)
    cols = np.clip(np.stack([np.floor(west), np.floor(east) + 1]), COLS.start, COLS.stop)
    return np.concatenate([rows, cols]).T.astype(np.int64)


def _halved(ranges: Ranges, parts: NDArray[Any]) -> tuple[Ranges, NDArray[Any]]:
    """Each rectangle cut across its longer side, and its part for both halves."""
    tall = ranges[:, 1] - ranges[:, 0] >= ranges[:, 3] - ranges[:, 2]
    first, second = ranges.copy(), ranges.copy()
    for along, (start, end) in ((tall, (0, 1)), (~tall, (2, 3))):
        middle = (ranges[along, start] + ranges[along, end]) // 2
        first[along, end] = middle
        second[along, start] = middle
    return np.concatenate([first, second]), np.concatenate([parts, parts])


def _boxes(ranges: Ranges) -> NDArray[Any]:
    south, north, west, east = ranges.T / BLOCKS_PER_DEGREE
    boxes: NDArray[Any] = shapely.box(west, south, east, north)
    return boxes


def _cells(ranges: Ranges) -> Ranges:
    """(row, column) of all cells, each once, in the order of ``blocks_of_area``."""
    widths = ranges[:, 3] - ranges[:, 2]
    counts = (ranges[:, 1] - ranges[:, 0]) * widths
    which = np.repeat(np.arange(len(ranges)), counts)
    place = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
    down, across = np.divmod(place, widths[which])
    cells = np.stack([-(ranges[which, 0] + down), ranges[which, 2] + across], axis=1)
    in_order: Ranges = np.unique(cells, axis=0) * np.array([-1, 1])
    return in_order
