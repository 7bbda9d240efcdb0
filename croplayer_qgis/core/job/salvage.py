"""Reads what can still be read of a damaged ``job.gpkg``, row by row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import CropLayerError
from croplayer_qgis.core.geopackage import BUSY_S
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.job_files import (
    BLOCK_TABLE,
    EVENT_TABLE,
    JOB_TABLE,
    MATCH_TABLE,
    REGION_TABLE,
    BlockColumn,
    JobColumn,
    RegionColumn,
)
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.review_tables import COLUMNS, create_human_tables, create_match_table
from croplayer_qgis.shared.sqlite_files import open_to_read

_ENGINES = (JOB_TABLE, BLOCK_TABLE, REGION_TABLE, EVENT_TABLE, "layer_styles")
_OF_FORMATS = ("gpkg_", "sqlite_", "rtree_")


@dataclass(frozen=True)
class SavedTable:
    """A table that the engine does not make: what people judged, drew or sampled.

    Attributes:
        name: Of the table.
        columns: Names and declarations.
        rows: What could be read.
        whole: Whether that is all of it.
        contents: Its rows of the tables by which a GeoPackage knows its layers, by the names of those.
    """

    name: str
    columns: Mapping[str, str]
    rows: list[tuple[Any, ...]]
    whole: bool
    contents: Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True)
class Salvage:
    """What a damaged ``job.gpkg`` still tells.

    Attributes:
        readable: Whether SQLite can open it at all.
        parameters: Of the job, where they are whole.
        blocks: Rows of the blocks by id.
        events: Rows of what happened.
        verdicts: What reviewers of version 0.1 typed, by block and region.
        tables: All tables that are not the engine's.
    """

    readable: bool = False
    parameters: JobParameters | None = None
    blocks: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    events: Sequence[Mapping[str, Any]] = ()
    verdicts: Mapping[tuple[str, int], str] = field(default_factory=dict)
    tables: Sequence[SavedTable] = ()


def salvage(geopackage: Path) -> Salvage:
    """Reads all that can be read; an empty Salvage where the file is gone or no SQLite file any more."""
    if not is_file(geopackage):
        return Salvage()
    try:
        with closing(open_to_read(geopackage, BUSY_S)) as connection:
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            names = [
                row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            ]
            events, blocks = (_rows(connection, name)[0] for name in (EVENT_TABLE, BLOCK_TABLE))
            foreign = [n for n in names if n not in _ENGINES and not n.startswith(_OF_FORMATS)]
            return Salvage(
                readable=True,
                parameters=_parameters(_rows(connection, JOB_TABLE)[0]),
                blocks={row[BlockColumn.ID]: row for row in blocks if _is_block(row.get(BlockColumn.ID))},
                events=events,
                verdicts=_old_verdicts(connection),
                tables=[_table(connection, name) for name in foreign],
            )
    except sqlite3.Error:
        return Salvage()


def restore(connection: sqlite3.Connection, table: SavedTable) -> None:
    """Writes a table into another GeoPackage, within the caller's transaction; raises sqlite3.Error."""
    if table.name in COLUMNS:
        create_human_tables(connection)
    elif table.name == MATCH_TABLE:
        create_match_table(connection)
    else:
        declared = ", ".join(f"{_quoted(name)} {kind}" for name, kind in table.columns.items())
        connection.execute(f"CREATE TABLE {_quoted(table.name)} ({declared})")
        for catalogue in ("gpkg_spatial_ref_sys", "gpkg_contents", "gpkg_geometry_columns"):
            for entry in table.contents[catalogue]:
                _add(connection, catalogue, list(entry), tuple(entry.values()))
    for row in table.rows:
        _add(connection, table.name, list(table.columns), row)


def _add(connection: sqlite3.Connection, table: str, columns: list[str], row: tuple[Any, ...]) -> None:
    names, marks = ", ".join(map(_quoted, columns)), ", ".join("?" * len(columns))
    connection.execute(f"INSERT OR IGNORE INTO {_quoted(table)} ({names}) VALUES ({marks})", row)  # nosec B608


def is_whole(geopackage: Path) -> bool:
    """Whether SQLite finds nothing wrong with the file, and the engine's tables are there."""
    try:
        with closing(open_to_read(geopackage, BUSY_S)) as connection:
            for table in _ENGINES[:-1]:
                connection.execute(f'SELECT 1 FROM "{table}" LIMIT 1').fetchall()  # nosec B608
            return [row[0] for row in connection.execute("PRAGMA quick_check(1)")] == ["ok"]
    except sqlite3.Error:
        return False


def _rows(connection: sqlite3.Connection, table: str) -> tuple[list[dict[str, Any]], bool]:
    """Rows that can be read, and whether these are all: from the front, and from the end where it breaks."""
    columns = list(_columns(connection, table))
    found: dict[Any, tuple[Any, ...]] = {}
    try:
        for row in _in_order(connection, table, "ASC"):
            found[row[0]] = row[1:]
    except sqlite3.Error:
        with suppress(sqlite3.Error):
            for row in _in_order(connection, table, "DESC"):
                if row[0] in found:
                    break
                found[row[0]] = row[1:]
        rows, whole = [found[key] for key in sorted(found)], False
    else:
        rows, whole = list(found.values()), True
    return [dict(zip(columns, row, strict=True)) for row in rows], whole


def _in_order(connection: sqlite3.Connection, table: str, order: str) -> Iterator[tuple[Any, ...]]:
    yield from connection.execute(f"SELECT rowid, * FROM {_quoted(table)} ORDER BY rowid {order}")  # nosec B608


def _columns(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    return {row[1]: row[2] for row in connection.execute(f"PRAGMA table_info({_quoted(table)})")}


def _table(connection: sqlite3.Connection, name: str) -> SavedTable:
    found = connection.execute(f"PRAGMA table_info({_quoted(name)})").fetchall()
    columns = {row[1]: row[2] for row in found}
    keys = [row[1] for row in found if row[5]]
    if len(keys) == 1:
        columns[keys[0]] += " PRIMARY KEY NOT NULL"
    rows, whole = _rows(connection, name)
    contents = {}
    for catalogue in ("gpkg_contents", "gpkg_geometry_columns"):
        entries = _rows(connection, catalogue)[0]
        contents[catalogue] = [entry for entry in entries if entry["table_name"] == name]
    systems = {entry["srs_id"] for entries in contents.values() for entry in entries}
    known = _rows(connection, "gpkg_spatial_ref_sys")[0]
    contents["gpkg_spatial_ref_sys"] = [entry for entry in known if entry["srs_id"] in systems]
    return SavedTable(name, columns, [tuple(row.values()) for row in rows], whole, contents)


def _old_verdicts(connection: sqlite3.Connection) -> dict[tuple[str, int], str]:
    wanted = (RegionColumn.BLOCK, RegionColumn.REGION, RegionColumn.VERDICT)
    found = {}
    with suppress(sqlite3.Error):
        query = f"SELECT {', '.join(wanted)} FROM {REGION_TABLE} WHERE trim(ifnull({wanted[2]}, '')) <> ''"  # nosec B608
        for block, region, verdict in connection.execute(query):
            found[block, region] = verdict
    return found


def _parameters(rows: list[dict[str, Any]]) -> JobParameters | None:
    with suppress(ValueError, TypeError, AttributeError, KeyError, CropLayerError):
        return JobParameters.from_dict(read_json(rows[0][JobColumn.PARAMETERS])) if rows else None
    return None


def _is_block(id: Any) -> bool:
    try:
        Block.from_id(id)
    except (CropLayerError, TypeError):
        return False
    return True


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
