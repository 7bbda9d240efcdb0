"""The block grid on the map canvas: frames, the chosen blocks, and the open job's blocks by state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from croplayer_qgis.gui.blocks.grid_view import GridView
from croplayer_qgis.shared.grid.block import BLOCKS_PER_DEGREE
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from croplayer_qgis.translation import tr

STATE_COLOURS: Mapping[str, QColor] = {state.value: QColor(state.colour) for state in BlockState}
SELECTED = QColor(255, 196, 0)

_FONT_PT = 8
_LABEL_MARGIN_PX = 8.0
_NOTE_MARGIN_PX = 10.0
_LETTERS = QColor(30, 30, 30)
_RIM = QColor(255, 255, 255, 130)
_RIM_SHIFTS = [QPointF(x, y) for x in (-1.0, 0.0, 1.0) for y in (-1.0, 0.0, 1.0) if x or y]


class GridItem(QgsMapCanvasItem):
    """Draws what is visible only; shapes are worked out once for each view of the map."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._selected = BlockSet()
        self._states: Mapping[str, BlockSet] = {}
        self._mapped = BlockSet()
        self._view: GridView | None = None
        self._lines = QPainterPath()
        self._labels: list[tuple[QPointF, str]] = []
        self._note = ""
        self._areas: list[tuple[QColor, QPainterPath]] = []
        self._outlines: list[tuple[QColor, QPainterPath]] = []
        self._font = QFont(canvas.font())
        self._font.setPointSize(_FONT_PT)
        self.setZValue(50)
        self.updatePosition()

    @property
    def view(self) -> GridView:
        """The grid as the canvas shows it now."""
        if self._view is None:
            self._view = GridView(self._canvas.mapSettings(), QgsProject.instance())
            self._lines = self._view.lines()
            self._labels = self._place_labels(self._view)
            self._note = _note(self._view)
            self._shape_blocks(self._view)
        return self._view

    def show_blocks(self, selected: BlockSet, states: Mapping[str, BlockSet], mapped: BlockSet) -> None:
        """Shows these blocks as chosen, those of the job by their state; ``mapped`` have a product."""
        self._selected, self._states, self._mapped = selected, states, mapped
        if self._view is not None:
            self._shape_blocks(self._view)
        self.update()

    def updatePosition(self) -> None:
        """QGIS calls this when the canvas shows another place, at another scale or size."""
        self._view = None
        self.setRect(self._canvas.extent())
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole canvas."""
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def paint(self, painter: QPainter, option: Any = None, widget: Any = None) -> None:
        """Draws what ``view`` holds."""
        self.view  # noqa: B018  (works out the shapes)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for colour, path in self._areas:
            fill = QColor(colour)
            fill.setAlpha(70)
            painter.fillPath(path, fill)
        self._draw_lines(painter)
        if self._view is not None and self._view.block_px >= 6.0:
            for colour, path in self._outlines:
                painter.strokePath(path, QPen(colour, 2.0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._draw_labels(painter)
        if self._note:
            self._draw_note(painter)
        painter.restore()

    def _draw_lines(self, painter: QPainter) -> None:
        """Dark on light, so that the grid shows on maps and on imagery."""
        painter.strokePath(self._lines, QPen(QColor(255, 255, 255, 110), 3.0))
        painter.strokePath(self._lines, QPen(QColor(40, 40, 40, 170), 1.0))

    def _draw_labels(self, painter: QPainter) -> None:
        """Dark on a light rim; to stroke the letters' outlines would take ten times as long."""
        painter.setFont(self._font)
        painter.setPen(_RIM)
        for place, text in self._labels:
            for shift in _RIM_SHIFTS:
                painter.drawText(place + shift, text)
        painter.setPen(_LETTERS)
        for place, text in self._labels:
            painter.drawText(place, text)

    def _draw_note(self, painter: QPainter) -> None:
        painter.setFont(self._font)
        box = QFontMetricsF(self._font).boundingRect(self._note).adjusted(-7, -4, 7, 4)
        box.moveTopLeft(QPointF(_NOTE_MARGIN_PX, _NOTE_MARGIN_PX))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(30, 30, 30, 190))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._note)

    def _shape_blocks(self, view: GridView) -> None:
        """Blocks of the job are filled by their state, other chosen ones as chosen; both have outlines.

        Those with a product have only that, as it lies below, whatever is being done with them.
        """
        states = [state for state, blocks in self._states.items() if blocks]
        in_job = [(STATE_COLOURS[state], self._states[state]) for state in states]
        only_chosen = self._selected
        for _, blocks in in_job:
            only_chosen = only_chosen - blocks
        shapes = [(colour, view.cells(blocks)) for colour, blocks in in_job]
        unmapped = [(colour, view.cells(blocks - self._mapped)) for colour, blocks in in_job]
        self._areas = [*unmapped, (SELECTED, view.cells(only_chosen))]
        self._outlines = [*shapes, (SELECTED, view.cells(self._selected))]

    def _place_labels(self, view: GridView) -> list[tuple[QPointF, str]]:
        """Lines of all labels, in the corner, as a job's layer labels its blocks in the middle."""
        metrics = QFontMetricsF(self._font)
        width = metrics.boundingRect("E000.00").width() + _LABEL_MARGIN_PX
        lines = []
        for label in view.labels(width, 2 * metrics.height() + _LABEL_MARGIN_PX):
            corner = label.place.topLeft() + QPointF(_LABEL_MARGIN_PX / 2, metrics.ascent() + 2)
            for text in label.text.split("_"):
                lines.append((corner, text))
                corner = corner + QPointF(0, metrics.height())
        return lines


def _note(view: GridView) -> str:
    """What the frames are when they are no blocks."""
    if view.step == 1:
        return ""
    if view.step == 0:
        return tr("The block grid does not reach here.") if not view.rows or not view.cols else ""
    degrees = f"{view.step / BLOCKS_PER_DEGREE:g}"
    return tr("Frames of {}° — zoom in to see the blocks of 0.05°").format(degrees)
