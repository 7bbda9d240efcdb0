"""Tiles as they were delivered, held in memory until no neighbouring block needs them: nothing is stored."""

from __future__ import annotations

import threading

import mercantile

from croplayer_qgis.core.imagery.pixels import TILE_PX, PixelWindow
from croplayer_qgis.core.imagery.tile_store import StoredTile
from croplayer_qgis.shared.grid.inference_windows import WINDOW_PX

LIMIT_BYTES = 64 << 20
"""A row of a strip leaves some 15 MB of JPEG; more would be kept only by a walk in another order."""
_ROW_BYTES = 200  # what a tile takes beside its bytes


class KeptTiles:
    """A `TileStore` of one source for the length of a run; safe for several threads."""

    lasts = False

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self._tiles: dict[mercantile.Tile, StoredTile] = {}
        self._limit, self._bytes = limit_bytes, 0
        self._lock = threading.Lock()

    def get(self, tile: mercantile.Tile) -> StoredTile | None:
        """See `TileStore`."""
        with self._lock:
            return self._tiles.get(tile)

    def put(self, tile: mercantile.Tile, body: bytes, retrieved: str) -> None:
        """See `TileStore`."""
        with self._lock:
            self._drop(tile)
            self._tiles[tile] = StoredTile(body, retrieved)
            self._bytes += len(body) + _ROW_BYTES
            while self._bytes > self._limit:
                self._drop(next(iter(self._tiles)))

    def drop_behind(self, done: PixelWindow) -> None:
        """See `TileStore`."""
        with self._lock:
            for tile in [tile for tile in self._tiles if _is_behind(tile, done)]:
                self._drop(tile)

    def close(self) -> None:
        """See `TileStore`."""
        with self._lock:
            self._tiles.clear()
            self._bytes = 0

    def _drop(self, tile: mercantile.Tile) -> None:
        kept = self._tiles.pop(tile, None)
        if kept is not None:
            self._bytes -= len(kept.body) + _ROW_BYTES


def _is_behind(tile: mercantile.Tile, done: PixelWindow) -> bool:
    """Whether no window of a block east or south of ``done`` shows the tile."""
    side = TILE_PX << max(done.zoom - tile.z, 0)  # a tile of 512 px is one of the zoom before
    east, south = done.x1 - WINDOW_PX, done.y1 - WINDOW_PX
    return bool((tile.x + 1) * side <= east and (tile.y + 1) * side <= south)
