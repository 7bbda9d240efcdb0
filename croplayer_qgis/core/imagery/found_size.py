"""Finds out the size of a service's tiles from the first one, where the record of the source is wrong."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import mercantile

from croplayer_qgis.core.imagery.reader import TileReader, TileResult
from croplayer_qgis.core.imagery.reader_over import ReaderOver
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.core.rasters.findings import Findings
from croplayer_qgis.shared.mbtiles import TILE_SIZES
from croplayer_qgis.shared.sentence import Sentence


class FoundSizeReader(ReaderOver):
    """Reads tiles in the size the record says, or in that of the first tile that has another usable one.

    ``source`` is the record with the size that was found.

    Nobody can tell the size of tiles from an address; services with two sizes are common ("@2x").

    Args:
        source: The source's record.
        opened: Opens a reader for a record.
    """

    def __init__(self, source: Source, opened: Callable[[Source], TileReader]) -> None:
        self._opened = opened
        self._lock = threading.Lock()
        super().__init__(opened(source))
        self._declared = source.tile_size
        self._found = Findings()

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
