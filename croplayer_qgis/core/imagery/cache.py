"""Tiles kept on disk: one MBTiles file per source, limited in size and age, shared by processes."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import mercantile

from croplayer_qgis.core.imagery.decoding import image_format
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.core.imagery.tile_store import StoredTile
from croplayer_qgis.shared.vocabulary import defaults

_log = logging.getLogger(__name__)

DEFAULT_LIMIT_BYTES = defaults.CACHE_LIMIT_MB * 10**6
# "No imagery here" may change sooner than imagery does.
_MISSING_DAYS = 7.0
_BUSY_S = 20.0  # all processes of a machine write into one file, and each makes room in it
_FLUSH_EVERY = 64  # tiles until their use is noted and room is made, in one transaction
# Room made at once when the cache is full, so that eviction is rare.
_KEEP_SHARE = 0.9
# What a row takes besides its tile, so that rows without imagery are evicted as well.
_ROW_BYTES = 128

# `stored` holds what the cache needs; `tiles` is what MBTiles 1.3 asks for, and may be a view
# (https://github.com/mapbox/mbtiles-spec/blob/master/1.3/spec.md).
_SCHEMA = """
CREATE TABLE IF NOT EXISTS metadata (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS stored (
    zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB NOT NULL,
    retrieved TEXT NOT NULL, used REAL NOT NULL, bytes INTEGER NOT NULL, crc INTEGER,
    PRIMARY KEY (zoom_level, tile_column, tile_row));
CREATE INDEX IF NOT EXISTS stored_used ON stored (used, bytes);
CREATE VIEW IF NOT EXISTS tiles AS
    SELECT zoom_level, tile_column, tile_row, tile_data FROM stored WHERE length(tile_data) > 0;
"""
_KEY = "zoom_level = ? AND tile_column = ? AND tile_row = ?"


class TileCache:
    """MBTiles file of one source; safe for several threads and processes.

    Trouble with the file (full disk, damage) is logged once and ends caching, not the run.

    Args:
        folder: Where the file goes, `<source id>-<fingerprint>.mbtiles`.
        source: Gives name, attribution and the allowed age.
        limit_bytes: Size of all stored rows together; the least recently used go first.
        clock: Seconds since the epoch.
    """

    lasts = True

    def __init__(
        self,
        folder: Path,
        source: Source,
        limit_bytes: int = DEFAULT_LIMIT_BYTES,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.path = folder / f"{source.id}-{source.fingerprint}.mbtiles"
        self._source = source
        self._limit = limit_bytes
        self._clock = clock
        self._lock = threading.Lock()
        self._used: dict[tuple[int, int, int], float] = {}
        self._changes = 0
        self._database: sqlite3.Connection | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._database = self._open()
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)

    def get(self, tile: mercantile.Tile) -> StoredTile | None:
        """See `TileStore`."""
        with self._lock:
            if self._database is None:
                return None
            try:
                row = self._database.execute(
                    f"SELECT tile_data, retrieved, crc FROM stored WHERE {_KEY}",  # nosec B608
                    _key(tile),
                ).fetchone()
                if row is None or row[1] < self._oldest_allowed(bool(row[0])):
                    return None
                if row[2] is not None and row[2] != zlib.crc32(row[0]):
                    _log.warning("tile cache %s: tile %s is damaged and fetched anew", self.path, tile)
                    return None
                self._used[_key(tile)] = self._clock()
                self._changed(self._database)
            except sqlite3.Error as error:
                self._give_up(error)
                return None
            return StoredTile(bytes(row[0]), row[1])

    def put(self, tile: mercantile.Tile, body: bytes, retrieved: str) -> None:
        """See `TileStore`."""
        with self._lock:
            if self._database is None:
                return
            try:
                with self._database:
                    self._database.execute(
                        "INSERT OR REPLACE INTO stored VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        (
                            *_key(tile),
                            body,
                            retrieved,
                            self._clock(),
                            len(body) + _ROW_BYTES,
                            zlib.crc32(body),
                        ),
                    )
                    if body:
                        self._describe(self._database, tile, body)
                self._changed(self._database)
            except sqlite3.Error as error:
                self._give_up(error)

    def drop_behind(self, done: PixelWindow) -> None:
        """See `TileStore`; what is stored goes by age and size instead."""

    def size_bytes(self) -> int:
        """Size of all stored rows together."""
        with self._lock:
            return self._size()

    def close(self) -> None:
        """Writes what is pending and closes the file."""
        with self._lock:
            if self._database is None:
                return
            try:
                self._flush(self._database)
                self._database.close()
            except sqlite3.Error as error:
                _log.warning("tile cache %s: %s", self.path, error)
            self._database = None

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(self.path, timeout=_BUSY_S, check_same_thread=False)
        database.execute("PRAGMA auto_vacuum = INCREMENTAL")  # only has effect on a new file
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        with database:
            database.executescript(_SCHEMA)
            columns = {row[1] for row in database.execute("PRAGMA table_info(stored)")}
            if "crc" not in columns:  # a cache of version 0.1
                database.execute("ALTER TABLE stored ADD COLUMN crc INTEGER")
            database.executemany(
                "INSERT OR IGNORE INTO metadata VALUES (?, ?)",
                [
                    ("name", self._source.title),
                    ("type", "baselayer"),
                    ("version", "1"),
                    ("description", f"Tiles kept by CropLayer from source “{self._source.id}”"),
                    ("attribution", self._source.attribution),
                ],
            )
        return database

    @staticmethod
    def _describe(database: sqlite3.Connection, tile: mercantile.Tile, body: bytes) -> None:
        """Keeps format, zoom range and bounds in the metadata as tiles arrive."""
        found = dict(database.execute("SELECT name, value FROM metadata").fetchall())
        west, south, east, north = mercantile.bounds(tile)
        if "bounds" in found:
            old = [float(edge) for edge in found["bounds"].split(",")]
            west, south = min(west, old[0]), min(south, old[1])
            east, north = max(east, old[2]), max(north, old[3])
        described = {
            "format": found.get("format", image_format(body)),
            "minzoom": str(min(tile.z, int(found.get("minzoom", tile.z)))),
            "maxzoom": str(max(tile.z, int(found.get("maxzoom", tile.z)))),
            "bounds": f"{west:.7f},{south:.7f},{east:.7f},{north:.7f}",
            "center": f"{(west + east) / 2:.7f},{(south + north) / 2:.7f},{tile.z}",
        }
        changed = [(name, value) for name, value in described.items() if found.get(name) != value]
        database.executemany("INSERT OR REPLACE INTO metadata VALUES (?, ?)", changed)

    def _changed(self, database: sqlite3.Connection) -> None:
        self._changes += 1
        if self._changes >= _FLUSH_EVERY:
            self._flush(database)

    def _flush(self, database: sqlite3.Connection) -> None:
        self._changes = 0
        with database:
            database.executemany(
                f"UPDATE stored SET used = ? WHERE {_KEY}",  # nosec B608
                [(at, *key) for key, at in self._used.items()],
            )
            self._used.clear()
            self._evict(database)
        # `execute` would step once, which frees a single page.
        database.executescript("PRAGMA incremental_vacuum")

    def _evict(self, database: sqlite3.Connection) -> None:
        excess = self._size() - self._limit
        if excess <= 0:
            return
        excess += round(self._limit * (1.0 - _KEEP_SHARE))
        # `before` sums what would already be gone when a row's turn comes.
        database.execute(
            """DELETE FROM stored WHERE rowid IN (
                   SELECT rowid FROM (
                       SELECT rowid, sum(bytes) OVER (ORDER BY used, rowid) - bytes AS before FROM stored)
                   WHERE before < ?)""",
            (excess,),
        )

    def _size(self) -> int:
        if self._database is None:
            return 0
        return int(self._database.execute("SELECT coalesce(sum(bytes), 0) FROM stored").fetchone()[0])

    def _oldest_allowed(self, has_imagery: bool) -> str:
        days = self._source.max_age_days
        if not has_imagery:
            days = min(days or _MISSING_DAYS, _MISSING_DAYS)
        if days is None:
            return ""
        now = datetime.fromtimestamp(self._clock(), UTC)
        return (now - timedelta(days=days)).isoformat(timespec="seconds")

    def _give_up(self, error: Exception) -> None:
        _log.warning("tile cache %s cannot be used; tiles are fetched anew: %s", self.path, error)
        if self._database is not None:
            self._database.close()
        self._database = None


def _key(tile: mercantile.Tile) -> tuple[int, int, int]:
    """MBTiles counts rows from the south."""
    return tile.z, tile.x, (1 << tile.z) - 1 - tile.y
