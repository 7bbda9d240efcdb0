"""The endless, repeatable stream of training batches."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import ndimage
from torch.utils.data import Dataset

from croplayer_qgis.training.datasets.appearance import degrade
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.datasets.geometry import Pyramid, random_view
from croplayer_qgis.training.datasets.labels import OTHER
from croplayer_qgis.training.datasets.water import WATER_GSD_M, WaterScene

GSD_RANGE_M = (0.8, 5.0)
_PASTED_WATER_SHARE = 0.2
# Imagery at the pixel size it was taken at is sharper than any other; half of the draws stay near that.
_NATIVE_SHARE = 0.5
_NATIVE_SPREAD = 1.25
# Fine imagery is what is mapped most: half of the other draws stay below 2 m.
_MEDIAN_GSD_M = 1.9
# Basemaps enlarge 5 m imagery, and enlarged lakes are what is most often taken for fields.
_ENLARGED_WATER_SHARE = 0.5
_ENLARGED_WATER_M = (1.5, 2.5)
_MAX_ENLARGEMENT = 2.2


class Batch(NamedTuple):
    """Images uint8 ``[N, S, S, 3]`` and labels uint8 ``[N, S, S]``."""

    images: torch.Tensor
    labels: torch.Tensor


class PatchStream(Dataset[Batch]):
    """Batch ``i`` depends on the seed and ``i`` alone, so a resumed training sees what it would have seen.

    Args:
        tiles: Labelled tiles; each GSD is drawn equally often, so that few 1 m tiles weigh as much as many
            2 m ones.
        water: Scenes whose water is negative and whose land is unknown; may be empty.
        sizes: Groups of patch sizes in pixels (multiples of 32); batches draw from the groups in turn.
        pixels: Pixels a batch should hold; decides how many patches of a size go into one.
        length: Number of batches.
        seed: First entropy of every random draw.
        water_share: Share of the patches that show water scenes.
        water_m: Pixel sizes that the half of them is shown at that is not enlarged much, in metres.
    """

    def __init__(
        self,
        tiles: list[LabelledTile],
        water: list[WaterScene],
        sizes: tuple[tuple[int, ...], ...],
        pixels: int,
        length: int,
        seed: int,
        water_share: float = 0.15,
        water_m: tuple[float, float] = (1.5, 5.0),
    ) -> None:
        self._tiles = [(Pyramid(tile.image(), tile.labels()), tile.gsd_m) for tile in tiles]
        self._water = [Pyramid(scene.image, scene.labels) for scene in water]
        gsds = sorted({gsd for _, gsd in self._tiles})
        self._by_gsd = [[entry for entry in self._tiles if entry[1] == gsd] for gsd in gsds]
        self._sizes = sizes
        self._pixels = pixels
        self._length = length
        self._seed = seed
        self._water_share = water_share
        self._water_m = water_m

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, index: int) -> Batch:
        rng = np.random.default_rng([self._seed, index])
        group = self._sizes[index % len(self._sizes)]
        size = group[int(rng.integers(len(group)))]
        count = max(1, round(self._pixels / size**2))
        patches = [self._patch(rng, size) for _ in range(count)]
        images = np.stack([image for image, _ in patches])
        labels = np.stack([label for _, label in patches])
        return Batch(torch.from_numpy(images), torch.from_numpy(labels))

    def _patch(self, rng: np.random.Generator, size: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        if self._water and rng.random() < self._water_share:
            image, labels = self._water_patch(rng, size)
        else:
            group = self._by_gsd[int(rng.integers(len(self._by_gsd)))]
            pyramid, gsd = group[int(rng.integers(len(group)))]
            scale = _random_scale(rng, gsd)
            view = random_view(rng, pyramid.height, pyramid.width, size, scale)
            image, labels = pyramid.patch(view, size)
            if self._water and rng.random() < _PASTED_WATER_SHARE:
                image, labels = self._with_pasted_water(image, labels, rng)
        return degrade(image, labels, rng)

    def _water_patch(
        self, rng: np.random.Generator, size: int
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        pyramid = self._water[int(rng.integers(len(self._water)))]
        bounds = _ENLARGED_WATER_M if rng.random() < _ENLARGED_WATER_SHARE else self._water_m
        scale = _log_uniform(rng, bounds) / WATER_GSD_M
        return pyramid.patch(random_view(rng, pyramid.height, pyramid.width, size, scale), size)

    def _with_pasted_water(
        self, image: NDArray[np.uint8], labels: NDArray[np.uint8], rng: np.random.Generator
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """Lay a lake over labelled land: the only water that lies beside land of known label."""
        lake, lake_labels = self._water_patch(rng, image.shape[0])
        water = lake_labels == OTHER
        opacity = ndimage.gaussian_filter(water.astype(np.float32), rng.uniform(0.5, 2.0))[..., None]
        mixed = image * (1.0 - opacity) + lake * opacity
        return np.clip(mixed + 0.5, 0, 255).astype(np.uint8), np.where(water, OTHER, labels).astype(np.uint8)


def _random_scale(rng: np.random.Generator, gsd: float) -> float:
    """Source pixels per patch pixel: near the tile's own, or such that ``GSD_RANGE_M`` is covered."""
    low, high = GSD_RANGE_M
    if rng.random() < _NATIVE_SHARE:
        return float(
            np.clip(_log_uniform(rng, (1.0 / _NATIVE_SPREAD, _NATIVE_SPREAD)), low / gsd, high / gsd)
        )
    bounds = (low, _MEDIAN_GSD_M) if rng.random() < 0.5 else (_MEDIAN_GSD_M, high)
    return max(_log_uniform(rng, bounds) / gsd, 1.0 / _MAX_ENLARGEMENT)


def _log_uniform(rng: np.random.Generator, bounds: tuple[float, float]) -> float:
    return float(np.exp(rng.uniform(np.log(bounds[0]), np.log(bounds[1]))))
