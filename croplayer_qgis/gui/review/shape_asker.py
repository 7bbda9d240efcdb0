"""Asks for the path or polygon of a queue: drawn on any of the views."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from qgis.core import QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from croplayer_qgis.gui.review.draw_tools import POLYGON as CORNERS
from croplayer_qgis.gui.review.draw_tools import DrawTool
from croplayer_qgis.layers.review.region_queue import PATH
from croplayer_qgis.translation import tr


class ShapeAsker(QObject):
    """In hand from ``ask`` until a shape is drawn or ``forget``.

    Signals:
        drawn (str, object): The order asked for, and its shape in EPSG:4326.
    """

    drawn = pyqtSignal(str, object)

    def __init__(self, canvases: Sequence[QgsMapCanvas], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvases = list(canvases)
        self._tools: list[DrawTool] = []

    def ask(self, order: str) -> str:
        """Puts the tool on every view; what to do, as a sentence."""
        self.forget()
        for canvas in self._canvases:
            tool = DrawTool(canvas, CORNERS)
            tool.drawn.connect(partial(self._on_drawn, order))
            canvas.setMapTool(tool)
            self._tools.append(tool)
        if order == PATH:
            return tr("Click the path on a view, three places or more; a right click ends it.")
        return tr("Click the corners of the polygon on a view; a right click ends it.")

    def forget(self) -> None:
        """Takes the tool off the views."""
        for tool in self._tools:
            tool.canvas().unsetMapTool(tool)
        self._tools = []

    def _on_drawn(self, order: str, points: list[QgsPointXY]) -> None:
        self.forget()
        line, area = QgsGeometry.fromPolylineXY, QgsGeometry.fromPolygonXY
        self.drawn.emit(order, line(points) if order == PATH else area([points]))
