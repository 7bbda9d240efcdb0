"""What every kind of source offers: one verdict and at most one image per tile."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Final, Protocol

import mercantile
import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.source import Source, Verdict
from croplayer_qgis.core.rasters.findings import Findings
from croplayer_qgis.shared.sentence import Sentence

Image = NDArray[np.uint8]
Mask = NDArray[np.bool_]
BoundsLonLat = tuple[float, float, float, float]


NO_IMAGERY: Final = Sentence("no imagery here")
TRANSPARENT: Final = Sentence("fully transparent")
OUTSIDE: Final = Sentence("outside the raster")
NOT_STORED: Final = Sentence("not in the file")
"""Why a tile is missing."""


@dataclass(frozen=True)
class TileResult:
    """What a source says about one 256-px tile.

    Attributes:
        tile: The tile asked for.
        verdict: What became of it.
        image: uint8 [256, 256, 3] RGB, 0 where not valid; None unless the verdict is ok.
        valid: bool [256, 256], True where there is imagery; None unless the verdict is ok.
        detail: Reason of a verdict other than ok, for the log; never holds a secret.
        retrieved: When the source delivered it, UTC, ISO 8601.
        delivered_bytes: Bytes that came over the network for it; None when none had to.
        stored: Whether it came from the store of tiles on this machine.
        side: Width and height of the source's tiles where they are not those of its record; else 0.
    """

    tile: mercantile.Tile
    verdict: Verdict
    image: Image | None = None
    valid: Mask | None = None
    detail: str = ""
    retrieved: str = ""
    delivered_bytes: int | None = None
    stored: bool = False
    side: int = 0


class TileReader(Protocol):
    """Reads tiles of one source; safe to call from several threads."""

    @property
    def source(self) -> Source:
        """The record the reader was opened with."""

    @property
    def findings(self) -> Findings:
        """How the source is read, where it has to be found out, and what is in doubt."""

    def read(self, tile: mercantile.Tile, stop: threading.Event | None = None) -> TileResult:
        """Reads one tile.

        Args:
            tile: Any tile within the source's zoom range.
            stop: When set, waits end at once and Cancelled is raised.

        Raises:
            SourceError: The source as a whole cannot be used (no network, unreadable file).
            Cancelled: `stop` was set.
        """

    def attribution(self, bounds_lonlat: BoundsLonLat, zoom: int, stop: threading.Event | None = None) -> str:
        """Attribution text for (west, south, east, north) in degrees at `zoom`; `stop` as in `read`."""

    def drop_behind(self, done: PixelWindow) -> None:
        """The block of this window is done: what only it and those before it need may be forgotten."""

    def close(self) -> None:
        """Frees connections and files."""
