"""Shows one sample unit on the map: the ground it stands for, its surroundings, and a cross to find it."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from croplayer_qgis.layers.accuracy_map import WGS84, square_around

_LINE = QColor("#ffdf3a")  # bright on fields, forest, soil and water; the dark rim keeps it visible on snow
_RIM = QColor(0, 0, 0, 160)
_CROSS_PX = 26


class SampleMarker:
    """Rubber bands on a canvas; ``clear`` takes them away."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []
        self._cross: QgsVertexMarker | None = None

    def show(self, lon: float, lat: float, pixel: QgsGeometry, around: QgsGeometry) -> None:
        """Marks a unit.

        Args:
            lon: Longitude of the unit, degrees.
            lat: Latitude.
            pixel: The ground the unit stands for, in WGS 84.
            around: The ground around it, drawn dashed.
        """
        self.clear()
        for geometry, style, width in (
            (around, Qt.PenStyle.DashLine, 1),
            (pixel, Qt.PenStyle.SolidLine, 2),
        ):
            band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
            band.setToGeometry(geometry, QgsCoordinateReferenceSystem(WGS84))
            band.setFillColor(QColor(0, 0, 0, 0))
            band.setStrokeColor(_LINE)
            band.setSecondaryStrokeColor(_RIM)
            band.setLineStyle(style)
            band.setWidth(width)
            self._bands.append(band)
        self._cross = QgsVertexMarker(self._canvas)
        self._cross.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
        self._cross.setIconSize(_CROSS_PX)
        self._cross.setPenWidth(2)
        self._cross.setColor(_LINE)
        self._cross.setCenter(self._to_canvas().transform(QgsPointXY(lon, lat)))

    def zoom_to(self, lon: float, lat: float, width_m: float) -> None:
        """Centres the canvas on a point, about ``width_m`` of ground across."""
        square = square_around(lon, lat, width_m).boundingBox()
        extent = self._to_canvas().transformBoundingBox(square)
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def clear(self) -> None:
        """Takes the mark away."""
        for item in (*self._bands, *([self._cross] if self._cross is not None else [])):
            self._canvas.scene().removeItem(item)
        self._bands.clear()
        self._cross = None

    def _to_canvas(self) -> QgsCoordinateTransform:
        target = self._canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), target, QgsProject.instance())
