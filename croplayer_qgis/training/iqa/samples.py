"""Draws training samples: a clean chip of a real tile, degraded, with its classes and quality known."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image as PillowImage

from croplayer_qgis.core.quality.chips import fill_neutrally
from croplayer_qgis.core.quality.classes import CHIP_PX
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES
from croplayer_qgis.training import augmentation as aug
from croplayer_qgis.training.augmentation.compression import recompressed
from croplayer_qgis.training.augmentation.degraded import Degraded, Image
from croplayer_qgis.training.iqa.blank import blank_tile, empty_margin
from croplayer_qgis.training.iqa.tiles import Tile

GSD_RANGE_M = (0.8, 5.0)
LOSS_WEIGHTS: Mapping[str, float] = {
    "haze": 0.8,
    "cloud": 1.0,
    "blur": 0.8,
    "seam": 0.3,
    "compression": 0.6,
    "dark_or_snow": 0.8,
    "no_imagery": 1.0,
}
"""Share of the quality that a degradation of severity 1 takes away (see `quality_of`)."""

_LABEL_STRENGTH: Mapping[str, tuple[float, float]] = {
    "haze": (0.2, 1.0),
    "cloud": (0.05, 1.0),
    "blur": (0.18, 1.0),
    "seam": (0.2, 1.0),
    "compression": (0.15, 1.0),
    "dark_or_snow": (0.15, 1.0),
    "no_imagery": (0.1, 0.9),
}
"""Strengths at which a degradation is drawn and its class is true."""

_DRAWN_MORE = {"seam": 1.7, "compression": 1.7, "blur": 1.3}  # those learnt slowest
_UNLABELLED = ("haze", "blur", "seam", "compression")  # also drawn at up to a third of the least strength
_EVERYWHERE = {"haze", "blur", "compression", "dark_or_snow"}  # seen in any part of the chip


class Sample(NamedTuple):
    """A chip with what is true of it.

    Attributes:
        image: uint8 [256, 256, 3] RGB.
        labels: float32 [8], 0 or 1, in the order of SCENE_CLASSES; several can be 1.
        quality: 0-1, see `quality_of`.
        tile: Id of the tile it was cut from.
    """

    image: Image
    labels: NDArray[np.float32]
    quality: float
    tile: str


def quality_of(severities: Mapping[str, float]) -> float:
    """Product over degradations of 1 - weight x severity: each takes its share of what the others left."""
    return float(np.prod([1.0 - LOSS_WEIGHTS[name] * severity for name, severity in severities.items()]))


def draw_sample(tiles: Sequence[Tile], rng: np.random.Generator) -> Sample:
    """Draw a tile, a ground sampling distance and none to three degradations with their strengths."""
    tile = tiles[int(rng.integers(len(tiles)))]
    if rng.random() < 0.05:
        blank = blank_tile(CHIP_PX, CHIP_PX, rng)
        return Sample(_as_served(blank.image, rng), _labels(["no_imagery"]), 0.0, tile.id)
    image = _varied(clean_chip(tile, rng), rng)
    weights = np.array([_DRAWN_MORE.get(name, 1.0) for name in _PHYSICAL_ORDER])
    count = int(rng.choice(4, p=[0.25, 0.45, 0.2, 0.1]))
    present = set(rng.choice(_PHYSICAL_ORDER, count, replace=False, p=weights / weights.sum()))
    severities: dict[str, float] = {}
    for name in _PHYSICAL_ORDER:
        if name in present:
            low, high = _LABEL_STRENGTH[name]
            # two strong degradations hide each other: a seam under thick cloud is no truth to learn
            strength = rng.uniform(low, high if count == 1 else 0.5 * (low + high))
        elif name in _UNLABELLED and rng.random() < 0.06:
            strength = rng.uniform(0.0, _LABEL_STRENGTH[name][0] / 3.0)
        else:
            continue
        image, severities[name], _ = _DEGRADATIONS[name](image, rng, float(strength))
    image = _as_served(image, rng)
    if present <= _EVERYWHERE and rng.random() < 0.2:
        image = fill_neutrally(image, _partial_cover(rng))
    return Sample(image, _labels(present), quality_of(severities), tile.id)


def clean_chip(tile: Tile, rng: np.random.Generator) -> Image:
    """A chip of the tile at a random place, orientation and GSD, enlarged by at most a third.

    Up to there it counts as sharp: services enlarge as much when they bring imagery to their zoom levels.
    """
    low = max(GSD_RANGE_M[0] / tile.gsd_m, 0.75)
    high = min(GSD_RANGE_M[1] / tile.gsd_m, min(tile.image.shape[:2]) / CHIP_PX)
    factor = float(np.exp(rng.uniform(np.log(low), np.log(max(low, high)))))
    side = round(CHIP_PX * factor)
    y = int(rng.integers(tile.image.shape[0] - side + 1))
    x = int(rng.integers(tile.image.shape[1] - side + 1))
    crop = PillowImage.fromarray(tile.image[y : y + side, x : x + side])
    resampling = PillowImage.Resampling.BICUBIC if rng.random() < 0.7 else PillowImage.Resampling.LANCZOS
    chip = np.asarray(crop.resize((CHIP_PX, CHIP_PX), resampling))
    chip = np.rot90(chip, int(rng.integers(4)))
    return np.ascontiguousarray(chip[:, ::-1] if rng.random() < 0.5 else chip)


def _varied(image: Image, rng: np.random.Generator) -> Image:
    """Season and sensor of an image that is still clear."""
    if rng.random() < 0.3:
        image = aug.season_shift(image, rng, float(rng.uniform(0.1, 0.9))).image
    if rng.random() < 0.6:
        image = aug.colour_shift(image, rng, float(rng.uniform(0.1, 0.7))).image
    return image


def _as_served(image: Image, rng: np.random.Generator) -> Image:
    """Services send JPEG of good quality more often than PNG."""
    return recompressed(image, int(rng.integers(75, 96))) if rng.random() < 0.6 else image


def _partial_cover(rng: np.random.Generator) -> NDArray[np.bool_]:
    """Imagery on one side of a horizontal or vertical line: bool [256, 256], at least a quarter True."""
    valid = np.zeros((CHIP_PX, CHIP_PX), np.bool_)
    valid[: int(rng.integers(CHIP_PX // 4, CHIP_PX))] = True
    return np.rot90(valid, int(rng.integers(4)))


def _labels(present: Collection[str]) -> NDArray[np.float32]:
    names = present or ["clear"]
    return np.array([name in names for name in SCENE_CLASSES], np.float32)


def _blur(image: Image, rng: np.random.Generator, strength: float) -> Degraded:
    kinds = (aug.defocus_blur, aug.motion_blur, aug.coarsen)
    return kinds[int(rng.integers(len(kinds)))](image, rng, strength)


def _dark_or_snow(image: Image, rng: np.random.Generator, strength: float) -> Degraded:
    return (aug.dark if rng.random() < 0.5 else aug.snow)(image, rng, strength)


_Degradation = Callable[[Image, np.random.Generator, float], Degraded]
_DEGRADATIONS: Mapping[str, _Degradation] = {
    "haze": aug.haze,
    "cloud": aug.cloud,
    "blur": _blur,
    "seam": aug.seam,
    "compression": aug.jpeg,
    "dark_or_snow": _dark_or_snow,
    "no_imagery": empty_margin,
}
# from the ground through the atmosphere and the camera to the mosaic and its storage
_PHYSICAL_ORDER = ("dark_or_snow", "cloud", "haze", "blur", "seam", "no_imagery", "compression")
