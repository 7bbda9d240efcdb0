"""Map tools of correcting: click a region, draw a polygon, a line, or paint with a round brush."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from croplayer_qgis.layers.accuracy_map import WGS84

CLICK, POLYGON, FREEHAND = "click", "polygon", "freehand"
_LEAST_STEP_PX = 2  # a hand that rests adds no points


class DrawTool(QgsMapTool):
    """Collects points on one canvas, and shows at once what they will cover.

    Args:
        canvas: Where to draw.
        mode: ``CLICK``: one point. ``POLYGON``: a corner a click, a right click ends it. ``FREEHAND``: points
            as long as the button is held.

    Signals:
        drawn (list): Points in EPSG:4326.
    """

    drawn = pyqtSignal(list)

    def __init__(self, canvas: QgsMapCanvas, mode: str) -> None:
        super().__init__(canvas)
        self.mode = mode
        self.covers: Callable[[Sequence[QgsPointXY]], QgsGeometry] | None = None
        """What a freehand line covers, EPSG:4326; None for nothing but the line."""
        self.colour = QColor("#ffd21f")
        self._points: list[QgsPointXY] = []
        self._last: QPoint | None = None
        self._band: QgsRubberBand | None = None
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Begins a freehand line."""
        if self.mode == FREEHAND and event.button() == Qt.MouseButton.LeftButton:
            self._points = [self._degrees(event)]
            self._last = event.pos()
            self._preview()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Goes on with the line, or shows where the next corner would be."""
        if self.mode == FREEHAND and self._points and self._last is not None:
            if (event.pos() - self._last).manhattanLength() >= _LEAST_STEP_PX:
                self._points.append(self._degrees(event))
                self._last = event.pos()
                self._preview()
        elif self.mode == POLYGON and self._points:
            self._preview(self._degrees(event))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Ends a line, sets a corner, or ends a polygon."""
        left = event.button() == Qt.MouseButton.LeftButton
        if self.mode == CLICK and left:
            self.drawn.emit([self._degrees(event)])
        elif self.mode == FREEHAND and left and self._points:
            self._finish()
        elif self.mode == POLYGON and left:
            self._points.append(self._degrees(event))
            self._preview()
        elif self.mode == POLYGON and event.button() == Qt.MouseButton.RightButton:
            if len(self._points) >= 3:
                self._finish()
            else:
                self.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape drops what was begun."""
        if event.key() == Qt.Key.Key_Escape and self._points:
            self.forget()
            event.ignore()

    def deactivate(self) -> None:
        """Drops what was begun."""
        self.forget()
        super().deactivate()

    def forget(self) -> None:
        """Drops what was begun and takes its preview away."""
        self._points = []
        if self._band is not None:
            self.canvas().scene().removeItem(self._band)
            self._band = None

    def _finish(self) -> None:
        points = list(self._points)
        self.forget()
        self.drawn.emit(points)

    def _preview(self, next_point: QgsPointXY | None = None) -> None:
        if self._band is None:
            self._band = QgsRubberBand(self.canvas(), QgsWkbTypes.GeometryType.PolygonGeometry)
            fill = QColor(self.colour)
            fill.setAlpha(120)
            self._band.setFillColor(fill)
            self._band.setStrokeColor(self.colour)
            self._band.setWidth(1)
        points = [*self._points, *([next_point] if next_point is not None else [])]
        if self.mode == FREEHAND and self.covers is not None:
            shape = self.covers(points)
        elif self.mode == FREEHAND:
            shape = QgsGeometry.fromPolylineXY(points if len(points) > 1 else points * 2)
        elif len(points) > 2:
            shape = QgsGeometry.fromPolygonXY([points])
        else:
            shape = QgsGeometry.fromPolylineXY([*points, points[-1]])
        self._band.setToGeometry(shape, QgsCoordinateReferenceSystem(WGS84))

    def _degrees(self, event: QgsMapMouseEvent) -> QgsPointXY:
        crs = self.canvas().mapSettings().destinationCrs()
        to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), QgsProject.instance())
        return to_degrees.transform(QgsPointXY(event.mapPoint()))
