"""Task ``evaluate``: how likely each region of a map of cropland probability is right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from croplayer_qgis.core.evaluation.raster import evaluate_raster
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.engine.outputs import require_apart
from croplayer_qgis.engine.probability_input import default_zoom, model_folder, open_raster, sentences_on
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fusion import EvaluateParams as Params
from croplayer_qgis.shared.vocabulary import defaults

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``out, zoom, regions_out`` and what ``EvaluatedRaster`` has."""
    for written in filter(None, (params.out, params.regions)):
        require_apart(written, params.raster, params.imagery)
    report(0.0, mark("Loading the model"))
    model = BoosterModel(model_folder("evaluation", params.model))
    with open_raster(
        params.raster, "the raster", params.full, params.threshold, params.imagery, params.quality_model
    ) as raster:
        zoom = default_zoom(raster) if params.zoom is None else params.zoom
        min_ha = defaults.MIN_REGION_HA if params.min_region_ha is None else params.min_region_ha
        regions_out = Path(params.regions) if params.regions else None
        out = Path(params.out)
        found = evaluate_raster(raster, model, zoom, min_ha, out, regions_out, cancelled, report)
        warnings = sentences_on(found.missing_features, len(model.card.features), (raster,))
    result = asdict(found)
    result["missing_features"] = list(found.missing_features)
    return {"out": params.out, "regions_out": params.regions, "zoom": zoom, **result, "warnings": warnings}
