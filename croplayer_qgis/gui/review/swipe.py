"""Swipe: the right part of a view shows what another view shows, up to a line that the mouse moves."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QEvent, QObject, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

_GRIP_PX = 8


class Swipe(QObject):
    """Off until ``start``; draws the other layers itself, on the very ground the canvas shows."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._layers: Sequence[QgsMapLayer] = ()
        self._job: QgsMapRendererParallelJob | None = None
        self._item: _SwipeItem | None = None
        self._held = False
        self.share = 0.5
        """Where the line is, 0 at the left edge of the view and 1 at the right one."""

    @property
    def is_on(self) -> bool:
        """Whether the view is divided."""
        return self._item is not None

    def start(self, layers: Sequence[QgsMapLayer]) -> None:
        """Divides the view; these layers are shown right of the line."""
        self._layers = layers
        if self._item is None:
            self._item = _SwipeItem(self._canvas, self)
            self._canvas.mapCanvasRefreshed.connect(self._draw)
            self._canvas.viewport().installEventFilter(self)
        self._draw()

    def stop(self) -> None:
        """The view is whole again."""
        if self._item is None:
            return
        self._canvas.mapCanvasRefreshed.disconnect(self._draw)
        self._canvas.viewport().removeEventFilter(self)
        self._canvas.scene().removeItem(self._item)
        self._item, self._layers = None, ()
        self._stop_drawing()

    def move_to(self, share: float) -> None:
        """Moves the line."""
        self.share = min(max(share, 0.0), 1.0)
        self._canvas.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line follows the mouse that took hold of it."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            width = self._canvas.viewport().width()
            self._held = abs(event.pos().x() - self.share * width) <= _GRIP_PX
            return self._held
        if kind == QEvent.Type.MouseMove and self._held:
            self.move_to(event.pos().x() / max(self._canvas.viewport().width(), 1))
            return True
        if kind == QEvent.Type.MouseButtonRelease and self._held:
            self._held = False
            return True
        return False

    def _draw(self) -> None:
        if self._item is None:
            return
        self._stop_drawing()
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers(list(self._layers))
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._on_drawn)
        self._job.start()

    def _stop_drawing(self) -> None:
        """Ends the job in progress; it draws what is small, and QGIS wants it alive until it has ended."""
        if self._job is not None:
            self._job.finished.disconnect(self._on_drawn)
            self._job.cancel()
            self._job = None

    def _on_drawn(self) -> None:
        if self._item is not None and self._job is not None and not self._job.isActive():
            self._item.picture = self._job.renderedImage()
            self._canvas.viewport().update()


class _SwipeItem(QgsMapCanvasItem):
    """Draws the picture right of the line."""

    def __init__(self, canvas: QgsMapCanvas, swipe: Swipe) -> None:
        super().__init__(canvas)
        self._of, self._swipe = canvas, swipe
        self.picture = QImage()
        self.setZValue(1)  # above the map, below rubber bands

    def boundingRect(self) -> QRectF:
        """The whole view."""
        return QRectF(0, 0, self._of.width(), self._of.height())

    def paint(self, painter: QPainter, _option: object = None, _widget: QWidget | None = None) -> None:
        """The picture and the line."""
        x = self._swipe.share * self._of.viewport().width()
        height = self._of.viewport().height()
        if not self.picture.isNull():
            ratio = self.picture.devicePixelRatio()
            width = self._of.viewport().width() - x
            target = QRectF(x, 0, width, height)
            painter.drawImage(target, self.picture, QRectF(x * ratio, 0, width * ratio, height * ratio))
        painter.setPen(QPen(QColor("#ffffff"), 2))
        painter.drawLine(int(x), 0, int(x), height)
