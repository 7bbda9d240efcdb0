"""How the report's charts look, and how they become pictures."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from croplayer_qgis.shared.vocabulary.accuracy import FAINT, INK, PAPER

VERMILION = "#D55E00"

PAGE_WIDTH = 6.9
"""Inches: the text width of an A4 page, for maps."""

WIDTH = 4.6
"""Inches: charts that the panel shows, too; about 440 of its pixels, so that text stays as large there."""

_LONGEST_NAME = 28  # characters of a unit beside an axis; about a third of the width

_STYLE: Any = {
    "font.family": "sans-serif",
    "font.size": 9,
    "axes.edgecolor": INK,
    "axes.linewidth": 0.6,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.labelcolor": INK,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "grid.color": FAINT,
    "grid.linewidth": 0.6,
    "legend.frameon": False,
    "svg.fonttype": "none",  # text stays text: any script the reader's fonts have, and it can be searched
    "svg.hashsalt": "croplayer",  # the same figures give the same file
}


@contextmanager
def chart(width: float, height: float, **subplots: Any) -> Iterator[tuple[Figure, Any]]:
    """A figure (inches) and its axes in the report's style."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(width, height), layout="constrained")
        yield figure, figure.subplots(**subplots)


def svg(figure: Figure) -> bytes:
    """The figure as an SVG file."""
    target = io.BytesIO()
    with mpl.rc_context(_STYLE), warnings.catch_warnings():
        # Matplotlib measures text with its own font, which has no Chinese; the reader's browser draws it.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure.savefig(target, format="svg", facecolor=PAPER, metadata={"Date": None})
    return target.getvalue()


def percent_axis(axes: Axes, label: str) -> None:
    """A horizontal axis of 0-100 %."""
    axes.set_xlim(0, 100)
    axes.set_xlabel(label)
    axes.grid(axis="x")
    axes.set_axisbelow(True)


def axis_name(name: str) -> str:
    """A name that leaves room for the axis; the tables have it whole."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
