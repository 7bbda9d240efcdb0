"""Mapped against official area of each unit, with the 1:1 line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QHelpEvent, QPainter, QPen
from qgis.PyQt.QtWidgets import QToolTip, QWidget

from croplayer_qgis.gui.accuracy.charts.chart import BAND, BLUE, ORANGE, Axis, Chart, compact
from croplayer_qgis.gui.accuracy.results.result_tables import Record, number, rows_of
from croplayer_qgis.shared.vocabulary.accuracy import TOLERANCE
from croplayer_qgis.translation import tr

_ROOM, _RADIUS, _REACH = 8, 4, 9


@dataclass(frozen=True)
class UnitArea:
    """Official and mapped cropland of one unit, hectares; ``adjusted`` is the error-adjusted area."""

    name: str
    official: float
    pixel: float
    adjusted: float | None


def areas_of(record: Record, table: str = "official") -> list[UnitArea]:
    """Units that can be held against their official area."""
    units = []
    for row in rows_of(record, table):
        official, pixel = number(row, "official_ha"), number(row, "pixel_count_ha")
        if (
            official is not None
            and pixel is not None
            and row.get("pixel_count_within_10_percent") in ("yes", "no")
        ):
            units.append(UnitArea(str(row["unit"]), official, pixel, number(row, "error_adjusted_ha")))
    return units


class ScatterChart(Chart):
    """Official area to the right, mapped area upwards; the band is ±10 % around the 1:1 line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units: list[UnitArea] = []
        self._caption = ""
        self.setFixedHeight(self.wanted_height())

    def show_units(self, units: Sequence[UnitArea], caption: str) -> None:
        """Shows other units; ``caption`` tells how they fit."""
        self._units = list(units)
        self._caption = caption
        self.update()

    def wanted_height(self) -> int:
        """Enough for a square at the panel's usual width."""
        return 300

    def draw(self, painter: QPainter) -> None:
        """Band and line, points, axes, caption."""
        if not self._units:
            return
        x_axis, y_axis = self._axes()
        end = x_axis.high
        band = [(0, 0), (end, end * (1 + TOLERANCE)), (end, end * (1 - TOLERANCE))]
        painter.save()
        area = QRectF(x_axis(0), y_axis(end), x_axis(end) - x_axis(0), y_axis(0) - y_axis(end))
        painter.setClipRect(area)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(BAND)
        slope = area.height() / end
        painter.drawPolygon(*(QPointF(x_axis(x), area.bottom() - slope * y) for x, y in band))
        painter.restore()
        for tick in x_axis.ticks(4):
            x, y = x_axis(tick), y_axis(tick)
            self.line(painter, QPointF(x, area.top()), QPointF(x, area.bottom()), self.faint)
            self.line(painter, QPointF(area.left(), y), QPointF(area.right(), y), self.faint)
            line = painter.fontMetrics().lineSpacing()
            self.text(painter, QRectF(x - 30, area.bottom() + 2, 60, line), _CENTRE, compact(tick))
            self.text(
                painter,
                QRectF(_ROOM + line, y - line / 2, area.left() - 1.5 * _ROOM - line, line),
                _RIGHT,
                compact(tick),
            )
        self.line(painter, area.bottomLeft(), area.topRight(), self.ink, 1.2)
        for unit in self._units:
            if unit.adjusted is not None:
                self._dot(painter, QPointF(x_axis(unit.official), y_axis(unit.adjusted)), ORANGE)
            self._dot(painter, QPointF(x_axis(unit.official), y_axis(unit.pixel)), BLUE)
        self._titles(painter, area)

    def event(self, event: QHelpEvent) -> bool:
        """Tells a point's unit and areas in a tooltip."""
        if event.type() == event.Type.ToolTip and self._units:
            x_axis, y_axis = self._axes()
            for unit in self._units:
                place = QPointF(x_axis(unit.official), y_axis(unit.pixel)) - QPointF(event.pos())
                if place.manhattanLength() <= _REACH:
                    text = tr("{}: mapped {:,.0f} ha, official {:,.0f} ha")
                    QToolTip.showText(
                        event.globalPos(), text.format(unit.name, unit.pixel, unit.official), self
                    )
                    return True
        return super().event(event)

    def _axes(self) -> tuple[Axis, Axis]:
        highest = max(max(unit.official, unit.pixel, unit.adjusted or 0.0) for unit in self._units) * 1.05
        line = self.fontMetrics().lineSpacing()
        left = 2 * _ROOM + line + self.fontMetrics().horizontalAdvance("0000 M")
        top, bottom = _ROOM + line * 1.5, self.height() - 2 * line - _ROOM - 4
        return Axis(0, highest, left, self.width() - 2 * _ROOM), Axis(0, highest, bottom, top)

    def _titles(self, painter: QPainter, area: QRectF) -> None:
        line = painter.fontMetrics().lineSpacing()
        self.text(painter, QRectF(_ROOM, _ROOM / 2, self.width() - 2 * _ROOM, line), _CENTRE, self._caption)
        below = QRectF(area.left(), area.bottom() + 2 + line, area.width(), line)
        self.text(painter, below, _CENTRE, tr("official, ha"))
        painter.save()
        painter.translate(_ROOM / 2, area.bottom())
        painter.rotate(-90)
        self.text(painter, QRectF(0, 0, area.height(), line), _CENTRE, tr("mapped, ha"))
        painter.restore()

    def _dot(self, painter: QPainter, place: QPointF, colour: QColor) -> None:
        painter.setPen(QPen(self.palette().base().color(), 1))
        painter.setBrush(colour)
        painter.drawEllipse(place, _RADIUS, _RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)


_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
