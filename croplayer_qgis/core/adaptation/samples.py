"""Labelled pixels of a job's blocks, with what the network sees there, of every source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer
from rasterio.features import rasterize

from croplayer_qgis.core.adaptation.folded import LEAST_PROBABILITY
from croplayer_qgis.core.adaptation.kept_features import KeptFeatures
from croplayer_qgis.core.adaptation.labels import LabelledGround
from croplayer_qgis.core.adaptation.regression import FloatArray, Samples
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.models.card import FEATURE_STRIDE
from croplayer_qgis.core.segmentation.feature_pixels import FeaturePixels

_MOST_PIXELS = 2000
"""Labelled pixels of a class and source in a block that are looked at: neighbours say nearly the same."""
_SEED = 20261129
_NOTHING, _OTHER, _CROPLAND = 0, 1, 2
_PARTS = 4
"""A block is divided into so many parts each way, of about 1.3 km, where few blocks have labels."""


@dataclass(frozen=True, eq=False)
class BlockLabels:
    """What the labels of a block come to.

    Attributes:
        samples: Labelled pixels with imagery, of all sources; None where there are none.
        pixels: Labelled pixels, at every fourth pixel of the imagery.
        contradicting: Those of them that labels say both of.
    """

    samples: Samples | None
    pixels: int
    contradicting: int


def block_samples(
    block: Block,
    ground: Sequence[LabelledGround],
    readers: Sequence[TileReader],
    features: KeptFeatures,
    cancelled: Callable[[], bool],
) -> BlockLabels:
    """Labelled pixels of a block, at every fourth pixel of its imagery.

    Only windows that hold labelled ground are run.

    Args:
        block: The block.
        ground: What people said of it; later ones stand above earlier ones.
        readers: Of the job's sources.
        features: Of the job.
        cancelled: Asked before each window.

    Raises:
        Cancelled: ``cancelled`` returned True.
        CropLayerError: A source or the model failed.
    """
    window = features.window(block)
    labels, contradicting = _labels(window, ground)
    place, inside = _part(window, labels)
    if place is None:
        return BlockLabels(None, 0, 0)
    parts = _parts(labels.shape)[inside]
    labels = labels[inside]
    found = [
        _chosen(
            features.of(block, reader, place, cancelled),
            labels,
            parts,
            features.segmenter.model.card.feature_step or 1.0,
        )
        for reader in readers
    ]
    seen, logit, cropland, part = (np.concatenate([each[i] for each in found]) for i in range(4))
    samples = Samples(block.id, seen, logit, cropland, part) if len(cropland) else None
    return BlockLabels(samples, int((labels != _NOTHING).sum()), contradicting)


def logit_of(probability: NDArray[np.float32]) -> FloatArray:
    """Logit of a network's probabilities, those next to 0 and 1 kept off them as in an adapted network."""
    own = np.clip(probability.astype(np.float64), LEAST_PROBABILITY, 1 - LEAST_PROBABILITY)
    logit: FloatArray = np.log(own / (1 - own))
    return logit


def _labels(window: PixelWindow, ground: Sequence[LabelledGround]) -> tuple[NDArray[np.uint8], int]:
    """Codes at every fourth pixel of a window, and how many of them labels say both of.

    A pixel belongs to a polygon when its centre does, and to the polygon that is smaller than a pixel and to
    the point that lie in it.
    """
    shape = (window.height // FEATURE_STRIDE, window.width // FEATURE_STRIDE)
    given = [each for each in ground if not each.geometry.is_empty]
    if not given:
        return np.zeros(shape, np.uint8), 0
    transform = window.transform @ window.transform.scale(FEATURE_STRIDE)
    outlines = np.array([each.geometry for each in given], object)
    placed = shapely.transform(outlines, _in_mercator)
    insides = shapely.point_on_surface(placed)
    codes = [_CROPLAND if each.cropland else _OTHER for each in given]
    shapes = [
        (geometry, code)
        for inside, outline, code in zip(insides, placed, codes, strict=True)
        for geometry in (inside, outline)
    ]
    said: NDArray[np.uint8] = rasterize(shapes, shape, fill=_NOTHING, transform=transform, dtype="uint8")
    both = 0
    if len(set(codes)) > 1:
        one, other = (
            rasterize([item for item in shapes if item[1] == code], shape, transform=transform, dtype="uint8")
            for code in (_OTHER, _CROPLAND)
        )
        both = int(((one > 0) & (other > 0)).sum())
    return said, both


_MERCATOR = Transformer.from_crs("EPSG:4326", "EPSG:3857", always_xy=True)


def _in_mercator(xy: FloatArray) -> FloatArray:
    return np.column_stack(_MERCATOR.transform(xy[:, 0], xy[:, 1]))


def _part(window: PixelWindow, labels: NDArray[np.uint8]) -> tuple[PixelWindow | None, tuple[slice, slice]]:
    """The part of a window that has labels, and its rows and columns in the labels."""
    rows, columns = (np.flatnonzero((labels != _NOTHING).any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return None, (slice(0), slice(0))
    top, left, bottom, right = int(rows[0]), int(columns[0]), int(rows[-1]) + 1, int(columns[-1]) + 1
    stride = FEATURE_STRIDE
    place = PixelWindow(
        window.zoom,
        window.x0 + left * stride,
        window.y0 + top * stride,
        (right - left) * stride,
        (bottom - top) * stride,
    )
    return place, (slice(top, bottom), slice(left, right))


def _parts(shape: tuple[int, ...]) -> NDArray[np.int16]:
    """Number of the part of the block that each pixel lies in, row by row."""
    row, column = (np.arange(size) * _PARTS // size for size in shape)
    return (row[:, None] * _PARTS + column).astype(np.int16)


def _chosen(
    seen: FeaturePixels, labels: NDArray[np.uint8], parts: NDArray[np.int16], step: float
) -> tuple[FloatArray, FloatArray, NDArray[np.bool_], NDArray[np.int16]]:
    """Features in deviations, logit, label and part of labelled pixels with imagery, some if many."""
    rng = np.random.default_rng(_SEED)
    there = np.isfinite(seen.probability)
    of_class = [np.flatnonzero((labels == code) & there) for code in (_OTHER, _CROPLAND)]
    usable = np.sort(np.concatenate([rng.permutation(places)[:_MOST_PIXELS] for places in of_class]))
    features = seen.features.reshape(-1, seen.features.shape[-1])[usable].astype(np.float64) * step
    logit = logit_of(seen.probability.ravel()[usable])
    return features, logit, labels.ravel()[usable] == _CROPLAND, parts.ravel()[usable]
