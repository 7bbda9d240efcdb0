"""512-px tiles cut into the four 256-px tiles of the next zoom."""

from __future__ import annotations

import threading
from dataclasses import replace

import mercantile

from croplayer_qgis.core.imagery.pixels import TILE_PX
from croplayer_qgis.core.imagery.read_once import ReadOnce
from croplayer_qgis.core.imagery.reader import TileReader, TileResult
from croplayer_qgis.core.imagery.reader_over import ReaderOver, without_imagery


class QuarteredReader(ReaderOver):
    """Reads a source of 512-px tiles on the 256-px grid.

    A 512-px tile (Mapbox `@2x`, Google `highDpi`) shows the ground of its 256-px namesake with the
    detail of the next zoom, so a 256-px tile is a quarter of its 512-px parent, pixel for pixel, and each
    parent is asked for once: four times fewer requests, nothing resampled.
    """

    def __init__(self, parents: TileReader) -> None:
        super().__init__(parents)
        self._once = ReadOnce(parents)

    def read(self, tile: mercantile.Tile, stop: threading.Event | None = None) -> TileResult:
        """See `TileReader`."""
        result = self._once.read(mercantile.Tile(tile.x // 2, tile.y // 2, tile.z - 1), stop)
        if result.image is None or result.valid is None:
            return replace(result, tile=tile)
        rows = slice(tile.y % 2 * TILE_PX, (tile.y % 2 + 1) * TILE_PX)
        columns = slice(tile.x % 2 * TILE_PX, (tile.x % 2 + 1) * TILE_PX)
        valid = result.valid[rows, columns]
        if not valid.any():
            return without_imagery(result, tile)
        return replace(result, tile=tile, image=result.image[rows, columns], valid=valid)
