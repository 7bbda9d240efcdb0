"""Task ``segment``: cropland probability of a raster or of any source, as a COG."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.core.segmentation.raster import segment_raster
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.engine.imagery_area import imagery_area
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.imagery import ImageryParams as Params

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``out, width, height, zoom, model, version``, and ``imagery_ha, cropland_ha``, ``tiles`` (as
    ``TileAccount.to_dict``) and ``warnings``.
    """
    report(0.0, mark("Loading the model"))
    model = OnnxModel(Path(params.model) if params.model else find_model("cropland"))
    finest_m = model.card.gsd_m[0] if model.card.gsd_m else 0.0
    with imagery_area(params, finest_m) as (reader, window):
        title = reader.source.title
        made = segment_raster(reader, window, Segmenter(model), Path(params.out), cancelled, report)
        found = reader.findings.sentences
    made.account.require_whole(title, params.out, params.allowed_failures)
    return {
        "out": params.out,
        "width": window.width,
        "height": window.height,
        "zoom": window.zoom,
        "model": model.card.id,
        "version": model.card.version,
        "imagery_ha": made.imagery_ha,
        "cropland_ha": made.cropland_ha,
        "tiles": made.account.to_dict(),
        "warnings": [*found, *made.account.doubts(title)],
    }
