"""How far a tile is from what the finished cropland network was trained on, as the engine tells it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.core.models.known_ground import KNOWN_GROUND_FILE, KnownGround
from croplayer_qgis.core.segmentation.ground import CELL_PX
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE, load_weights
from croplayer_qgis.training.mask2former.feature_output import (
    PROJECTION_FILE,
    Projection,
    WithFeatures,
    cells_of,
)


class KnownGroundOf:
    """The network of a cropland model with its features, whole tiles in one inference.

    Args:
        folder: Of the model, which tells what it knows.
    """

    def __init__(self, folder: Path) -> None:
        files = [folder / name for name in (WEIGHTS_FILE, PROJECTION_FILE, KNOWN_GROUND_FILE)]
        self.sha256 = hashlib.sha256(" ".join(map(sha256_of, files)).encode()).hexdigest()
        self.known = KnownGround.load(folder / KNOWN_GROUND_FILE, ModelCard.load(folder).feature_channels)
        projection = Projection.load(folder / PROJECTION_FILE)
        self._network = WithFeatures(load_weights(folder / WEIGHTS_FILE).eval(), projection)

    def distance(self, image: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Distance of each whole cell, float32 [rows, columns] of uint8 RGB [h, w, 3]."""
        features, _ = cells_of(self._network, image)
        return self.known.distances(features).reshape(image.shape[0] // CELL_PX, -1)
