"""Mosaicking seams: two acquisitions with different colours meet inside the image."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from croplayer_qgis.training.augmentation.degraded import Degraded, Image, drawn, to_uint8
from croplayer_qgis.training.augmentation.noise import fractal_noise, smoothstep
from croplayer_qgis.training.augmentation.season import colour_shift, season_shift


def seam(image: Image, rng: np.random.Generator, strength: float | None = None) -> Degraded:
    """Replace one side of a straight or wavy line by the same ground as another acquisition saw it.

    The other acquisition differs in season, sensor colour and brightness, and is misregistered by up to 6 px.
    The line is hard or up to 12 px soft. Severity is the strength; ``mask`` is the share of the second image.
    """
    strength = drawn(strength, rng)
    height, width = image.shape[:2]
    other = colour_shift(season_shift(image, rng, strength).image, rng, 0.3 + 0.7 * strength).image
    # a colour shift drawn near zero would leave no seam to see
    brightness = 1.0 + rng.choice([-1.0, 1.0]) * (0.06 + 0.3 * strength)
    displacement = rng.uniform(-6.0, 6.0, 2) * strength
    other = to_uint8(
        ndimage.shift(other.astype(np.float32) * brightness, (*displacement, 0.0), order=1, mode="nearest")
    )
    angle = rng.uniform(0.0, 2.0 * np.pi)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    centre_y, centre_x = rng.uniform(0.25, 0.75) * height, rng.uniform(0.25, 0.75) * width
    distance = (x - centre_x) * np.cos(angle) + (y - centre_y) * np.sin(angle)
    if rng.random() < 0.5:
        distance = distance + (fractal_noise((height, width), rng, cells=3, octaves=2) - 0.5) * 0.3 * height
    softness = rng.uniform(0.5, 1.5) if rng.random() < 0.6 else rng.uniform(1.5, 12.0)
    second = smoothstep(distance.astype(np.float32), -softness, softness)
    joined = image * (1.0 - second[..., None]) + other * second[..., None]
    return Degraded(to_uint8(joined), strength, second)
