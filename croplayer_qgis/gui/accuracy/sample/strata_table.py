"""The strata of a design: share of the area, expected accuracy, and a given number of points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QHeaderView, QSpinBox, QTableWidget, QTableWidgetItem, QWidget

from croplayer_qgis.gui.accuracy.sample.sample_plan import MOST_POINTS
from croplayer_qgis.shared.vocabulary import defaults
from croplayer_qgis.translation import tr

_NAME, _AREA, _ACCURACY, _SIZE = range(4)


@dataclass(frozen=True)
class Stratum:
    """A stratum and its area in hectares."""

    name: str
    area_ha: float


class StrataTable(QTableWidget):
    """One row a stratum.

    Signals:
        changed: An accuracy or a size was changed, or other strata are shown.
    """

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._strata: tuple[Stratum, ...] = ()
        self.setHorizontalHeaderLabels([tr("Stratum"), tr("Area"), tr("Expected"), tr("Points")])
        self.horizontalHeaderItem(_ACCURACY).setToolTip(
            tr("Expected user's accuracy of the stratum: a guess from a pilot sample or from similar maps")
        )
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)

    @property
    def strata(self) -> tuple[Stratum, ...]:
        """The strata shown."""
        return self._strata

    def show_strata(self, strata: Sequence[Stratum]) -> None:
        """Shows other strata; what was entered for one of the same name stays."""
        accuracies, sizes = self.accuracies(), self.sizes()
        self._strata = tuple(strata)
        self.setRowCount(len(strata))
        total = sum(stratum.area_ha for stratum in strata) or 1.0
        for row, stratum in enumerate(strata):
            texts = (stratum.name, f"{100 * stratum.area_ha / total:.1f} %")
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                item.setToolTip(tr("{:,.1f} ha").format(stratum.area_ha))
                self.setItem(row, column, item)
            accuracy = QDoubleSpinBox()
            accuracy.setRange(1, 99.9)
            accuracy.setDecimals(1)
            accuracy.setSuffix(" %")
            accuracy.setValue(100 * accuracies.get(stratum.name, defaults.EXPECTED_ACCURACY))
            accuracy.valueChanged.connect(self.changed)
            size = QSpinBox()
            size.setRange(2, MOST_POINTS)
            size.setValue(sizes.get(stratum.name, 50))
            size.valueChanged.connect(self.changed)
            self.setCellWidget(row, _ACCURACY, accuracy)
            self.setCellWidget(row, _SIZE, size)
        self._fit()
        self.changed.emit()

    def show_sizes(self, given: bool) -> None:
        """Shows the column of given sizes, or that of expected accuracies."""
        self.setColumnHidden(_SIZE, not given)
        self.setColumnHidden(_ACCURACY, given)

    def accuracies(self) -> dict[str, float]:
        """Expected user's accuracy by stratum, 0-1."""
        return {name: widget.value() / 100 for name, widget in self._widgets(_ACCURACY)}

    def sizes(self) -> dict[str, int]:
        """Given number of points by stratum."""
        return {name: widget.value() for name, widget in self._widgets(_SIZE)}

    def _widgets(self, column: int) -> list[tuple[str, QWidget]]:
        return [(stratum.name, self.cellWidget(row, column)) for row, stratum in enumerate(self._strata)]

    def _fit(self) -> None:
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 4)
