"""Overlay of two sources' cropland: which of them sees cropland where, and where one has no imagery."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.row_strips import row_strips


class Overlay(IntEnum):
    """What the sources say of a pixel; the classes whose connected components are the fusion's regions."""

    NO_DATA = 0
    BOTH = 1
    ONLY_A = 2
    ONLY_B = 3
    NEITHER = 4
    A_ALONE_CROPLAND = 5
    A_ALONE_OTHER = 6
    B_ALONE_CROPLAND = 7
    B_ALONE_OTHER = 8


IMAGERY_STRATUM = np.zeros(256, np.uint8)
"""Which sources have imagery in each overlay class: 1 both, 2 only A, 3 only B, 0 none."""
IMAGERY_STRATUM[[Overlay.BOTH, Overlay.ONLY_A, Overlay.ONLY_B, Overlay.NEITHER]] = 1
IMAGERY_STRATUM[[Overlay.A_ALONE_CROPLAND, Overlay.A_ALONE_OTHER]] = 2
IMAGERY_STRATUM[[Overlay.B_ALONE_CROPLAND, Overlay.B_ALONE_OTHER]] = 3


def overlay_classes(cropland_a: NDArray[np.uint8], cropland_b: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """`Overlay` class of every pixel, uint8 [h, w].

    Args:
        cropland_a: Source A's map, uint8 [h, w]: 0 no imagery, 1 cropland, 2 other (`SourceLayers.cropland`).
        cropland_b: Source B's.
    """
    table = np.array(
        [
            [Overlay.NO_DATA, Overlay.B_ALONE_CROPLAND, Overlay.B_ALONE_OTHER],
            [Overlay.A_ALONE_CROPLAND, Overlay.BOTH, Overlay.ONLY_A],
            [Overlay.A_ALONE_OTHER, Overlay.ONLY_B, Overlay.NEITHER],
        ],
        np.uint8,
    )
    classes = np.empty(cropland_a.shape, np.uint8)
    for rows in row_strips(classes.shape):
        classes[rows] = table[cropland_a[rows], cropland_b[rows]]
    return classes
