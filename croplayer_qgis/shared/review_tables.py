"""Tables of a person's work in ``job.gpkg``: made when first used, and only ever added to.

``verdicts`` and ``edits`` are written by QGIS's side (``layers/review``). The engine reads them, and writes
what it concludes when a block was mapped again into ``review_matches``, and what is in the corrected products
into ``applied_edits``: tables of its own. The one thing it adds to ``verdicts`` is what stood in the column
``regions.verdict`` of older jobs, before that goes.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator, Mapping
from datetime import datetime, timezone
from typing import Any, Final

from croplayer_qgis.shared.job_files import (
    APPLIED_TABLE,
    BLOCK_TABLE,
    EDIT_TABLE,
    GEOMETRY,
    MATCH_TABLE,
    REGION_TABLE,
    VERDICT_TABLE,
    BlockColumn,
    RegionColumn,
)
from croplayer_qgis.shared.products import product_sql
from croplayer_qgis.shared.vocabulary.review import (
    APPLIED,
    CROPLAND,
    OTHER,
    RIGHT,
    TELL_NO_CLASS,
    UNSURE,
    WRONG,
)

_COMMON: Final = {
    "action": "INTEGER NOT NULL",  # rows of one action are done and undone together; counts over both tables
    "block": "TEXT NOT NULL",
    "product": "INTEGER",  # version of the block's product that the reviewer saw
    "area_ha": "REAL",
    "note": "TEXT NOT NULL DEFAULT ''",
    "reviewer": "TEXT NOT NULL DEFAULT ''",
    "time": "TEXT NOT NULL",  # ISO 8601, UTC
    "state": f"TEXT NOT NULL DEFAULT '{APPLIED}'",
}

COLUMNS: Final[Mapping[str, Mapping[str, str]]] = {
    VERDICT_TABLE: {
        "region": "INTEGER",
        "lon": "REAL",  # a place inside the region, by which it is found again
        "lat": "REAL",
        "cropland": "INTEGER",  # the machine's label that was judged
        "decision": "INTEGER",
        "verdict": "TEXT NOT NULL DEFAULT ''",
        "reason": "TEXT NOT NULL DEFAULT ''",
        **_COMMON,
    },
    EDIT_TABLE: {
        "tool": "TEXT NOT NULL",
        "mask": "TEXT NOT NULL DEFAULT ''",  # only pixels of this class: cropland, other; "" for all
        "before": "REAL",  # share of cropland, 0-1, that the machine saw there
        "after": "TEXT NOT NULL",
        **_COMMON,
    },
}
"""Columns with their SQL declarations, without ``fid`` and ``geom``."""

_MATCH_COLUMNS: Final = (
    "kind TEXT NOT NULL, row INTEGER NOT NULL, block TEXT NOT NULL, product INTEGER NOT NULL, "
    "outcome TEXT NOT NULL, agreement REAL, time TEXT NOT NULL"
)

_OLD_WORDS: Final = {
    "right": RIGHT, "ok": RIGHT, "correct": RIGHT, "true": RIGHT, "good": RIGHT, "1": RIGHT,
    "wrong": WRONG, "incorrect": WRONG, "false": WRONG, "bad": WRONG, "error": WRONG, "0": WRONG,
    "unsure": UNSURE, "unknown": UNSURE, "?": UNSURE,
}  # fmt: skip
"""What people typed into the free column of older jobs, casefolded."""


def has_table(connection: sqlite3.Connection, table: str) -> bool:
    """Whether the table is there; raises sqlite3.Error."""
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return connection.execute(query, (table,)).fetchone() is not None


def has_column(connection: sqlite3.Connection, table: str, column: str) -> bool:
    """Whether a table has a column; raises sqlite3.Error."""
    return any(row[1] == column for row in connection.execute(f'PRAGMA table_info("{table}")'))


def create_human_tables(connection: sqlite3.Connection) -> None:
    """Makes ``verdicts`` and ``edits`` within the caller's transaction where they are not there yet."""
    for table, columns in COLUMNS.items():
        if has_table(connection, table):
            continue
        declared = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
        connection.execute(
            f'CREATE TABLE "{table}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON, '
            f"{declared})"
        )
        connection.execute(f'CREATE INDEX "{table}_by_block" ON "{table}" (block)')
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
            "VALUES (?, 'features', ?, 4326)",
            (table, table),
        )
        connection.execute(
            "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', 4326, 0, 0)", (table,)
        )


