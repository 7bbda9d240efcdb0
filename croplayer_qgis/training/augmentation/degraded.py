"""What a degradation returns, and how its strength is drawn."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]  # [H, W, 3] RGB
Field = NDArray[np.float32]  # [H, W]

STRENGTH_RANGE = (0.05, 1.0)


class Degraded(NamedTuple):
    """A degraded image, how bad it is, and where.

    Attributes:
        image: uint8 ``[H, W, 3]`` RGB.
        severity: How much of the usable information is lost, 0 (nothing) to 1 (useless).
        mask: float32 ``[H, W]`` 0-1, share of each pixel that is affected (cloud opacity, snow cover, ...).
    """

    image: Image
    severity: float
    mask: Field


def drawn(strength: float | None, rng: np.random.Generator) -> float:
    """The given strength, or one drawn uniformly from ``STRENGTH_RANGE``."""
    if strength is None:
        return float(rng.uniform(*STRENGTH_RANGE))
    if not 0.0 <= strength <= 1.0:
        raise ValueError(f"strength must lie in 0-1, not {strength}")
    return float(strength)


def to_uint8(values: NDArray[np.floating]) -> Image:
    """Float RGB on the 0-255 scale, clipped and rounded to uint8."""
    return np.clip(values + 0.5, 0.0, 255.0).astype(np.uint8)
