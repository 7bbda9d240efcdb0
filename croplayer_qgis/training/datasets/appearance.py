"""The recipe by which training patches lose quality: season, sensor, air, optics, mosaicking, compression."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.training import augmentation
from croplayer_qgis.training.augmentation.compression import recompressed
from croplayer_qgis.training.datasets.labels import IGNORE

_OPAQUE = 0.5
_CONTRAST_RANGE = (0.5, 2.0)  # beyond, noise becomes texture, and texture becomes flat
GOOD_SHARE = 0.35


def degrade(
    image: NDArray[np.uint8],
    labels: NDArray[np.uint8],
    rng: np.random.Generator,
    good_share: float = GOOD_SHARE,
    blurred: bool = False,
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Apply a random, mostly mild combination of degradations in the order light meets them.

    Under opaque cloud nobody can see what the ground is: labels become IGNORE there.

    Args:
        image: uint8 RGB ``[H, W, 3]``.
        labels: uint8 ``[H, W]``.
        rng: Draws.
        good_share: Share of the patches that stay as good as they are and change a little in colour only.
        blurred: Draws blur three times and haze twice as often, and focus up to twice as bad.
    """
    if rng.random() < good_share:
        return augmentation.colour_shift(image, rng, float(rng.uniform(0.0, 0.6))).image, labels
    if rng.random() < 0.3:
        image = augmentation.season_shift(image, rng, float(rng.uniform(0.1, 0.9))).image
    if rng.random() < 0.08:
        image = augmentation.seam(image, rng, float(rng.uniform(0.1, 0.8))).image
    if rng.random() < (0.4 if blurred else 0.2):
        image = augmentation.haze(image, rng, float(rng.uniform(0.05, 0.7))).image
    if rng.random() < 0.05:
        clouded = augmentation.cloud(image, rng, float(rng.uniform(0.05, 0.4)))
        image = clouded.image
        labels = np.where(clouded.mask > _OPAQUE, IGNORE, labels).astype(np.uint8)
    if rng.random() < 0.03:
        image = augmentation.dark(image, rng, float(rng.uniform(0.0, 0.4))).image
    if rng.random() < 0.75:
        image = augmentation.colour_shift(image, rng, float(rng.uniform(0.1, 0.9))).image
    if rng.random() < 0.25:
        image = augmentation.coarsen(image, rng, float(rng.uniform(0.0, 0.5))).image
    image = _blurred(image, rng, 3 if blurred else 1, 0.8 if blurred else 0.4)
    if rng.random() < 0.35:
        image = recompressed(image, int(rng.integers(30, 92)))
    return image, labels


class Colours(NamedTuple):
    """Mean and standard deviation of each band of an image, float ``[3]``."""

    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]

    @classmethod
    def of(cls, image: NDArray[np.uint8]) -> Colours:
        """Those of a uint8 RGB image ``[H, W, 3]``."""
        bands = image.reshape(-1, 3).astype(np.float64)
        return cls(bands.mean(axis=0), bands.std(axis=0))


def in_colours(image: NDArray[np.uint8], colours: Colours, share: float) -> NDArray[np.uint8]:
    """The image with ``share`` of the way gone to other colours (statistics of Reinhard et al. 2001, in RGB).

    Args:
        image: uint8 RGB ``[H, W, 3]``.
        colours: Mean and contrast to go to.
        share: 0 leaves the image as it is, 1 takes the colours over.
    """
    own = Colours.of(image)
    contrast = np.clip(colours.deviation / np.maximum(own.deviation, 1.0), *_CONTRAST_RANGE)
    moved = (image - own.mean) * contrast + colours.mean
    return np.clip(image * (1.0 - share) + moved * share + 0.5, 0, 255).astype(np.uint8)


def _blurred(
    image: NDArray[np.uint8], rng: np.random.Generator, often: int, most: float
) -> NDArray[np.uint8]:
    """``often`` tenths of the patches out of focus, by at most ``most``; fewer shaken."""
    sharpness = rng.random()
    if sharpness < 0.1 * often:
        return augmentation.defocus_blur(image, rng, float(rng.uniform(0.0, most))).image
    if sharpness < 0.14 * often:
        return augmentation.motion_blur(image, rng, float(rng.uniform(0.0, 0.3))).image
    return image
