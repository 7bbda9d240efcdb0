"""Maps: sample points by result, regions by deviation, agreement of data sets."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import rasterio
import shapely
from matplotlib.colors import BoundaryNorm, ListedColormap
from matplotlib.patches import Patch, PathPatch
from matplotlib.path import Path as Outline
from pyproj import CRS, Transformer

from croplayer_qgis.core.accuracy.areas.region_layer import LAYER
from croplayer_qgis.core.accuracy.report.drawing import PAGE_WIDTH, VERMILION, chart, svg
from croplayer_qgis.core.language import Tell
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.accuracy import FAINT, GREEN, GREY, INK

_RESULTS = {
    "right": (mark("right"), GREEN, "o", 9),
    "wrong": (mark("wrong"), VERMILION, "X", 22),
    "unlabelled": (mark("unlabelled"), GREY, ".", 6),
    "no_map_data": (mark("no map data"), INK, "+", 16),
}
_STEPS = (-1e9, -30, -20, -10, 10, 20, 30, 1e9)
_COLOURS = ("#b35806", "#f1a340", "#fee0b6", "#f7f7f7", "#d8daeb", "#998ec3", "#542788")  # ColorBrewer PuOr
_STEP_NAMES = (
    mark("below -30 %"),
    mark("-30 to -20 %"),
    mark("-20 to -10 %"),
    mark("within ±10 %"),
    mark("10 to 20 %"),
    mark("20 to 30 %"),
    mark("above 30 %"),
)
_MOST_PIXELS = 900  # of the longer side: 130 dots an inch over the text width of an A4 page


def point_map(points: Sequence[Mapping[str, Any]], regions: Path | None, tell: Tell) -> bytes:
    """Sample points by result, over the outlines of the regions when there are any, as SVG.

    Args:
        points: Rows of ``sample_points.csv``.
        regions: A file of ``region_layer``, or None.
        tell: Tells texts in the reader's language.
    """
    lon = np.array([row["longitude"] for row in points])
    lat = np.array([row["latitude"] for row in points])
    bounds = _padded(lon.min(), lat.min(), lon.max(), lat.max())
    with chart(*_size(bounds)) as (figure, axes):
        if regions is not None:
            for shape in _outlines(regions, bounds)[0]:
                axes.add_patch(_patch(shape, facecolor="none", edgecolor=GREY, linewidth=0.6))
        for result, (title, colour, marker, size) in _RESULTS.items():
            chosen = np.array([row["result"] == result for row in points])
            if chosen.any():
                rim = {"edgecolors": "white", "linewidths": 0.4} if marker in "oX" else {"linewidths": 1}
                axes.scatter(
                    lon[chosen],
                    lat[chosen],
                    s=size,
                    c=colour,
                    marker=marker,
                    label=f"{tell(title)} ({chosen.sum()})",
                    **rim,
                )
        _frame(axes, bounds, tell)
        figure.legend(loc="outside upper center", ncols=4, fontsize=8)
        return svg(figure)


def deviation_map(regions: Path, tell: Tell) -> bytes:
    """Regions coloured by the deviation of their pixel-count area, as SVG."""
    bounds = _layer_bounds(regions)
    shapes, columns = _outlines(regions, bounds)
    shades = ListedColormap(_COLOURS)
    norm = BoundaryNorm(_STEPS, len(_COLOURS))
    with chart(*_size(bounds)) as (figure, axes):
        for number, shape in enumerate(shapes):
            deviation, within = columns["pixel_deviation_percent"][number], columns["pixel_within"][number]
            known = within in ("yes", "no")
            axes.add_patch(
                _patch(
                    shape,
                    facecolor=shades(norm(deviation)) if known else "white",
                    edgecolor=INK,
                    linewidth=0.5,
                    hatch=None if known else "////",
                )
            )
        handles = [
            Patch(facecolor=colour, edgecolor=INK, linewidth=0.5, label=tell(name))
            for colour, name in zip(_COLOURS, _STEP_NAMES, strict=True)
        ]
        handles.append(
            Patch(
                facecolor="white",
                edgecolor=INK,
                linewidth=0.5,
                hatch="////",
                label=tell(mark("not compared")),
            )
        )
        _frame(axes, bounds, tell)
        figure.legend(handles=handles, loc="outside right upper", fontsize=8)
        return svg(figure)


def agreement_map(path: Path, names: Sequence[str], tell: Tell) -> bytes:
    """How many data sets say cropland, from ``agreement.tif``, thinned out to fit the page, as SVG."""
    with rasterio.open(path) as dataset:
        scale = max(1.0, max(dataset.width, dataset.height) / _MOST_PIXELS)
        shape = max(1, round(dataset.height / scale)), max(1, round(dataset.width / scale))
        votes = dataset.read(1, out_shape=shape)
        left, bottom, right, top = dataset.bounds
        geographic = dataset.crs.is_geographic
    count = len(names)
    greys = [1 - 0.85 * vote / count for vote in range(count + 1)]
    colours = [(0.88, 0.88, 0.88)] + [(0.95 * g, 0.55 * g + 0.35, 0.75 * g + 0.12) for g in greys[1:]]
    bounds = left, bottom, right, top
    with chart(*_size(bounds, geographic)) as (figure, axes):
        axes.imshow(
            np.ma.masked_equal(votes, 255), extent=(left, right, bottom, top), interpolation="nearest",
            cmap=ListedColormap(colours), vmin=-0.5, vmax=count + 0.5,
        )  # fmt: skip
        handles = [
            Patch(facecolor=colour, label=tell(_votes(vote, count))) for vote, colour in enumerate(colours)
        ]
        handles.append(
            Patch(
                facecolor="white", edgecolor=GREY, linewidth=0.5, label=tell(mark("no data in one or more"))
            )
        )
        _frame(axes, bounds, tell, geographic)
        figure.legend(handles=handles, loc="outside right upper", fontsize=8)
        return svg(figure)


def _votes(vote: int, count: int) -> str:
    if vote == 0:
        return mark("none: not cropland")
    return Sentence("all {}: cropland", count) if vote == count else Sentence("{} of {}", vote, count)


def _outlines(path: Path, bounds: tuple[float, float, float, float]) -> tuple[list[Any], dict[str, Any]]:
    """Simplified polygons of the region layer in degrees, and its columns."""
    meta, _, wkb, values = pyogrio.raw.read(path, layer=LAYER)
    shapes = shapely.from_wkb(wkb)
    crs = CRS.from_user_input(meta["crs"])
    if crs != CRS.from_epsg(4326):
        transformer = Transformer.from_crs(crs, 4326, always_xy=True)
        shapes = shapely.transform(shapes, lambda xy: np.column_stack(transformer.transform(*xy.T)))
    tolerance = max(bounds[2] - bounds[0], bounds[3] - bounds[1]) / 1500
    return list(shapely.simplify(shapes, tolerance)), dict(zip(meta["fields"], values, strict=True))


def _layer_bounds(path: Path) -> tuple[float, float, float, float]:
    shapes, _ = _outlines(path, (0, 0, 0, 0))
    return _padded(*shapely.total_bounds(shapes))


def _patch(shape: Any, **style: Any) -> PathPatch:
    """A polygon with its holes."""
    parts = shapely.get_parts(shape) if shape.geom_type == "MultiPolygon" else [shape]
    rings = [ring for part in parts for ring in (part.exterior, *part.interiors) if not part.is_empty]
    outline = Outline.make_compound_path(*(Outline(np.asarray(ring.coords), closed=True) for ring in rings))
    return PathPatch(outline, **style)


def _padded(west: float, south: float, east: float, north: float) -> tuple[float, float, float, float]:
    pad = 0.04 * max(east - west, north - south, 1e-3)
    return west - pad, south - pad, east + pad, north + pad


def _size(bounds: tuple[float, float, float, float], geographic: bool = True) -> tuple[float, float]:
    """Width and height in inches of a map that keeps shapes about right at its middle latitude."""
    west, south, east, north = bounds
    ratio = (north - south) * _stretch(bounds, geographic) / max(east - west, 1e-9)
    return PAGE_WIDTH, min(max(PAGE_WIDTH * 0.8 * ratio, 2.4), 7.0) + 0.5


def _stretch(bounds: tuple[float, float, float, float], geographic: bool) -> float:
    return 1 / max(math.cos(math.radians((bounds[1] + bounds[3]) / 2)), 0.05) if geographic else 1.0


def _frame(axes: Any, bounds: tuple[float, float, float, float], tell: Tell, geographic: bool = True) -> None:
    west, south, east, north = bounds
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect(_stretch(bounds, geographic))
    axes.set_xlabel(tell(mark("longitude, degrees")) if geographic else tell(mark("easting")))
    axes.set_ylabel(tell(mark("latitude, degrees")) if geographic else tell(mark("northing")))
    axes.ticklabel_format(useOffset=False)
    axes.locator_params(nbins=5)
    axes.grid(color=FAINT)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(True)
