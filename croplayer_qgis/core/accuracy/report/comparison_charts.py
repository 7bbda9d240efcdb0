"""Charts of a comparison of data sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from croplayer_qgis.core.accuracy.report.accuracy_bars import MEASURES, draw_bar
from croplayer_qgis.core.accuracy.report.drawing import WIDTH, axis_name, chart, percent_axis, svg
from croplayer_qgis.core.language import Tell
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.accuracy import BLUE, INK


def data_set_bars(rows: Sequence[Mapping[str, Any]], tell: Tell) -> bytes:
    """Accuracies of each data set side by side, as SVG.

    Args:
        rows: Rows of ``accuracy_by_data_set.csv``.
        tell: Tells texts in the reader's language.
    """
    names = list(dict.fromkeys(row["data_set"] for row in rows))
    measures = list(dict.fromkeys(row["measure"] for row in rows))
    height = 0.4 + 0.35 * len(measures) + 0.24 * len(rows)
    with chart(WIDTH, height, nrows=len(measures), sharex=True, squeeze=False) as (figure, grid):
        for axes, measure in zip(grid.ravel(), measures, strict=True):
            title, colour = MEASURES[measure]
            for row in rows:
                if row["measure"] == measure and row["value"] is not None:
                    draw_bar(axes, names.index(row["data_set"]), row, colour)
            axes.set_title(tell(title), fontsize=9, loc="left")
            axes.set_yticks(range(len(names)), map(axis_name, names))
            axes.set_ylim(len(names) - 0.4, -0.6)
            axes.tick_params(axis="y", length=0)
            percent_axis(axes, "")
        return svg(figure)


def difference_chart(rows: Sequence[Mapping[str, Any]], tell: Tell) -> bytes:
    """Paired differences to the first data set with their intervals, as SVG.

    Args:
        rows: Rows of ``paired_differences.csv``.
        tell: Tells texts in the reader's language.
    """
    known = [row for row in rows if row["value"] is not None]
    with chart(WIDTH, 0.9 + 0.22 * len(known)) as (figure, axes):
        axes.axvline(0, color=INK, linewidth=0.9)
        for place, row in enumerate(known):
            if row["low"] is not None and row["high"] is not None:
                axes.plot([100 * row["low"], 100 * row["high"]], [place] * 2, color=BLUE, linewidth=1.4)
            axes.plot(100 * row["value"], place, "o", color=BLUE, markersize=5)
        labels = [tell(_label(row)) for row in known]
        axes.set_yticks(range(len(known)), labels)
        axes.set_ylim(len(known) - 0.4, -0.6)
        axes.tick_params(axis="y", length=0)
        axes.set_xlabel(tell(mark("paired difference, percentage points")))
        axes.grid(axis="x")
        axes.set_axisbelow(True)
        return svg(figure)


def _label(row: Mapping[str, Any]) -> str:
    title, _ = MEASURES[row["measure"]]
    return Sentence("{} less {}: {}", row["first"], row["second"], Sentence(title))
