"""Ground with hardly any texture: calm water, sand, salt, snow. It is imagery, however plain it looks."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from croplayer_qgis.training.augmentation.degraded import Image, to_uint8
from croplayer_qgis.training.augmentation.noise import fractal_noise


class _Ground(NamedTuple):
    """Colours from and to (RGB), and whether it is snow."""

    low: tuple[int, int, int]
    high: tuple[int, int, int]
    snow: bool = False


_GROUNDS: Final = (
    _Ground((2, 8, 16), (25, 45, 70)),  # deep water
    _Ground((20, 45, 60), (70, 120, 140)),  # shallow or glinting water
    _Ground((40, 50, 30), (110, 110, 80)),  # ponds, rivers with silt
    _Ground((150, 120, 80), (225, 200, 160)),  # desert, beach
    _Ground((185, 180, 165), (235, 232, 225)),  # salt, dry lakes
    _Ground((15, 25, 10), (50, 60, 35)),  # dark forest, black soil
    _Ground((215, 218, 222), (250, 251, 253), snow=True),
)


class Calm(NamedTuple):
    """A chip of plain ground.

    Attributes:
        image: uint8 [h, w, 3] RGB.
        snow: Whether the ground is hidden under snow.
    """

    image: Image
    snow: bool


def calm_ground(image: Image, rng: np.random.Generator) -> Calm:
    """What little there is of the image's own texture, over one colour with swell and the sensor's noise.

    Texture keeps 0-12 % of its contrast, large patches differ by up to 8 grey levels, noise is 0.3-4.
    """
    ground = _GROUNDS[int(rng.integers(len(_GROUNDS)))]
    share = rng.uniform(0.0, 1.0) + rng.normal(0.0, 0.08, 3)
    colour = np.array(ground.low) + (np.array(ground.high) - ground.low) * share
    grey = image.astype(np.float32).mean(axis=2, keepdims=True)
    texture = (grey - grey.mean()) * rng.uniform(0.0, 0.12)
    patches = fractal_noise(image.shape[:2], rng, int(rng.integers(2, 24)), 4, float(rng.uniform(0.3, 0.8)))
    swell = (patches[..., None] - 0.5) * rng.uniform(0.0, 8.0) * np.array([0.9, 1.0, 1.1], np.float32)
    noise = rng.standard_normal(image.shape).astype(np.float32) * rng.uniform(0.3, 4.0)
    return Calm(to_uint8((colour + texture + swell + noise).astype(np.float32)), ground.snow)
