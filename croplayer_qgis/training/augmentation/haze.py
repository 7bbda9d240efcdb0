"""Haze by the atmospheric scattering model (Koschmieder): I = J t + A (1 - t)."""

from __future__ import annotations

import numpy as np

from croplayer_qgis.training.augmentation.degraded import Degraded, Image, drawn, to_uint8
from croplayer_qgis.training.augmentation.noise import fractal_noise


def haze(image: Image, rng: np.random.Generator, strength: float | None = None) -> Degraded:
    """Veil the image with haze of slowly varying thickness.

    Transmission ``t = exp(-thickness)``; blue scatters most (Rayleigh part), so t falls towards blue;
    airlight A is a bluish white of 190-235. Severity is the mean share of airlight over the image.
    """
    strength = drawn(strength, rng)
    patches = fractal_noise(image.shape[:2], rng, cells=2, octaves=3)
    patchiness = rng.uniform(0.2, 0.9)
    thickness = 1.3 * strength * (1.0 - patchiness + patchiness * 2.0 * patches)
    per_band = np.array([1.0, 1.08, 1.2], np.float32) ** rng.uniform(0.3, 1.5)
    transmission = np.exp(-thickness[..., None] * per_band)
    airlight = rng.uniform(190.0, 235.0) * np.array([0.97, 0.99, 1.02], np.float32)
    hazy = image * transmission + airlight * (1.0 - transmission)
    veil = (1.0 - transmission.mean(axis=2)).astype(np.float32)
    return Degraded(to_uint8(hazy), float(veil.mean()), veil)
