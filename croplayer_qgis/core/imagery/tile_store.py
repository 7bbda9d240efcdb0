"""Where a web reader finds tiles that were delivered before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import mercantile

from croplayer_qgis.core.imagery.pixels import PixelWindow


@dataclass(frozen=True)
class StoredTile:
    """A tile as it was delivered; an empty body means that the source has no imagery there."""

    body: bytes
    retrieved: str


class TileStore(Protocol):
    """Tiles of one source; safe for several threads.

    Attributes:
        lasts: Whether what it holds outlives the run.
    """

    lasts: bool

    def get(self, tile: mercantile.Tile) -> StoredTile | None:
        """The stored tile, or None when there is none young enough."""

    def put(self, tile: mercantile.Tile, body: bytes, retrieved: str) -> None:
        """Stores a tile; an empty body stores that there is no imagery.

        Args:
            tile: Its address.
            body: The file as delivered.
            retrieved: When it was delivered, UTC, ISO 8601.
        """

    def drop_behind(self, done: PixelWindow) -> None:
        """A block is done: tiles that no later one needs may go, on a walk as `job.strips` orders it."""

    def close(self) -> None:
        """Frees memory and files."""
