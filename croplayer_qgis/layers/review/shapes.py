"""Shapes of corrections in EPSG:4326: buffers in metres, pixels, holes, cuts, splits, and parts by block."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.analysis import QgsZonalStatistics
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QTransform

from croplayer_qgis.layers.accuracy_map import WGS84
from croplayer_qgis.shared.grid.block import PIXELS_PER_DEGREE, Block, indices_between

METRES_PER_DEGREE = 111_320.0
_STEPS_A_PIXEL = 8  # a line that only grazes a pixel's corner may miss it
_SEGMENTS = 6  # of a quarter circle: a brush is round to a pixel at any size it has


def buffered(points: Sequence[QgsPointXY], radius_m: float) -> QgsGeometry:
    """All ground within ``radius_m`` of a line of points, or of a single one."""
    line = QgsGeometry.fromPolylineXY(list(points)) if len(points) > 1 else QgsGeometry.fromPointXY(points[0])
    return _in_metres(line, points[0].y(), lambda flat: flat.buffer(radius_m, _SEGMENTS))


def pixels_under(points: Sequence[QgsPointXY]) -> QgsGeometry:
    """The pixels of the grid of products that a line of points goes through, or that a single one lies in.

    Neighbours share an edge: a line of them parts regions, which hang together over corners, too.
    """
    places = [(point.x() * PIXELS_PER_DEGREE, point.y() * PIXELS_PER_DEGREE) for point in points]
    cells = [(math.floor(x), math.floor(y)) for x, y in places[:1]]
    for (x0, y0), (x1, y1) in zip(places, places[1:]):
        steps = max(math.ceil(_STEPS_A_PIXEL * max(abs(x1 - x0), abs(y1 - y0))), 1)
        for step in range(1, steps + 1):
            share = step / steps
            cell = (math.floor(x0 + share * (x1 - x0)), math.floor(y0 + share * (y1 - y0)))
            last = cells[-1]
            if cell[0] != last[0] and cell[1] != last[1]:
                cells.append((cell[0], last[1]))
            if cell != cells[-1]:
                cells.append(cell)
    squares = [_cell(column, row) for column, row in dict.fromkeys(cells)]
    return QgsGeometry.unaryUnion(squares)


def grown(outline: QgsGeometry, pixels: int) -> QgsGeometry:
    """A region ``pixels`` larger on all sides, or smaller where it is negative; may be empty."""
    return outline.buffer(pixels / PIXELS_PER_DEGREE, _SEGMENTS)  # pixels are square in degrees


def split_off(outline: QgsGeometry, points: Sequence[QgsPointXY]) -> QgsGeometry:
    """The smallest part into which a line divides a region; empty when the line does not go right across."""
    whole = QgsGeometry(outline)
    _, parts, _ = whole.splitGeometry(list(points), False)
    pieces = [piece for part in (whole, *parts) for piece in _polygon_parts(part)]
    before = len(_polygons(outline))
    return min(pieces, key=lambda piece: piece.area()) if len(pieces) > before else QgsGeometry()


def holes_of(outline: QgsGeometry) -> QgsGeometry:
    """The holes of a region, as polygons; empty without any."""
    parts = [ring for polygon in _polygons(outline) for ring in polygon[1:]]
    return QgsGeometry.unaryUnion([QgsGeometry.fromPolygonXY([ring]) for ring in parts])


def smoothed(outline: QgsGeometry, radius_m: float) -> tuple[QgsGeometry, QgsGeometry]:
    """What smoothing adds to a region and what it takes away.

    Closing and then opening with a disc: gaps and spurs narrower than twice ``radius_m`` go.
    """

    def smooth(flat: QgsGeometry) -> QgsGeometry:
        closed = flat.buffer(radius_m, _SEGMENTS).buffer(-radius_m, _SEGMENTS)
        return closed.buffer(-radius_m, _SEGMENTS).buffer(radius_m, _SEGMENTS)

    smooth_outline = _in_metres(outline, outline.boundingBox().center().y(), smooth)
    return smooth_outline.difference(outline), outline.difference(smooth_outline)


def along(outline: QgsGeometry, points: Sequence[QgsPointXY], width_m: float) -> QgsGeometry:
    """The strip of a region along a line."""
    return outline.intersection(buffered(points, width_m / 2))


def by_block(shape: QgsGeometry) -> dict[str, QgsGeometry]:
    """The parts of a shape by id of the block they lie in; pieces without area are left out."""
    box = shape.boundingBox()
    parts: dict[str, QgsGeometry] = {}
    if box.isEmpty():
        return parts
    for row in indices_between(box.yMinimum(), box.yMaximum()):
        for col in indices_between(box.xMinimum(), box.xMaximum()):
            block = Block(row, col)
            part = shape.intersection(QgsGeometry.fromRect(QgsRectangle(*block.bounds)))
            part = QgsGeometry.collectGeometry(_polygon_parts(part))
            if not part.isNull() and part.area() > 0:
                parts[block.id] = part
    return parts


def area_ha(shape: QgsGeometry) -> float:
    """Ellipsoidal area, ha."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(QgsCoordinateReferenceSystem(WGS84), QgsProject.instance().transformContext())
    measure.setEllipsoid("WGS84")
    return float(measure.measureArea(shape)) / 10_000


def cropland_share(product: Path, shape: QgsGeometry) -> float | None:
    """Share of a shape that a block's product calls cropland, 0-1; None without data."""
    options = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)
    layer = QgsRasterLayer(str(product), product.stem, "gdal", options)
    if not layer.isValid():
        return None
    found = QgsZonalStatistics.calculateStatistics(
        layer.dataProvider(),
        shape,
        layer.rasterUnitsPerPixelX(),
        layer.rasterUnitsPerPixelY(),
        1,
        QgsZonalStatistics.Statistic.Mean,
    )
    mean = next(iter(found.values()), None)
    return None if mean is None or math.isnan(mean) else float(mean)


def _in_metres(
    shape: QgsGeometry, latitude: float, work: Callable[[QgsGeometry], QgsGeometry]
) -> QgsGeometry:
    """What ``work`` makes of a shape in metres; distances are true at the latitude."""
    per_lon = METRES_PER_DEGREE * max(math.cos(math.radians(latitude)), 0.01)
    flat = QgsGeometry(shape)
    flat.transform(QTransform.fromScale(per_lon, METRES_PER_DEGREE))
    result = work(flat)
    result.transform(QTransform.fromScale(1 / per_lon, 1 / METRES_PER_DEGREE))
    return result


def _cell(column: int, row: int) -> QgsGeometry:
    """A pixel of the grid, from the origin at 0°, 0°."""
    west, south, east, north = (edge / PIXELS_PER_DEGREE for edge in (column, row, column + 1, row + 1))
    return QgsGeometry.fromRect(QgsRectangle(west, south, east, north))


def _polygon_parts(shape: QgsGeometry) -> list[QgsGeometry]:
    return [QgsGeometry.fromPolygonXY(polygon) for polygon in _polygons(shape)]


def _polygons(shape: QgsGeometry) -> list[list[list[QgsPointXY]]]:
    """Polygons of any geometry as lists of rings; lines and points of a collection are left out."""
    polygon = QgsWkbTypes.GeometryType.PolygonGeometry
    found = []
    for part in shape.asGeometryCollection():
        if part.type() == polygon:
            found.append(part.asPolygon())
    return found
