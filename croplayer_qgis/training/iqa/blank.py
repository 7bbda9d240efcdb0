"""Tiles a service sends where it has no imagery, and empty margins inside imagery."""

from __future__ import annotations

import numpy as np
from PIL import Image as PillowImage
from PIL import ImageDraw

from croplayer_qgis.training.augmentation.degraded import Degraded, Image

Size = tuple[int, int]  # width and height in pixels
Ink = tuple[int, ...]  # RGB

_SIDES = ("left", "center", "right")
_WORDS = ("No imagery", "Map data not yet available", "Image not available", "No data", "404")


def blank_tile(height: int, width: int, rng: np.random.Generator) -> Degraded:
    """A placeholder: one colour, mostly grey, white or black; two of three bear words, signs or lines."""
    if rng.random() < 0.7:
        colour = np.full(3, rng.choice([0, 255, int(rng.integers(20, 250))]))
    else:
        colour = rng.integers(0, 256, 3)
    picture = PillowImage.new("RGB", (width, height), tuple(int(band) for band in colour))
    away = rng.uniform(25, 160, 3) if rng.random() < 0.3 else rng.uniform(25, 160)
    ink = tuple(int(band) for band in np.clip(colour + (-away if colour.mean() > 127 else away), 0, 255))
    draw = ImageDraw.Draw(picture)
    for drawn in rng.choice(len(_DRAWINGS), int(rng.choice(3, p=[1 / 3, 0.5, 1 / 6])), replace=False):
        _DRAWINGS[int(drawn)](draw, (width, height), ink, rng)
    return Degraded(np.asarray(picture).copy(), 1.0, np.ones((height, width), np.float32))


def _words(draw: ImageDraw.ImageDraw, size: Size, ink: Ink, rng: np.random.Generator) -> None:
    """One to four lines of words, small or large."""
    place = (float(rng.uniform(0.0, 0.4) * size[0]), float(rng.uniform(0.1, 0.7) * size[1]))
    text = "\n".join(str(line) for line in rng.choice(_WORDS, int(rng.integers(1, 5))))
    draw.text(place, text, fill=ink, font_size=float(rng.uniform(10, 40)), align=str(rng.choice(_SIDES)))


def _sign(draw: ImageDraw.ImageDraw, size: Size, ink: Ink, rng: np.random.Generator) -> None:
    """A round or square sign, filled or not, crossed out or not, somewhere near the middle."""
    reach = float(rng.uniform(0.08, 0.35) * min(size))
    x, y = (float(rng.uniform(0.35, 0.65) * side) for side in size)
    box, wide = (x - reach, y - reach, x + reach, y + reach), int(rng.integers(2, 12))
    shape = draw.ellipse if rng.random() < 0.5 else draw.rectangle
    shape(box, fill=ink if rng.random() < 0.4 else None, outline=ink, width=wide)
    if rng.random() < 0.5:
        draw.line(box, fill=ink, width=wide)


def _lines(draw: ImageDraw.ImageDraw, size: Size, ink: Ink, rng: np.random.Generator) -> None:
    """Lines at equal distances, upright, level, both, or slanting."""
    step, wide = int(rng.integers(8, 129)), int(rng.integers(1, 4))
    kind = int(rng.integers(4))
    for at in range(int(rng.integers(step)), size[0] + size[1], step):
        if kind in (0, 2):
            draw.line((at, 0, at, size[1]), fill=ink, width=wide)
        if kind in (1, 2):
            draw.line((0, at, size[0], at), fill=ink, width=wide)
        if kind == 3:
            draw.line((at, 0, 0, at), fill=ink, width=wide)


def _frame(draw: ImageDraw.ImageDraw, size: Size, ink: Ink, rng: np.random.Generator) -> None:
    """A frame around everything, along the edge or inside it."""
    inset = int(rng.integers(0, 30))
    draw.rectangle(
        (inset, inset, size[0] - 1 - inset, size[1] - 1 - inset), None, ink, int(rng.integers(1, 8))
    )


_DRAWINGS = (_words, _words, _sign, _lines, _frame)


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
