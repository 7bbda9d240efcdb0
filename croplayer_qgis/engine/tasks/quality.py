"""Task ``quality``: image quality of a raster or of any source, a pixel of the map for each 256 px chip."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.core.quality.geotiff import write_quality_tif
from croplayer_qgis.core.quality.raster import assess_area
from croplayer_qgis.engine.imagery_area import imagery_area
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.imagery import ImageryParams as Params
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``out, zoom``, ``quality`` (0-1, None without imagery), ``scene_class``, ``imagery_share``
    and ``class_probability`` by scene class, all over the chips that touch the area asked for;
    also ``warnings``.
    """
    report(0.0, mark("Loading the model"))
    model = OnnxModel(Path(params.model) if params.model else find_model("iqa"))
    with imagery_area(params) as (reader, window):
        quality_map, attribution, account = assess_area(reader, window, model, cancelled, report)
        tags = {"SOURCE": reader.source.id, "ATTRIBUTION": attribution}
        title = reader.source.title
        found = reader.findings.sentences
    card = model.card
    tags |= {"MODEL": card.id, "MODEL_VERSION": card.version, "MODEL_SHA256": card.sha256}
    write_quality_tif(Path(params.out), quality_map, tags)
    account.require_whole(title, params.out, params.allowed_failures)
    summary = asdict(quality_map.summary(quality_map.window))
    summary["class_probability"] = dict(zip(SCENE_CLASSES, summary["class_probability"], strict=True))
    told = {"tiles": account.to_dict(), "warnings": [*found, *account.doubts(title)]}
    return {"out": params.out, "zoom": window.zoom, **summary, **told}
