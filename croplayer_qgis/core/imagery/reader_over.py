"""What readers share that read tiles through another reader."""

from __future__ import annotations

import threading

import mercantile

from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.reader import NO_IMAGERY, BoundsLonLat, TileReader, TileResult
from croplayer_qgis.core.imagery.source import Source, Verdict
from croplayer_qgis.core.rasters.findings import Findings


class ReaderOver:
    """Everything of a `TileReader` but ``read``, as the reader beneath has it."""

    def __init__(self, reader: TileReader) -> None:
        self._reader = reader

    @property
    def source(self) -> Source:
        """See `TileReader`."""
        return self._reader.source

    @property
    def findings(self) -> Findings:
        """See `TileReader`."""
        return self._reader.findings

    def attribution(self, bounds_lonlat: BoundsLonLat, zoom: int, stop: threading.Event | None = None) -> str:
        """See `TileReader`."""
        return self._reader.attribution(bounds_lonlat, zoom, stop)

    def drop_behind(self, done: PixelWindow) -> None:
        """See `TileReader`."""
        self._reader.drop_behind(done)

    def close(self) -> None:
        """See `TileReader`."""
        self._reader.close()


def without_imagery(whole: TileResult, tile: mercantile.Tile) -> TileResult:
    """The answer for a part of a larger tile that shows none of its imagery."""
    return TileResult(
        tile,
        Verdict.MISSING,
        detail=NO_IMAGERY,
        retrieved=whole.retrieved,
        delivered_bytes=whole.delivered_bytes,
    )
