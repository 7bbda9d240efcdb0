"""Accuracies as bars with their confidence intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QHelpEvent, QPainter
from qgis.PyQt.QtWidgets import QToolTip, QWidget

from croplayer_qgis.gui.accuracy.charts.chart import BLUE, ORANGE, Axis, Chart
from croplayer_qgis.gui.accuracy.results.result_tables import (
    Record,
    figure,
    interval,
    measure_text,
    number,
    rows_of,
)
from croplayer_qgis.shared.vocabulary.accuracy import CHARTED_MEASURES

_ROOM = 8


@dataclass(frozen=True)
class Bar:
    """One accuracy, 0-1, with its interval; None where it is not defined."""

    title: str
    value: float | None
    low: float | None
    high: float | None
    whole_map: bool = False


def bars_of(record: Record, table: str = "estimates") -> list[Bar]:
    """Overall accuracy, and user's, producer's accuracy and F1 of each class."""
    rows = [
        row for measure in CHARTED_MEASURES for row in rows_of(record, table) if row.get("measure") == measure
    ]
    return [
        Bar(
            " ".join(filter(None, (measure_text(row["measure"]), row.get("class")))),
            number(row, "value"),
            number(row, "low"),
            number(row, "high"),
            not row.get("class"),
        )
        for row in rows
    ]


class AccuracyBars(Chart):
    """One bar an accuracy, from 0 to 100 %."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[Bar] = []

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Shows other bars."""
        self._bars = list(bars)
        self.setFixedHeight(self.wanted_height())
        self.update()

    def wanted_height(self) -> int:
        """A line for each bar, and the axis."""
        return self._line() * (len(self._bars) + 1) + 2 * _ROOM

    def draw(self, painter: QPainter) -> None:
        """Titles at the left, bars with whiskers, figures at the right."""
        if not self._bars:
            return
        metrics = painter.fontMetrics()
        width = max(metrics.horizontalAdvance(bar.title) for bar in self._bars)
        left = min(width + 2, self.width() * 0.5) + 2 * _ROOM
        right = self.width() - metrics.horizontalAdvance("100.0 %") - 2 * _ROOM
        axis, line = Axis(0, 1, left, right), self._line()
        bottom = _ROOM + line * len(self._bars)
        label = metrics.horizontalAdvance("100 %") + _ROOM
        for tick in axis.ticks(max(2, int((right - left) / label))):
            x = axis(tick)
            self.line(painter, QPointF(x, _ROOM), QPointF(x, bottom), self.faint)
            box = QRectF(x - label / 2, bottom, label, line)
            self.text(painter, box, int(Qt.AlignmentFlag.AlignCenter), f"{100 * tick:.0f} %")
        for number_, bar in enumerate(self._bars):
            self._draw_bar(painter, bar, axis, QRectF(_ROOM, _ROOM + number_ * line, left - 2 * _ROOM, line))

    def event(self, event: QHelpEvent) -> bool:
        """Tells a bar's figures in a tooltip."""
        if event.type() == event.Type.ToolTip:
            place = (event.pos().y() - _ROOM) // self._line()
            if 0 <= place < len(self._bars):
                bar = self._bars[place]
                text = f"{bar.title}: {figure(bar.value)} ({interval(bar.low, bar.high)})"
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().event(event)

    def _draw_bar(self, painter: QPainter, bar: Bar, axis: Axis, title: QRectF) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        self.text(painter, title, int(Qt.AlignmentFlag.AlignLeft | middle), bar.title)
        room = QRectF(axis(1) + _ROOM, title.top(), self.width() - axis(1) - 2 * _ROOM, title.height())
        self.text(painter, room, int(Qt.AlignmentFlag.AlignRight | middle), figure(bar.value))
        if bar.value is None:
            return
        height = title.height() * 0.56
        top = title.center().y() - height / 2
        colour = ORANGE if bar.whole_map else BLUE
        painter.fillRect(QRectF(axis(0), top, axis(bar.value) - axis(0), height), colour)
        if bar.low is not None and bar.high is not None:
            y, half = title.center().y(), height * 0.3
            self.line(painter, QPointF(axis(bar.low), y), QPointF(axis(bar.high), y), self.ink, 1.6)
            for end in (bar.low, bar.high):
                x = axis(end)
                self.line(painter, QPointF(x, y - half), QPointF(x, y + half), self.ink, 1.6)

    def _line(self) -> int:
        return int(1.6 * self.fontMetrics().lineSpacing())
