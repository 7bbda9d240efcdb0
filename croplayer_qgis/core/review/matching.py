"""Compares what people said of a block with its new product: still applies, agrees by now, or a conflict.

A person's row is never changed for it. What is concluded goes into ``review_matches``, one row for each row
and product; an edit in conflict stays in force until its reviewer says otherwise.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.geopackage import NOT_WRITTEN, explained, transaction
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.product.cog import BlockRaster, read_product
from croplayer_qgis.core.review.correction import footprint, label_wanted
from croplayer_qgis.core.review.edits import FIRST_VERSION, Edit, opened, product_versions
from croplayer_qgis.shared.job_files import EDIT_TABLE, GEOPACKAGE, MATCH_TABLE, VERDICT_TABLE
from croplayer_qgis.shared.review_tables import (
    create_match_table,
    has_table,
    now,
    well_known_binary,
)
from croplayer_qgis.shared.vocabulary.products import NO_DATA
from croplayer_qgis.shared.vocabulary.review import APPLIED, CONFLICT, KEPT, MACHINE, RESOLVED, RIGHT, WRONG

SAME_SHARE = 0.95
"""Share of its pixels from which on ground is as a person said: outlines of two maps never match entirely."""

_NEAR = 0.1  # shares of cropland this close count as what the reviewer saw


@dataclass(frozen=True)
class Match:
    """What became of a row.

    Attributes:
        kind: ``verdicts`` or ``edits``.
        row: Its fid.
        outcome: One of ``OUTCOMES``.
        agreement: Share of its pixels, 0-1, on which the new map says what the person said; None without
            a pixel that has data.
    """

    kind: str
    row: int
    outcome: str
    agreement: float | None


def match_block(job: JobReader, block: Block) -> list[Match]:
    """Compares rows in force that were made on other products of a block with the one it has now.

    Rows compared with this product before are left out, so it can be called again at any time.

    Raises:
        JobError: The job cannot be read or written, or the product cannot be read.
    """
    version = product_versions(job.path).get(block.id)
    if version is None:
        return []
    rows = list(_waiting(job.path, block.id, version))
    if not rows:
        return []
    raster = read_product(job.product_path(block), block)
    found = [_match(kind, row, raster, block) for kind, row in rows]
    with explained(job.path, NOT_WRITTEN), transaction(job.path / GEOPACKAGE) as connection:
        create_match_table(connection)
        connection.executemany(
            f'INSERT OR IGNORE INTO "{MATCH_TABLE}" (kind, row, block, product, outcome, agreement, time) '
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(item.kind, item.row, block.id, version, item.outcome, item.agreement, now()) for item in found],
        )
    return found


def match_all(job: JobReader) -> list[Match]:
    """Compares all blocks that people said something of; raises JobError."""
    with opened(job.path) as database:
        tables = [table for table in (VERDICT_TABLE, EDIT_TABLE) if has_table(database, table)]
        ids = {
            row[0]
            for table in tables
            for row in database.execute(f'SELECT DISTINCT block FROM "{table}"')  # nosec B608
        }
    return [match for id in sorted(ids) for match in match_block(job, Block.from_id(id))]


def _waiting(folder: Path, block: str, version: int) -> Iterator[tuple[str, sqlite3.Row]]:
    """Rows in force that saw another product and were not compared with this one."""
    with opened(folder) as database:
        compared = f'(SELECT row FROM "{MATCH_TABLE}" WHERE kind = ? AND product = ?)'  # nosec B608
        for table in (VERDICT_TABLE, EDIT_TABLE):
            if not has_table(database, table):
                continue
            query = f'SELECT * FROM "{table}" WHERE block = ? AND state = ? AND ifnull(product, ?) <> ?'  # nosec B608
            values: tuple[Any, ...] = (block, APPLIED, FIRST_VERSION, version)
            if has_table(database, MATCH_TABLE):
                query += f" AND fid NOT IN {compared}"
                values += (table, version)
            for row in database.execute(query + " ORDER BY fid", values).fetchall():
                yield table, row


def _match(kind: str, row: sqlite3.Row, raster: BlockRaster, block: Block) -> Match:
    geometry = shapely.from_wkb(well_known_binary(row["geom"]))
    ground = Edit(row["fid"], geometry, row["after"] if kind == EDIT_TABLE else MACHINE)
    rows, columns, inside = footprint(ground, raster.cropland.shape, block.transform)
    label = raster.cropland[rows, columns][inside] if inside.size else np.zeros(0, np.uint8)
    known = label != NO_DATA
    if not known.any():
        return Match(kind, row["fid"], KEPT, None)  # there is no map to disagree with
    now_share = float(label[known].mean())
    if kind == VERDICT_TABLE:
        return _verdict_match(row, now_share)
    wanted: NDArray[np.uint8] = label_wanted(ground.after, raster, (rows, columns))[inside][known]
    agreement = float((wanted == label[known]).mean())
    if ground.after == MACHINE:
        return Match(kind, row["fid"], KEPT, None)
    if agreement >= SAME_SHARE:
        return Match(kind, row["fid"], RESOLVED, agreement)
    seen = row["before"]
    same = row["mask"] or seen is None or abs(now_share - seen) <= _NEAR
    return Match(kind, row["fid"], KEPT if same else CONFLICT, agreement)


def _verdict_match(row: sqlite3.Row, now_share: float) -> Match:
    """A region judged: is the new map as the one that was judged, or as the reviewer wished?"""
    seen = row["cropland"]
    if seen is None:
        return Match(VERDICT_TABLE, row["fid"], CONFLICT, None)
    same = now_share if seen else 1 - now_share
    if same >= SAME_SHARE:
        return Match(VERDICT_TABLE, row["fid"], KEPT, same if row["verdict"] == RIGHT else 1 - same)
    if row["verdict"] == WRONG and 1 - same >= SAME_SHARE:
        return Match(VERDICT_TABLE, row["fid"], RESOLVED, 1 - same)
    agreement = same if row["verdict"] == RIGHT else 1 - same
    return Match(VERDICT_TABLE, row["fid"], CONFLICT, agreement)
