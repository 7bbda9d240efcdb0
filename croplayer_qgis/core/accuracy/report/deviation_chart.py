"""Deviation of each unit's cropland from its official area, with the band of ±10 %."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from croplayer_qgis.core.accuracy.report.drawing import WIDTH, axis_name, chart, svg
from croplayer_qgis.core.language import Tell
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.vocabulary.accuracy import BLUE, FAINT, GREY, INK, ORANGE

_FARTHEST = 60
"""Per cent; deviations beyond are drawn at the edge with their number."""


def deviation_chart(rows: Sequence[Mapping[str, Any]], tell: Tell) -> bytes:
    """A line for each unit, from the largest deviation down, as SVG.

    Args:
        rows: Rows of ``official.csv``.
        tell: Tells texts in the reader's language.
    """
    rows = sorted(rows, key=lambda row: -row["pixel_count_deviation_percent"])
    adjusted = any(row["error_adjusted_deviation_percent"] is not None for row in rows)
    reach = min(_FARTHEST, max(25.0, *(abs(row["pixel_count_deviation_percent"]) * 1.15 for row in rows)))
    with chart(WIDTH, 1.5 + 0.2 * len(rows)) as (figure, axes):
        axes.axvspan(-10, 10, color=BLUE, alpha=0.10, linewidth=0, label="±10 %")
        axes.axvline(0, color=INK, linewidth=0.8)
        for place, row in enumerate(rows):
            _draw(axes, place, row, reach)
        axes.plot([], [], "o", color=BLUE, markersize=5, label=tell(mark("pixel count")))
        if adjusted:
            axes.errorbar(
                [], [], xerr=[], fmt="s", color=ORANGE, markersize=4.5, markerfacecolor="white",
                label=tell(mark("error-adjusted, with confidence interval")),
            )  # fmt: skip
        if any(row["pixel_count_within_10_percent"] is None for row in rows):
            axes.plot([], [], "x", color=GREY, markersize=5, label=tell(mark("not comparable (see table)")))
        axes.set_yticks(range(len(rows)), [axis_name(row["unit"]) for row in rows])
        axes.set_ylim(len(rows) - 0.4, -0.6)
        axes.tick_params(axis="y", length=0)
        axes.set_xlim(-reach, reach)
        axes.set_xlabel(tell(mark("deviation of mapped from official area, per cent")))
        axes.grid(axis="x")
        axes.set_axisbelow(True)
        figure.legend(loc="outside upper center", fontsize=8)
        return svg(figure)


def _draw(axes: Any, place: int, row: Mapping[str, Any], reach: float) -> None:
    deviation = row["pixel_count_deviation_percent"]
    comparable = row["pixel_count_within_10_percent"] is not None
    shown = max(-reach, min(reach, deviation))
    axes.plot([0, shown], [place, place], color=FAINT, linewidth=1, zorder=1)
    if comparable:
        axes.plot(shown, place, "o", color=BLUE, markersize=5, clip_on=False, zorder=3)
    else:
        axes.plot(shown, place, "x", color=GREY, markersize=5, clip_on=False, zorder=3)
    if shown != deviation:
        side = 1 if deviation > 0 else -1
        axes.annotate(
            f"{deviation:+.0f} %", (shown, place), xytext=(-6 * side, 0), textcoords="offset points",
            ha="right" if side > 0 else "left", va="center", fontsize=7,
        )  # fmt: skip
    value = row["error_adjusted_deviation_percent"]
    if value is None or not comparable or abs(value) > reach:
        return
    official = row["official_ha"]
    ends = [row[f"error_adjusted_{end}_ha"] for end in ("low", "high")]
    if None not in ends:
        low, high = (max(-reach, min(reach, 100 * (end / official - 1))) for end in ends)
        axes.plot([low, high], [place + 0.22] * 2, color=ORANGE, linewidth=1.2, zorder=2)
    axes.plot(
        value,
        place + 0.22,
        "s",
        color=ORANGE,
        markersize=4.5,
        markerfacecolor="white",
        clip_on=False,
        zorder=3,
    )
