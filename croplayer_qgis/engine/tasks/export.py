"""Task ``export``: a job's cropland as raster, polygons, table and report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.area.area_file import read_area
from croplayer_qgis.core.export.export import ExportOptions, export_job
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.shared.messages.export import ExportParams as Params
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.vocabulary.products import EXPORTS

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``files`` (product to path), ``blocks``, ``unfinished``, and figures (see `export_job`)."""
    area = read_area(params.area, params.layer or None) if params.area else None
    options = ExportOptions(
        folder=Path(params.folder),
        products=params.products or EXPORTS,
        name=params.name,
        tolerance_m=params.tolerance_m,
        dissolve=params.dissolve,
        overwrite=params.overwrite,
        language=params.language,
        corrections=params.corrections,
        layers=params.layers,
        area=area,
        crs=params.crs,
    )
    result = export_job(JobFolder.open(Path(params.job)), params.blocks, options, cancelled, report)
    warnings = [*(area.notes if area is not None else ()), *result["warnings"]]
    if result["unfinished"]:
        warnings.append(
            counted(
                result["unfinished"],
                "{} of the blocks is not finished and was left out.",
                "{} of the blocks are not finished and were left out.",
            )
        )
    return {**result, "warnings": warnings}
