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
from croplayer_qgis.training.iqa.calm import calm_ground
from croplayer_qgis.training.iqa.clouds import thin_veil, varied_cloud
from croplayer_qgis.training.iqa.seams import date_seam
from croplayer_qgis.training.iqa.tiles import Tile

GSD_RANGE_M = (0.3, 5.0)
LOSS_WEIGHTS: Mapping[str, float] = {
    "haze": 0.8,
    "cloud": 1.0,
    "blur": 0.8,
    "compression": 0.6,
    "dark_or_snow": 0.8,
    "no_imagery": 1.0,
}
"""Share of the quality that a degradation of severity 1 takes away (see `quality_of`)."""

_LABEL_STRENGTH: Mapping[str, tuple[float, float]] = {
    "haze": (0.2, 1.0),
    "cloud": (0.05, 1.0),
    "blur": (0.18, 1.0),
    "compression": (0.15, 1.0),
    "dark_or_snow": (0.15, 1.0),
    "no_imagery": (0.1, 0.9),
}
"""Strengths at which a degradation is drawn and its class is true."""

_DRAWN_MORE = {"cloud": 1.8, "compression": 1.7, "blur": 1.3}  # learnt slowest, or most varied
_UNLABELLED = ("haze", "blur", "compression")  # also drawn at up to a third of the least strength
_BLANK, _CALM = 0.06, 0.12  # share of chips
_DECKS = 0.4  # share of the chips with nothing but cloud that hardly show ground
_SNOW_SEVERITY = 0.8  # a snow field still shows where its roads and trees are
_DATED = 0.12  # share of chips of places with other dates
_SEAMS, _DATE_SEAMS = 0.08, 0.4  # share of chips of two pictures; it is larger where there are other dates
_EVERYWHERE = {"haze", "blur", "compression", "dark_or_snow"}  # seen in any part of the chip


