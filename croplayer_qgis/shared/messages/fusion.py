"""Parameters of the tasks ``fuse`` and ``evaluate``, which take cropland probability from anywhere."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.messages.fields import Params


@dataclass(frozen=True)
class FuseParams(Params):
    """Two rasters of cropland probability to fuse; all paths are absolute.

    Attributes:
        raster_a, raster_b: The rasters, on any grid, their first bands.
        out: COG to write: cropland, probability, decision, expected correctness.
        imagery_a, imagery_b: 8-bit RGB rasters the probabilities were made from; "" for none.
        full_a, full_b: Value that means certain cropland; None: 1 for floating point, 100 for integers.
        threshold_a, threshold_b: Probability from which a raster calls a pixel cropland, 0-1.
        zoom: Zoom of the pixel grid; None takes the finer raster's resolution, at most the default zoom.
        min_region_ha: Minimum mapping unit in ha; None takes the default.
        evaluation_model, fusion_model, quality_model: Folders of the user's own models; "" for those shipped.
    """

    raster_a: str
    raster_b: str
    out: str
    imagery_a: str = ""
    imagery_b: str = ""
    full_a: float | None = None
    full_b: float | None = None
    threshold_a: float = 0.5
    threshold_b: float = 0.5
    zoom: int | None = None
    min_region_ha: float | None = None
    evaluation_model: str = ""
    fusion_model: str = ""
    quality_model: str = ""


@dataclass(frozen=True)
class EvaluateParams(Params):
    """A raster of cropland probability to evaluate; all paths are absolute.

    Attributes:
        raster: The raster, on any grid, its first band.
        out: COG to write: expected correctness in per cent, and the label 0/1.
        regions: Vector file to write the regions into; "" for none.
        imagery: 8-bit RGB raster the probability was made from; "" for none.
        full: Value that means certain cropland; None: 1 for floating point, 100 for integers.
        threshold: Probability from which the raster calls a pixel cropland, 0-1.
        zoom: Zoom of the pixel grid; None takes the raster's resolution, at most the default zoom.
        min_region_ha: Minimum mapping unit in ha; None takes the default.
        model, quality_model: Folders of the user's own models; "" for those shipped.
    """

    raster: str
    out: str
    regions: str = ""
    imagery: str = ""
    full: float | None = None
    threshold: float = 0.5
    zoom: int | None = None
    min_region_ha: float | None = None
    model: str = ""
    quality_model: str = ""
