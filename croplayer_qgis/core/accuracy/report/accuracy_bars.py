"""Bars of accuracies with their intervals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from croplayer_qgis.core.accuracy.report.drawing import WIDTH, chart, percent_axis, svg
from croplayer_qgis.core.language import Tell
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.vocabulary.accuracy import (
    BLUE,
    CHARTED_MEASURES,
    GREEN,
    INK,
    MEASURE_WORDS,
    ORANGE,
)

MEASURES = {
    measure: (MEASURE_WORDS[measure], colour)
    for measure, colour in zip(CHARTED_MEASURES, (INK, BLUE, ORANGE, GREEN), strict=True)
}
"""Words, English, and colour of each measure that has a bar."""


def accuracy_bars(estimates: Sequence[Mapping[str, Any]], tell: Tell) -> bytes:
    """Overall accuracy, then user's, producer's and F1 of each class, as SVG.

    Args:
        estimates: Rows of ``estimates.csv``.
        tell: Tells texts in the reader's language.
    """
    rows = [row for row in estimates if row["measure"] in MEASURES and row["value"] is not None]
    classes = ["", *dict.fromkeys(row["class"] for row in rows)]  # overall first
    rows.sort(key=lambda row: classes.index(row["class"]))
    with chart(WIDTH, 0.8 + 0.26 * len(rows)) as (figure, axes):
        for place, row in enumerate(rows):
            draw_bar(axes, place, row, MEASURES[row["measure"]][1])
        axes.set_yticks(range(len(rows)), [_label(row, tell) for row in rows])
        axes.invert_yaxis()
        axes.tick_params(axis="y", length=0)
        percent_axis(axes, tell(mark("per cent, with confidence interval")))
        return svg(figure)


def draw_bar(axes: Any, place: float, row: Mapping[str, Any], colour: str, height: float = 0.62) -> None:
    """A bar of 0-100 % with its interval and its value written at the right end."""
    value = 100 * row["value"]
    axes.barh(place, value, height=height, color=colour, alpha=0.55, linewidth=0)
    end = value
    if row["low"] is not None and row["high"] is not None:
        low, high = 100 * row["low"], 100 * row["high"]
        axes.plot([low, high], [place, place], color=INK, linewidth=1.1, solid_capstyle="butt")
        for tip in (low, high):
            axes.plot([tip, tip], [place - 0.16, place + 0.16], color=INK, linewidth=1.1)
        end = high
    axes.annotate(
        f"{value:.1f}",
        (max(end, value), place),
        xytext=(4, 0),
        textcoords="offset points",
        va="center",
        fontsize=8,
        annotation_clip=False,
    )


def _label(row: Mapping[str, Any], tell: Tell) -> str:
    title = tell(MEASURES[row["measure"]][0])
    return f"{tell(row['class'])}: {title}" if row["class"] else title
