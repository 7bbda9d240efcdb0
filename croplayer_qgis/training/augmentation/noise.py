"""Multi-octave value noise: the large-scale texture of clouds, haze and patchy snow."""

from __future__ import annotations

import numpy as np
from PIL import Image as PillowImage

from croplayer_qgis.training.augmentation.degraded import Field


def fractal_noise(
    shape: tuple[int, int],
    rng: np.random.Generator,
    cells: int = 3,
    octaves: int = 5,
    persistence: float = 0.5,
) -> Field:
    """Sum of ``octaves`` bicubic value-noise fields, each twice as fine and ``persistence`` as strong.

    Args:
        shape: (height, width) in pixels.
        rng: Source of randomness.
        cells: Grid cells along the longer side in the coarsest octave.
        octaves: Number of octaves; 1 gives a smooth field.
        persistence: Amplitude ratio of successive octaves.

    Returns:
        float32 ``[H, W]`` scaled to the range 0-1 exactly.
    """
    height, width = shape
    longer = max(height, width)
    total = np.zeros(shape, np.float32)
    amplitude = 1.0
    for octave in range(octaves):
        across = cells * 2**octave
        rows = max(2, round(across * height / longer) + 1)
        cols = max(2, round(across * width / longer) + 1)
        grid = PillowImage.fromarray(rng.standard_normal((rows, cols)).astype(np.float32))
        total += amplitude * np.asarray(grid.resize((width, height), PillowImage.Resampling.BICUBIC))
        amplitude *= persistence
    low, high = float(total.min()), float(total.max())
    return (total - low) / max(high - low, 1e-6)


def smoothstep(values: Field, low: float, high: float) -> Field:
    """Hermite step: 0 below ``low``, 1 above ``high``, smooth between."""
    t = np.clip((values - low) / max(high - low, 1e-6), 0.0, 1.0)
    return (t * t * (3.0 - 2.0 * t)).astype(np.float32)
