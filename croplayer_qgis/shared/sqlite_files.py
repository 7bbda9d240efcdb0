"""Opens SQLite files: foreign ones, those on media that cannot be written, GeoPackages to write to."""

from __future__ import annotations

import os
import re
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from croplayer_qgis.shared.paths import is_file, sqlite_uri

# Of the spatial index (OGC 12-128r19, annex F.3) and of GDAL's count of features.
_KNOWN_TRIGGERS = re.compile(r"rtree_|trigger_(insert|delete)_feature_count_|gpkg_|fkey_")
_ENVELOPE_AT = 8  # behind magic, version, flags and srs_id


def open_to_read(path: Path, timeout_s: float = 5.0, one_thread: bool = True) -> sqlite3.Connection:
    """A connection that writes nothing and trusts no function, view or trigger that the file brings along.

    A file with a write-ahead log needs two files beside it even to be read; where they cannot be made, nobody
    can be writing it either, so that it is read as it stands (https://www.sqlite.org/wal.html#readonly).

    Args:
        path: The file.
        timeout_s: How long to wait for whoever locks it.
        one_thread: Whether only the calling thread may use the connection.

    Raises:
        sqlite3.Error: The file is not there or cannot be opened.
    """
    writable = os.access(path.parent, os.W_OK)
    if writable and is_file(path.with_name(f"{path.name}-journal")):
        _roll_back(path, timeout_s)
    fixed = not writable and not is_file(path.with_name(f"{path.name}-wal"))
    uri = sqlite_uri(path, f"ro{'&immutable=1' if fixed else ''}")
    connection = sqlite3.connect(uri, uri=True, timeout=timeout_s, check_same_thread=one_thread)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _roll_back(path: Path, timeout_s: float) -> None:
    """Undoes what a writer that was killed left half done, which nobody who only reads may do."""
    with closing(sqlite3.connect(sqlite_uri(path, "rw"), uri=True, timeout=timeout_s)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def open_to_write(path: Path, timeout_s: float) -> sqlite3.Connection:
    """A connection to a GeoPackage in autocommit mode; an absent file is an error, not a new database.

    The triggers that keep a GeoPackage's spatial index call functions GDAL registers; sqlite3 alone has
    none of them. Here they read the envelope of the geometry's header, which every row of ours has.

    Raises:
        sqlite3.Error: The file is not there, cannot be opened, or has a trigger that no GeoPackage has: it
            would act in our name.
    """
    connection = sqlite3.connect(sqlite_uri(path, "rw"), uri=True, timeout=timeout_s, isolation_level=None)
    try:
        for place, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
            connection.create_function(name, 1, _envelope_reader(place), deterministic=True)
        connection.create_function("ST_IsEmpty", 1, lambda blob: blob[3] >> 4 & 1, deterministic=True)
        strange = unknown_trigger(connection)
        if strange:
            raise sqlite3.DatabaseError(f"the file brings along the unknown trigger {strange!r}")
    except BaseException:
        connection.close()
        raise
    return connection


def unknown_trigger(connection: sqlite3.Connection) -> str:
    """Name of a trigger that no GeoPackage has, "" for none; raises sqlite3.Error."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    return next((str(name) for (name,) in names if not _KNOWN_TRIGGERS.match(name)), "")


def _envelope_reader(place: int) -> Callable[[bytes], float]:
    return lambda blob: float(struct.unpack_from("<d", blob, _ENVELOPE_AT + 8 * place)[0])
