"""Tiles of a file whose zooms begin above the job's: the mean of the finer pixels of its first zoom."""

from __future__ import annotations

import threading
from dataclasses import replace

import mercantile
import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.imagery.pixels import TILE_PX
from croplayer_qgis.core.imagery.reader import TileResult
from croplayer_qgis.core.imagery.reader_over import ReaderOver, without_imagery
from croplayer_qgis.core.imagery.source import Verdict


class ReducedReader(ReaderOver):
    """Reads a source of 256-px tiles down to its ``first_zoom``; from its own first zoom nothing is changed.

    A pixel has imagery where half of the finer ones or more have it, and is their mean.
    """

    def read(self, tile: mercantile.Tile, stop: threading.Event | None = None) -> TileResult:
        """See `TileReader`."""
        below = self.source.min_zoom - tile.z
        if below <= 0:
            return self._reader.read(tile, stop)
        count = 1 << below
        side = TILE_PX // count
        sums = np.zeros((TILE_PX, TILE_PX, 3), np.uint32)
        known = np.zeros((TILE_PX, TILE_PX), np.uint32)
        results = []
        for row, col in np.ndindex(count, count):
            finer = mercantile.Tile(tile.x * count + col, tile.y * count + row, tile.z + below)
            result = self._reader.read(finer, stop)
            if result.verdict not in (Verdict.OK, Verdict.MISSING):
                return replace(result, tile=tile, image=None, valid=None)
            results.append(result)
            if result.image is None or result.valid is None:
                continue
            place = slice(row * side, (row + 1) * side), slice(col * side, (col + 1) * side)
            valid = result.valid.astype(np.uint32)
            sums[place] = _added(result.image * valid[..., None], count)
            known[place] = _added(valid, count)
        seen = known * 2 >= count**2
        if not seen.any():
            return without_imagery(results[0], tile)
        image = np.where(seen[..., None], sums / np.maximum(known, 1)[..., None] + 0.5, 0).astype(np.uint8)
        first = next(result for result in results if result.verdict is Verdict.OK)
        return replace(first, tile=tile, image=image, valid=seen)


def _added(pixels: NDArray[np.uint32], count: int) -> NDArray[np.uint32]:
    """Sums over squares of ``count`` pixels a side, of [rows, cols, ...]."""
    rows, cols = (size // count for size in pixels.shape[:2])
    squares = pixels.reshape(rows, count, cols, count, *pixels.shape[2:])
    summed: NDArray[np.uint32] = squares.sum(axis=(1, 3), dtype=np.uint32)
    return summed
