"""Task ``fuse``: one cropland layer from two rasters of cropland probability."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.fusion.rasters import fuse_rasters
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.engine.outputs import require_apart
from croplayer_qgis.engine.probability_input import default_zoom, model_folder, open_raster, sentences_on
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fusion import FuseParams as Params
from croplayer_qgis.shared.vocabulary import defaults

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``out, zoom, cropland_ha, mapped_ha``, ``decision_ha`` by code and ``missing_features``."""
    require_apart(params.out, params.raster_a, params.raster_b, params.imagery_a, params.imagery_b)
    report(0.0, mark("Loading the models"))
    evaluation = BoosterModel(model_folder("evaluation", params.evaluation_model))
    fusion = BoosterModel(model_folder("fusion", params.fusion_model))
    quality = params.quality_model
    with (
        open_raster(
            params.raster_a, "raster A", params.full_a, params.threshold_a, params.imagery_a, quality
        ) as a,
        open_raster(
            params.raster_b, "raster B", params.full_b, params.threshold_b, params.imagery_b, quality
        ) as b,
    ):
        zoom = default_zoom(a, b) if params.zoom is None else params.zoom
        min_ha = defaults.MIN_REGION_HA if params.min_region_ha is None else params.min_region_ha
        out = Path(params.out)
        fused = fuse_rasters((a, b), (evaluation, fusion), zoom, min_ha, out, cancelled, report)
        warnings = sentences_on(fused.missing_features, len(fusion.card.features), (a, b))
    return {
        "out": params.out,
        "zoom": zoom,
        "cropland_ha": fused.cropland_ha,
        "mapped_ha": fused.mapped_ha,
        "decision_ha": {str(code): area for code, area in fused.decision_ha.items()},
        "missing_features": list(fused.missing_features),
        "warnings": warnings,
    }