class Sample(NamedTuple):
    """A chip with what is true of it.

    Attributes:
        image: uint8 [256, 256, 3] RGB.
        labels: float32 [7], 0 or 1, in the order of SCENE_CLASSES; several can be 1.
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
    """Draw a tile, a ground sampling distance and none to three degradations with their strengths.

    Groups of tiles are drawn alike, however many tiles each has.
    """
    tile = _drawn(tiles, rng)
    kind = rng.random()
    if kind < _BLANK:
        blank = blank_tile(CHIP_PX, CHIP_PX, rng)
        return Sample(_as_served(blank.image, rng, 25), _labels(["no_imagery"]), 0.0, tile.id)
    chips = clean_chips(tile, rng)
    if kind < _BLANK + _CALM:
        calm = calm_ground(chips[0], rng)
        snow = {"dark_or_snow": _SNOW_SEVERITY} if calm.snow else {}
        return Sample(_as_served(calm.image, rng), _labels(snow), quality_of(snow), tile.id)
    image = _joined([_varied(chip, rng) for chip in chips], rng)
    weights = np.array([_DRAWN_MORE.get(name, 1.0) for name in _PHYSICAL_ORDER])
    count = int(rng.choice(4, p=[0.3, 0.45, 0.17, 0.08]))
    present = set(rng.choice(_PHYSICAL_ORDER, count, replace=False, p=weights / weights.sum()))
    severities: dict[str, float] = {}
    for name in _PHYSICAL_ORDER:
        if name in present:
            low, high = _LABEL_STRENGTH[name]
            # two strong degradations hide each other: blur under thick cloud is no truth to learn
            strength = rng.uniform(low, high if count == 1 else 0.5 * (low + high))
            if name == "cloud" and count == 1 and rng.random() < _DECKS:
                strength = rng.uniform(0.8, high)
        elif name in _UNLABELLED and rng.random() < 0.06:
            strength = rng.uniform(0.0, _LABEL_STRENGTH[name][0] / 3.0)
        else:
            continue
        image, severities[name], _ = _DEGRADATIONS[name](image, rng, float(strength))
    image = _as_served(image, rng)
    if present <= _EVERYWHERE and rng.random() < 0.2:
        image = fill_neutrally(image, _partial_cover(rng))
    return Sample(image, _labels(present), quality_of(severities), tile.id)


def _drawn(tiles: Sequence[Tile], rng: np.random.Generator) -> Tile:
    dated = [tile for tile in tiles if tile.dates]
    if dated and rng.random() < _DATED:
        return dated[int(rng.integers(len(dated)))]
    groups: dict[str, list[Tile]] = {}
    for tile in tiles:
        groups.setdefault(tile.group or tile.id, []).append(tile)
    group = list(groups.values())[int(rng.integers(len(groups)))]
    return group[int(rng.integers(len(group)))]


def clean_chip(tile: Tile, rng: np.random.Generator) -> Image:
    """The first of `clean_chips`."""
    return clean_chips(tile, rng)[0]


def clean_chips(tile: Tile, rng: np.random.Generator) -> list[Image]:
    """A chip of the tile at a random place, orientation and GSD, enlarged by at most a third.

    Up to there it counts as sharp: services enlarge as much when they bring imagery to their zoom levels.

    Returns:
        The chip, and where the tile has other dates the same ground on one of them.
    """
    high = min(GSD_RANGE_M[1] / tile.gsd_m, min(tile.image.shape[:2]) / CHIP_PX)
    low = min(max(GSD_RANGE_M[0] / tile.gsd_m, 0.75), high)
    factor = float(np.exp(rng.uniform(np.log(low), np.log(high))))
    side = round(CHIP_PX * factor)
    y = int(rng.integers(tile.image.shape[0] - side + 1))
    x = int(rng.integers(tile.image.shape[1] - side + 1))
    resampling = PillowImage.Resampling.BICUBIC if rng.random() < 0.7 else PillowImage.Resampling.LANCZOS
    turns, mirrored = int(rng.integers(4)), rng.random() < 0.5
    images = [tile.image]
    if tile.dates:
        images.append(tile.dates[int(rng.integers(len(tile.dates)))])
    chips = []
    for image in images:
        crop = PillowImage.fromarray(image[y : y + side, x : x + side])
        chip = np.rot90(np.asarray(crop.resize((CHIP_PX, CHIP_PX), resampling)), turns)
        chips.append(np.ascontiguousarray(chip[:, ::-1] if mirrored else chip))
    return chips


def _varied(image: Image, rng: np.random.Generator) -> Image:
    """Season, sensor and its noise of an image that is still clear."""
    if rng.random() < 0.3:
        image = aug.season_shift(image, rng, float(rng.uniform(0.1, 0.9))).image
    if rng.random() < 0.6:
        image = aug.colour_shift(image, rng, float(rng.uniform(0.1, 0.7))).image
    if rng.random() < 0.25:
        image = aug.to_uint8(image + rng.standard_normal(image.shape, np.float32) * rng.uniform(0.5, 5.0))
    return image


def _joined(chips: Sequence[Image], rng: np.random.Generator) -> Image:
    """Now and then two pictures along a seam, which is no fault of either: basemaps are mosaics."""
    if len(chips) > 1 and rng.random() < _DATE_SEAMS:
        return date_seam(chips[0], chips[1], rng)
    return aug.seam(chips[0], rng).image if rng.random() < _SEAMS else chips[0]


def _as_served(image: Image, rng: np.random.Generator, lowest: int = 75) -> Image:
    """Services send JPEG of good quality (placeholders in any) more often than PNG."""
    return recompressed(image, int(rng.integers(lowest, 96))) if rng.random() < 0.6 else image


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


def _cloud(image: Image, rng: np.random.Generator, strength: float) -> Degraded:
    kinds = (aug.cloud, varied_cloud, varied_cloud)
    return kinds[int(rng.integers(len(kinds)))](image, rng, strength)


def _haze(image: Image, rng: np.random.Generator, strength: float) -> Degraded:
    return (aug.haze if rng.random() < 0.6 else thin_veil)(image, rng, strength)


def _dark_or_snow(image: Image, rng: np.random.Generator, strength: float) -> Degraded:
    return (aug.dark if rng.random() < 0.5 else aug.snow)(image, rng, strength)


_Degradation = Callable[[Image, np.random.Generator, float], Degraded]
_DEGRADATIONS: Mapping[str, _Degradation] = {
    "haze": _haze,
    "cloud": _cloud,
    "blur": _blur,
    "compression": aug.jpeg,
    "dark_or_snow": _dark_or_snow,
    "no_imagery": empty_margin,
}
# from the ground through the atmosphere and the camera to the mosaic and its storage
_PHYSICAL_ORDER = ("dark_or_snow", "cloud", "haze", "blur", "no_imagery", "compression")
