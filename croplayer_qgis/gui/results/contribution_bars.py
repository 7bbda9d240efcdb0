"""Small bars to either side of a line: what speaks for cropland, and what against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

FOR, AGAINST = QColor("#2e8b3d"), QColor("#e0702a")  # read well on QGIS's light and dark themes


@dataclass(frozen=True)
class Bar:
    """One bar: what it stands for, its contribution in log-odds, and the value behind it ("" for none)."""

    text: str
    contribution: float
    value: str = ""


class ContributionBars(QLabel):
    """Rows of text, bar and value; the longest bar fills its side. A label, as themes style those."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown, top first."""
        return self._bars

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Shows other bars."""
        self._bars = tuple(bars)
        self.setToolTip("\n".join(f"{bar.text}  {bar.value}  {bar.contribution:+.2f}" for bar in self._bars))
        self.setAccessibleDescription(self.toolTip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(300, self._row_height() * len(self._bars))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._row_height()
        text_width, value_width = 0.57 * self.width(), 0.14 * self.width()
        middle = text_width + (self.width() - text_width - value_width) / 2
        half = (self.width() - text_width - value_width) / 2 - 6
        longest = max((abs(bar.contribution) for bar in self._bars), default=0.0) or 1.0
        colour = self.palette().color(self.foregroundRole())
        for row, bar in enumerate(self._bars):
            top = row * height
            painter.setPen(colour)
            cell = QRectF(0, top, text_width - 4, height)
            text = self.fontMetrics().elidedText(bar.text, Qt.TextElideMode.ElideRight, int(cell.width()))
            painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            cell = QRectF(self.width() - value_width, top, value_width, height)
            painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, bar.value)
            length = half * abs(bar.contribution) / longest
            left = middle if bar.contribution >= 0 else middle - length
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(FOR if bar.contribution >= 0 else AGAINST)
            painter.drawRoundedRect(QRectF(left, top + 0.22 * height, length, 0.56 * height), 2, 2)
        colour.setAlpha(120)
        painter.setPen(colour)
        painter.drawLine(int(middle), 0, int(middle), height * len(self._bars))

    def _row_height(self) -> int:
        return int(self.fontMetrics().height() * 1.35)
