"""Consistency: how well the sources agree here and around, and what the evaluation model makes of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from croplayer_qgis.core.regions.adjacency import shared_borders
from croplayer_qgis.core.regions.overlay import Overlay
from croplayer_qgis.core.regions.source_layers import SourceInRegions
from croplayer_qgis.core.regions.statistics import Computed, FloatArray, Regions
from croplayer_qgis.core.regions.table import Columns
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

NEIGHBOURHOOD_M: Final = 500.0
"""Side of the square around a pixel that counts as its neighbourhood: a few fields."""

CONSISTENCY: Final = {
    "a_cropland": "1 where source A calls the region cropland, else 0",
    "b_cropland": "1 where source B calls the region cropland, else 0",
    "probability_difference": "absolute difference of the sources' mean cropland probabilities, 0-1",
    "a_support": "cropland probability implied by the evaluation of source A's label, mean, 0-1",
    "b_support": "cropland probability implied by the evaluation of source B's label, mean, 0-1",
    "iou_block": "intersection over union of both sources' cropland in the block, 0-1",
    "iou_neighbourhood": f"the same within squares of {NEIGHBOURHOOD_M:.0f} m, region mean, 0-1",
    "agreement_block": "share of the block seen by both sources on which they agree, 0-1",
    "agreement_neighbourhood": f"the same within squares of {NEIGHBOURHOOD_M:.0f} m, region mean, 0-1",
    "agreed_cropland_distance_m": "mean distance to cropland of both sources, m (0 inside it)",
    "agreed_cropland_border": "share of the border with other regions that is with cropland of both, 0-1",
    "quality_weighted_probability": "mean of both cropland probabilities, weighted by quality^4, 0-1",
    "seen_ground_probability": "the same, weighted also by how likely an image is clear, blurred or pressed: "
    "what else lowers the quality hides the ground, 0-1",
}
"""Name to meaning and unit."""

_LEAST = 1e-3
"""Least quality that counts, so that two worthless sources are still weighed against each other."""

_UNEXPLAINED = 0.02
"""What is left of a source whose lack of quality is explained by none of the classes that show the ground."""

_STEP = 4
"""Neighbourhood layers are computed on every fourth pixel: their detail is far below the neighbourhood's."""


def consistency_columns(
    classes: NDArray[np.uint8],
    regions: Regions,
    overlay: NDArray[np.uint8],
    means: tuple[SourceInRegions, SourceInRegions],
    support: tuple[FloatArray, FloatArray],
    pixel_m: float,
) -> Columns:
    """`CONSISTENCY` of every region, float64 [count] each.

    Args:
        classes: `Overlay` class of each pixel, uint8 [h, w].
        regions: Connected regions of ``classes``.
        overlay: Class of each region, uint8 [count].
        means: Sources A and B in the regions.
        support: Mean cropland probability implied by the evaluation of A and B, [count] each.
        pixel_m: Side of a pixel on the ground, m.
    """
    both, neither = classes == Overlay.BOTH, classes == Overlay.NEITHER
    either = both | (classes == Overlay.ONLY_A) | (classes == Overlay.ONLY_B)
    agreed, seen = both | neither, either | neither
    one = np.ones(regions.count)
    return {
        "a_cropland": np.isin(overlay, (Overlay.BOTH, Overlay.ONLY_A, Overlay.A_ALONE_CROPLAND)).astype(
            float
        ),
        "b_cropland": np.isin(overlay, (Overlay.BOTH, Overlay.ONLY_B, Overlay.B_ALONE_CROPLAND)).astype(
            float
        ),
        "probability_difference": np.abs(means[0].probability_mean - means[1].probability_mean),
        "a_support": support[0],
        "b_support": support[1],
        "iou_block": one * _share(both.sum(), either.sum()),
        "iou_neighbourhood": regions.mean(_around(both, either, pixel_m)),
        "agreement_block": one * _share(agreed.sum(), seen.sum()),
        "agreement_neighbourhood": regions.mean(_around(agreed, seen, pixel_m)),
        "agreed_cropland_distance_m": regions.mean(_distance(both, pixel_m)),
        "agreed_cropland_border": _border_share(regions, overlay == Overlay.BOTH),
        "quality_weighted_probability": _weighted(means, [quality_weight(m.quality) for m in means]),
        "seen_ground_probability": _weighted(
            means, [quality_weight(m.quality) * _ground_seen(m.class_probability) for m in means]
        ),
    }


