"""Finds out the size of a service's tiles from the first one, where the record of the source is wrong."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import mercantile

from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.reader import BoundsLonLat, TileReader, TileResult
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.core.rasters.findings import Findings
from croplayer_qgis.shared.mbtiles import TILE_SIZES
from croplayer_qgis.shared.sentence import Sentence


class FoundSizeReader:
    """Reads tiles in the size the record says, or in that of the first tile that has another usable one.

    Nobody can tell the size of tiles from an address; services with two sizes are common ("@2x").

    Args:
        source: The source's record.
        opened: Opens a reader for a record.
    """

    def __init__(self, source: Source, opened: Callable[[Source], TileReader]) -> None:
        self._opened = opened
        self._lock = threading.Lock()
        self._reader = opened(source)
        self._declared = source.tile_size
        self._found = Findings()

    @property
    def source(self) -> Source:
        """The record, with the size that was found."""
        return self._reader.source

    @property
    def findings(self) -> Findings:
        """See `TileReader`."""
        return self._reader.findings + self._found

    def read(self, tile: mercantile.Tile, stop: threading.Event | None = None) -> TileResult:
        """See `TileReader`."""
        reader = self._reader
        result = reader.read(tile, stop)
        if result.side not in TILE_SIZES or not reader.source.min_zoom < tile.z:
            return result
        return self._with_size(result.side).read(tile, stop)

    def attribution(self, bounds_lonlat: BoundsLonLat, zoom: int, stop: threading.Event | None = None) -> str:
        """See `TileReader`."""
        return self._reader.attribution(bounds_lonlat, zoom, stop)

    def drop_behind(self, done: PixelWindow) -> None:
        """See `TileReader`."""
        self._reader.drop_behind(done)

    def close(self) -> None:
        """See `TileReader`."""
        self._reader.close()

    def _with_size(self, side: int) -> TileReader:
        """A reader of tiles of another size, which is found once: tiles of several sizes stay failures."""
        with self._lock:
            if self._reader.source.tile_size == self._declared != side:
                before, source = self._reader, replace(self._reader.source, tile_size=side)
                self._reader = self._opened(source)
                self._found = Findings(
                    Sentence("{}: its tiles are {} px wide and were read so.", source.title, side)
                )
                before.close()
            return self._reader
