"""A network's features and probability at every fourth pixel of imagery, window by window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.card import FEATURE_STRIDE, FEATURES
from croplayer_qgis.core.quality.chips import fill_neutrally
from croplayer_qgis.core.segmentation.segmenter import Segmenter


@dataclass(frozen=True, eq=False)
class FeaturePixels:
    """What a network sees of imagery, and what it makes of it.

    Attributes:
        features: In the network's steps, float32 [h / 4, w / 4, C], blended as probabilities are.
        probability: Of cropland, mean of 4 x 4 px, float32 [h / 4, w / 4]; NaN where there is no imagery.
    """

    features: NDArray[np.float32]
    probability: NDArray[np.float32]


def feature_pixels(
    segmenter: Segmenter, mosaic: Mosaic, target: PixelWindow, cancelled: Callable[[], bool]
) -> FeaturePixels:
    """Features of ``target``, whose edges are multiples of 4.

    Args:
        segmenter: Of a model that gives features.
        mosaic: Imagery of at least ``segmenter.needed_window(target)``.
        target: The pixels asked for.
        cancelled: Asked before each window.

    Raises:
        Cancelled: ``cancelled`` returned True.
    """
    cover = segmenter.needed_window(target).aligned(FEATURE_STRIDE)
    shape = (cover.height // FEATURE_STRIDE, cover.width // FEATURE_STRIDE)
    weights = _means(segmenter.grid.weights())
    seen = np.zeros((*shape, segmenter.model.card.feature_channels), np.float32)
    probability, weight = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    for window in segmenter.grid.windows(target):
        if cancelled():
            raise Cancelled
        view = mosaic.crop(window)
        if not view.valid.any():
            continue
        said = segmenter.model.run(fill_neutrally(view.image, view.valid)[None])
        place = _place(window, cover)
        seen[place] += weights[..., None] * said[FEATURES][0].transpose(1, 2, 0)
        probability[place] += weights * _means(said["probability"][0])
        weight[place] += weights
    inside = _place(target, cover)
    known = (weight[inside] > 0) & (_means(mosaic.crop(target).valid.astype(np.float32)) > 0)
    total = np.where(known, weight[inside], np.float32(1))
    return FeaturePixels(
        np.asarray(seen[inside] / total[..., None], np.float32),
        np.where(known, probability[inside] / total, np.nan).astype(np.float32),
    )


def _means(layer: NDArray[np.float32]) -> NDArray[np.float32]:
    """Means of 4 x 4 px, [h / 4, w / 4]."""
    height, width = (size // FEATURE_STRIDE for size in layer.shape)
    parts = layer.reshape(height, FEATURE_STRIDE, width, FEATURE_STRIDE)
    means: NDArray[np.float32] = parts.mean(axis=(1, 3))
    return means


def _place(inner: PixelWindow, outer: PixelWindow) -> tuple[slice, slice]:
    rows, columns = inner.slices_in(outer)
    return (
        slice(rows.start // FEATURE_STRIDE, rows.stop // FEATURE_STRIDE),
        slice(columns.start // FEATURE_STRIDE, columns.stop // FEATURE_STRIDE),
    )
