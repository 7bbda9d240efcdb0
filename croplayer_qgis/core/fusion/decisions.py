"""Which source a region's label comes from."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.regions.overlay import Overlay
from croplayer_qgis.shared.vocabulary.decisions import Decision

_TABLE = np.full((len(Overlay), 2), Decision.SINGLE_SOURCE, np.uint8)
_TABLE[Overlay.NO_DATA] = Decision.NO_DATA
_TABLE[Overlay.BOTH] = Decision.BOTH_CROPLAND
_TABLE[Overlay.NEITHER] = Decision.BOTH_OTHER
_TABLE[Overlay.ONLY_A] = (Decision.B_OTHER, Decision.A_CROPLAND)
_TABLE[Overlay.ONLY_B] = (Decision.A_OTHER, Decision.B_CROPLAND)


def decide(overlay: NDArray[np.uint8], cropland: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """`Decision` of each region from its `Overlay` class and its final label, uint8 [count]."""
    return _TABLE[overlay, cropland.astype(np.intp)]
