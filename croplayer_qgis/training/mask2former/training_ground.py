"""What a network was trained on, in the space of its features, with limits from places left out in turn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image as PillowImage

from croplayer_qgis.core.models.known_ground import KnownGround
from croplayer_qgis.core.segmentation.ground import CELL_PX
from croplayer_qgis.training.datasets.fields import LabelledTile, folds
from croplayer_qgis.training.mask2former.feature_output import (
    Projection,
    fit_projection,
    sampled,
)
from croplayer_qgis.training.mask2former.network import CroplandNetwork

NEAR_SHARE: Final = 0.9
KNOWN_SHARE: Final = 0.95
"""Of cells at places left out: as far as so many they are known (`NEAR_SHARE`), beyond this one unknown."""

_FOLDS: Final = 6
_COARSER: Final = 2
_LEAST_CELLS: Final = 400  # of fewer, 32 by 32 covariances say little
_RIDGE: Final = 1e-3  # of the mean variance, added to all


class TrainingGround(NamedTuple):
    """How a network's features are reduced, and what it knows; None of too little data."""

    projection: Projection
    known: KnownGround | None


def training_ground(
    network: CroplandNetwork, tiles: Sequence[LabelledTile], projection: Projection | None = None
) -> TrainingGround:
    """Fit the output of features and the known ground to what a network was trained on.

    Each tile is shown as it is and with pixels of twice the size. Limits are distances of tiles to those of
    other places (six folds by place); the network has seen them all, so that held-out tiles lie a little
    farther, which the judge measures.

    Args:
        network: Its weights as they are exported.
        tiles: What it was trained on.
        projection: That of a network that is exported already; None fits one.
    """
    seen = {tile.id: list(sampled(network, _shown(tile))) for tile in tiles}
    if projection is None:
        pixels = np.concatenate([each.pixels for parts in seen.values() for each in parts])
        projection = fit_projection(pixels)
    cells = {
        tile: projection.steps(np.concatenate([each.cells for each in parts])) for tile, parts in seen.items()
    }
    return TrainingGround(projection, _known(cells, list(tiles)))


def _shown(tile: LabelledTile) -> list[NDArray[np.uint8]]:
    image = tile.image()
    height, width = (size // _COARSER for size in image.shape[:2])
    if min(height, width) < CELL_PX:
        return [image]
    coarser = PillowImage.fromarray(image).resize((width, height), PillowImage.Resampling.BOX)
    return [image, np.asarray(coarser)]


def _known(cells: dict[str, NDArray[np.float32]], tiles: list[LabelledTile]) -> KnownGround | None:
    split = [[tile.id for tile in fold] for fold in folds(tiles, _FOLDS) if fold]
    if len(split) < 2 or sum(map(len, cells.values())) < _LEAST_CELLS:
        return None
    beyond = []
    for fold in split:
        centre, scale = _cloud([values for tile, values in cells.items() if tile not in fold])
        beyond += [KnownGround(centre, scale, 1, 1).distances(cells[tile]) for tile in fold]
    near, unknown = np.quantile(np.concatenate(beyond), [NEAR_SHARE, KNOWN_SHARE])
    told = (
        f"cells of 32 px of {len(tiles)} training images, each against those of other places: "
        f"{NEAR_SHARE:.0%} are known, {1 - KNOWN_SHARE:.0%} unknown"
    )
    return KnownGround(*_cloud(list(cells.values())), float(near), float(unknown), told)


def _cloud(parts: Sequence[NDArray[np.float32]]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Centre and scale of cells, as `KnownGround` has them."""
    cells = np.concatenate(parts).astype(np.float64)
    covariance = np.cov(cells, rowvar=False)
    covariance += _RIDGE * np.trace(covariance) / len(covariance) * np.eye(len(covariance))
    scale = np.linalg.cholesky(np.linalg.inv(covariance))
    return cells.mean(axis=0).astype(np.float32), scale.astype(np.float32)
