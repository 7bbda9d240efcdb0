"""The regions of a job in the order in which to review them; reads ``job.gpkg`` only, in any thread."""

from __future__ import annotations

import math
import sqlite3
import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsRectangle, QgsVectorLayer

from croplayer_qgis.layers.review.queued_region import QueuedRegion
from croplayer_qgis.layers.review.reviewed import reviewed_places
from croplayer_qgis.layers.review.shapes import METRES_PER_DEGREE
from croplayer_qgis.layers.review.spread import spread, together
from croplayer_qgis.shared.grid.block import Block
from croplayer_qgis.shared.job_files import (
    BLOCK_TABLE,
    GEOMETRY,
    GEOPACKAGE,
    REGION_TABLE,
    BlockColumn,
    RegionColumn,
    layer_uri,
)
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.review_tables import has_column
from croplayer_qgis.shared.sqlite_files import open_to_read
from croplayer_qgis.shared.vocabulary.decisions import Decision

ERROR, DISAGREEMENT, QUALITY, AREA, RANDOM, PATH, POLYGON, FILTER = (
    "error", "disagreement", "quality", "area", "random", "path", "polygon", "filter",
)  # fmt: skip

ORDERS = {
    ERROR: mark("Expected error"),
    DISAGREEMENT: mark("Disagreement"),
    QUALITY: mark("Image quality"),
    AREA: mark("Area"),
    RANDOM: mark("Random"),
    PATH: mark("Along a path"),
    POLYGON: mark("In a polygon"),
    FILTER: mark("Filter"),
}
"""Orders by id; the words are those of their buttons."""

LIMIT = 5000
"""Regions queued at once: more than a person reviews before asking anew."""

_CORRIDOR_M = 150.0  # a region this near to a path is on it
_ENVELOPE = struct.Struct("<4d")
_HEADER = 40  # bytes of a GeoPackage geometry up to the end of its envelope
_MIX = 2_654_435_761  # Knuth's multiplier: neighbouring numbers go far apart, the same in every session


@dataclass(frozen=True)
class Order:
    """What to queue and how.

    Attributes:
        name: One of ``ORDERS``.
        shape: Path or polygon, EPSG:4326, for those orders.
        expression: QGIS expression on the columns of regions, for ``FILTER``.
        by_block: Whether all regions of a block come before those of the next.
    """

    name: str = ERROR
    shape: QgsGeometry = field(default_factory=QgsGeometry)
    expression: str = ""
    by_block: bool = False


@dataclass(frozen=True)
class Queue:
    """The queue, and how much of the whole was reviewed.

    Attributes:
        regions: Regions in their order, reviewed ones, too: a reviewer can go back to them.
        reviewed: Places in ``regions`` that were reviewed.
        total: Number of regions that the order takes in.
        total_ha: Their area.
        reviewed_total: Number of those that were reviewed.
        reviewed_ha: Their area.
    """

    regions: Sequence[QueuedRegion]
    reviewed: frozenset[int]
    total: int
    total_ha: float
    reviewed_total: int
    reviewed_ha: float


def read_queue(folder: Path, order: Order) -> Queue:
    """Reads the regions of a job's products in an order; raises sqlite3.Error."""
    chosen = _chosen_fids(folder, order.expression) if order.name == FILTER and order.expression else None
    with closing(open_to_read(folder / GEOPACKAGE)) as database:
        regions = _regions(database, order)
        seen = reviewed_places(database, regions)
    if chosen is not None:
        regions = [region for region in regions if region.fid in chosen]
    if order.name == POLYGON and not order.shape.isNull():
        regions = [item for item in regions if order.shape.intersects(QgsGeometry.fromPointXY(item.centre))]
    if order.name == PATH and not order.shape.isNull():
        regions = _along(regions, order.shape)
    if order.by_block:
        regions = together(regions, _WEIGHTS.get(order.name, _error_ha))
    reviewed = {place for place, item in enumerate(regions) if (item.block, item.region) in seen}
    queue = regions[:LIMIT]
    if order.name in (ERROR, POLYGON, FILTER) and not order.by_block:
        queue = spread(queue)
        reviewed_now = {at for at, item in enumerate(queue) if (item.block, item.region) in seen}
    else:
        reviewed_now = {at for at in reviewed if at < len(queue)}
    return Queue(
        queue,
        frozenset(reviewed_now),
        len(regions),
        math.fsum(item.area_ha for item in regions),
        len(reviewed),
        math.fsum(regions[place].area_ha for place in reviewed),
    )


def _error_ha(item: QueuedRegion) -> float:
    return item.error_ha


def _area_ha(item: QueuedRegion) -> float:
    return item.area_ha


_WEIGHTS: Mapping[str, Callable[[QueuedRegion], float] | None] = {
    DISAGREEMENT: _area_ha,
    AREA: _area_ha,
    QUALITY: None,  # is a block's own, and those orders have no sum
    RANDOM: None,
    PATH: None,
}
"""What is added up to order blocks, where it is not the expected error; None for the order of the regions."""


def region_at(folder: Path, block: str, region: int) -> QueuedRegion | None:
    """One region by its block and number as the job has it now; None when it is gone."""
    with closing(open_to_read(folder / GEOPACKAGE)) as database:
        where = f"WHERE r.{RegionColumn.BLOCK} = ? AND r.{RegionColumn.REGION} = ?"
        rows = database.execute(_query(database, where), (block, region)).fetchall()
    return _region(rows[0]) if rows else None


def _regions(database: sqlite3.Connection, order: Order) -> list[QueuedRegion]:
    where = ""
    if order.name == DISAGREEMENT:
        codes = (Decision.A_CROPLAND, Decision.B_CROPLAND, Decision.A_OTHER, Decision.B_OTHER)
        where = f"WHERE r.{RegionColumn.DECISION} IN ({', '.join(str(code.value) for code in codes)})"
    if not order.shape.isNull() and order.name in (PATH, POLYGON):
        blocks = _blocks_near(database, order.shape.boundingBox())
        names = ", ".join(f"'{block}'" for block in blocks)
        where = f"WHERE r.{RegionColumn.BLOCK} IN ({names})"
    found = [_region(row) for row in database.execute(_query(database, where))]
    keys = {
        QUALITY: lambda item: (1.0 if item.quality is None else item.quality, -item.error_ha),
        AREA: lambda item: (-item.area_ha, item.fid),
        DISAGREEMENT: lambda item: (-item.area_ha, item.fid),
        RANDOM: lambda item: (item.fid * _MIX % 2**32, item.fid),
    }
    found.sort(key=keys.get(order.name, lambda item: (-item.error_ha, item.fid)))
    return found


def _query(database: sqlite3.Connection, where: str) -> str:
    names = (
        RegionColumn.BLOCK, RegionColumn.REGION, RegionColumn.CROPLAND, RegionColumn.DECISION,
        RegionColumn.PROBABILITY, RegionColumn.CORRECTNESS,
    )  # fmt: skip
    area = "r.area_ha" if has_column(database, REGION_TABLE, "area_ha") else "NULL"
    quality = "min(ifnull(b.quality_a, 9), ifnull(b.quality_b, 9))"
    return (
        f"SELECT r.fid, substr(r.{GEOMETRY}, 1, {_HEADER}), {', '.join(f'r.{name}' for name in names)}, "
        f"{area}, {quality} FROM {REGION_TABLE} r "
        f"JOIN {BLOCK_TABLE} b ON b.{BlockColumn.ID} = r.{RegionColumn.BLOCK} {where}"  # nosec B608
    )


def _region(row: Sequence[object]) -> QueuedRegion:
    fid, header, block, region, cropland, decision, probability, correctness, area, quality = row
    west, east, south, north = _ENVELOPE.unpack_from(header, 8)  # type: ignore[arg-type]
    return QueuedRegion(
        int(fid),  # type: ignore[call-overload]
        str(block),
        int(region or 0),  # type: ignore[call-overload]
        (west, south, east, north),
        float(area or 0.0),  # type: ignore[arg-type]
        correctness,  # type: ignore[arg-type]
        int(cropland or 0),  # type: ignore[call-overload]
        int(decision or 0),  # type: ignore[call-overload]
        probability,  # type: ignore[arg-type]
        None if quality is None or quality > 1 else float(quality),  # type: ignore[arg-type, operator]
    )


def _blocks_near(database: sqlite3.Connection, box: QgsRectangle) -> list[str]:
    """Blocks that a rectangle touches, from their ids: no geometry is read."""
    rows = database.execute(f"SELECT {BlockColumn.ID} FROM {BLOCK_TABLE}")  # nosec B608
    wide = box.buffered(_CORRIDOR_M / METRES_PER_DEGREE * 2)
    return [row[0] for row in rows if wide.intersects(QgsRectangle(*Block.from_id(row[0]).bounds))]


def _along(regions: Iterable[QueuedRegion], path: QgsGeometry) -> list[QueuedRegion]:
    """Regions near a path, as one comes to them."""
    limit = _CORRIDOR_M / METRES_PER_DEGREE
    found = []
    for item in regions:
        near = QgsGeometry.fromRect(QgsRectangle(*item.box))
        if near.distance(path) <= limit:
            found.append((path.lineLocatePoint(QgsGeometry.fromPointXY(item.centre)), item.fid, item))
    return [item for *_, item in sorted(found, key=lambda entry: entry[:2])]


def _chosen_fids(folder: Path, expression: str) -> set[int]:
    """Regions that a QGIS expression chooses."""
    layer = QgsVectorLayer(layer_uri(folder / GEOPACKAGE, REGION_TABLE), "regions", "ogr")
    request = QgsFeatureRequest().setFilterExpression(expression)
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setNoAttributes()
    return {feature.id() for feature in layer.getFeatures(request)}
