"""Writes evaluated regions as polygons, a block at a time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.evaluation.source_evaluation import SourceEvaluation
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.product.polygons import region_polygons
from croplayer_qgis.shared.paths import exists


def write_regions(
    path: Path, block: Block, window: PixelWindow, evaluated: SourceEvaluation, area_ha: NDArray[np.float64]
) -> None:
    """Appends a block's regions to a vector file, EPSG:4326, made when it does not exist.

    Attributes: block, region, cropland (0/1), area_ha, expected_correctness (0-1), expected_error_ha.

    Raises:
        InputError: The file cannot be written, or its suffix names no vector format.
    """
    labelled = evaluated.labelled
    columns = {
        "block": np.full(labelled.regions.count, block.id, object),
        "region": np.arange(1, labelled.regions.count + 1, dtype=np.int32),
        "cropland": labelled.cropland.astype(np.int32),
        "area_ha": area_ha,
        "expected_correctness": evaluated.correctness,
        "expected_error_ha": area_ha * (1 - evaluated.correctness),
    }
    new = not exists(path)
    options = {"dataset_options": {"VERSION": "1.2"}} if new and path.suffix.lower() == ".gpkg" else {}
    try:
        pyogrio.raw.write(
            path,
            shapely.to_wkb(region_polygons(labelled.regions.labels, window, block)),
            list(columns.values()),
            list(columns),
            geometry_type="MultiPolygon",
            crs="EPSG:4326",
            append=not new,
            **options,
        )
    except (OSError, ValueError, pyogrio.errors.DataSourceError) as error:
        raise InputError(
            "{} cannot be written as a vector file; choose another path.", path, detail=str(error)
        ) from error
