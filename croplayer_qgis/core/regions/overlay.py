"""Overlay of two sources' cropland: which of them sees cropland where, and where one has no imagery."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray


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


def overlay_classes(
    probability_a: NDArray[np.float32], probability_b: NDArray[np.float32] | None, threshold: float
) -> NDArray[np.uint8]:
    """`Overlay` class of every pixel, uint8 [h, w].

    Args:
        probability_a: Cropland probability float32 [h, w], NaN where there is no imagery.
        probability_b: The same of the second source; None when there is no second source.
        threshold: Probability from which a pixel is cropland.
    """
    if probability_b is None:
        probability_b = np.full_like(probability_a, np.nan)
    seen_a, seen_b = np.isfinite(probability_a), np.isfinite(probability_b)
    crop_a, crop_b = probability_a >= threshold, probability_b >= threshold
    table = np.array(
        [
            [Overlay.NO_DATA, Overlay.B_ALONE_OTHER, Overlay.B_ALONE_CROPLAND],
            [Overlay.A_ALONE_OTHER, Overlay.NEITHER, Overlay.ONLY_B],
            [Overlay.A_ALONE_CROPLAND, Overlay.ONLY_A, Overlay.BOTH],
        ],
        np.uint8,
    )
    row = seen_a.astype(np.intp) + crop_a
    column = seen_b.astype(np.intp) + crop_b
    return table[row, column]
