"""Reads a job's edits: what people drew over its blocks, in the order in which it counts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely

from croplayer_qgis.core.geopackage import NOT_READ, explained
from croplayer_qgis.shared.job_files import BLOCK_TABLE, EDIT_TABLE, GEOPACKAGE, BlockColumn
from croplayer_qgis.shared.products import product_sql
from croplayer_qgis.shared.review_tables import has_table, well_known_binary
from croplayer_qgis.shared.sqlite_files import open_to_read
from croplayer_qgis.shared.vocabulary.review import APPLIED

FIRST_VERSION = 1
"""Version of a finished product in a job that counts none."""


@dataclass(frozen=True, eq=False)
class Edit:
    """A row of the table ``edits``.

    Attributes:
        fid: Its number; later edits stand above earlier ones.
        geometry: The ground, polygons in EPSG:4326.
        after: What it is set to, one of ``CORRECTIONS``.
        mask: Only pixels that are ``cropland`` or ``other`` when the edit is applied; "" for all.
        before: Share of cropland that the machine saw there, 0-1; None where it is not known.
        product: Version of the product the reviewer saw; None where it is not known.
        reviewer: Who drew it.
    """

    fid: int
    geometry: Any
    after: str
    mask: str = ""
    before: float | None = None
    product: int | None = None
    reviewer: str = ""


def edits_of(folder: Path, block: str) -> list[Edit]:
    """Edits of a block that are in force, in their order; raises JobError."""
    with opened(folder) as database:
        if not has_table(database, EDIT_TABLE):
            return []
        rows = database.execute(
            f'SELECT fid, geom, after, mask, before, product, reviewer FROM "{EDIT_TABLE}" '  # nosec B608
            "WHERE block = ? AND state = ? ORDER BY fid",
            (block, APPLIED),
        ).fetchall()
    return [
        Edit(row["fid"], shapely.from_wkb(well_known_binary(row["geom"])), *tuple(row)[2:]) for row in rows
    ]


def edited_blocks(folder: Path) -> dict[str, int]:
    """Number of edits in force by block; raises JobError."""
    with opened(folder) as database:
        if not has_table(database, EDIT_TABLE):
            return {}
        rows = database.execute(
            f'SELECT block, count(*) FROM "{EDIT_TABLE}" WHERE state = ? GROUP BY block',  # nosec B608
            (APPLIED,),
        )
        return {row[0]: row[1] for row in rows}


def product_versions(folder: Path) -> Mapping[str, int]:
    """Version of the product by block that has one; raises JobError."""
    with opened(folder) as database:
        product = product_sql(database)
        query = f"SELECT {BlockColumn.ID}, {product} FROM {BLOCK_TABLE} WHERE ({product}) IS NOT NULL"  # nosec B608
        return {row[0]: int(row[1]) for row in database.execute(query)}


@contextmanager
def opened(folder: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads the job's tables; raises JobError."""
    with explained(folder, NOT_READ), closing(open_to_read(folder / GEOPACKAGE, 30.0)) as database:
        database.row_factory = sqlite3.Row
        yield database
