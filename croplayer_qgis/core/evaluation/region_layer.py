"""Writes evaluated regions as polygons, a block at a time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.evaluation.source_evaluation import SourceEvaluation
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.product.polygons import region_polygons
from croplayer_qgis.core.vectors.writing import PolygonFile


def add_regions(
    file: PolygonFile,
    block: Block,
    window: PixelWindow,
    evaluated: SourceEvaluation,
    area_ha: NDArray[np.float64],
) -> None:
    """Adds a block's regions to a vector file.

    Attributes: block, region, cropland (0/1), area_ha, expected_correctness (0-1), expected_error_ha.

    Raises:
        InputError: The file cannot be written.
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
    polygons = region_polygons(labelled.regions.labels, window, block)
    file.add(polygons, columns)
