"""Imagery shown at finer pixels than it was taken: basemaps enlarge what they have."""

from __future__ import annotations

import numpy as np
from PIL import Image as PillowImage

from croplayer_qgis.training.augmentation.degraded import Degraded, Image, drawn

_MAX_FACTOR = 5.0


def coarsen(image: Image, rng: np.random.Generator, strength: float | None = None) -> Degraded:
    """Average to pixels 1.2 (strength 0) to 5 times (strength 1) as large, then enlarge again."""
    strength = drawn(strength, rng)
    factor = 1.2 + (_MAX_FACTOR - 1.2) * strength
    height, width = image.shape[:2]
    small = PillowImage.fromarray(image).resize(
        (max(1, round(width / factor)), max(1, round(height / factor))), PillowImage.Resampling.BOX
    )
    enlarge = PillowImage.Resampling.BICUBIC if rng.random() < 0.7 else PillowImage.Resampling.BILINEAR
    shown = np.asarray(small.resize((width, height), enlarge)).copy()
    return Degraded(shown, strength, np.ones((height, width), np.float32))
