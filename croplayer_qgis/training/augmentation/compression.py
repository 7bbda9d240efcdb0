"""JPEG compression well below the quality imagery services use."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image as PillowImage

from croplayer_qgis.training.augmentation.degraded import Degraded, Image, drawn

_BEST_QUALITY, _WORST_QUALITY = 60, 4


def jpeg(image: Image, rng: np.random.Generator, strength: float | None = None) -> Degraded:
    """Encode and decode at JPEG quality 60 (strength 0) to 4 (strength 1), chroma halved (4:2:0)."""
    strength = drawn(strength, rng)
    quality = round(_BEST_QUALITY + (_WORST_QUALITY - _BEST_QUALITY) * strength)
    return Degraded(recompressed(image, quality), strength, np.ones(image.shape[:2], np.float32))


def recompressed(image: Image, quality: int) -> Image:
    """The image after one JPEG round trip at ``quality`` (1-95) with 4:2:0 chroma."""
    buffer = io.BytesIO()
    PillowImage.fromarray(image).save(buffer, "JPEG", quality=quality, subsampling=2)
    return np.asarray(PillowImage.open(buffer)).copy()
