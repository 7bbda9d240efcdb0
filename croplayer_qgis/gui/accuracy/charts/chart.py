"""What the small charts share: colours that fit the theme, axes with round numbers, a picture to save."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QMenu, QSizePolicy, QWidget

from croplayer_qgis.shared.vocabulary import accuracy
from croplayer_qgis.translation import tr

BLUE, ORANGE, BAND = QColor(accuracy.BLUE), QColor(accuracy.ORANGE), QColor(120, 160, 120, 70)
"""The band is where a figure is good."""

_LIGHT_INK, _DARK_INK = "#dddddd", "#222222"
_LEAST_CONTRAST = 90  # of 255
_MOST_TICKS = 6
_PICTURE_SCALE = 3  # a saved picture has three times the screen's pixels, enough for print


class Chart(QWidget):
    """Base of the charts: subclasses draw in ``draw``, with the palette's text colour and font set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.setMouseTracking(True)

    def draw(self, painter: QPainter) -> None:
        """Draws into ``self.rect()``."""
        raise NotImplementedError

    def wanted_height(self) -> int:
        """Height the content needs, pixels."""
        return 220

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as the content."""
        return QSize(360, self.wanted_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws on the screen."""
        painter = QPainter(self)
        self._paint(painter)
        painter.end()

    def save_picture(self, path: str) -> bool:
        """Saves the chart as PNG, large enough for print; whether that worked."""
        image = QImage(self.size() * _PICTURE_SCALE, QImage.Format.Format_ARGB32)
        image.fill(self.palette().base().color())
        painter = QPainter(image)
        painter.scale(_PICTURE_SCALE, _PICTURE_SCALE)
        self._paint(painter)
        painter.end()
        return bool(image.save(path))

    @property
    def ink(self) -> QColor:
        """Colour of text and axes: the palette's, or one that is seen where a theme's style sheet (Night
        Mapping) changes the background but not the palette's text.
        """
        text, ground = self.palette().text().color(), self.palette().base().color()
        if abs(text.lightness() - ground.lightness()) >= _LEAST_CONTRAST:
            return QColor(text)
        return QColor(_LIGHT_INK if ground.lightness() < 128 else _DARK_INK)

    @property
    def faint(self) -> QColor:
        """Colour of grid lines."""
        colour = QColor(self.ink)
        colour.setAlpha(45)
        return colour

    def line(self, painter: QPainter, start: QPointF, end: QPointF, colour: QColor, width: float = 1) -> None:
        """Draws a line."""
        painter.setPen(QPen(colour, width))
        painter.drawLine(start, end)

    def text(self, painter: QPainter, box: QRectF, flags: int, text: str) -> None:
        """Draws text in the text colour, with an ellipsis where it does not fit."""
        painter.setPen(self.ink)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(int(box.width()), 0))
        painter.drawText(box, flags, shown)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.palette().base())
        painter.setFont(self.font())
        self.draw(painter)

    def _show_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(tr("Copy picture"), lambda: QApplication.clipboard().setPixmap(self.grab()))
        menu.addAction(tr("Save picture…"), self._ask_and_save)
        menu.exec(self.mapToGlobal(position))

    def _ask_and_save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Save picture"), "", tr("PNG (*.png)"))
        if path:
            self.save_picture(path if path.lower().endswith(".png") else f"{path}.png")


class Axis:
    """A linear axis from values to pixels.

    Args:
        low: Lowest value.
        high: Highest value.
        start: Pixel of ``low``.
        end: Pixel of ``high``.
    """

    def __init__(self, low: float, high: float, start: float, end: float) -> None:
        self.low, self.high = low, high if high > low else low + 1
        self._start, self._end = start, end

    def __call__(self, value: float) -> float:
        """Pixel of a value, cut to the axis."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return self._start + share * (self._end - self._start)

    def ticks(self, most: int) -> list[float]:
        """Round values inside the axis, hardly more than ``most`` of them."""
        step = round_step((self.high - self.low) / min(max(most, 1), _MOST_TICKS))
        first = math.ceil(self.low / step - 1e-9)
        last = math.floor(self.high / step + 1e-9)
        return [number * step for number in range(first, last + 1)]


def round_step(step: float) -> float:
    """The next 1, 2 or 5 times a power of ten at or above ``step``."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= step * (1 - 1e-9))


def compact(value: float) -> str:
    """An area for an axis: 1500000 as 1.5 M, 20000 as 20 k."""
    for size, unit in ((1e6, " M"), (1e3, " k")):
        if abs(value) >= size:
            return f"{value / size:g}{unit}"
    return f"{value:g}"
