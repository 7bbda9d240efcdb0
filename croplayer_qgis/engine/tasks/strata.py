"""Task ``strata``: the strata of a map and their areas, for planning a sample before it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.accuracy.ground.inputs import notes_of
from croplayer_qgis.core.accuracy.ground.rasters import class_area_ha
from croplayer_qgis.core.accuracy.progress import Watch
from croplayer_qgis.core.accuracy.sample.strata import class_raster, correctness_strata, decision_strata
from croplayer_qgis.core.review.corrected_products import bring_up_to_date
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.accuracy import StrataParams as Params

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``strata`` that occur, each with ``name``, ``area_ha`` and ``pixels``; ``warnings``."""
    path = Path(params.raster)
    bring_up_to_date(path, cancelled, report)
    if params.strata == "decision":
        raster = decision_strata(path)
    elif params.strata == "correctness":
        raster = correctness_strata(path)
    else:
        raster = class_raster(path, params.strata, params.band)
    area, pixels = class_area_ha(raster, Watch(cancelled, report).step(1.0, mark("Measuring strata")))
    return {
        "warnings": notes_of(raster),
        "strata": [
            {"name": name, "area_ha": float(size), "pixels": int(count)}
            for name, size, count in zip(raster.classes.names, area, pixels, strict=True)
            if count
        ],
    }
