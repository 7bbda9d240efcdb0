"""Seams of real dates: the same ground on two days, joined along a line."""

from __future__ import annotations

import numpy as np

from croplayer_qgis.training.augmentation.degraded import Image, to_uint8
from croplayer_qgis.training.augmentation.noise import fractal_noise, smoothstep


def date_seam(image: Image, other: Image, rng: np.random.Generator) -> Image:
    """Show `other` on one side of a straight or wavy line; hard, or up to 8 px soft."""
    height, width = image.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    centre_y, centre_x = rng.uniform(0.2, 0.8) * height, rng.uniform(0.2, 0.8) * width
    angle = rng.uniform(0.0, 2.0 * np.pi)
    if rng.random() < 0.4:  # tiles of a mosaic are cut along rows and columns
        angle = float(np.round(angle / (np.pi / 2)) * (np.pi / 2))
    distance = (x - centre_x) * np.cos(angle) + (y - centre_y) * np.sin(angle)
    if rng.random() < 0.4:
        waves = fractal_noise((height, width), rng, 4, 3) - 0.5
        distance = distance + waves * rng.uniform(0.1, 0.4) * height
    softness = rng.uniform(0.3, 1.5) if rng.random() < 0.7 else rng.uniform(1.5, 8.0)
    second = smoothstep(distance.astype(np.float32), -softness, softness)
    joined = image * (1.0 - second[..., None]) + other * second[..., None]
    return to_uint8(joined)
