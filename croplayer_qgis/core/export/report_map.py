"""The map in the report: cropland of the selected blocks with their outlines, scale bar and north arrow."""

from __future__ import annotations

import io
import math
from typing import Any, Final

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, MaxNLocator
from numpy.typing import NDArray

from croplayer_qgis.core.export.selection import Selection, Watch
from croplayer_qgis.core.grid import BLOCKS_PER_DEGREE
from croplayer_qgis.core.patience import patiently
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.products import CROPLAND, NO_DATA

_CROPLAND, _OTHER, _NOTHING = "#e3b505", "#e9e7df", "#ffffff"
_LONGEST_PX: Final = 1500  # about 200 dots an inch over the text width of an A4 page
_BLOCK_PX: Final = 500  # every fifth pixel of a product, for a job of few blocks
_EARTH_M: Final = 6371000.0
_READ: Final = 0.9  # of the work is reading the blocks


def map_png(selection: Selection, watch: Watch) -> bytes:
    """The map as PNG; raises JobError when a product cannot be read, Cancelled."""
    classes, extent = _coarse(selection, watch.part(0, _READ))
    return patiently(
        lambda: _drawn(selection, classes, extent), lambda: watch.step(_READ, mark("map: drawing"))
    )


def _drawn(
    selection: Selection, classes: NDArray[np.uint8], extent: tuple[float, float, float, float]
) -> bytes:
    """The map as PNG, of the coarse cropland and its place."""
    west, east, south, north = extent
    stretch = 1 / math.cos(math.radians((south + north) / 2))
    height = min(max(7.2 * (north - south) * stretch / (east - west), 2.6), 4.6)
    figure = Figure((7.2, height), dpi=170, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    colours = np.array([_rgb(_OTHER), _rgb(_CROPLAND), _rgb(_NOTHING)])
    image = colours[np.where(classes == NO_DATA, 2, np.minimum(classes, 1))]
    axes.imshow(image, extent=extent, aspect=stretch, interpolation="nearest")
    axes.add_collection(_outlines(selection))
    for axis, hemispheres in ((axes.xaxis, "EW"), (axes.yaxis, "NS")):
        axis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))
        axis.set_major_formatter(FuncFormatter(_degrees(hemispheres)))
    axes.tick_params(labelsize=7, length=2)
    _scale_bar(axes, extent)
    axes.annotate(
        "N", (0.965, 0.95), (0.965, 0.85), "axes fraction", ha="center", va="center", fontsize=9,
        arrowprops={"arrowstyle": "-|>", "color": "black"},
    )  # fmt: skip
    handles = [
        Patch(color=_CROPLAND, label="Cropland"),
        Patch(color=_OTHER, label="Not cropland"),
        Patch(facecolor=_NOTHING, edgecolor="#555555", linewidth=0.6, label="Block (white: no imagery)"),
    ]
    figure.legend(handles=handles, loc="outside lower center", ncols=3, fontsize=7.5, frameon=False)
    stream = io.BytesIO()
    figure.savefig(stream, format="png")
    return stream.getvalue()


def _coarse(
    selection: Selection, watch: Watch
) -> tuple[NDArray[np.uint8], tuple[float, float, float, float]]:
    """Cropland of all blocks, few pixels a block, and its west, east, south and north."""
    blocks = selection.blocks
    west, north = min(block.col for block in blocks), max(block.row for block in blocks)
    width = max(block.col for block in blocks) - west + 1
    height = north - min(block.row for block in blocks) + 1
    side = min(max(_LONGEST_PX // max(width, height), 1), _BLOCK_PX)
    pixels = np.full((height * side, width * side), NO_DATA, np.uint8)
    for done, block in enumerate(blocks):
        watch.step(done / len(blocks), Sentence("map: {}", block.id))
        y, x = (north - block.row) * side, (block.col - west) * side
        pixels[y : y + side, x : x + side] = selection.layers(block, CROPLAND, side)[0]
    step = 1 / BLOCKS_PER_DEGREE
    extent = (west * step, (west + width) * step, (north + 1 - height) * step, (north + 1) * step)
    return pixels, extent


def _outlines(selection: Selection) -> LineCollection:
    rings = []
    for west, south, east, north in (block.bounds for block in selection.blocks):
        rings.append([(west, south), (east, south), (east, north), (west, north), (west, south)])
    return LineCollection(rings, colors="#555555", linewidths=0.6 if len(rings) < 400 else 0.15)


def _scale_bar(axes: Any, extent: tuple[float, float, float, float]) -> None:
    west, east, south, north = extent
    degree_m = math.radians(1) * _EARTH_M * math.cos(math.radians((south + north) / 2))
    target = (east - west) * degree_m / 4
    power = 10 ** math.floor(math.log10(target))
    length = max(step * power for step in (1, 2, 5) if step * power <= target)
    x, y = west + (east - west) * 0.03, south + (north - south) * 0.06
    axes.plot([x, x + length / degree_m], [y, y], color="black", linewidth=2.5, solid_capstyle="butt")
    text = f"{length / 1000:g} km" if length >= 1000 else f"{length:g} m"
    axes.annotate(text, (x, y), (0, 3), textcoords="offset points", fontsize=8)


def _degrees(hemispheres: str) -> Any:
    return lambda value, _place: f"{abs(value):.2f}° {hemispheres[int(value < 0)]}"


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
