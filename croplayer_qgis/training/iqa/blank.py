"""Tiles a service sends where it has no imagery, and empty margins inside imagery."""

from __future__ import annotations

import numpy as np
from PIL import Image as PillowImage
from PIL import ImageDraw

from croplayer_qgis.training.augmentation.degraded import Degraded, Image

_WORDS = ("No imagery", "Map data not yet available", "Image not available", "No data", "404")


def blank_tile(height: int, width: int, rng: np.random.Generator) -> Degraded:
    """A placeholder: one flat colour, mostly grey, white or black, in a third of cases with words on it."""
    if rng.random() < 0.8:
        colour = np.full(3, rng.choice([0, 255, int(rng.integers(150, 250))]))
    else:
        colour = rng.integers(0, 256, 3)
    picture = PillowImage.new("RGB", (width, height), tuple(int(band) for band in colour))
    if rng.random() < 1 / 3:
        ink = tuple(int(band) for band in np.clip(colour + (-60 if colour.mean() > 127 else 60), 0, 255))
        place = (float(rng.uniform(0.0, 0.4) * width), float(rng.uniform(0.2, 0.8) * height))
        text = str(rng.choice(_WORDS))
        ImageDraw.Draw(picture).text(place, text, fill=ink, font_size=float(rng.uniform(10, 24)))
    return Degraded(np.asarray(picture).copy(), 1.0, np.ones((height, width), np.float32))


def empty_margin(image: Image, rng: np.random.Generator, strength: float) -> Degraded:
    """Cut `strength` of the image off along a straight line in any direction: black or white, no imagery."""
    height, width = image.shape[:2]
    angle = rng.uniform(0.0, 2.0 * np.pi)
    y, x = np.mgrid[0:height, 0:width]
    along = x * np.cos(angle) + y * np.sin(angle)
    gone = along > np.quantile(along, 1.0 - strength)
    cut = image.copy()
    cut[gone] = 0 if rng.random() < 0.6 else 255
    return Degraded(cut, float(gone.mean()), gone.astype(np.float32))
