"""Parameters of the tasks ``fuse`` and ``evaluate``, which take cropland probability from anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param
from croplayer_qgis.shared.messages.usual import mapping_unit, model_folder, zoom
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary import defaults


def _probability(title: str, **more: Any) -> Any:
    """A raster of cropland probability, on any grid."""
    help_text = mark("Cropland probability in band 1, in any reference system; its no-data stays out.")
    return param(title=title, help=help_text, kind=Kind.RASTER, **more)


def _imagery(title: str) -> Any:
    """The 8-bit RGB raster a probability was made from; "" for none."""
    help_text = mark(
        "8-bit RGB raster the probability was made from. Without it, colour, texture and image quality "
        "cannot be seen, and the models decide from less than their cards measured."
    )
    return param("", title=title, help=help_text, kind=Kind.RASTER)


def _full(title: str) -> Any:
    """Value that means certain cropland; None: by the raster's type."""
    help_text = mark("Empty: 1 for floating point rasters, 100 (per cent) for whole numbers.")
    return param(None, title=title, help=help_text, low=0, advanced=True)


def _threshold(title: str) -> Any:
    """Probability from which a raster calls a pixel cropland, 0-1."""
    help_text = mark("A pixel counts as cropland from this probability (0-1) on.")
    return param(0.5, title=title, help=help_text, low=0, high=1, advanced=True)


def _grid_zoom() -> Any:
    """Zoom of the pixel grid; None takes the finest raster's resolution, at most the default zoom."""
    return zoom(
        Sentence(
            "Zoom of the Web Mercator pixel grid. Empty: that of the finest raster, at most {}.",
            defaults.ZOOM,
        )
    )


@dataclass(frozen=True)
class FuseParams(Params):
    """Two rasters of cropland probability to fuse; all paths are absolute."""

    raster_a: str = _probability(mark("Cropland probability A"))
    imagery_a: str = _imagery(mark("Imagery of cropland probability A"))
    full_a: float | None = _full(mark("Value of certain cropland in A"))
    threshold_a: float = _threshold(mark("Threshold of A"))
    raster_b: str = _probability(mark("Cropland probability B"), default="", required=True)
    imagery_b: str = _imagery(mark("Imagery of cropland probability B"))
    full_b: float | None = _full(mark("Value of certain cropland in B"))
    threshold_b: float = _threshold(mark("Threshold of B"))
    zoom: int | None = _grid_zoom()
    min_region_ha: float | None = mapping_unit()
    evaluation_model: str = model_folder(mark("Evaluation model"))
    fusion_model: str = model_folder(mark("Fusion model"))
    quality_model: str = model_folder(mark("Image quality model"))
    out: str = param(
        "",
        title=mark("Fused cropland"),
        help=mark("COG to write: cropland, probability, decision and expected correctness."),
        kind=Kind.NEW_RASTER,
        tool="OUTPUT",
        required=True,
    )


@dataclass(frozen=True)
class EvaluateParams(Params):
    """A raster of cropland probability to evaluate; all paths are absolute."""

    raster: str = _probability(mark("Cropland probability"))
    out: str = param(
        title=mark("Expected correctness"),
        help=mark("COG to write: expected correctness in per cent, and the label 0/1."),
        kind=Kind.NEW_RASTER,
        tool="OUTPUT",
    )
    regions: str = param(
        "",
        title=mark("Regions"),
        help=mark("Vector file to write the regions into. Empty: none."),
        kind=Kind.NEW_VECTOR,
    )
    imagery: str = _imagery(mark("Imagery of the cropland probability"))
    full: float | None = _full(mark("Value of certain cropland"))
    threshold: float = _threshold(mark("Threshold"))
    zoom: int | None = _grid_zoom()
    min_region_ha: float | None = mapping_unit()
    model: str = model_folder(mark("Evaluation model"))
    quality_model: str = model_folder(mark("Image quality model"))
