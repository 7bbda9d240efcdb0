"""What of the block grid a map shows: lines, blocks and labels in pixels, never more than is visible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsLineString,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QPainterPath, QPolygonF

from croplayer_qgis.gui.blocks.polygon_blocks import WGS84
from croplayer_qgis.shared.grid.block import (
    BLOCKS_PER_DEGREE,
    COLS,
    ROWS,
    Block,
    GridError,
    indices_between,
)
from croplayer_qgis.shared.grid.block_set import BlockSet

FRAME_STEPS = (1, 10, 20, 100, 200, 600)
"""Widths of the frames that are drawn, in blocks: 0.05°, 0.5°, 1°, 5°, 10°, 30°."""

SMALLEST_FRAME_PX = 14.0
SMALLEST_CELL_PX = 2.0
_MOST_LINES = 400
_PIECES = 12  # of a line, so that it bends with the map's reference system
_WORLD_MERCATOR_M = 20037508.342789244


@dataclass(frozen=True)
class Label:
    """Text of a frame and the rectangle it has on the map, in pixels."""

    text: str
    place: QRectF


class GridView:
    """The grid as one map shows it.

    Args:
        settings: Extent, rotation, size and reference system of the map.
        project: Gives the transformations to use.

    Attributes:
        step: Width of the frames drawn, in blocks; 1 when single blocks can be seen, 0 when nothing can.
        block_px: Width of a block in the middle of the map, in pixels.
        rows, cols: Blocks the map shows; columns may go on behind the antimeridian.
    """

    def __init__(self, settings: QgsMapSettings, project: QgsProject) -> None:
        self._crs = settings.destinationCrs()
        self._to_map = QgsCoordinateTransform(WGS84, self._crs, project)
        self._to_pixels = settings.mapToPixel().transform()
        self._width, self._height = settings.outputSize().width(), settings.outputSize().height()
        self.step, self.block_px = 0, 0.0
        self.rows, self.cols = range(0), range(0)
        bounds = self._bounds(settings.visibleExtent(), project)
        if bounds is not None:
            self.rows = _within(indices_between(bounds.yMinimum(), bounds.yMaximum()), ROWS)
            self.cols = indices_between(bounds.xMinimum(), bounds.xMaximum())
            if bounds.xMaximum() <= 180.0:
                self.cols = _within(self.cols, COLS)
        if self.rows and self.cols:
            self._measure()

    def lines(self) -> QPainterPath:
        """Borders of all frames."""
        path = QPainterPath()
        if not self.step:
            return path
        south, north = self.rows[0], self.rows[-1] + 1
        west, east = self.cols[0], self.cols[-1] + 1
        for row in _multiples(self.rows, self.step):
            for piece in self._line([(west, row), (east, row)]):
                path.addPolygon(piece)
        for col in _multiples(self.cols, self.step):
            for piece in self._line([(col, south), (col, north)]):
                path.addPolygon(piece)
        return path

    def labels(self, width_px: float, height_px: float) -> list[Label]:
        """Ids of the visible blocks where each has that much room; empty when it has not."""
        if self.step != 1 or self.block_px < width_px:
            return []
        found = []
        for row in self.rows:
            for col in self.cols:
                corners = self._pixels([(col, row + 1), (col + 1, row)])
                if corners is None:
                    continue
                place = QRectF(corners[0], corners[1]).normalized()
                if place.width() >= width_px and place.height() >= height_px:
                    found.append(Label(Block(row, _wrapped(col)).id, place))
        return found

    def cells(self, blocks: BlockSet) -> QPainterPath:
        """Area of those blocks that are visible; runs of blocks are one shape each."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        if not self.step:
            return path
        size = max(1, round(SMALLEST_CELL_PX / max(self.block_px, 1e-9))) if self.block_px < 1.0 else 1
        shown = blocks if size == 1 else blocks.coarse(size)
        rows = range(self.rows.start // size, -(-self.rows.stop // size))
        for shift in (-len(COLS), 0, len(COLS)):  # what the map shows behind the antimeridian
            cols = range((self.cols.start - shift) // size, -(-(self.cols.stop - shift) // size))
            for row, start, stop in shown.within(rows, cols):
                for ring in self._rectangle(row * size, start * size + shift, stop * size + shift, size):
                    path.addPolygon(ring)
        return path

    def block_at(self, point: QgsPointXY) -> Block | None:
        """Block that holds a point of the map; None outside the world."""
        try:
            place = self._to_map.transform(point, Qgis.TransformDirection.Reverse)
            return Block.containing(place.x(), place.y())
        except (QgsCsException, GridError):
            return None

    def _measure(self) -> None:
        """Finds the size of a block in the middle of the map and the frames that can be seen."""
        row, col = self.rows[len(self.rows) // 2], self.cols[len(self.cols) // 2]
        corners = self._pixels([(col, row), (col + 1, row), (col, row + 1)])
        if corners is None:
            return
        origin, right, up = corners
        width, height = _distance(origin, right), _distance(origin, up)
        self.block_px = width
        across = max(len(self.rows), len(self.cols))
        for step in FRAME_STEPS:
            if step * min(width, height) >= SMALLEST_FRAME_PX and across / step <= _MOST_LINES:
                self.step = step
                return

    def _bounds(self, extent: QgsRectangle, project: QgsProject) -> QgsRectangle | None:
        """The map's extent in degrees; its east is beyond 180° when it crosses the antimeridian."""
        if self._crs == QgsCoordinateReferenceSystem("EPSG:3857"):
            world = _WORLD_MERCATOR_M
            extent = extent.intersect(QgsRectangle(-world, -world, world, world))
        if extent.isEmpty() or not extent.isFinite():
            return None
        if self._crs.isGeographic():
            bounds = extent.intersect(QgsRectangle(-180.0, -90.0, 180.0, 90.0))
            return None if bounds.isEmpty() else bounds
        try:
            back = QgsCoordinateTransform(self._crs, WGS84, project)
            bounds = back.transformBoundingBox(extent, Qgis.TransformDirection.Forward, True)
        except QgsCsException:  # the map shows more than the reference system is made for
            bounds = self._crs.bounds()
        if not bounds.isFinite():
            bounds = self._crs.bounds()
        east = bounds.xMaximum() + (360.0 if bounds.xMaximum() < bounds.xMinimum() else 0.0)
        if bounds.yMinimum() >= bounds.yMaximum() or bounds.xMinimum() == east:
            return None
        made = QgsRectangle()
        made.set(bounds.xMinimum(), bounds.yMinimum(), east, bounds.yMaximum())
        return made

    def _rectangle(self, row: int, start: int, stop: int, size: int) -> Iterator[QPolygonF]:
        start, stop = max(start, self.cols.start - 1), min(stop, self.cols.stop + 1)
        corners = [(start, row), (stop, row), (stop, row + size), (start, row + size), (start, row)]
        return self._line(corners)

    def _line(self, corners: list[tuple[int, int]]) -> Iterator[QPolygonF]:
        """A line between corners of blocks, bent as the map bends it; nothing where it has no place."""
        xs, ys = [], []
        for (col, row), (next_col, next_row) in zip(corners, corners[1:]):
            pieces = (
                1 if self._crs.isGeographic() else min(_PIECES, max(abs(next_col - col), abs(next_row - row)))
            )
            for piece in range(pieces):
                xs.append((col + (next_col - col) * piece / pieces) / BLOCKS_PER_DEGREE)
                ys.append((row + (next_row - row) * piece / pieces) / BLOCKS_PER_DEGREE)
        xs.append(corners[-1][0] / BLOCKS_PER_DEGREE)
        ys.append(corners[-1][1] / BLOCKS_PER_DEGREE)
        line = QgsLineString(xs, ys)
        try:
            line.transform(self._to_map)
        except QgsCsException:
            return
        line.transform(self._to_pixels)
        box = line.boundingBox()
        if box.isFinite() and max(box.width(), box.height()) < 50.0 * (self._width + self._height):
            yield line.asQPolygonF()

    def _pixels(self, corners: list[tuple[int, int]]) -> list[QPointF] | None:
        points = []
        for col, row in corners:
            try:
                point = self._to_map.transform(QgsPointXY(col / BLOCKS_PER_DEGREE, row / BLOCKS_PER_DEGREE))
            except QgsCsException:
                return None
            points.append(self._to_pixels.map(QPointF(point.x(), point.y())))
        return points


def _multiples(indices: range, step: int) -> range:
    """Multiples of ``step`` from the first border to the last one."""
    return range(-(-indices.start // step) * step, indices.stop + 1, step)


def _within(indices: range, world: range) -> range:
    return range(max(indices.start, world.start), min(indices.stop, world.stop))


def _wrapped(col: int) -> int:
    return (col - COLS.start) % len(COLS) + COLS.start


def _distance(a: QPointF, b: QPointF) -> float:
    difference = b - a
    return float((difference.x() ** 2 + difference.y() ** 2) ** 0.5)
