"""How the report's charts look, and how they become part of the page."""

from __future__ import annotations

import base64
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

VERMILION, GREY = "#D55E00", "#8c8c8c"
INK, FAINT = "#222222", "#d9d9d9"

WIDTH = 6.9
"""Inches: the text width of an A4 page."""

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


def data_uri(figure: Figure) -> str:
    """The figure as an SVG in a data URI."""
    target = io.BytesIO()
    with mpl.rc_context(_STYLE), warnings.catch_warnings():
        # Matplotlib measures text with its own font, which has no Chinese; the reader's browser draws it.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure.savefig(target, format="svg", metadata={"Date": None})
    return "data:image/svg+xml;base64," + base64.b64encode(target.getvalue()).decode("ascii")


def percent_axis(axes: Axes, label: str) -> None:
    """A horizontal axis of 0-100 %."""
    axes.set_xlim(0, 100)
    axes.set_xlabel(label)
    axes.grid(axis="x")
    axes.set_axisbelow(True)
