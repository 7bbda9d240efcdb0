"""Features of the ground that people labelled, of every source of a job."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize
from rasterio.warp import transform_geom

from croplayer_qgis.core.adaptation.folded import LEAST_PROBABILITY
from croplayer_qgis.core.adaptation.labels import LabelledGround
from croplayer_qgis.core.adaptation.regression import FloatArray, Samples
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.models.card import FEATURE_STRIDE
from croplayer_qgis.core.segmentation.feature_pixels import FeaturePixels, feature_pixels
from croplayer_qgis.core.segmentation.segmenter import Segmenter

_MOST_PIXELS = 4000
"""Labelled pixels of a source in a block that are looked at: neighbours say nearly the same."""
_SEED = 20261129
_NOTHING, _OTHER, _CROPLAND = 0, 1, 2


def block_samples(
    block: Block,
    ground: Sequence[LabelledGround],
    readers: Sequence[TileReader],
    zoom: int,
    segmenter: Segmenter,
    cancelled: Callable[[], bool],
) -> Samples | None:
    """Labelled pixels of a block, at every fourth pixel of its imagery; None where no source shows any.

    Only windows that hold labelled ground are run.

    Args:
        block: The block.
        ground: What people said of it; later ones stand above earlier ones.
        readers: Of the job's sources.
        zoom: Of the job.
        segmenter: Of a model that gives features.
        cancelled: Asked before each window.

    Raises:
        Cancelled: ``cancelled`` returned True.
        CropLayerError: A source or the model failed.
    """
    parts: list[tuple[FloatArray, FloatArray, NDArray[np.bool_]]] = []
    window = block_window(block, zoom).aligned(FEATURE_STRIDE)
    labels = _labels(window, ground)
    place = _part(window, labels)
    if place is None:
        return None
    labels = labels[_coarse(place, window)]
    for reader in readers:
        mosaic = read_mosaic(reader, segmenter.needed_window(place), cancelled)
        seen = feature_pixels(segmenter, mosaic, place, cancelled)
        parts.append(_chosen(seen, labels, segmenter.model.card.feature_step or 1.0))
    features, logit, cropland = (np.concatenate([part[i] for part in parts]) for i in range(3))
    return Samples(block.id, features, logit, cropland) if len(cropland) else None


def _labels(window: PixelWindow, ground: Sequence[LabelledGround]) -> NDArray[np.uint8]:
    """Codes at every fourth pixel of a window; a pixel belongs to a polygon when its centre does."""
    shape = (window.height // FEATURE_STRIDE, window.width // FEATURE_STRIDE)
    shapes = [
        (
            transform_geom("EPSG:4326", "EPSG:3857", shapely.geometry.mapping(each.geometry)),
            _CROPLAND if each.cropland else _OTHER,
        )
        for each in ground
        if not each.geometry.is_empty
    ]
    if not shapes:
        return np.zeros(shape, np.uint8)
    transform = window.transform @ window.transform.scale(FEATURE_STRIDE)
    burnt: NDArray[np.uint8] = rasterize(shapes, shape, fill=_NOTHING, transform=transform, dtype="uint8")
    return burnt


def _part(window: PixelWindow, labels: NDArray[np.uint8]) -> PixelWindow | None:
    """The part of a window that has labels."""
    rows, columns = (np.flatnonzero((labels != _NOTHING).any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return None
    top, left = int(rows[0]), int(columns[0])
    height, width = int(rows[-1]) + 1 - top, int(columns[-1]) + 1 - left
    stride = FEATURE_STRIDE
    return PixelWindow(
        window.zoom, window.x0 + left * stride, window.y0 + top * stride, width * stride, height * stride
    )


def _coarse(place: PixelWindow, window: PixelWindow) -> tuple[slice, slice]:
    rows, columns = place.slices_in(window)
    stride = FEATURE_STRIDE
    return (
        slice(rows.start // stride, rows.stop // stride),
        slice(columns.start // stride, columns.stop // stride),
    )


def _chosen(
    seen: FeaturePixels, labels: NDArray[np.uint8], step: float
) -> tuple[FloatArray, FloatArray, NDArray[np.bool_]]:
    """Features in deviations, logit and label of labelled pixels with imagery, some of them if many."""
    usable = np.flatnonzero((labels != _NOTHING) & np.isfinite(seen.probability))
    if len(usable) > _MOST_PIXELS:
        rng = np.random.default_rng(_SEED)
        usable = np.sort(rng.choice(usable, _MOST_PIXELS, replace=False))
    own = np.clip(
        seen.probability.ravel()[usable].astype(np.float64), LEAST_PROBABILITY, 1 - LEAST_PROBABILITY
    )
    features = seen.features.reshape(-1, seen.features.shape[-1])[usable].astype(np.float64) * step
    return features, np.log(own / (1 - own)), labels.ravel()[usable] == _CROPLAND
