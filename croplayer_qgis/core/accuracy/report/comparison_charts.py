"""Charts of a comparison of data sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from croplayer_qgis.core.accuracy.report.accuracy_bars import MEASURES, draw_bar
from croplayer_qgis.core.accuracy.report.drawing import BLUE, INK, WIDTH, chart, data_uri, percent_axis


def data_set_bars(rows: Sequence[Mapping[str, Any]]) -> str:
    """Accuracies of each data set side by side, as a data URI.

    Args:
        rows: Rows of ``accuracy_by_data_set.csv``.
    """
    names = list(dict.fromkeys(row["data_set"] for row in rows))
    measures = list(dict.fromkeys(row["measure"] for row in rows))
    with chart(WIDTH, 1.2 + 0.24 * len(rows) / 2, nrows=(len(measures) + 1) // 2, ncols=2, sharex=True) as (
        figure,
        grid,
    ):
        for axes, measure in zip(grid.ravel(), measures, strict=False):
            title, colour = MEASURES[measure]
            for row in rows:
                if row["measure"] == measure and row["value"] is not None:
                    draw_bar(axes, names.index(row["data_set"]), row, colour)
            axes.set_title(title, fontsize=9, loc="left")
            axes.set_yticks(range(len(names)), names)
            axes.set_ylim(len(names) - 0.4, -0.6)
            axes.tick_params(axis="y", length=0)
            percent_axis(axes, "")
        return data_uri(figure)


def difference_chart(rows: Sequence[Mapping[str, Any]]) -> str:
    """Paired differences to the first data set with their intervals, as a data URI.

    Args:
        rows: Rows of ``paired_differences.csv``.
    """
    known = [row for row in rows if row["value"] is not None]
    with chart(WIDTH, 0.9 + 0.22 * len(known)) as (figure, axes):
        axes.axvline(0, color=INK, linewidth=0.9)
        for place, row in enumerate(known):
            if row["low"] is not None and row["high"] is not None:
                axes.plot([100 * row["low"], 100 * row["high"]], [place] * 2, color=BLUE, linewidth=1.4)
            axes.plot(100 * row["value"], place, "o", color=BLUE, markersize=5)
        labels = [f"{row['first']} less {row['second']}: {_short(row['measure'])}" for row in known]
        axes.set_yticks(range(len(known)), labels)
        axes.set_ylim(len(known) - 0.4, -0.6)
        axes.tick_params(axis="y", length=0)
        axes.set_xlabel("paired difference, percentage points")
        axes.grid(axis="x")
        axes.set_axisbelow(True)
        return data_uri(figure)


def _short(measure: str) -> str:
    title, _ = MEASURES[measure]
    return title if title.startswith("F1") else title[0].lower() + title[1:]
