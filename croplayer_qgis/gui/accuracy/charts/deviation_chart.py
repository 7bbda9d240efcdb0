"""Deviation of each unit's cropland from official statistics, with the ±10 % band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

from croplayer_qgis.gui.accuracy.charts.chart import BAND, BLUE, ORANGE, Axis, Chart
from croplayer_qgis.gui.accuracy.results.result_tables import Record, number, rows_of
from croplayer_qgis.shared.vocabulary.accuracy import TOLERANCE
from croplayer_qgis.translation import tr

_TOLERANCE = 100 * TOLERANCE  # percent
_LONGEST = 200.0  # percent; a bar beyond it is cut, its figure says how long it is
_ROOM = 8


@dataclass(frozen=True)
class UnitDeviation:
    """Deviations of one unit in percent; None where there is no figure.

    Attributes:
        name: Name of the unit.
        pixel: Of the area counted on the map.
        adjusted: Of the error-adjusted area.
        comparable: Whether the unit counts in "N of M".
    """

    name: str
    pixel: float | None
    adjusted: float | None
    comparable: bool


def deviations_of(record: Record, table: str = "official") -> list[UnitDeviation]:
    """Units that matched a row of the statistics, the largest excess first."""
    found = [
        UnitDeviation(
            str(row["unit"]),
            number(row, "pixel_count_deviation_percent"),
            number(row, "error_adjusted_deviation_percent"),
            row.get("pixel_count_within_10_percent") in ("yes", "no"),
        )
        for row in rows_of(record, table)
    ]
    return sorted(found, key=lambda unit: -(unit.pixel or 0.0))


class DeviationChart(Chart):
    """A bar a unit by pixel count, and a diamond for its error-adjusted area."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units: list[UnitDeviation] = []

    def show_units(self, units: Sequence[UnitDeviation]) -> None:
        """Shows other units."""
        self._units = list(units)
        self.setFixedHeight(self.wanted_height())
        self.update()

    def wanted_height(self) -> int:
        """A line for each unit, the axis, and the legend."""
        return self._line() * (len(self._units) + 2) + 2 * _ROOM

    def draw(self, painter: QPainter) -> None:
        """Band first, then bars on top of it."""
        if not self._units:
            return
        metrics, line = painter.fontMetrics(), self._line()
        names = max(metrics.horizontalAdvance(unit.name) for unit in self._units)
        left = min(names + 2, self.width() * 0.35) + 2 * _ROOM
        right = self.width() - metrics.horizontalAdvance("+199.9 %") - 2 * _ROOM
        values = [v for unit in self._units for v in (unit.pixel, unit.adjusted) if v is not None]
        furthest = min(max([2 * _TOLERANCE, *(abs(value) for value in values)]), _LONGEST)
        lowest = -furthest if min(values, default=0) < 0 else -2 * _TOLERANCE
        highest = furthest if max(values, default=0) > 0 else 2 * _TOLERANCE
        axis = Axis(max(lowest, -100.0), highest, left, right)
        bottom = _ROOM + line * len(self._units)
        band = QRectF(axis(-_TOLERANCE), _ROOM, axis(_TOLERANCE) - axis(-_TOLERANCE), bottom - _ROOM)
        painter.fillRect(band, BAND)
        label = metrics.horizontalAdvance("+100 %") + 2 * _ROOM
        for tick in axis.ticks(max(2, int((right - left) / label))):
            x = axis(tick)
            self.line(painter, QPointF(x, _ROOM), QPointF(x, bottom), self.ink if tick == 0 else self.faint)
            self.text(painter, QRectF(x - 34, bottom, 68, line), _CENTRE, f"{tick:+g} %" if tick else "0")
        for place, unit in enumerate(self._units):
            self._draw_unit(painter, unit, axis, _ROOM + place * line)
        self._draw_legend(painter, QRectF(_ROOM, bottom + line, self.width() - 2 * _ROOM, line))

    def _draw_unit(self, painter: QPainter, unit: UnitDeviation, axis: Axis, top: float) -> None:
        line = self._line()
        self.text(painter, QRectF(_ROOM, top, axis(axis.low) - 2 * _ROOM, line), _LEFT, unit.name)
        middle, height = top + line / 2, line * 0.5
        if unit.pixel is not None:
            start, end = sorted((axis(0), axis(unit.pixel)))
            bar = QRectF(start, middle - height / 2, max(end - start, 1.0), height)
            if unit.comparable:
                painter.fillRect(bar, BLUE)
            else:
                painter.fillRect(bar, self.faint)
        if unit.adjusted is not None:
            x, half = axis(unit.adjusted), height * 0.55
            painter.setPen(QPen(self.ink, 1))
            painter.setBrush(ORANGE)
            points = ((x, middle - half), (x + half, middle), (x, middle + half), (x - half, middle))
            painter.drawPolygon(*(QPointF(*point) for point in points))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        text = "–" if unit.pixel is None else f"{unit.pixel:+.1f} %"
        edge = axis(axis.high) + _ROOM
        self.text(painter, QRectF(edge, top, self.width() - edge - _ROOM, line), _RIGHT, text)

    def _draw_legend(self, painter: QPainter, box: QRectF) -> None:
        entries = [(BLUE, tr("pixel count"))]
        if any(unit.adjusted is not None for unit in self._units):
            entries.append((ORANGE, tr("error-adjusted")))
        if not all(unit.comparable for unit in self._units):
            entries.append((self.faint, tr("not comparable")))
        entries.append((BAND, tr("within ±10 %")))
        x, side = box.left(), box.height() * 0.5
        for colour, text in entries:
            painter.fillRect(QRectF(x, box.center().y() - side / 2, side, side), colour)
            width = painter.fontMetrics().horizontalAdvance(text)
            self.text(painter, QRectF(x + 1.5 * side, box.top(), width + 4, box.height()), _LEFT, text)
            x += 1.5 * side + width + 2 * _ROOM

    def _line(self) -> int:
        return int(1.5 * self.fontMetrics().lineSpacing())


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
