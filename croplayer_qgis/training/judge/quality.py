"""The quality model before the independent judge: other sensors, other clouds, calm ground, placeholders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.quality.classes import CHIP_PX
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES
from croplayer_qgis.training.iqa.metrics import Interval, bootstrapped
from croplayer_qgis.training.iqa.tiles import Tile
from croplayer_qgis.training.judge.degradations import (
    Image,
    spectral_field,
    textured_cloud,
    thin_cloud,
)

Model = Callable[[NDArray[np.uint8]], tuple[NDArray[np.float32], NDArray[np.float32]]]
"""Class probability [n, 7] and quality [n] of chips, uint8 [n, 256, 256, 3]."""

SEED: Final = 20261130
CHIPS_OF_A_KIND: Final = 12
_CHIPS_OF_A_PICTURE: Final = 2
_CALM: Final = 120
_NOT_LAND: Final = ("sea", "beach", "harbor", "river", "coast", "lake", "dubai")
_CALM_COLOURS: Final = (
    (9, 24, 40), (40, 80, 100), (70, 80, 60), (205, 175, 130), (225, 222, 212), (240, 242, 246),
)  # fmt: skip

TARGETS: Final = {
    "clean_called_clear": ">= 0.9",
    "clouded_called_cloud": ">= 0.8",
    "clear_ranked_above_thin_cloud": ">= 0.95",
    "clear_ranked_above_cloud": ">= 0.95",
    "calm_ground_called_no_imagery": "<= 0.01",
    "placeholders_called_no_imagery": ">= 0.99",
}
"""Figure to its target."""


class Chips(NamedTuple):
    """Chips uint8 [n, 256, 256, 3] and the group that each is resampled with."""

    images: NDArray[np.uint8]
    groups: list[str]

    def some(self, wanted: Callable[[str], bool]) -> Chips:
        """Those of groups of which it is true."""
        kept = [i for i, group in enumerate(self.groups) if wanted(group)]
        return Chips(self.images[kept], [self.groups[i] for i in kept])


def judge_quality(model: Model, clear: Sequence[Tile], blank: Iterable[Image]) -> dict[str, Interval]:
    """The figures of `TARGETS`, with 95 % bootstrap intervals over places.

    Args:
        model: The quality model.
        clear: Clear imagery of places that no training saw.
        blank: Placeholders.
    """
    clean = chips_of(clear)
    probability, quality = model(clean.images)
    figures = {"clean_called_clear": _share(probability, "clear", clean.groups)}
    land = clean.some(lambda group: not any(word in group for word in _NOT_LAND))
    _, of_clear = model(land.images)
    for name, degradation in (("thin_cloud", thin_cloud), ("cloud", textured_cloud)):
        worse = [degradation(image, np.random.default_rng([SEED, i])) for i, image in enumerate(land.images)]
        probability, quality = model(np.stack(worse))
        right = of_clear > quality
        figures[f"clear_ranked_above_{name}"] = _mean(right, land.groups)
        if name == "cloud":
            figures["clouded_called_cloud"] = _share(probability, "cloud", land.groups)
    calm = np.stack([calm_ground(np.random.default_rng([SEED, i]), i) for i in range(_CALM)])
    sea = clean.some(lambda group: group.endswith((" sea", " lake", " beach")))
    images, groups = np.concatenate([calm, sea.images]), [f"calm {i % 6}" for i in range(_CALM)] + sea.groups
    figures["calm_ground_called_no_imagery"] = _share(model(images)[0], "no_imagery", groups)
    empty = np.stack(list(blank))
    names = [str(i) for i in range(len(empty))]
    figures["placeholders_called_no_imagery"] = _share(model(empty)[0], "no_imagery", names)
    return {name: figures[name] for name in TARGETS}


def chips_of(tiles: Sequence[Tile]) -> Chips:
    """Chips at the pictures' own pixel size, at most twelve of a kind, two of a picture."""
    images: list[Image] = []
    groups: list[str] = []
    for tile in tiles:
        rng = np.random.default_rng([SEED, len(images)])
        rooms = [size - CHIP_PX for size in tile.image.shape[:2]]
        for _ in range(_CHIPS_OF_A_PICTURE if max(rooms) else 1):
            if groups.count(tile.group) >= CHIPS_OF_A_KIND:
                break
            y, x = (int(rng.integers(room + 1)) for room in rooms)
            images.append(tile.image[y : y + CHIP_PX, x : x + CHIP_PX])
            groups.append(tile.group)
    return Chips(np.stack(images), groups)


def calm_ground(rng: np.random.Generator, number: int) -> Image:
    """Water, sand, salt or snow: hardly any texture, of a random spectrum, and the noise of a sensor."""
    shape = (CHIP_PX, CHIP_PX)
    swell = rng.uniform(0.5, 4.0) * spectral_field(shape, rng, rng.uniform(0.8, 3.0))[..., None]
    noise = rng.normal(0, rng.uniform(0.7, 3.0), (*shape, 3))
    colour = np.array(_CALM_COLOURS[number % len(_CALM_COLOURS)]) + rng.normal(0, 6, 3)
    return np.clip(np.rint(colour + swell + noise), 0, 255).astype(np.uint8)


def _share(probability: NDArray[np.float32], name: str, groups: Sequence[str]) -> Interval:
    """Share of chips whose likeliest class is ``name``."""
    return _mean(probability.argmax(axis=1) == SCENE_CLASSES.index(name), groups)


def _mean(right: NDArray[np.bool_], groups: Sequence[str]) -> Interval:
    return bootstrapped(lambda items: float(right[items].mean()), groups)
