"""Derived acquisitions of a labelled tile: two looks of the same ground, each clean or degraded in half.

There are no two real acquisitions of any labelled tile, so the second look is derived: another season,
another sensor, a pixel of misregistration. The half that is degraded in look A is clean in look B and the
other way round, so that every pixel is well seen by one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from croplayer_qgis.training import augmentation
from croplayer_qgis.training.augmentation.compression import recompressed
from croplayer_qgis.training.augmentation.noise import fractal_noise, smoothstep

Image = NDArray[np.uint8]
Degradation = Callable[[Image, np.random.Generator, float], Image]
"""Image, chance and the share of the full strength, 0-1, to what remains of it."""

LOOKS: Final = ("a", "b")
CLEAN: Final = "clean"
POOR: Final = "poor"
_EDGE_PX = 24.0


@dataclass(frozen=True)
class Acquisition:
    """One look at a tile: its name (``a_clean``, ``b_cloud``, ``b_cloud_mild``, ...) and image.

    Attributes:
        look: ``a`` or ``b``.
        state: ``clean``, ``poor`` (complete, but coarse and hazy) or the degradation of one half.
        image: uint8 [h, w, 3] RGB.
        mild: Whether it is degraded less than in full.
    """

    look: str
    state: str
    image: Image
    mild: bool

    @property
    def name(self) -> str:
        """Look, state and mildness, unique within a tile."""
        return f"{self.look}_{self.state}{'_mild' if self.mild else ''}"


def _clouded(image: Image, rng: np.random.Generator, share: float) -> Image:
    return augmentation.cloud(image, rng, share * float(rng.uniform(0.85, 0.98))).image


def _hazed(image: Image, rng: np.random.Generator, share: float) -> Image:
    thick = augmentation.haze(image, rng, share * float(rng.uniform(0.8, 1.0))).image
    return augmentation.haze(thick, rng, share * float(rng.uniform(0.6, 1.0))).image


def _blurred(image: Image, rng: np.random.Generator, share: float) -> Image:
    coarse = augmentation.coarsen(image, rng, share * float(rng.uniform(0.8, 1.0))).image
    return augmentation.defocus_blur(coarse, rng, share * float(rng.uniform(0.8, 1.0))).image


def _snowed(image: Image, rng: np.random.Generator, share: float) -> Image:
    return augmentation.snow(image, rng, share * float(rng.uniform(0.7, 1.0))).image


def _poor(image: Image, rng: np.random.Generator, share: float) -> Image:
    coarse = augmentation.coarsen(image, rng, share * float(rng.uniform(0.5, 0.8))).image
    hazy = augmentation.haze(coarse, rng, share * float(rng.uniform(0.5, 0.8))).image
    return recompressed(hazy, int(rng.integers(20, 40)) + round(50 * (1 - share)))


HALF_DEGRADATIONS: Final[dict[str, Degradation]] = {
    "cloud": _clouded,
    "haze": _hazed,
    "blur": _blurred,
    "snow": _snowed,
}

ACQUISITIONS: Final = tuple(
    f"{look}_{state}" for look in LOOKS for state in (CLEAN, POOR, *HALF_DEGRADATIONS)
)
"""Names of all acquisitions."""


MILD: Final = (0.2, 0.8)
"""Shares of the full strength from which that of a milder degradation is drawn."""


def acquisitions(
    image: Image, names: Collection[str], rng: np.random.Generator, mild: bool = False
) -> list[Acquisition]:
    """Looks at a tile: clean, with one half degraded, and complete but poor.

    Args:
        image: The tile as it was taken, uint8 [h, w, 3].
        names: Which to make (`ACQUISITIONS`).
        rng: Decides on the halves and all strengths.
        mild: Degrade less (`MILD`); the clean looks are the same either way.
    """
    looks = {"a": _first_look(image, rng), "b": _second_look(image, rng)}
    half = half_mask(image.shape[:2], rng)
    masks = {"a": half, "b": 1 - half}
    result = []
    for name in (name for name in ACQUISITIONS if name in names):
        look, state = name.split("_")
        image = looks[look]
        milder = mild and state != CLEAN
        share = float(rng.uniform(*MILD)) if milder else 1.0
        if state == POOR:
            image = _poor(image, rng, share)
        elif state != CLEAN:
            image = _blend(image, HALF_DEGRADATIONS[state](image, rng, share), masks[look])
        result.append(Acquisition(look, state, image, milder))
    return result


def half_mask(shape: tuple[int, int], rng: np.random.Generator) -> NDArray[np.float32]:
    """Half of the pixels, on one side of a wavy line with a soft edge, float32 [h, w] 0-1."""
    height, width = shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = rng.uniform(0, 2 * np.pi)
    wave = 0.4 * max(shape) * fractal_noise(shape, rng, cells=3, octaves=3)
    distance = (x * np.cos(angle) + y * np.sin(angle) + wave).astype(np.float32)
    middle = float(np.median(distance))
    return smoothstep(distance, middle - _EDGE_PX, middle + _EDGE_PX)


def _first_look(image: Image, rng: np.random.Generator) -> Image:
    return augmentation.colour_shift(image, rng, 0.2).image


def _second_look(image: Image, rng: np.random.Generator) -> Image:
    shift = (*rng.uniform(-1, 1, 2), 0)
    moved = ndimage.shift(image.astype(np.float32), shift, order=1, mode="nearest").astype(np.uint8)
    season = augmentation.season_shift(moved, rng, float(rng.uniform(0.15, 0.5))).image
    return recompressed(augmentation.colour_shift(season, rng, 0.5).image, 80)


def _blend(clean: Image, degraded: Image, mask: NDArray[np.float32]) -> Image:
    share = mask[..., None]
    return (clean * (1 - share) + degraded * share + 0.5).astype(np.uint8)
