"""Map tool that picks blocks: click one, drag over many, with keys to undo and to stop."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsGeometry, QgsProject, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QApplication

from croplayer_qgis.gui.blocks.grid_item import SELECTED, GridItem
from croplayer_qgis.gui.blocks.polygon_blocks import PolygonError, blocks_of_polygons
from croplayer_qgis.gui.blocks.selection import BlockSelection, blocks_added, blocks_removed
from croplayer_qgis.translation import tr

_REMOVED = QColor(208, 87, 76)
_FILL_ALPHA = 50
_CLICKABLE_PX = 6.0
"""Blocks smaller than this on the map cannot be told apart by a click."""


class PickTool(QgsMapTool):
    """Click toggles a block, drag adds, Alt or Ctrl while dragging removes.

    Esc stops a drag, and without one the tool; Del removes all blocks; Ctrl+Z and Ctrl+Y undo and redo.

    Signals:
        hint (str): A sentence for the user, "" when it has nothing to say any more.
        stopped: The user wants another tool.
    """

    hint = pyqtSignal(str)
    stopped = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, grid: GridItem, selection: BlockSelection) -> None:
        super().__init__(canvas)
        self._grid, self._selection = grid, selection
        self._pressed: QPoint | None = None
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setWidth(2)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def activate(self) -> None:
        """QGIS makes this the canvas's tool; from now on its keys come here and not to QGIS's shortcuts."""
        super().activate()
        self.canvas().installEventFilter(self)
        self.canvas().setFocus()

    def deactivate(self) -> None:
        """QGIS takes another tool."""
        self._stop_drag()
        self.canvas().removeEventFilter(self)
        super().deactivate()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Begins a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.pos()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Shows what a drag will take."""
        if self._pressed is None or not self._is_drag(event.pos()):
            return
        colour = _REMOVED if _removes(event) else SELECTED
        fill = QColor(colour)
        fill.setAlpha(_FILL_ALPHA)
        self._band.setStrokeColor(colour)
        self._band.setFillColor(fill)
        self._band.setToGeometry(self._rectangle(event.pos()), None)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Toggles the clicked block, or adds or removes those under the rectangle."""
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        dragged = self._is_drag(event.pos())
        rectangle = self._rectangle(event.pos()) if dragged else None
        self._stop_drag()
        self.hint.emit("")
        if rectangle is not None:
            self._take(rectangle, _removes(event))
        else:
            self._toggle(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes this tool's keys before QGIS's shortcuts do, and in mid-drag, when the canvas keeps them."""
        wanted = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if not isinstance(event, QKeyEvent) or event.type() not in wanted:
            return False
        action = self._action(event)
        if action is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            action()
        return True

    def _action(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does; None when it is not one of this tool's."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            return self.stopped.emit if self._pressed is None else self._stop_drag
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return self._selection.clear
        if event.matches(QKeySequence.StandardKey.Undo):
            return self._selection.history.undo
        if event.matches(QKeySequence.StandardKey.Redo) or (control and event.key() == Qt.Key.Key_Y):
            return self._selection.history.redo
        return None

    def _toggle(self, event: QgsMapMouseEvent) -> None:
        if self._grid.view.block_px < _CLICKABLE_PX:
            self.hint.emit(tr("Zoom in to click single blocks, or drag a rectangle over many."))
            return
        block = self._grid.view.block_at(event.mapPoint())
        if block is None:
            self.hint.emit(tr("There is no block at this place."))
        else:
            self._selection.toggle(block)

    def _take(self, rectangle: QgsGeometry, remove: bool) -> None:
        project = QgsProject.instance()
        crs = self.canvas().mapSettings().destinationCrs()
        try:
            blocks = blocks_of_polygons([rectangle], crs, project.transformContext())
        except PolygonError as error:
            self.hint.emit(str(error))
            return
        changed = self._selection.remove(blocks) if remove else self._selection.add(blocks)
        self.hint.emit(tr(blocks_removed(changed) if remove else blocks_added(changed)))

    def _rectangle(self, corner: QPoint) -> QgsGeometry:
        """The dragged rectangle on the map; it is turned where the map is."""
        box = QRect(self._pressed or corner, corner).normalized()
        corners = (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())
        return QgsGeometry.fromPolygonXY([[self.toMapCoordinates(point) for point in corners]])

    def _is_drag(self, position: QPoint) -> bool:
        pressed = self._pressed or position
        return (position - pressed).manhattanLength() >= QApplication.startDragDistance()

    def _stop_drag(self) -> None:
        self._pressed = None
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)


def _removes(event: QgsMapMouseEvent) -> bool:
    """Some window managers keep Alt+drag to themselves, so Ctrl does the same."""
    keys = event.modifiers()
    return bool(keys & Qt.KeyboardModifier.AltModifier or keys & Qt.KeyboardModifier.ControlModifier)
