"""Share of each pixel that a polygon covers, exactly.

Each edge is cut at the borders of the pixels it crosses; a piece then adds the signed area between itself and
the right border of its pixel there, and its height to every pixel further right, which a sum along the row
hands on: the "exact area coverage" of font rasterisers (R. Levien, "Inside the fastest font renderer in the
world", 2016, https://medium.com/@raphlinus/inside-the-fastest-font-renderer-in-the-world-75ae5270c445).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray

from croplayer_qgis.core.geodesy.pixel_area import FloatGrid

_Ends = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Where segments begin and end in pixels (column, row), each float64 [n, 2]."""


def covered_share(shape: Any, transform: Affine, height: int, width: int) -> FloatGrid:
    """Share of each pixel of a north-up raster window that a polygon covers.

    Args:
        shape: Valid polygon or multipolygon in the raster's CRS.
        transform: Affine of the window, pixel (column, row) to CRS units, without rotation.
        height: Rows of the window.
        width: Columns of the window.

    Returns:
        Shares 0-1, float64 [height, width].
    """
    left, top = transform @ (0, 0)
    right, bottom = transform @ (width, height)
    inside = shapely.intersection(shape, shapely.box(left, bottom, right, top))
    start, end = _cut_at_pixels(*_edges(shapely.orient_polygons(inside), transform))
    middle, down = (start + end) / 2, end[:, 1] - start[:, 1]
    row = np.clip(np.floor(middle[:, 1]), 0, height - 1).astype(np.int64)
    col = np.clip(np.floor(middle[:, 0]), 0, width - 1).astype(np.int64)
    beyond = middle[:, 0] - col
    sums = np.zeros((height, width + 1))
    np.add.at(sums, (row, col), down * (1 - beyond))
    np.add.at(sums, (row, col + 1), down * beyond)
    return np.clip(np.cumsum(sums, 1)[:, :width], 0.0, 1.0)


def _edges(shape: Any, transform: Affine) -> _Ends:
    """The edges of all rings of a polygon or multipolygon."""
    points, ring = shapely.get_coordinates(shapely.get_rings(shapely.get_parts(shape)), return_index=True)
    pixels = np.column_stack(~transform @ tuple(points.T))
    same = ring[1:] == ring[:-1]
    return pixels[:-1][same], pixels[1:][same]


def _cut_at_pixels(start: NDArray[np.float64], end: NDArray[np.float64]) -> _Ends:
    """Segments cut wherever they cross from one pixel to the next."""
    for axis in (0, 1):
        low, high = np.minimum(start[:, axis], end[:, axis]), np.maximum(start[:, axis], end[:, axis])
        first = np.floor(low) + 1
        pieces = 1 + np.maximum(0, np.ceil(high) - first).astype(np.int64)
        of = np.repeat(np.arange(len(pieces)), pieces)
        number = np.arange(len(of)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        forward = (end > start)[of, axis]
        line = first[of] + np.where(forward, number, pieces[of] - 2 - number)
        # A piece ends at its line, the last one at the segment's end; it begins where the one before ended.
        last = number == pieces[of] - 1
        run = (end - start)[of, axis]
        share = np.where(last, 1.0, (line - start[of, axis]) / np.where(run == 0, 1.0, run))
        ends = np.where(last[:, None], end[of], start[of] + share[:, None] * (end - start)[of])
        ends[~last, axis] = line[~last]
        begins = np.where((number == 0)[:, None], start[of], np.roll(ends, 1, axis=0))
        start, end = begins, ends
    return start, end