def create_match_table(connection: sqlite3.Connection) -> None:
    """Makes ``review_matches`` within the caller's transaction where it is not there yet."""
    if has_table(connection, MATCH_TABLE):
        return
    connection.execute(
        f'CREATE TABLE "{MATCH_TABLE}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, {_MATCH_COLUMNS}, '
        "UNIQUE (kind, row, product))"
    )
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)",
        (MATCH_TABLE, MATCH_TABLE),
    )


def applied_edits(connection: sqlite3.Connection) -> dict[str, tuple[int, list[int]]]:
    """Version of the product and rows of ``edits`` that are in the corrected product, by block."""
    if not has_table(connection, APPLIED_TABLE):
        return {}
    rows = connection.execute(f'SELECT block, product, edits FROM "{APPLIED_TABLE}"')  # nosec B608
    return {row[0]: (row[1], [int(fid) for fid in row[2].split(",")]) for row in rows}


def note_applied(connection: sqlite3.Connection, applied: Mapping[str, tuple[int, list[int]] | None]) -> None:
    """Keeps what is in corrected products, within the caller's transaction.

    Args:
        connection: In a transaction.
        applied: Version of the product and fids by block; None where there is no corrected product any more.
    """
    if not has_table(connection, APPLIED_TABLE):
        connection.execute(
            f'CREATE TABLE "{APPLIED_TABLE}" (block TEXT PRIMARY KEY NOT NULL, product INTEGER NOT NULL, '
            "edits TEXT NOT NULL)"
        )
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)",
            (APPLIED_TABLE, APPLIED_TABLE),
        )
    for block, what in applied.items():
        connection.execute(f'DELETE FROM "{APPLIED_TABLE}" WHERE block = ?', (block,))  # nosec B608
        if what is not None:
            row = (block, what[0], ",".join(map(str, what[1])))
            connection.execute(f'INSERT INTO "{APPLIED_TABLE}" VALUES (?, ?, ?)', row)  # nosec B608


def blocks_to_correct(connection: sqlite3.Connection) -> list[str]:
    """Mapped blocks whose corrected product is not of their present product with the edits in force."""
    if not has_table(connection, EDIT_TABLE):
        return []
    product = product_sql(connection)
    mapped = (
        f"SELECT {BlockColumn.ID}, {product} FROM {BLOCK_TABLE} WHERE ({product}) IS NOT NULL "
        f'AND {BlockColumn.ID} IN (SELECT block FROM "{EDIT_TABLE}")'  # nosec B608
    )
    versions = {row[0]: int(row[1]) for row in connection.execute(mapped)}
    in_force: dict[str, list[int]] = {}
    query = f'SELECT block, fid FROM "{EDIT_TABLE}" WHERE state = ? ORDER BY fid'  # nosec B608
    for block, fid in connection.execute(query, (APPLIED,)):
        in_force.setdefault(block, []).append(fid)
    wanted = {block: (versions[block], fids) for block, fids in in_force.items() if block in versions}
    there = applied_edits(connection)
    return sorted(block for block in {*wanted, *there} if wanted.get(block) != there.get(block))


def add_row(connection: sqlite3.Connection, table: str, geometry: bytes, values: Mapping[str, Any]) -> int:
    """Appends a row and returns its fid.

    Args:
        connection: In a transaction; ``create_human_tables`` was called.
        table: ``VERDICT_TABLE`` or ``EDIT_TABLE``.
        geometry: GeoPackage binary (`geopackage_geometry`).
        values: Values by column of `COLUMNS`.
    """
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * (len(values) + 1))
    query = f'INSERT INTO "{table}" (geom, {names}) VALUES ({marks})'  # nosec B608
    return int(connection.execute(query, (geometry, *values.values())).lastrowid or 0)


