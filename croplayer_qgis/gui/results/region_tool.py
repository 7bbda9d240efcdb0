"""Map tool: a click on the map asks for the region there."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal


class RegionTool(QgsMapTool):
    """Stays active until another tool is chosen.

    Signals:
        asked (QgsPointXY): The user clicked here, EPSG:4326.
    """

    asked = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Asks on a left click."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
        crs = self.canvas().mapSettings().destinationCrs()
        try:
            point = QgsCoordinateTransform(crs, wgs84, QgsProject.instance()).transform(
                QgsPointXY(event.mapPoint())
            )
        except QgsCsException:
            return  # the click is off the Earth
        self.asked.emit(point)
