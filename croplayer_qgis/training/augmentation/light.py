"""Scenes whose surface is hard to see: too little light, or snow."""

from __future__ import annotations

import numpy as np

from croplayer_qgis.training.augmentation.degraded import Degraded, Image, drawn, to_uint8
from croplayer_qgis.training.augmentation.noise import fractal_noise, smoothstep


def dark(image: Image, rng: np.random.Generator, strength: float | None = None) -> Degraded:
    """Underexpose: 55 % (strength 0) to 6 % (strength 1) of the light is left, with the sensor's noise."""
    strength = drawn(strength, rng)
    gain = 0.55 * (0.06 / 0.55) ** strength
    noise = rng.standard_normal(image.shape).astype(np.float32) * (1.0 + 3.0 * strength)
    return Degraded(to_uint8(image * gain + noise), strength, np.ones(image.shape[:2], np.float32))


def snow(image: Image, rng: np.random.Generator, strength: float | None = None) -> Degraded:
    """Lay snow; what is dark (trees, water) stays dark longest. Severity is the share covered."""
    strength = drawn(strength, rng)
    brightness = image.astype(np.float32).mean(axis=2) / 255.0
    holds_snow = smoothstep(brightness, 0.12, 0.4)
    patches = fractal_noise(image.shape[:2], rng, cells=int(rng.integers(2, 7)), octaves=5)
    edge = float(np.quantile(patches, 1.0 - min(strength, 0.98)))
    cover = smoothstep(patches, edge - 0.12, edge + 0.06) * (0.35 + 0.65 * holds_snow)
    relief = 1.0 + 0.25 * (brightness - brightness.mean())
    white = (rng.uniform(215.0, 242.0) * relief)[..., None] * np.array([0.98, 1.0, 1.02], np.float32)
    snowy = image * (1.0 - cover[..., None]) + white * cover[..., None]
    return Degraded(to_uint8(snowy), float(cover.mean()), cover.astype(np.float32))
