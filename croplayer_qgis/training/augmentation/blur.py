"""Loss of sharpness: a defocused lens (disk kernel) or a moving one (line kernel)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import signal

from croplayer_qgis.training.augmentation.degraded import Degraded, Image, drawn, to_uint8

_MAX_DEFOCUS_RADIUS_PX = 6.0
_MAX_MOTION_LENGTH_PX = 22.0


def defocus_blur(image: Image, rng: np.random.Generator, strength: float | None = None) -> Degraded:
    """Convolve with a disk of radius 0.8 px (strength 0) to 6 px (strength 1)."""
    strength = drawn(strength, rng)
    radius = 0.8 + (_MAX_DEFOCUS_RADIUS_PX - 0.8) * strength
    half = int(np.ceil(radius))
    y, x = np.mgrid[-half : half + 1, -half : half + 1]
    kernel = np.clip(radius + 0.5 - np.hypot(x, y), 0.0, 1.0)  # anti-aliased rim
    return _convolved(image, kernel, strength)


def motion_blur(image: Image, rng: np.random.Generator, strength: float | None = None) -> Degraded:
    """Convolve with a straight line of 3 px (strength 0) to 22 px (strength 1) in any direction."""
    strength = drawn(strength, rng)
    length = 3.0 + (_MAX_MOTION_LENGTH_PX - 3.0) * strength
    angle = rng.uniform(0.0, np.pi)
    half = int(np.ceil(length / 2.0))
    y, x = np.mgrid[-half : half + 1, -half : half + 1]
    along = x * np.cos(angle) + y * np.sin(angle)
    across = -x * np.sin(angle) + y * np.cos(angle)
    kernel = np.clip(length / 2.0 + 0.5 - np.abs(along), 0.0, 1.0) * np.clip(1.0 - np.abs(across), 0.0, 1.0)
    return _convolved(image, kernel, strength)


def _convolved(image: Image, kernel: NDArray[np.float64], severity: float) -> Degraded:
    half = kernel.shape[0] // 2
    padded = np.pad(image.astype(np.float32), ((half, half), (half, half), (0, 0)), mode="reflect")
    weights = (kernel / kernel.sum()).astype(np.float32)[..., None]
    blurred = signal.oaconvolve(padded, weights, mode="valid", axes=(0, 1))
    return Degraded(to_uint8(blurred), severity, np.ones(image.shape[:2], np.float32))
