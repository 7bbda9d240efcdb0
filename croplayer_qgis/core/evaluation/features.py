"""Features of one source's regions from which the evaluation model judges their label."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.regions.shape import Shapes
from croplayer_qgis.core.regions.source_layers import SourceInRegions, SourceLayers
from croplayer_qgis.core.regions.statistics import Regions
from croplayer_qgis.core.regions.table import Columns
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

UNSURE: Final = 0.15
"""A pixel is unsure when its probability is nearer than this to its model's threshold."""

TEXTURE_SHARES: Final = (0.1, 0.5)
"""Of the features ``texture_p10`` and ``texture_p50``."""

EVALUATION_FEATURES: Final = {
    "cropland": "the region's label: 1 cropland, 0 other",
    "confidence_mean": "mean probability of the region's own label, 0-1",
    "probability_sd": "standard deviation of the cropland probability, 0-0.5",
    "unsure_share": f"share of pixels with a probability within {UNSURE} of the threshold, 0-1",
    "area_ha": "area, ha",
    "perimeter_m": "length of the outline, m",
    "compactness": "4 pi area / perimeter squared, 0-1",
    "solidity": "area over that of the convex hull, 0-1",
    "eccentricity": "of the ellipse with the same second moments, 0-1",
    "hole_share": "share of the filled outline that other regions fill, 0-1",
    "boundary_gradient": "mean gradient of brightness along the outline, per pixel",
    "brightness": "mean brightness, 0-1",
    "brightness_sd": "standard deviation of brightness, 0-0.5",
    "greenness": "mean excess green of the chromatic coordinates, -1 to 2",
    "saturation": "mean saturation, 0-1",
    "texture": "mean local standard deviation of brightness, 0-0.5",
    "texture_p10": "what 10 % of the pixels' local standard deviations of brightness lie below, 0-0.5",
    "texture_p50": "their median, 0-0.5; unlike the mean it does not see the edges of clouds and trees",
    **{f"iqa_{name}": f"mean probability of the scene class {name}, 0-1" for name in SCENE_CLASSES},
    "iqa_quality": "mean image quality, 0-1",
}
"""Name to meaning and unit, in the order of the columns."""


def evaluation_columns(
    source: SourceLayers,
    regions: Regions,
    cropland: NDArray[np.bool_],
    means: SourceInRegions,
    shapes: Shapes,
) -> Columns:
    """`EVALUATION_FEATURES` of every region, [count] each.

    Args:
        source: The source's layers.
        regions: Regions of the source's own label.
        cropland: The label of each region, bool [count].
        means: The source's means over these regions, with `TEXTURE_SHARES`.
        shapes: The regions' shapes.
    """
    look = means.appearance
    texture_p10, texture_p50 = look.texture_quantiles
    unsure = np.abs(source.probability - source.threshold) < UNSURE
    return {
        "cropland": cropland.astype(np.float64),
        "confidence_mean": np.where(cropland, means.probability_mean, 1 - means.probability_mean),
        "probability_sd": means.probability_sd,
        "unsure_share": regions.sum(unsure) / regions.pixels,
        "area_ha": shapes.area_ha,
        "perimeter_m": shapes.perimeter_m,
        "compactness": shapes.compactness,
        "solidity": shapes.solidity,
        "eccentricity": shapes.eccentricity,
        "hole_share": shapes.hole_share,
        "boundary_gradient": look.boundary_gradient,
        "brightness": look.brightness,
        "brightness_sd": look.brightness_sd,
        "greenness": look.greenness,
        "saturation": look.saturation,
        "texture": look.texture,
        "texture_p10": texture_p10,
        "texture_p50": texture_p50,
        **{f"iqa_{name}": means.class_probability[:, i] for i, name in enumerate(SCENE_CLASSES)},
        "iqa_quality": means.quality,
    }
