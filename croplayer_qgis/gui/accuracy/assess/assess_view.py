"""Result of an assessment: accuracies with intervals, error matrix, areas, reliability."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from croplayer_qgis.gui.accuracy.fields.page_layout import note
from croplayer_qgis.gui.accuracy.results.columns import (
    class_words,
    count,
    hectares,
    hectares_interval,
    measure,
    share,
    share_interval,
)
from croplayer_qgis.gui.accuracy.results.result_table import Column, ResultTable
from croplayer_qgis.gui.accuracy.results.result_tables import Record, Row, number, rows_of
from croplayer_qgis.gui.accuracy.results.result_view import ResultView
from croplayer_qgis.shared.vocabulary.accuracy import Chart
from croplayer_qgis.translation import tr

_MATRICES = (
    "error_matrix_counts",
    "error_matrix_area_proportions",
    "error_matrix_pixels",
    "error_matrix_ha",
)
_CORNER = "map \\ reference"


class AssessView(ResultView):
    """Figures of one assessment; every one with its standard error and interval, where it has any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._estimates = ResultTable()
        self._estimates.setObjectName("estimates")
        self._kappa = note()
        self._kappa.setObjectName("kappaWarning")
        self._which = QComboBox()
        self._which.setObjectName("matrixKind")
        self._matrix = ResultTable()
        self._matrix.setObjectName("matrix")
        self._areas = ResultTable()
        self._areas.setObjectName("areas")
        self._reliability = ResultTable()
        self._reliability.setObjectName("reliability")
        self.section(tr("Accuracy"), self.chart(Chart.ACCURACY), self._estimates, self._kappa)
        self.section(tr("Error matrix: map in rows, reference in columns"), self._which, self._matrix)
        text = tr("Pixel count has the map's bias; the error-adjusted area is estimated from the sample.")
        self._areas_box = self.section(tr("Areas"), note(text), self._areas)
        self._reliability_box = self.section(
            tr("Expected and observed correctness"), self.chart(Chart.RELIABILITY), self._reliability
        )
        self.finish()
        self._which.currentIndexChanged.connect(self._show_matrix)

    def show_record(self, record: Record) -> None:
        """Shows a record of the task ``assess``."""
        super().show_record(record)
        level = float(record.get("facts", {}).get("Confidence level", 0.95))
        estimates = [row for row in rows_of(record, "estimates") if row["measure"] != "area_proportion"]
        self._estimates.show_rows(estimates, estimate_columns(level), most=20)
        kappa = next((row for row in estimates if row["measure"] == "kappa"), None)
        self._kappa.setText("" if kappa is None else str(kappa.get("note", "")))
        self._kappa.setVisible(kappa is not None)
        titles = {
            "error_matrix_counts": tr("Sample counts"),
            "error_matrix_area_proportions": tr("Area proportions"),
            "error_matrix_pixels": tr("Pixels"),
            "error_matrix_ha": tr("Hectares"),
        }
        self._which.clear()
        for name in _MATRICES:
            if rows_of(record, name):
                self._which.addItem(titles[name], name)
        self._areas.show_rows(rows_of(record, "areas"), _area_columns(level))
        self._areas_box.setVisible(bool(rows_of(record, "areas")))
        self._reliability.show_rows(rows_of(record, "reliability"), _reliability_columns(level))
        self._reliability_box.setVisible(bool(rows_of(record, "reliability")))

    def _show_matrix(self) -> None:
        rows = rows_of(self._record, str(self._which.currentData()))
        proportions = self._which.currentData() == "error_matrix_area_proportions"
        columns = [
            Column(tr("Map"), lambda row: _name(row[_CORNER])),
            *(_matrix_column(name, proportions) for name in (rows[0] if rows else {}) if name != _CORNER),
        ]
        self._matrix.show_rows(rows, columns)


def estimate_columns(level: float) -> list[Column]:
    """Measure, class, value, standard error and interval; the note is the tooltip."""
    return [
        measure(tr("Measure")),
        class_words(tr("Class")),
        share(tr("Value"), "value"),
        share(tr("± SE"), "standard_error"),
        share_interval(tr("{:g} % interval").format(100 * level)),
    ]


def _area_columns(level: float) -> list[Column]:
    return [
        class_words(tr("Class")),
        hectares(tr("Pixel count"), "pixel_count_ha"),
        hectares(tr("Error-adjusted"), "error_adjusted_ha"),
        hectares(tr("± SE"), "error_adjusted_standard_error_ha"),
        hectares_interval(
            tr("{:g} % interval").format(100 * level), "error_adjusted_low_ha", "error_adjusted_high_ha"
        ),
    ]


def _reliability_columns(level: float) -> list[Column]:
    return [
        Column(tr("Expected"), lambda row: f"{row['expected_percent']} %"),
        count(tr("Points"), "units"),
        share(tr("Mean expected"), "mean_expected"),
        share(tr("Observed"), "value"),
        share_interval(tr("{:g} % interval").format(100 * level)),
    ]


def _matrix_column(name: str, proportions: bool) -> Column:
    def text(row: Row) -> str:
        value = number(row, name)
        if value is None:
            return "–"
        return f"{value:.4f}" if proportions else f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"

    return Column(_name(name), text, lambda row: number(row, name))


def _name(name: str) -> str:
    return tr("Total") if name == "total" else tr(name)
