"""Class areas of whole blocks of a job, as the job's table has them: nothing need be counted again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster
from croplayer_qgis.core.errors import CropLayerError
from croplayer_qgis.core.geodesy.pixel_area import FloatGrid
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.rasters.mosaic_files import MosaicFile
from croplayer_qgis.shared.job_files import BLOCKS, CORRECTED_CROPLAND_MOSAIC, CROPLAND_MOSAIC, file_version
from croplayer_qgis.shared.vocabulary.products import NO_DATA

_OTHER, _CROPLAND = 0, 1  # values of the layer


def block_areas(raster: ClassRaster, files: Sequence[MosaicFile]) -> dict[int, FloatGrid]:
    """Hectares of each class, float64 [classes], of files that are products the job has figures of, by index.

    Empty for a raster that is no mosaic of a job's cropland. A corrected product has no figures in the job,
    nor has one of another version than the job's row, so both are counted.
    """
    if raster.path.name not in (CROPLAND_MOSAIC, CORRECTED_CROPLAND_MOSAIC) or NO_DATA in raster.codes:
        return {}
    folder = raster.path.parent
    if not JobReader.exists(folder):
        return {}
    try:
        other, cropland = raster.classes.indices(np.array([_OTHER, _CROPLAND])).tolist()
        areas = JobReader.open(folder).cropland_areas()
    except CropLayerError:  # a class table of other values, or no job: the pixels tell
        return {}
    found = {}
    for index, file in enumerate(files):
        version = file_version(file.path.name) if file.whole and _is_product(file.path, folder) else None
        known = None if version is None else areas.get(version)
        if known is not None:
            hectares = np.zeros(len(raster.classes.names))
            for place, area in ((cropland, known.cropland_ha), (other, known.other_ha)):
                if place != NO_CLASS:
                    hectares[place] += area
            found[index] = hectares
    return found


def _is_product(path: Path, folder: Path) -> bool:
    return path.resolve().parent == (folder / BLOCKS).resolve()
