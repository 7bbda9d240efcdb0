"""All features of the fusion model, group by group, for every region of a block."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.fusion.features_consistency import CONSISTENCY, consistency_columns
from croplayer_qgis.core.fusion.features_geography import GEOGRAPHY, geography_columns
from croplayer_qgis.core.fusion.features_iqa import IQA, iqa_columns
from croplayer_qgis.core.fusion.features_region import REGION, region_columns
from croplayer_qgis.core.regions.shape import region_shapes
from croplayer_qgis.core.regions.source_layers import SourceLayers, source_in_regions
from croplayer_qgis.core.regions.statistics import Regions
from croplayer_qgis.core.regions.table import Columns

FEATURE_GROUPS: Final = {
    "geography": GEOGRAPHY,
    "iqa": IQA,
    "region": REGION,
    "consistency": CONSISTENCY,
}
"""Group to its features: name to meaning and unit."""

FUSION_FEATURES: Final = tuple(name for group in FEATURE_GROUPS.values() for name in group)
"""All features in the order of the shipped model's columns."""


def fusion_columns(
    sources: tuple[SourceLayers, SourceLayers],
    classes: NDArray[np.uint8],
    regions: Regions,
    overlay: NDArray[np.uint8],
    support: tuple[NDArray[np.float32], NDArray[np.float32]],
    pixel_area_ha: NDArray[np.float64],
) -> Columns:
    """Every feature of every region of the overlay of two sources.

    Args:
        sources: A and B; a source without imagery gives NaN.
        classes: `Overlay` class of each pixel, uint8 [h, w].
        regions: Connected regions of ``classes``.
        overlay: Class of each region, uint8 [count].
        support: Cropland probability implied by the evaluation of A and B, float32 [h, w] each.
        pixel_area_ha: Area of one pixel in each row, ha, float64 [h].
    """
    pixel_m = sources[0].pixel_m
    shapes = region_shapes(regions, pixel_area_ha, pixel_m)
    a, b = (source_in_regions(source, regions) for source in sources)
    mean_support = regions.mean(support[0]), regions.mean(support[1])
    return (
        geography_columns(sources[0].mosaic.window, shapes)
        | iqa_columns(a, b)
        | region_columns(shapes, a, b)
        | consistency_columns(classes, regions, overlay, (a, b), mean_support, pixel_m)
    )
