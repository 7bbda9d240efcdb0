"""What a map was made from and with: sources, attribution, terms, models, versions, for the report."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import rasterio

from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, open_class_raster
from croplayer_qgis.core.errors import CropLayerError
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.models import cropland_definition
from croplayer_qgis.core.rasters.address import gdal_name
from croplayer_qgis.shared.job_files import holds_job
from croplayer_qgis.shared.paths import is_local
from croplayer_qgis.shared.version import croplayer_version
from croplayer_qgis.shared.vocabulary.definition import DEFINITION_TAG


def describe_map(raster: ClassRaster) -> dict[str, Any]:
    """JSON-ready record of a map: file, grid, and the job that made it when it lies in a job folder.

    ``cropland`` says what the map calls cropland, "" when neither the map nor its job does.
    """
    with open_class_raster(raster) as dataset:
        record: dict[str, Any] = {
            "path": gdal_name(raster.path),
            "name": raster.label,
            "band": raster.band,
            "crs": dataset.crs.to_string(),
            "width": dataset.width,
            "height": dataset.height,
            "pixel": [abs(dataset.transform.a), abs(dataset.transform.e)],
            "tags": {key: value for key, value in dataset.tags().items() if key.startswith("CROPLAYER_")},
        }
    if is_local(raster.path):
        status = raster.path.stat()
        record |= {"bytes": status.st_size, "modified": _time(status.st_mtime)}
    job = _job_of(raster.path) if is_local(raster.path) else None
    record["job"] = None if job is None else _describe_job(job)
    record["cropland"] = record["tags"].get(DEFINITION_TAG) or (
        "" if job is None else cropland_definition(job.parameters.models)
    )
    return record


def versions() -> dict[str, str]:
    """CropLayer and the packages whose version may change a figure."""
    return {
        "croplayer": croplayer_version(),
        "rasterio": rasterio.__version__,
        "gdal": rasterio.__gdal_version__,
    }


def _job_of(path: Path) -> JobFolder | None:
    """The job folder that a mosaic or a block's raster lies in."""
    for folder in (path.parent, path.parent.parent):
        if holds_job(folder):
            try:
                return JobFolder.open(folder)
            except CropLayerError:  # the map can be assessed all the same
                return None
    return None


def _describe_job(job: JobFolder) -> dict[str, Any]:
    parameters = job.parameters
    return {
        "folder": str(job.path),
        "zoom": parameters.zoom,
        "min_region_ha": parameters.min_region_ha,
        "sources": [
            {
                "title": source.title,
                "attribution": source.attribution,
                "terms_url": source.terms_url,
                "terms_note": source.terms_note,
            }
            for source in parameters.sources
        ],
        "models": [
            {"task": model.task, "id": model.id, "version": model.version, "sha256": model.sha256}
            for model in parameters.models
        ],
    }


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, timezone.utc).isoformat(timespec="seconds")
