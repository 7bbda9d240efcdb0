"""Result of measuring regions: areas, deviation from official statistics, and what did not match."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from qgis.PyQt.QtWidgets import QWidget

from croplayer_qgis.gui.accuracy.fields.page_layout import note
from croplayer_qgis.gui.accuracy.results.columns import (
    class_words,
    hectares,
    hectares_interval,
    percent,
    words,
)
from croplayer_qgis.gui.accuracy.results.result_table import Column, ResultTable
from croplayer_qgis.gui.accuracy.results.result_tables import Record, Row, number, rows_of
from croplayer_qgis.gui.accuracy.results.result_view import ResultView
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.vocabulary.accuracy import Chart
from croplayer_qgis.translation import tr


class AreasView(ResultView):
    """Pixel-count and error-adjusted areas stand side by side, each under its own name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._within = note()
        self._within.setObjectName("within")
        self._official = ResultTable(sortable=True)
        self._official.setObjectName("official")
        self._unmatched = note()
        self._unmatched.setObjectName("unmatched")
        self._fit = note()
        self._fit.setObjectName("fit")
        self._basis = note()
        self._regions = ResultTable(sortable=True)
        self._regions.setObjectName("regions")
        self._official_boxes = [
            self.section(
                tr("Deviation from official statistics"),
                self._within,
                self.chart(Chart.DEVIATION),
                self._official,
            ),
        ]
        self._fit_box = self.section(tr("Mapped against official area"), self.chart(Chart.SCATTER), self._fit)
        self._official_boxes.append(self.section(tr("Official figures"), self._basis))
        self._unmatched_box = self.section(tr("Names without a partner"), self._unmatched)
        self.section(tr("Areas of the regions"), self._regions)
        self.finish()

    def show_record(self, record: Record) -> None:
        """Shows a record of the task ``areas``."""
        super().show_record(record)
        summary = {row["item"]: row.get("value") for row in rows_of(record, "official_summary")}
        for box in self._official_boxes:
            box.setVisible(bool(rows_of(record, "official")))
        self._fit_box.setVisible(bool(_fit_text(summary)))
        self._within.setText(_within_text(rows_of(record, "official"), summary))
        self._official.show_rows(rows_of(record, "official"), official_columns(), most=14)
        self._fit.setText(_fit_text(summary))
        basis = (summary.get("official figures"), summary.get("the map's cropland"))
        self._basis.setText("\n".join(str(text) for text in basis if text))
        unmatched = [row for row in rows_of(record, "official_unmatched") if row.get("name")]
        self._unmatched.setText(_unmatched_text(unmatched))
        self._unmatched_box.setVisible(bool(unmatched))
        self._regions.show_rows(rows_of(record, "region_areas"), _region_columns(), most=14)


def official_columns() -> list[Column]:
    """Unit, official area, pixel count with its deviation, error-adjusted area with its deviation."""
    columns = [words(tr("Unit"), "unit"), hectares(tr("Official"), "official_ha")]
    for title, kind in ((tr("Pixel count"), "pixel_count"), (tr("Error-adjusted"), "error_adjusted")):
        columns.append(hectares(title, f"{kind}_ha"))
        if kind == "error_adjusted":
            columns.append(hectares_interval(tr("Interval"), f"{kind}_low_ha", f"{kind}_high_ha"))
        columns.append(percent(tr("Deviation"), f"{kind}_deviation_percent"))
        columns.append(Column(tr("±10 %"), _within_word(f"{kind}_within_10_percent")))
    return [replace(column, tip=_unit_tip) for column in columns]


def _region_columns() -> list[Column]:
    return [
        words(tr("Region"), "region"),
        class_words(tr("Class")),
        hectares(tr("Pixel count"), "pixel_count_ha"),
        hectares(tr("Error-adjusted"), "error_adjusted_ha"),
        hectares_interval(tr("Interval"), "error_adjusted_low_ha", "error_adjusted_high_ha"),
        hectares(tr("No data"), "no_data_ha"),
        hectares(tr("Region's area"), "region_ha"),
        Column(tr("Overlaps"), lambda row: tr("yes") if row.get("overlaps_another_region") == "yes" else ""),
    ]


def _within_text(rows: Sequence[Row], summary: Mapping[str, object]) -> str:
    n, m = _n_of_m(rows, "pixel_count")
    lines = [
        counted(
            m,
            "By pixel count, {} of {} unit lies within ±10 %.",
            "By pixel count, {} of {} units lie within ±10 %.",
            n,
            m,
        )
    ]
    n, m = _n_of_m(rows, "error_adjusted")
    if m:
        lines.append(
            counted(
                m,
                "By error-adjusted area, {} of {} unit does.",
                "By error-adjusted area, {} of {} units do.",
                n,
                m,
            )
        )
    left_out = summary.get("units left out, as they cannot be compared")
    if isinstance(left_out, int) and left_out:
        lines.append(
            counted(
                left_out,
                "{} unit cannot be compared; the table says why.",
                "{} units cannot be compared; the table says why.",
            )
        )
    return "\n".join(map(tr, lines))


def _n_of_m(rows: Sequence[Row], kind: str) -> tuple[int, int]:
    """Units within the band, and units compared."""
    answers = [row.get(f"{kind}_within_10_percent") for row in rows]
    return answers.count("yes"), answers.count("yes") + answers.count("no")


def _fit_text(summary: Mapping[str, object]) -> str:
    """Every figure of the fit with its own words, as the summary has them."""
    starts = ("R²", "squared correlation", "RMSE")
    found = {item: value for item, value in summary.items() if item.startswith(starts) and value is not None}
    return "\n".join(
        f"{tr(item)}: {value:,.0f}" if item.startswith("RMSE") else f"{tr(item)}: {value:.3f}"
        for item, value in found.items()
    )


def _unmatched_text(rows: Sequence[Row]) -> str:
    titles = {
        "region without statistics": tr("Regions without statistics: {}"),
        "statistics without region": tr("Statistics without region: {}"),
    }
    lines = []
    for kind, title in titles.items():
        names = [str(row["name"]) for row in rows if row["kind"] == kind]
        if names:
            lines.append(title.format(", ".join(names)))
    return "\n".join(lines)


def _within_word(name: str) -> Callable[[Row], str]:
    return lambda row: {"yes": tr("within"), "no": tr("outside")}.get(str(row.get(name)), "–")


def _unit_tip(row: Row) -> str:
    basis = tr("Official figure: {}").format(row.get("basis", ""))
    no_data = number(row, "no_data_percent")
    parts = [
        basis,
        tr("No map data: {:.1f} %").format(no_data) if no_data is not None else "",
        row.get("note"),
    ]
    return "\n".join(str(part) for part in parts if part)
