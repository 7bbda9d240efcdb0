"""Clouds as varied as skies: ragged to smooth, white to grey, lit from a side, thick or seen through."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from croplayer_qgis.training.augmentation.degraded import Degraded, Field, Image, to_uint8
from croplayer_qgis.training.augmentation.noise import fractal_noise, smoothstep


def varied_cloud(image: Image, rng: np.random.Generator, strength: float) -> Degraded:
    """Cover about ``strength`` of the image with cloud of any texture; severity is the mean opacity."""
    field = _texture(image.shape[:2], rng)
    edge = float(np.quantile(field, 1.0 - min(strength, 0.98)))
    softness = float(rng.uniform(0.01, 0.2))
    opacity = smoothstep(field, edge - softness, edge + softness) * rng.uniform(0.75, 1.0)
    return _lit(image, opacity, rng, bright=(150.0, 250.0))


def thin_veil(image: Image, rng: np.random.Generator, strength: float) -> Degraded:
    """A veil of cloud with texture, the ground seen through it; severity is the mean opacity."""
    depth = (0.15 + 1.6 * strength) * np.exp(rng.uniform(0.2, 1.2) * (_texture(image.shape[:2], rng) - 0.5))
    return _lit(image, (1.0 - np.exp(-depth)).astype(np.float32), rng, bright=(185.0, 250.0))


def _texture(shape: tuple[int, int], rng: np.random.Generator) -> Field:
    """0-1; in a quarter of cases drawn out into streaks, in another folded into bulges."""
    cells, persistence = int(rng.integers(1, 9)), float(rng.uniform(0.35, 0.85))
    kind = rng.random()
    if kind < 0.25:
        longer = max(shape)
        wide = fractal_noise((longer, longer), rng, cells, 6, persistence)
        stretched = ndimage.zoom(wide, (1.0, 4.0), order=1)[:, :longer]
        turned = ndimage.rotate(stretched, float(rng.uniform(0, 180)), reshape=False, order=1, mode="mirror")
        return turned[: shape[0], : shape[1]].astype(np.float32)
    field = fractal_noise(shape, rng, cells, 6, persistence)
    return 1.0 - np.abs(2.0 * field - 1.0) if kind < 0.5 else field


def _lit(image: Image, opacity: Field, rng: np.random.Generator, bright: tuple[float, float]) -> Degraded:
    """Lay a cloud over the image; the side of its bulges that faces the sun is brighter."""
    relief = fractal_noise(image.shape[:2], rng, int(rng.integers(1, 12)), 6, float(rng.uniform(0.4, 0.9)))
    angle = rng.uniform(0.0, 2.0 * np.pi)
    slope_y, slope_x = np.gradient(ndimage.gaussian_filter(relief, 1.5))
    sun = slope_y * np.sin(angle) + slope_x * np.cos(angle)
    shade = rng.uniform(0.0, 200.0) * (relief - 0.5)
    shade = shade + rng.uniform(0.0, 12.0) * sun / max(float(sun.std()), 1e-6)
    tint = np.array([1.0, 1.0, 1.0]) + rng.normal(0.0, 0.02, 3)
    white = (rng.uniform(*bright) + shade)[..., None] * tint.astype(np.float32)
    shown = image * (1.0 - opacity[..., None]) + white * opacity[..., None]
    return Degraded(to_uint8(shown), float(opacity.mean()), opacity)
