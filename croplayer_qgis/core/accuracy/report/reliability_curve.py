"""Observed against expected correctness."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from croplayer_qgis.core.accuracy.report.drawing import chart, svg
from croplayer_qgis.core.language import Tell
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.vocabulary.accuracy import BLUE, INK


def reliability_curve(rows: Sequence[Mapping[str, Any]], tell: Tell) -> bytes:
    """Bins of expected correctness with the share observed right, as SVG.

    Args:
        rows: Rows of ``reliability.csv``.
        tell: Tells texts in the reader's language.
    """
    known = [row for row in rows if row["units"] and row["value"] is not None]
    ends = (100 * v for row in known for v in (row["mean_expected"], row["low"] or row["value"]))
    lowest = min([90.0, *ends])
    start = 10 * math.floor(lowest / 10)
    with chart(4.3, 4.3) as (figure, axes):
        axes.plot(
            [start, 100], [start, 100], color=INK, linewidth=0.9, label=tell(mark("as right as expected"))
        )
        for row in known:
            if row["low"] is not None and row["high"] is not None:
                axes.plot([100 * row["mean_expected"]] * 2, [100 * row["low"], 100 * row["high"]],
                          color=BLUE, linewidth=1.2)  # fmt: skip
            axes.annotate(
                f"n = {row['units']}", (100 * row["mean_expected"], 100 * row["value"]), xytext=(6, -3),
                textcoords="offset points", fontsize=7,
            )  # fmt: skip
        axes.plot(
            [100 * row["mean_expected"] for row in known],
            [100 * row["value"] for row in known],
            "o-", color=BLUE, markersize=5, linewidth=0.8,
            label=tell(mark("observed, with confidence interval")),
        )  # fmt: skip
        axes.set_xlim(start, 100)
        axes.set_ylim(start, 100.5)
        axes.set_aspect("equal")
        axes.set_xlabel(tell(mark("expected correctness, per cent")))
        axes.set_ylabel(tell(mark("share of units that are right, per cent")))
        axes.grid()
        axes.set_axisbelow(True)
        axes.legend(loc="upper left", fontsize=8)
        return svg(figure)
