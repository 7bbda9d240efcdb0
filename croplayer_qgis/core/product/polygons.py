"""Polygons of regions in EPSG:4326, neighbours sharing their edges exactly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio.features import shapes

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import TILE_PX, PixelWindow
from croplayer_qgis.core.row_strips import row_strips


def region_polygons(labels: NDArray[np.int32], window: PixelWindow, block: Block) -> NDArray[Any]:
    """MultiPolygon of each region 1..n of a label image, object [n], in degrees, cut at the block's edges.

    The window reaches at most a pixel beyond the block; vertices out there are moved onto the block's edge,
    which neighbouring blocks share. See ``label_polygons``.

    Args:
        labels: int32 [window.height, window.width]; 0 outside regions.
        window: The window of the labels.
        block: The block that the window covers.
    """
    return label_polygons(labels, lambda xy: _degrees(xy, window, block))


def label_polygons(
    labels: NDArray[np.int32], degrees: Callable[[NDArray[np.float64]], NDArray[np.float64]]
) -> NDArray[Any]:
    """MultiPolygon of each region 1..n of a label image, object [n], in degrees.

    Outlines follow pixel edges and have a vertex wherever three regions meet, so neighbours have the very
    same vertices along their border: a coverage without gaps, in any projection. A label that does not occur
    gives an empty MultiPolygon.

    Args:
        labels: int32 [rows, cols]; 0 outside regions.
        degrees: Turns column and row of pixel corners [n, 2] into longitude and latitude.
    """
    junctions = _Junctions(labels)
    parts: dict[int, list[Any]] = defaultdict(list)
    # Four-neighbour outlines: a region whose pixels touch at a corner becomes a valid MultiPolygon there.
    for outline, label in shapes(labels, mask=labels > 0, connectivity=4):
        shell, *holes = (junctions.insert_into(np.array(ring)) for ring in outline["coordinates"])
        parts[int(label)].append(shapely.Polygon(shell, holes))
    count = int(labels.max(initial=0))
    regions = np.array([shapely.MultiPolygon(parts[label]) for label in range(1, count + 1)], dtype=object)
    polygons: NDArray[Any] = shapely.transform(regions, degrees)
    return polygons


class _Junctions:
    """Pixel corners where at least three regions meet; one of them may pass there without turning.

    Each is kept under two sorted keys, one that runs along rows and one that runs along columns, so that
    those on a segment are a slice of the list.
    """

    def __init__(self, labels: NDArray[np.int32]) -> None:
        rows, cols = _junctions(labels)
        self._size = max(labels.shape) + 2
        points = np.concatenate([np.stack([cols, rows], axis=1)] * 2).astype(np.float64)
        keys = self._keys(points, np.arange(len(points)) < len(rows))
        order = np.argsort(keys)
        self._sorted_keys, self._points = keys[order], points[order]

    def insert_into(self, ring: NDArray[np.float64]) -> NDArray[np.float64]:
        """The closed ring [n, 2] of axis-parallel segments with a vertex at every junction on it."""
        start, end = ring[:-1], ring[1:]
        along_row = start[:, 1] == end[:, 1]
        ends = np.stack([self._keys(start, along_row), self._keys(end, along_row)])
        first = np.searchsorted(self._sorted_keys, ends.min(axis=0), "right")
        last = np.searchsorted(self._sorted_keys, ends.max(axis=0), "left")
        counts = last - first
        segment = np.repeat(np.arange(len(counts)), counts)
        step = np.arange(len(segment)) - np.repeat(np.cumsum(counts) - counts, counts)
        rising = ends[0] < ends[1]
        found = np.where(rising[segment], first[segment] + step, last[segment] - 1 - step)
        return np.insert(ring, segment + 1, self._points[found], axis=0)

    def _keys(self, points: NDArray[np.float64], along_row: NDArray[np.bool_]) -> NDArray[np.int64]:
        x, y = points.astype(np.int64).T
        keys: NDArray[np.int64] = np.where(along_row, y * self._size + x, self._size**2 + x * self._size + y)
        return keys


def _junctions(labels: NDArray[np.int32]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows and columns of the pixel corners around which there are three labels or four, row by row."""
    height, width = labels.shape
    found = []
    for corners in row_strips((height + 1, width + 1)):
        top, bottom = corners.start - 1, corners.stop  # rows of pixels above and below these corners
        part = labels[max(top, 0) : min(bottom, height)]
        framed = np.pad(part, ((int(top < 0), int(bottom > height)), (1, 1)))
        around = (framed[:-1, :-1], framed[:-1, 1:], framed[1:, :-1], framed[1:, 1:])
        rows, cols = np.nonzero((around[0] != around[3]) | (around[1] != around[2]))
        labels_there = np.sort(np.stack([side[rows, cols] for side in around]), axis=0)
        several = (np.diff(labels_there, axis=0) != 0).sum(axis=0) >= 2
        found.append((rows[several] + corners.start, cols[several]))
    return np.concatenate([rows for rows, _ in found]), np.concatenate([cols for _, cols in found])


def _degrees(xy: NDArray[np.float64], window: PixelWindow, block: Block) -> NDArray[np.float64]:
    """Pixel coordinates [n, 2] of the window as longitude and latitude, kept within the block."""
    world_px = TILE_PX << window.zoom
    lon = (xy[:, 0] + window.x0) / world_px * 360 - 180
    lat = np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * (xy[:, 1] + window.y0) / world_px))))
    west, south, east, north = block.bounds
    return np.stack([np.clip(lon, west, east), np.clip(lat, south, north)], axis=1)