def quality_weight(quality: FloatArray) -> FloatArray:
    """Weight of a source of this quality (0-1); 1 where quality is unknown: nothing tells the sources apart.

    The fourth power is that of the trivial baseline which the fusion is held against.
    """
    weight: FloatArray = np.maximum(np.nan_to_num(quality, nan=1.0), _LEAST) ** 4
    return weight


def _ground_seen(class_probability: NDArray[np.float64]) -> FloatArray:
    """Likelihood 0-1 of the classes that show the ground, if coarsely, [count]; 1 where it is unknown."""
    places = [SCENE_CLASSES.index(name) for name in ("clear", "blur", "compression")]
    seen: FloatArray = np.nan_to_num(class_probability[:, places].max(axis=1), nan=1.0) + _UNEXPLAINED
    return seen


def _weighted(means: tuple[SourceInRegions, SourceInRegions], weights: Sequence[FloatArray]) -> FloatArray:
    """Weighted mean of both cropland probabilities; of the only one where the other has no imagery."""
    chances = np.stack([source.probability_mean for source in means])
    total = np.where(np.isfinite(chances), np.stack(list(weights)), 0.0)
    with np.errstate(invalid="ignore"):
        mean: FloatArray = (total * np.nan_to_num(chances)).sum(axis=0) / total.sum(axis=0)
    return mean


def _share(part: np.integer, whole: np.integer) -> float:
    return float(part / whole) if whole else float("nan")


def _around(part: NDArray[np.bool_], whole: NDArray[np.bool_], pixel_m: float) -> Computed:
    """Share of ``whole`` that is ``part`` in the neighbourhood, float32, NaN without any whole."""
    size = max(round(NEIGHBOURHOOD_M / (pixel_m * _STEP)), 1)
    counts = [
        ndimage.uniform_filter(layer[::_STEP, ::_STEP].astype(np.float64), size, mode="constant")
        for layer in (part, whole)
    ]
    # A running mean leaves rounding errors of 1e-15; half a pixel is the least that is really there.
    known = counts[1] > 0.5 / size**2
    share = np.where(known, counts[0] / np.where(known, counts[1], 1), np.nan)
    return _enlarged(np.clip(share, 0, 1), part.shape)


def _distance(agreed_cropland: NDArray[np.bool_], pixel_m: float) -> Computed:
    """Distance to cropland of both sources, m, float32, NaN when there is none in the block."""
    coarse = agreed_cropland[::_STEP, ::_STEP]
    if not coarse.any():
        return Computed(lambda rows: np.full_like(agreed_cropland[rows], np.nan, np.float32))
    distance = ndimage.distance_transform_edt(~coarse) * (pixel_m * _STEP)
    fine = _enlarged(distance, agreed_cropland.shape)
    return Computed(lambda rows: np.where(agreed_cropland[rows], np.float32(0), fine[rows]))


def _enlarged(coarse: NDArray[np.float64], shape: tuple[int, ...]) -> Computed:
    """The layer of every pixel, float32, row by row as it is asked for."""
    down, across = np.arange(shape[0]) // _STEP, np.arange(shape[1]) // _STEP
    values = coarse.astype(np.float32)
    return Computed(lambda rows: values[down[rows]][:, across])


def _border_share(regions: Regions, agreed_cropland: NDArray[np.bool_]) -> FloatArray:
    """Share of each region's border with others that is with agreed cropland, NaN without neighbours."""
    borders = shared_borders(regions)
    total, shared = np.zeros(regions.count), np.zeros(regions.count)
    for own, other in ((borders.first, borders.second), (borders.second, borders.first)):
        total += np.bincount(own, borders.length, regions.count)
        shared += np.bincount(own, borders.length * agreed_cropland[other], regions.count)
    with np.errstate(invalid="ignore"):
        return shared / total
