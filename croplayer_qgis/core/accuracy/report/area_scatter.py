"""Mapped against official area of each unit, with the 1:1 line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from croplayer_qgis.core.accuracy.report.drawing import chart, svg
from croplayer_qgis.core.language import Tell
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.accuracy import BLUE, GREY, INK, ORANGE, TOLERANCE

_THOUSAND = 1000.0


def area_scatter(
    rows: Sequence[Mapping[str, Any]], summary: Sequence[Mapping[str, Any]], tell: Tell
) -> bytes:
    """Pixel-count and error-adjusted areas over official ones in thousand hectares, as SVG.

    Args:
        rows: Rows of ``official.csv``; units that cannot be compared are left out.
        summary: Rows of ``official_summary.csv``, for R² and RMSE.
        tell: Tells texts in the reader's language.
    """
    rows = [row for row in rows if row["pixel_count_within_10_percent"] is not None]
    figures = {row["item"]: row["value"] for row in summary}
    with chart(4.9, 5.4) as (figure, axes):
        areas = ("official_ha", "pixel_count_ha", "error_adjusted_ha", "error_adjusted_high_ha")
        top = 1.06 * max(row[area] or 0.0 for row in rows for area in areas) / _THOUSAND
        # A polygon that ends at the axes: Qt's reader of SVG knows no clipping.
        corner = top / (1 + TOLERANCE)
        band = [(0, 0), (corner, top), (top, top), (top, (1 - TOLERANCE) * top)]
        axes.fill(*zip(*band, strict=True), color=BLUE, alpha=0.10, linewidth=0)
        axes.plot([0, top], [0, top], color=INK, linewidth=0.9, label=tell(mark("1:1, with ±10 %")))
        axes.plot(
            [row["official_ha"] / _THOUSAND for row in rows],
            [row["pixel_count_ha"] / _THOUSAND for row in rows],
            "o", color=BLUE, markersize=5, label=tell(_legend(mark("pixel count"), figures)),
        )  # fmt: skip
        _adjusted(axes, rows, figures, tell)
        for row in _apart(rows, top):
            axes.annotate(
                row["unit"], (row["official_ha"] / _THOUSAND, row["pixel_count_ha"] / _THOUSAND),
                xytext=(5, -9), textcoords="offset points", fontsize=7, color=GREY,
            )  # fmt: skip
        axes.set_xlim(0, top)
        axes.set_ylim(0, top)
        axes.set_aspect("equal")
        axes.set_xlabel(tell(mark("official area, thousand ha")))
        axes.set_ylabel(tell(mark("mapped area, thousand ha")))
        axes.grid()
        axes.set_axisbelow(True)
        figure.legend(loc="outside upper center", fontsize=8)
        return svg(figure)


def _adjusted(axes: Any, rows: Sequence[Mapping[str, Any]], figures: Mapping[str, Any], tell: Tell) -> None:
    known = [row for row in rows if row["error_adjusted_ha"] is not None]
    if not known:
        return
    for row in known:
        ends = [row["error_adjusted_low_ha"], row["error_adjusted_high_ha"]]
        if None not in ends:
            axes.plot(
                [row["official_ha"] / _THOUSAND] * 2,
                [end / _THOUSAND for end in ends],
                color=ORANGE,
                linewidth=1,
            )
    axes.plot(
        [row["official_ha"] / _THOUSAND for row in known],
        [row["error_adjusted_ha"] / _THOUSAND for row in known],
        "s", color=ORANGE, markerfacecolor="white", markersize=4.5,
        label=tell(_legend(mark("error-adjusted"), figures)),
    )  # fmt: skip


def _legend(kind: str, figures: Mapping[str, Any]) -> str:
    r2, rmse = figures.get(f"R² against the 1:1 line, {kind}"), figures.get(f"RMSE, ha, {kind}")
    if r2 is None or rmse is None:
        return kind
    return Sentence(
        "{}: R² = {}, RMSE = {} thousand ha", Sentence(kind), f"{r2:.3f}", f"{rmse / _THOUSAND:,.1f}"
    )


def _apart(rows: Sequence[Mapping[str, Any]], top: float) -> list[Mapping[str, Any]]:
    """Rows whose names fit without lying on another's: the largest ones, each away from those before."""
    chosen: list[Mapping[str, Any]] = []
    for row in sorted(rows, key=lambda row: -row["official_ha"]):
        place = row["official_ha"], row["pixel_count_ha"]
        near = any(
            abs(place[0] - other["official_ha"]) < 0.16 * top * _THOUSAND
            and abs(place[1] - other["pixel_count_ha"]) < 0.045 * top * _THOUSAND
            for other in chosen
        )
        if not near:
            chosen.append(row)
    return chosen
