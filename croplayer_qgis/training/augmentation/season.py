"""Another time of the year, another camera: changes of colour that leave the shapes alone."""

from __future__ import annotations

import numpy as np

from croplayer_qgis.training.augmentation.degraded import Degraded, Image, drawn, to_uint8
from croplayer_qgis.training.augmentation.noise import fractal_noise, smoothstep

_STUBBLE = np.array([176.0, 156.0, 122.0], np.float32)
_SOIL = np.array([118.0, 98.0, 78.0], np.float32)
_CROP = np.array([92.0, 118.0, 72.0], np.float32)


def season_shift(image: Image, rng: np.random.Generator, strength: float | None = None) -> Degraded:
    """Harvest green surfaces (towards stubble or soil) or green up bare ones, in large patches.

    Luminance texture is kept, so that field patterns stay visible; water and deep shadow do not change.
    """
    strength = drawn(strength, rng)
    rgb = image.astype(np.float32)
    luminance = rgb.mean(axis=2)
    excess_green = 2.0 * rgb[..., 1] - rgb[..., 0] - rgb[..., 2]
    greening = bool(rng.random() < 0.35)
    if greening:
        applies = 1.0 - smoothstep(excess_green, 0.0, 30.0)
        target = _CROP
    else:
        applies = smoothstep(excess_green, -5.0, 25.0)
        target = _STUBBLE + (_SOIL - _STUBBLE) * np.float32(rng.random())
    applies = applies * smoothstep(luminance, 35.0, 70.0)
    patches = fractal_noise(image.shape[:2], rng, cells=3, octaves=2)
    amount = (strength * applies * (0.4 + 0.6 * patches))[..., None]
    tinted = target * (luminance / max(float(luminance.mean()), 1.0))[..., None]
    shifted = to_uint8(rgb * (1.0 - amount) + tinted * amount)
    return Degraded(shifted, _mean_change(image, shifted), amount[..., 0].astype(np.float32))


def colour_shift(image: Image, rng: np.random.Generator, strength: float | None = None) -> Degraded:
    """Another sensor and processing: gain and offset per band, contrast, saturation, gamma."""
    strength = drawn(strength, rng)
    rgb = image.astype(np.float32)
    gain = np.exp(rng.normal(0.0, 0.08 * strength, 3)) * np.exp(rng.normal(0.0, 0.2 * strength))
    offset = rng.normal(0.0, 5.0 * strength, 3) + rng.normal(0.0, 10.0 * strength)
    mean = rgb.mean(axis=(0, 1))
    contrast = np.exp(rng.normal(0.0, 0.25 * strength))
    rgb = (rgb - mean) * contrast + mean * gain + offset
    grey = rgb.mean(axis=2, keepdims=True)
    rgb = grey + (rgb - grey) * np.exp(rng.normal(0.0, 0.35 * strength))
    gamma = np.exp(rng.normal(0.0, 0.25 * strength))
    shifted = to_uint8(255.0 * np.clip(rgb / 255.0, 0.0, 1.0) ** gamma)
    return Degraded(shifted, _mean_change(image, shifted), np.ones(image.shape[:2], np.float32))


def _mean_change(before: Image, after: Image) -> float:
    """Mean absolute colour change on a scale where 64 grey levels are 1."""
    return min(1.0, float(np.abs(after.astype(np.float32) - before).mean()) / 64.0)
