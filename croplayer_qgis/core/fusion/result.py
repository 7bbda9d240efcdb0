"""What the fusion of one block gives."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.regions.table import RegionTable


@dataclass(frozen=True, eq=False)
class FusionResult:
    """The fused layers of a block.

    Attributes:
        cropland: uint8 [h, w]: 1 cropland, 0 other, 255 no data.
        probability: float32 [h, w]: probability of cropland 0-1, NaN where there is no data.
        decision: uint8 [h, w]: `Decision` codes.
        expected_correctness: float32 [h, w]: probability 0-1 that ``cropland`` is right, NaN without data.
        regions: Region table: features, ``probability``, ``decision``, contributions (see `fuse`).
    """

    cropland: NDArray[np.uint8]
    probability: NDArray[np.float32]
    decision: NDArray[np.uint8]
    expected_correctness: NDArray[np.float32]
    regions: RegionTable
