"""Which regions of a job somebody said something of, also after their block was mapped again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from qgis.core import QgsGeometry, QgsPointXY

from croplayer_qgis.layers.review.queued_region import QueuedRegion
from croplayer_qgis.shared.job_files import (
    BLOCK_TABLE,
    GEOMETRY,
    MATCH_TABLE,
    REGION_TABLE,
    VERDICT_TABLE,
    BlockColumn,
)
from croplayer_qgis.shared.review_tables import has_column, has_table, well_known_binary
from croplayer_qgis.shared.vocabulary.review import APPLIED, CONFLICT


def reviewed_places(database: sqlite3.Connection, regions: Iterable[QueuedRegion]) -> set[tuple[str, int]]:
    """Block and number of the regions that somebody said something of.

    What was said of an earlier product counts for the region that is now at its place, unless the two are in
    conflict or were not compared yet.
    """
    if not has_table(database, VERDICT_TABLE):
        return set()
    now = "ifnull(b.product, 1)" if has_column(database, BLOCK_TABLE, "product") else "1"
    kept, matched = "", has_table(database, MATCH_TABLE)
    if matched:
        kept = (
            f"OR EXISTS (SELECT 1 FROM {MATCH_TABLE} m WHERE m.kind = '{VERDICT_TABLE}' AND m.row = v.fid "
            f"AND m.product = {now} AND m.outcome <> '{CONFLICT}')"  # nosec B608
        )
    rows = database.execute(
        f"SELECT v.block, v.region, v.lon, v.lat, ifnull(v.product, 1) = {now} FROM {VERDICT_TABLE} v "
        f"JOIN {BLOCK_TABLE} b ON b.{BlockColumn.ID} = v.block "
        f"WHERE v.state = ? AND v.verdict <> '' AND (ifnull(v.product, 1) = {now} {kept})",  # nosec B608
        (APPLIED,),
    ).fetchall()
    found = {(row[0], row[1]) for row in rows if row[4] and row[1] is not None}
    moved = [(row[0], QgsPointXY(row[2], row[3])) for row in rows if not row[4] and row[2] is not None]
    if moved:
        by_block: dict[str, list[QueuedRegion]] = {}
        for item in regions:
            by_block.setdefault(item.block, []).append(item)
        for block, place in moved:
            holder = _region_holding(database, by_block.get(block, ()), place)
            if holder is not None:
                found.add((holder.block, holder.region))
    return found


def _region_holding(
    database: sqlite3.Connection, regions: Iterable[QueuedRegion], place: QgsPointXY
) -> QueuedRegion | None:
    point = QgsGeometry.fromPointXY(place)
    for item in regions:
        west, south, east, north = item.box
        if west <= place.x() <= east and south <= place.y() <= north:
            query = f"SELECT {GEOMETRY} FROM {REGION_TABLE} WHERE fid = ?"  # nosec B608
            outline = QgsGeometry()
            outline.fromWkb(well_known_binary(database.execute(query, (item.fid,)).fetchone()[0]))
            if outline.contains(point):
                return item
    return None