def labels_in_force(connection: sqlite3.Connection) -> Iterator[tuple[str, bytes, bool]]:
    """Block, outline (GeoPackage binary) and whether it is cropland, of all that people said of the ground.

    A verdict *right* or *wrong* labels its region, unless its reason says nothing of the class; an edit that
    set its ground to cropland or not cropland labels it. Verdicts come first, each kind as it was written:
    later ones stand above earlier ones. Raises sqlite3.Error.
    """
    if has_table(connection, VERDICT_TABLE):
        marks = ", ".join("?" * len(TELL_NO_CLASS))
        yield from connection.execute(
            f'SELECT block, geom, (cropland <> 0) = (verdict = ?) FROM "{VERDICT_TABLE}" '
            f"WHERE state = ? AND verdict IN (?, ?) AND cropland IS NOT NULL AND reason NOT IN ({marks}) "
            "ORDER BY fid",  # nosec B608
            (RIGHT, APPLIED, RIGHT, WRONG, *TELL_NO_CLASS),
        )
    if has_table(connection, EDIT_TABLE):
        yield from connection.execute(
            f'SELECT block, geom, after = ? FROM "{EDIT_TABLE}" '
            "WHERE state = ? AND after IN (?, ?) ORDER BY fid",  # nosec B608
            (CROPLAND, APPLIED, CROPLAND, OTHER),
        )


def next_action(connection: sqlite3.Connection) -> int:
    """Number of the action that follows all in both tables."""
    highest = [connection.execute(f'SELECT max(action) FROM "{table}"').fetchone()[0] for table in COLUMNS]  # nosec B608
    return max((number for number in highest if number is not None), default=0) + 1


def move_old_verdicts(connection: sqlite3.Connection, block: str = "") -> int:
    """Takes what was typed into ``regions.verdict`` over into ``verdicts``, each once; how many there were.

    The text is kept as the note; where it is a word that is known, it becomes the verdict, too. The column is
    emptied in the same transaction, so that nothing is there twice.

    Args:
        connection: In a transaction.
        block: Only this block's; "" for all.
    """
    verdict = RegionColumn.VERDICT
    if not has_table(connection, REGION_TABLE) or not has_column(connection, REGION_TABLE, verdict):
        return 0
    where, values = (f"AND {RegionColumn.BLOCK} = ?", (block,)) if block else ("", ())
    # Named one by one: later versions of the table keep less in it.
    area = "area_ha" if has_column(connection, REGION_TABLE, "area_ha") else "NULL"
    wanted = (RegionColumn.BLOCK, RegionColumn.REGION, RegionColumn.CROPLAND, RegionColumn.DECISION)
    rows = connection.execute(
        f"SELECT fid, {GEOMETRY}, {', '.join(wanted)}, {area}, trim({verdict}) FROM {REGION_TABLE} "
        f"WHERE trim(ifnull({verdict}, '')) <> '' {where}",  # nosec B608
        values,
    ).fetchall()
    if not rows:
        return 0
    create_human_tables(connection)
    for fid, geometry, block_id, region, cropland, decision, area_ha, text in rows:
        values_of_row = {
            "action": next_action(connection),
            "block": block_id,
            "region": region,
            "cropland": cropland,
            "decision": decision,
            "area_ha": area_ha,
            "verdict": _OLD_WORDS.get(str(text).casefold(), ""),
            "note": str(text),
            "time": now(),
        }
        add_row(connection, VERDICT_TABLE, geometry, values_of_row)
        connection.execute(f"UPDATE {REGION_TABLE} SET {verdict} = NULL WHERE fid = ?", (fid,))  # nosec B608
    return len(rows)


def geopackage_geometry(wkb: bytes, bounds: tuple[float, float, float, float]) -> bytes:
    """A geometry in EPSG:4326 as GeoPackage binary with an envelope (OGC 12-128r19, clause 2.1.3).

    Args:
        wkb: Well-known binary.
        bounds: West, south, east, north.
    """
    west, south, east, north = bounds
    little_endian, envelope_xy = 1, 1 << 1
    return (
        struct.pack("<2sBBi4d", b"GP", 0, little_endian | envelope_xy, 4326, west, east, south, north) + wkb
    )


def well_known_binary(geometry: bytes) -> bytes:
    """The well-known binary in a GeoPackage binary."""
    envelope_bytes = (0, 32, 48, 48, 64)[geometry[3] >> 1 & 7]
    return bytes(geometry[8 + envelope_bytes :])


def now() -> str:
    """The time as the tables keep it."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds")
