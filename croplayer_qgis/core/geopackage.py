"""Transactions on a GeoPackage with plain sqlite3, safe while QGIS reads the same file."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.storage import write_error
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.sqlite_files import open_to_read, open_to_write

BUSY_S = 30.0
"""How long to wait for another writer: QGIS may hold the file while it saves a reviewer's verdicts."""

OF_GDAL = (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FeatureError)
"""What pyogrio raises for a file that it cannot open, lay out or fill."""

NOT_CREATED = mark("The job folder {} cannot be created")
NOT_READ = mark("The job folder {} cannot be read")
NOT_WRITTEN = mark("The job folder {} cannot be written")


@contextmanager
def transaction(path: Path) -> Iterator[sqlite3.Connection]:
    """A write transaction: committed at the end, rolled back on an error; raises sqlite3.Error."""
    connection = open_to_write(path, BUSY_S)
    try:
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            yield connection
    finally:
        connection.close()


def read_rows(path: Path, query: str, parameters: tuple[Any, ...] = ()) -> list[sqlite3.Row]:
    """Rows of a query; raises sqlite3.Error."""
    connection = open_to_read(path, BUSY_S)
    connection.row_factory = sqlite3.Row
    try:
        return connection.execute(query, parameters).fetchall()
    finally:
        connection.close()


def use_write_ahead_log(path: Path) -> None:
    """Lets readers go on while a transaction is written; kept in the file."""
    connection = open_to_write(path, BUSY_S)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


def remove_log(path: Path) -> None:
    """Removes the logs of a file that is gone: SQLite would read them into the next of that name."""
    for suffix in ("-wal", "-shm", "-journal"):
        path.with_name(f"{path.name}{suffix}").unlink(missing_ok=True)


def insert(connection: sqlite3.Connection, table: str, columns: dict[str, list[Any]]) -> None:
    """Inserts rows given as columns of equal length; keys are names of this program, never user input."""
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    rows = zip(*columns.values(), strict=True)
    connection.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)  # nosec B608


def geopackage_blobs(geometries: NDArray[Any], crs: int = 4326) -> list[bytes]:
    """Geometries as GeoPackage binary with an envelope (OGC 12-128r19, clause 2.1.3).

    Args:
        geometries: Object [n].
        crs: The file's number of their reference system.
    """
    bounds = shapely.bounds(geometries)
    little_endian, envelope_xy = 1, 1 << 1
    header = struct.Struct("<2sBBi4d")
    return [
        header.pack(b"GP", 0, little_endian | envelope_xy, crs, west, east, south, north) + wkb
        for wkb, (west, south, east, north) in zip(shapely.to_wkb(geometries), bounds, strict=True)
    ]


def widen_extent(connection: sqlite3.Connection, table: str, bounds: NDArray[np.float64]) -> None:
    """Takes the bounds [n, 4] of new features into the extent that GIS read for a table."""
    west, south = bounds[:, :2].min(axis=0)
    east, north = bounds[:, 2:].max(axis=0)
    connection.execute(
        "UPDATE gpkg_contents SET min_x = min(ifnull(min_x, ?1), ?1), min_y = min(ifnull(min_y, ?2), ?2), "
        "max_x = max(ifnull(max_x, ?3), ?3), max_y = max(ifnull(max_y, ?4), ?4), "
        "last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?5",
        (west, south, east, north, table),
    )


@contextmanager
def explained(path: Path, what: str) -> Iterator[None]:
    """Turns errors of files and databases of the job folder ``path`` into one sentence: JobError.

    Args:
        path: The job folder.
        what: ``NOT_CREATED``, ``NOT_READ`` or ``NOT_WRITTEN``.
    """
    try:
        yield
    except (OSError, sqlite3.Error, *OF_GDAL) as error:
        if what != NOT_CREATED and not path.exists():
            raise JobError(
                "The job folder {} is not there any more: it was moved, renamed or removed, or its drive is "
                "gone. Bring it back, or open the job where it is now.",
                path,
                detail=str(error),
            ) from error
        raise write_error(path, Sentence(what, *[path]), error) from error
