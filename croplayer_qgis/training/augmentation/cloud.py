"""Clouds with soft edges from multi-octave noise, and the shadows they throw."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from croplayer_qgis.training.augmentation.degraded import Degraded, Image, drawn, to_uint8
from croplayer_qgis.training.augmentation.noise import fractal_noise, smoothstep


def cloud(image: Image, rng: np.random.Generator, strength: float | None = None) -> Degraded:
    """Cover about ``strength`` of the image with cloud; its shadow falls beside it, away from the sun.

    Returns:
        ``mask`` is the cloud's opacity (shadow not included); severity is the share of the image hidden, with
        shadow counted half.
    """
    strength = drawn(strength, rng)
    height, width = image.shape[:2]
    margin = max(16, min(height, width) // 6)  # shadows may come from clouds outside the image
    field = fractal_noise(
        (height + 2 * margin, width + 2 * margin), rng, cells=int(rng.integers(2, 6)), octaves=6
    )
    edge = float(np.quantile(field, 1.0 - min(strength, 0.98)))
    softness = rng.uniform(0.03, 0.15)
    wide_opacity = smoothstep(field, edge - softness, edge + softness) * rng.uniform(0.85, 1.0)

    reach = rng.uniform(0.4, 1.0) * margin
    angle = rng.uniform(0.0, 2.0 * np.pi)
    shadow_wide = ndimage.shift(
        wide_opacity, (reach * np.sin(angle), reach * np.cos(angle)), order=1, mode="nearest"
    )
    inside = (slice(margin, -margin), slice(margin, -margin))
    opacity = wide_opacity[inside]
    shadow = ndimage.gaussian_filter(shadow_wide, 2.0)[inside] * (1.0 - opacity)

    darkening = 1.0 - shadow[..., None] * np.array([0.62, 0.58, 0.5], np.float32) * rng.uniform(0.6, 1.1)
    texture = fractal_noise((height, width), rng, cells=6, octaves=4)
    white = (rng.uniform(205.0, 235.0) + 20.0 * texture)[..., None] * np.array([0.99, 1.0, 1.01], np.float32)
    clouded = image * darkening * (1.0 - opacity[..., None]) + white * opacity[..., None]
    severity = min(1.0, float(opacity.mean() + 0.5 * shadow.mean()))
    return Degraded(to_uint8(clouded), severity, opacity.astype(np.float32))
