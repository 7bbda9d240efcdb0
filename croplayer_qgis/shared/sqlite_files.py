"""Opens SQLite files to read: those of somebody else, too, and those on media that cannot be written."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from croplayer_qgis.shared.paths import is_file, sqlite_uri


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
    fixed = not os.access(path.parent, os.W_OK) and not is_file(path.with_name(f"{path.name}-wal"))
    uri = sqlite_uri(path, f"ro{'&immutable=1' if fixed else ''}")
    connection = sqlite3.connect(uri, uri=True, timeout=timeout_s, check_same_thread=one_thread)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection
