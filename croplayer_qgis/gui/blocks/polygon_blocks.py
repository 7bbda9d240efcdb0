"""Blocks that share area with polygons of any reference system."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsUnitTypes,
    QgsWkbTypes,
)

from croplayer_qgis.shared.grid.block import BLOCKS_PER_DEGREE, indices_between
from croplayer_qgis.shared.grid.block_set import BlockSet, Run
from croplayer_qgis.translation import tr

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")

_STEP_M = 1000.0
"""Edges are cut into pieces of this length before they are transformed: what is straight in one reference
system is curved in another, and 1 km of a chord stays within metres of its curve."""

_MOST_VERTICES = 500_000
_DEGREE_M = 111_320.0
_ROUNDING_DEG = 1e-9
"""A tenth of a millimetre: an outline drawn along the grid means no further row of blocks when it comes back
from another reference system a little off."""

_BLOCK_DEG2 = 1 / BLOCKS_PER_DEGREE**2
_WHOLE = 1 - 1e-9  # of a rectangle's area, as clipping rounds
_LARGE_PART = 0.1  # of a polygon: what lies in this block is no sliver of it


class PolygonError(ValueError):
    """No blocks can be taken from these geometries; the text says why in one sentence."""


def blocks_of_polygons(
    geometries: Iterable[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    cancelled: Callable[[], bool] = lambda: False,
    least_share: float = 0.0,
) -> BlockSet:
    """Blocks that share area with any of the polygons; may run in a thread of its own.

    Args:
        geometries: Polygons; what has no area is ignored.
        crs: Their reference system.
        context: Transformations the project prefers.
        cancelled: Asked before each geometry; then what was found so far is returned.
        least_share: Share of a block, per cent, that a polygon must cover to choose it; or a tenth of the
            polygon must lie in it, so that small polygons choose the blocks they are in.

    Raises:
        PolygonError: Nothing has an area, or a polygon lies where its reference system is not defined.
    """
    if not crs.isValid():
        raise PolygonError(tr("The layer has no reference system; set one in its properties."))
    to_degrees = QgsCoordinateTransform(crs, WGS84, context)
    runs: list[Run] = []
    touched = False
    for geometry in geometries:
        if cancelled():
            break
        if geometry.type() == QgsWkbTypes.GeometryType.PolygonGeometry and not geometry.isEmpty():
            degrees = _in_degrees(geometry, to_degrees)
            touched = touched or degrees.area() > 0
            runs += _runs(degrees, least_share)
    blocks = BlockSet(runs)
    if not blocks and touched:
        text = tr("No polygon covers {} % of a block; lower the least share of a block.")
        raise PolygonError(text.format(f"{least_share:g}"))
    if not blocks:
        raise PolygonError(tr("There is no polygon with an area; points and lines choose no blocks."))
    return blocks


def _in_degrees(geometry: QgsGeometry, to_degrees: QgsCoordinateTransform) -> QgsGeometry:
    """The polygon in EPSG:4326; longitudes go on beyond 180° where it crosses the antimeridian."""
    source = to_degrees.sourceCrs()
    copy = QgsGeometry(geometry)
    if source != WGS84:
        step = _STEP_M * QgsUnitTypes.fromUnitToUnitFactor(
            QgsUnitTypes.DistanceUnit.DistanceMeters, source.mapUnits()
        )
        if source.isGeographic():
            step = _STEP_M / _DEGREE_M
        copy = copy.densifyByDistance(max(step, copy.length() / _MOST_VERTICES))
        try:
            copy.transform(to_degrees)
        except QgsCsException as error:
            raise PolygonError(
                tr("A polygon lies outside the area where {} is defined.").format(
                    source.userFriendlyIdentifier()
                )
            ) from error
        copy = _unwrapped(copy)
    return copy if copy.isGeosValid() else copy.makeValid()


def _unwrapped(geometry: QgsGeometry) -> QgsGeometry:
    """Rings that jump from +180° to -180° go on beyond instead."""
    bounds = geometry.boundingBox()
    if bounds.width() <= 180.0:
        return geometry
    polygons = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]
    return QgsGeometry.fromMultiPolygonXY([[list(_steady(ring)) for ring in polygon] for polygon in polygons])


def _steady(ring: Iterable[QgsPointXY]) -> Iterator[QgsPointXY]:
    shift, last = 0.0, None
    for point in ring:
        if last is not None and abs(point.x() - last) > 180.0:
            shift += 360.0 if point.x() < last else -360.0
        last = point.x()
        yield QgsPointXY(point.x() + shift, point.y())


def _runs(geometry: QgsGeometry, least_share: float) -> Iterator[Run]:
    """Runs of blocks that share area with a polygon in degrees, and enough of it (`blocks_of_polygons`).

    The polygon is cut in half again and again until each piece lies in one row; a connected piece of a row
    shares area with every block between its two ends.
    """
    waiting = [(piece, _least_area(piece, least_share)) for piece in geometry.asGeometryCollection()]
    while waiting:
        piece, least = waiting.pop()
        for part in piece.asGeometryCollection():
            box = part.boundingBox()
            south, north = box.yMinimum() + _ROUNDING_DEG, box.yMaximum() - _ROUNDING_DEG
            west, east = box.xMinimum() + _ROUNDING_DEG, box.xMaximum() - _ROUNDING_DEG
            if south >= north or west >= east:
                continue
            rows = indices_between(south, north)
            if len(rows) == 1:
                columns = indices_between(west, east)
                yield from _runs_of_row(part, rows[0], columns, least)
                continue
            middle = rows[len(rows) // 2] / BLOCKS_PER_DEGREE
            for low, high in ((box.yMinimum() - 1, middle), (middle, box.yMaximum() + 1)):
                half = part.clipped(QgsRectangle(box.xMinimum() - 1, low, box.xMaximum() + 1, high))
                waiting += [(inner, least) for inner in _areas(half)]


def _runs_of_row(part: QgsGeometry, row: int, columns: range, least: float) -> Iterator[Run]:
    """Runs of blocks in one row of which a connected piece of the row covers at least ``least``, degrees²."""
    covered = part.area()
    if not least or covered >= _WHOLE * len(columns) * _BLOCK_DEG2:
        yield row, columns.start, columns.stop
    elif len(columns) == 1:
        if covered >= least:
            yield row, columns.start, columns.stop
    else:
        middle = columns[len(columns) // 2]
        box, edge = part.boundingBox(), middle / BLOCKS_PER_DEGREE
        sides = ((range(columns.start, middle), box.xMinimum() - 1, edge),
                 (range(middle, columns.stop), edge, box.xMaximum() + 1))  # fmt: skip
        for side, low, high in sides:
            inner = _areas(part.clipped(QgsRectangle(low, box.yMinimum() - 1, high, box.yMaximum() + 1)))
            if inner:
                yield from _runs_of_row(QgsGeometry.collectGeometry(inner), row, side, least)


def _least_area(polygon: QgsGeometry, least_share: float) -> float:
    """What a polygon must cover of a block to choose it, degrees²."""
    return min(least_share / 100 * _BLOCK_DEG2, _LARGE_PART * polygon.area())


def _areas(geometry: QgsGeometry) -> list[QgsGeometry]:
    """The polygons of a geometry, which is a collection with lines where a polygon only touches a cut."""
    polygon = QgsWkbTypes.GeometryType.PolygonGeometry
    return [part for part in geometry.asGeometryCollection() if part.type() == polygon]
