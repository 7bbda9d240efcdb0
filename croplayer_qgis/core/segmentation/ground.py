"""How far imagery is from what the cropland network was trained on, cell by cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.card import FEATURE_STRIDE
from croplayer_qgis.core.models.known_ground import KnownGround
from croplayer_qgis.shared.vocabulary.ground import Ground

CELL_PX: Final = 32
"""Side of a cell: windows begin at multiples of it, so that cells of neighbours are the same cells."""


@dataclass(frozen=True, eq=False)
class GroundMap:
    """Distance to the training data of each cell.

    Attributes:
        window: The cells' extent on the global pixel grid, aligned to ``CELL_PX``.
        distance: float32 [rows, cols], NaN where there is no imagery.
        known: What the distance was measured to; it has the limits.
    """

    window: PixelWindow
    distance: NDArray[np.float32]
    known: KnownGround

    def rows(self, target: PixelWindow, rows: slice) -> NDArray[np.float32]:
        """Distance at the pixels of some rows of ``target``, float32 [n, target.width].

        Raises:
            ValueError: ``target`` is not inside the map.
        """
        if not self.window.contains(target):
            raise ValueError(f"{target} is not inside the cells of {self.window}")
        down = (target.y0 - self.window.y0 + np.arange(target.height)[rows]) // CELL_PX
        across = (target.x0 - self.window.x0 + np.arange(target.width)) // CELL_PX
        return self.distance[down[:, None], across[None]]

    def levels(self, distance: NDArray[np.floating]) -> NDArray[np.uint8]:
        """`Ground` of distances; one that is not known (NaN) counts as unknown."""
        levels = np.full(distance.shape, Ground.UNKNOWN, np.uint8)
        levels[distance <= self.known.unknown] = Ground.NEAR
        levels[distance <= self.known.near] = Ground.KNOWN
        return levels


def cell_means(features: NDArray[np.int8]) -> NDArray[np.float16]:
    """Mean features of each cell of a window, in steps: float16 [rows, cols, C] of int8 [C, h, w]."""
    channels, height, width = features.shape
    side = CELL_PX // FEATURE_STRIDE
    cells = features.reshape(channels, height // side, side, width // side, side).astype(np.float32)
    return np.asarray(cells.mean(axis=(2, 4)).transpose(1, 2, 0), np.float16)


def cells_with_imagery(valid: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Cells of which any pixel is valid, bool [rows, cols] of bool [h, w], sides multiples of ``CELL_PX``."""
    height, width = valid.shape
    cells = valid.reshape(height // CELL_PX, CELL_PX, width // CELL_PX, CELL_PX)
    return np.asarray(cells.any(axis=(1, 3)))
