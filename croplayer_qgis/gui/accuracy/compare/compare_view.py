"""Result of a comparison: figures of each data set, paired differences, McNemar, areas, agreement."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QWidget

from croplayer_qgis.gui.accuracy.fields.page_layout import note
from croplayer_qgis.gui.accuracy.results.columns import (
    count,
    hectares,
    measure,
    percent,
    share,
    share_interval,
    words,
)
from croplayer_qgis.gui.accuracy.results.result_table import Column, ResultTable
from croplayer_qgis.gui.accuracy.results.result_tables import Record, Row, number, rows_of
from croplayer_qgis.gui.accuracy.results.result_view import ResultView
from croplayer_qgis.shared.vocabulary.accuracy import Chart
from croplayer_qgis.translation import tr


class CompareView(ResultView):
    """The first data set is the one the others are compared with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accuracy = ResultTable()
        self._accuracy.setObjectName("accuracyByDataSet")
        self._differences = ResultTable()
        self._differences.setObjectName("differences")
        self._mcnemar = ResultTable()
        self._mcnemar.setObjectName("mcnemar")
        self._mcnemar_note = note()
        self._areas = ResultTable(sortable=True)
        self._areas.setObjectName("areasByDataSet")
        self._official = ResultTable()
        self._agreement = ResultTable()
        self._agreement.setObjectName("agreement")
        self._on_points = [
            self.section(tr("Accuracy on the same points"), self.chart(Chart.DATA_SETS), self._accuracy),
            self.section(
                tr("Paired differences: first minus second"), self.chart(Chart.DIFFERENCES), self._differences
            ),
            self.section(tr("McNemar's test"), self._mcnemar, self._mcnemar_note),
        ]
        self._areas_box = self.section(tr("Cropland of the regions, pixel count"), self._areas)
        self._official_box = self.section(
            tr("Deviation from official statistics, pixel count"), self._official
        )
        self.section(tr("Agreement at every pixel"), self._agreement)
        self.finish()

    def show_record(self, record: Record) -> None:
        """Shows a record of the task ``compare``."""
        super().show_record(record)
        level = float(record.get("facts", {}).get("Confidence level", 0.95))
        accuracy = rows_of(record, "accuracy_by_data_set")
        for box in self._on_points:
            box.setVisible(bool(accuracy))
        self._accuracy.show_rows(accuracy, _accuracy_columns(level), most=20)
        self._differences.show_rows(
            rows_of(record, "paired_differences"), _difference_columns(level), most=20
        )
        mcnemar = rows_of(record, "mcnemar")
        self._mcnemar.show_rows(mcnemar, _mcnemar_columns())
        self._mcnemar_note.setText(str(mcnemar[0].get("note", "")) if mcnemar else "")
        areas = rows_of(record, "areas_by_data_set")
        self._areas.show_rows(areas, _area_columns())
        self._areas_box.setVisible(bool(areas))
        official = rows_of(record, "data_sets_official")
        self._official.show_rows(official, _official_columns(), most=14)
        self._official_box.setVisible(bool(official))
        self._agreement.show_rows(rows_of(record, "agreement"), _agreement_columns())


def _accuracy_columns(level: float) -> list[Column]:
    return [
        words(tr("Data set"), "data_set"),
        measure(tr("Measure")),
        share(tr("Value"), "value"),
        share(tr("± SE"), "standard_error"),
        share_interval(tr("{:g} % interval").format(100 * level)),
    ]


def _difference_columns(level: float) -> list[Column]:
    return [
        *_pair_columns(),
        measure(tr("Measure")),
        share(tr("Difference"), "value", signed=True),
        share_interval(tr("{:g} % interval").format(100 * level), signed=True),
    ]


def _mcnemar_columns() -> list[Column]:
    return [
        *_pair_columns(),
        count(tr("Only first right"), "only_first_right"),
        count(tr("Only second right"), "only_second_right"),
        Column(tr("p"), _p_value("p_value"), lambda row: number(row, "p_value")),
        Column(tr("p, Holm"), _p_value("p_value_holm"), lambda row: number(row, "p_value_holm")),
    ]


def _pair_columns() -> list[Column]:
    return [words(tr("First"), "first"), words(tr("Second"), "second")]


def _area_columns() -> list[Column]:
    return [
        words(tr("Region"), "region"),
        words(tr("Data set"), "data_set"),
        hectares(tr("Cropland"), "pixel_count_ha"),
        percent(tr("From first"), "deviation_from_first_percent"),
        hectares(tr("No data"), "no_data_ha"),
    ]


def _official_columns() -> list[Column]:
    return [
        words(tr("Data set"), "data_set"),
        words(tr("Unit"), "unit"),
        hectares(tr("Official"), "official_ha"),
        hectares(tr("Mapped"), "pixel_count_ha"),
        percent(tr("Deviation"), "pixel_count_deviation_percent"),
    ]


def _agreement_columns() -> list[Column]:
    return [
        count(tr("Data sets that say cropland"), "data_sets_that_say_cropland"),
        hectares(tr("Area"), "area_ha"),
        percent(tr("Share"), "share_percent", signed=False),
    ]


def _p_value(column: str) -> Callable[[Row], str]:
    def text(row: Row) -> str:
        value = number(row, column)
        return "–" if value is None else "< 0.001" if value < 0.001 else f"{value:.3f}"

    return text
