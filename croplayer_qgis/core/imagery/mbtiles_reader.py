"""Reads an MBTiles file, such as QGIS and GDAL write."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import mercantile

from croplayer_qgis.core.errors import InputError, SourceError
from croplayer_qgis.core.imagery.decoding import BrokenTileError, decode_tile
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.raster_reader import modified
from croplayer_qgis.core.imagery.reader import NOT_STORED, TRANSPARENT, BoundsLonLat, TileResult
from croplayer_qgis.core.imagery.source import Source, Verdict
from croplayer_qgis.core.rasters.findings import Findings
from croplayer_qgis.shared.mbtiles import picture_width
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.sqlite_files import open_to_read


class MbtilesReader:
    """Tiles of an MBTiles 1.3 file with JPEG, PNG or WebP tiles of the source's tile size.

    Raises:
        InputError: Not an MBTiles file with images.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.findings = Findings()
        self._lock = threading.Lock()
        if not is_file(Path(source.url)):
            raise InputError("{}: there is no file “{}”; correct the path.", source.title, source.url)
        self._database = open_to_read(Path(source.url), one_thread=False)
        try:
            row = self._database.execute("SELECT value FROM metadata WHERE name = 'format'").fetchone()
            self._database.execute("SELECT tile_data FROM tiles LIMIT 1").fetchone()
        except sqlite3.Error as error:
            raise InputError(
                "{}: “{}” is not an MBTiles file.", source.title, source.url, detail=str(error)
            ) from error
        if row is not None and row[0] == "pbf":
            raise InputError(
                "{}: “{}” holds vector tiles; choose one with imagery.", source.title, source.url
            )
        self._retrieved = modified(source.url)

    def read(self, tile: mercantile.Tile, stop: threading.Event | None = None) -> TileResult:
        """See `TileReader`."""
        south_row = (1 << tile.z) - 1 - tile.y
        try:
            with self._lock:
                row = self._database.execute(
                    "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
                    (tile.z, tile.x, south_row),
                ).fetchone()
        except sqlite3.Error as error:
            raise SourceError(
                "{}: “{}” cannot be read any further; check the file.",
                self.source.title,
                self.source.url,
                detail=str(error),
            ) from error
        if row is None or not row[0] or picture_width(row[0]) == 1:
            return TileResult(tile, Verdict.MISSING, detail=NOT_STORED, retrieved=self._retrieved)
        try:
            image, valid = decode_tile(bytes(row[0]), self.source.tile_size)
        except BrokenTileError as error:
            return TileResult(tile, Verdict.FAILED, detail=error.user_message, retrieved=self._retrieved)
        if not valid.any():
            return TileResult(tile, Verdict.MISSING, detail=TRANSPARENT, retrieved=self._retrieved)
        return TileResult(tile, Verdict.OK, image, valid, retrieved=self._retrieved)

    def attribution(self, bounds_lonlat: BoundsLonLat, zoom: int, stop: threading.Event | None = None) -> str:
        """See `TileReader`."""
        return self.source.attribution

    def drop_behind(self, done: PixelWindow) -> None:
        """See `TileReader`; a file keeps nothing."""

    def close(self) -> None:
        """See `TileReader`."""
        with self._lock:
            self._database.close()
