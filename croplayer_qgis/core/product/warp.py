"""Brings layers of a Web Mercator window onto a block's EPSG:4326 raster.

Both grids are north-up and Mercator's x depends on longitude only and y on latitude only. So the place of
every block pixel is one list of columns and one list of rows, exact for each block by itself; a general
warper approximates positions over the extent it is given, which would let neighbours differ.
"""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.imagery.pixels import TILE_PX, PixelWindow
from croplayer_qgis.core.row_strips import row_strips

Pixel = TypeVar("Pixel", bound=np.generic)


def warp_nearest(layer: NDArray[Pixel], window: PixelWindow, block: Block) -> NDArray[Pixel]:
    """Nearest pixel of a layer [h, w] of ``window``, as [2500, 2500]: for classes and masks."""
    rows, cols = _positions(window, block)
    return layer[np.ix_(_nearest(rows, window.height), _nearest(cols, window.width))]


def warp_bilinear(layer: NDArray[np.float32], window: PixelWindow, block: Block) -> NDArray[np.float32]:
    """Bilinear interpolation of a layer float32 [h, w] of ``window``, as float32 [2500, 2500].

    NaN is no data: the result is NaN exactly where the nearest pixel is, so that all bands of a product
    have the same no-data pixels; elsewhere the weights of NaN neighbours go to the others.
    """
    rows, cols = _positions(window, block)
    known = np.isfinite(layer)
    whole = bool(known.all())
    values = layer if whole else np.where(known, layer, np.float32(0))
    result = np.full((len(rows), len(cols)), np.nan, np.float32)
    for strip in row_strips(result.shape):
        value = _interpolate(values, rows[strip], cols)
        if whole:
            result[strip] = value
            continue
        weight = _interpolate(known, rows[strip], cols)
        nearest = known[np.ix_(_nearest(rows[strip], window.height), _nearest(cols, window.width))]
        np.divide(value, weight, out=result[strip], where=nearest)
    return result


def _positions(window: PixelWindow, block: Block) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Rows and columns, in pixels of ``window`` from its edge, of the centres of the block's pixels."""
    world_px = TILE_PX << window.zoom
    centre = (np.arange(BLOCK_PX) + 0.5) / BLOCK_PX
    west, south, east, north = block.bounds
    lon = west + (east - west) * centre
    lat = np.radians(north + (south - north) * centre)
    cols = (lon + 180) / 360 * world_px - window.x0
    rows = (1 - np.arcsinh(np.tan(lat)) / np.pi) / 2 * world_px - window.y0
    return rows, cols


def _nearest(positions: NDArray[np.float64], size: int) -> NDArray[np.intp]:
    return np.clip(np.floor(positions).astype(np.intp), 0, size - 1)


def _interpolate(
    layer: NDArray[np.float32] | NDArray[np.bool_], rows: NDArray[np.float64], cols: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Separable: first along rows, then along columns; edge pixels extend outwards."""
    values: NDArray[Any] = layer
    for axis, positions in ((0, rows), (1, cols)):
        centred = np.clip(positions - 0.5, 0, layer.shape[axis] - 1)
        low = np.floor(centred).astype(np.intp)
        high = np.minimum(low + 1, layer.shape[axis] - 1)
        share = np.expand_dims((centred - low).astype(np.float32), 1 - axis)
        values = values.take(low, axis) * (1 - share) + values.take(high, axis) * share
    return values
