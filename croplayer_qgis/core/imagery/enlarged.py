"""Tiles of a file whose zoom ends below the job's: enlarged from the last zoom there is."""

from __future__ import annotations

import threading
from dataclasses import replace

import mercantile
import numpy as np
from PIL import Image as Pillow

from croplayer_qgis.core.imagery.pixels import TILE_PX
from croplayer_qgis.core.imagery.read_once import ReadOnce
from croplayer_qgis.core.imagery.reader import TileReader, TileResult
from croplayer_qgis.core.imagery.reader_over import ReaderOver, without_imagery


class EnlargedReader(ReaderOver):
    """Reads a source of 256-px tiles up to its ``last_zoom``; up to its own last zoom nothing is changed.

    Colours are interpolated (bilinear) within a tile, and not across its edges; what has imagery is what
    has it in the file, pixel for pixel.
    """

    def __init__(self, reader: TileReader) -> None:
        super().__init__(reader)
        self._once = ReadOnce(reader)

    def read(self, tile: mercantile.Tile, stop: threading.Event | None = None) -> TileResult:
        """See `TileReader`."""
        above = tile.z - self.source.max_zoom
        if above <= 0:
            return self._reader.read(tile, stop)
        result = self._once.read(mercantile.Tile(tile.x >> above, tile.y >> above, tile.z - above), stop)
        if result.image is None or result.valid is None:
            return replace(result, tile=tile)
        side = TILE_PX >> above
        left, top = (tile.x % (1 << above)) * side, (tile.y % (1 << above)) * side
        part = result.valid[top : top + side, left : left + side]
        if not part.any():
            return without_imagery(result, tile)
        box = (left, top, left + side, top + side)
        large = Pillow.fromarray(result.image).resize((TILE_PX, TILE_PX), Pillow.Resampling.BILINEAR, box)
        valid = np.repeat(np.repeat(part, 1 << above, axis=0), 1 << above, axis=1)
        return replace(result, tile=tile, image=np.asarray(large), valid=valid)
