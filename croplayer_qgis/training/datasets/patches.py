"""The endless, repeatable stream of training batches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import ndimage
from torch.utils.data import Dataset

from croplayer_qgis.training.datasets.appearance import GOOD_SHARE, Colours, degrade, in_colours
from croplayer_qgis.training.datasets.boundaries import boundaries_of
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.datasets.geometry import Pyramid, random_view
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER, SCENE_CROPLAND
from croplayer_qgis.training.datasets.scenes import Scene
from croplayer_qgis.training.datasets.water import WATER_GSD_M, WaterScene

GSD_RANGE_M = (0.8, 5.0)
_PASTED_WATER_SHARE = 0.2
_NATIVE_SPREAD = 1.25
_FINE_M = 1.9
# Fine chips show less ground; beyond these sizes a patch would be little but their mirror images.
_SCENE_COARSENING = 5.0
# Basemaps enlarge 5 m imagery, and enlarged lakes are what is most often taken for fields.
_ENLARGED_WATER_SHARE = 0.5
_ENLARGED_WATER_M = (1.5, 2.5)
_MAX_ENLARGEMENT = 2.2


@dataclass(frozen=True)
class Mix:
    """What the patches of a training show, and how large its pixels are.

    Attributes:
        water_share: Share of the patches that show water scenes.
        water_m: Pixel sizes that the half of them is shown at that is not enlarged much, in metres.
        scene_share: Share of the patches that show scenes of other places.
        native_share: Share of the tiles' patches near the pixel size they were taken at, which is sharper
            than any other.
        fine_share: Share of the tiles' other patches that stay below 2 m: fine imagery is what is mapped
            most.
        scene_cropland_share: Share of the scenes' patches that come from scenes with any cropland: these are
            few.
        foreign_colours: Share of the tiles' patches in the colours of scenes with cropland, so that another
            place's colours are no sign of there being no fields.
        good_share: Share of the tiles' patches that are not degraded.
        scene_good_share: The same of all other patches.
        blurred: Whether the tiles' patches are blurred and hazy more often.
    """

    water_share: float = 0.15
    water_m: tuple[float, float] = (1.5, 5.0)
    scene_share: float = 0.0
    native_share: float = 0.5
    fine_share: float = 0.5
    scene_cropland_share: float = 0.25
    foreign_colours: float = 0.0
    good_share: float = GOOD_SHARE
    scene_good_share: float = GOOD_SHARE
    blurred: bool = False


class Batch(NamedTuple):
    """Images uint8 ``[N, S, S, 3]``; labels and boundaries uint8 ``[N, S, S]``."""

    images: torch.Tensor
    labels: torch.Tensor
    boundaries: torch.Tensor


class Patch(NamedTuple):
    """One image uint8 ``[S, S, 3]`` with its labels and field boundaries, uint8 ``[S, S]``."""

    image: NDArray[np.uint8]
    labels: NDArray[np.uint8]
    boundaries: NDArray[np.uint8]


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
        mix: What the patches show.
        scenes: Images of other places; each of their kinds is drawn as often as its weight says.
    """

    def __init__(
        self,
        tiles: list[LabelledTile],
        water: list[WaterScene],
        sizes: tuple[tuple[int, ...], ...],
        pixels: int,
        length: int,
        seed: int,
        mix: Mix = Mix(),
        scenes: Sequence[Scene] = (),
    ) -> None:
        self._tiles = [(Pyramid(tile.image(), tile.labels(), tile.fields()), tile.gsd_m) for tile in tiles]
        self._water = [Pyramid(scene.image, scene.labels) for scene in water]
        gsds = sorted({gsd for _, gsd in self._tiles})
        self._by_gsd = [[entry for entry in self._tiles if entry[1] == gsd] for gsd in gsds]
        self._sizes = sizes
        self._pixels = pixels
        self._length = length
        self._seed = seed
        self._mix = mix
        kinds: dict[tuple[bool, str, str], list[tuple[Pyramid, float]]] = defaultdict(list)
        weights: dict[tuple[bool, str, str], float] = {}
        for scene in scenes:
            crop = bool(np.isin(scene.labels, (CROPLAND, SCENE_CROPLAND)).any())
            kinds[crop, scene.source, scene.kind].append((Pyramid(scene.image, scene.labels), scene.gsd_m))
            weights[crop, scene.source, scene.kind] = scene.weight
        colours: dict[tuple[str, str], list[Colours]] = defaultdict(list)
        for scene in scenes:
            if np.isin(scene.labels, (CROPLAND, SCENE_CROPLAND)).any():
                colours[scene.source, scene.kind].append(Colours.of(scene.image))
        self._foreign_colours = [alike for _, alike in sorted(colours.items())] if mix.foreign_colours else []
        self._scenes = {
            crop: [(weights[key], members) for key, members in sorted(kinds.items()) if key[0] == crop]
            for crop in (True, False)
        }

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, index: int) -> Batch:
        rng = np.random.default_rng([self._seed, index])
        group = self._sizes[index % len(self._sizes)]
        size = group[int(rng.integers(len(group)))]
        count = max(1, round(self._pixels / size**2))
        patches = [self._patch(rng, size) for _ in range(count)]
        return Batch(*(torch.from_numpy(np.stack(planes)) for planes in zip(*patches, strict=True)))

    def _patch(self, rng: np.random.Generator, size: int) -> Patch:
        drawn = rng.random()
        fields = None
        if self._water and drawn < self._mix.water_share:
            image, labels = self._water_patch(rng, size)
        elif any(self._scenes.values()) and drawn > 1.0 - self._mix.scene_share:
            image, labels = self._scene_patch(rng, size)
        else:
            group = self._by_gsd[int(rng.integers(len(self._by_gsd)))]
            pyramid, gsd = group[int(rng.integers(len(group)))]
            scale = _random_scale(rng, gsd, self._mix)
            view = random_view(rng, pyramid.height, pyramid.width, size, scale)
            image, labels = pyramid.patch(view, size)
            fields = pyramid.fields(view, size)
            if self._foreign_colours and rng.random() < self._mix.foreign_colours:
                kind = self._foreign_colours[int(rng.integers(len(self._foreign_colours)))]
                image = in_colours(image, kind[int(rng.integers(len(kind)))], float(rng.uniform(0.3, 1.0)))
            if self._water and rng.random() < _PASTED_WATER_SHARE:
                image, labels, fields = self._with_pasted_water(image, labels, fields, rng)
        if fields is None:
            image, labels = degrade(image, labels, rng, self._mix.scene_good_share)
        else:
            image, labels = degrade(image, labels, rng, self._mix.good_share, self._mix.blurred)
        unknown = np.full(labels.shape, IGNORE, np.uint8)
        return Patch(image, labels, unknown if fields is None else boundaries_of(fields, labels))

    def _scene_patch(
        self, rng: np.random.Generator, size: int
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        with_cropland = rng.random() < self._mix.scene_cropland_share
        kinds = self._scenes[with_cropland] or self._scenes[not with_cropland]
        weights = np.array([weight for weight, _ in kinds])
        _, members = kinds[int(rng.choice(len(kinds), p=weights / weights.sum()))]
        pyramid, gsd = members[int(rng.integers(len(members)))]
        coarsest = min(GSD_RANGE_M[1] / gsd, _SCENE_COARSENING)
        scale = max(_log_uniform(rng, (1.0 / _NATIVE_SPREAD, coarsest)), 1.0 / _MAX_ENLARGEMENT)
        return pyramid.patch(random_view(rng, pyramid.height, pyramid.width, size, scale), size)

    def _water_patch(
        self, rng: np.random.Generator, size: int
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        pyramid = self._water[int(rng.integers(len(self._water)))]
        bounds = _ENLARGED_WATER_M if rng.random() < _ENLARGED_WATER_SHARE else self._mix.water_m
        scale = _log_uniform(rng, bounds) / WATER_GSD_M
        return pyramid.patch(random_view(rng, pyramid.height, pyramid.width, size, scale), size)

    def _with_pasted_water(
        self,
        image: NDArray[np.uint8],
        labels: NDArray[np.uint8],
        fields: NDArray[np.int32] | None,
        rng: np.random.Generator,
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.int32] | None]:
        """Lay a lake over labelled land: the only water that lies beside land of known label."""
        lake, lake_labels = self._water_patch(rng, image.shape[0])
        water = lake_labels == OTHER
        opacity = ndimage.gaussian_filter(water.astype(np.float32), rng.uniform(0.5, 2.0))[..., None]
        mixed = np.clip(image * (1.0 - opacity) + lake * opacity + 0.5, 0, 255).astype(np.uint8)
        shore = None if fields is None else np.where(water, 0, fields)
        return mixed, np.where(water, OTHER, labels).astype(np.uint8), shore


def _random_scale(rng: np.random.Generator, gsd: float, mix: Mix) -> float:
    """Source pixels per patch pixel: near the tile's own, or such that ``GSD_RANGE_M`` is covered."""
    low, high = GSD_RANGE_M
    if rng.random() < mix.native_share:
        return float(
            np.clip(_log_uniform(rng, (1.0 / _NATIVE_SPREAD, _NATIVE_SPREAD)), low / gsd, high / gsd)
        )
    bounds = (low, _FINE_M) if rng.random() < mix.fine_share else (_FINE_M, high)
    return max(_log_uniform(rng, bounds) / gsd, 1.0 / _MAX_ENLARGEMENT)


def _log_uniform(rng: np.random.Generator, bounds: tuple[float, float]) -> float:
    return float(np.exp(rng.uniform(np.log(bounds[0]), np.log(bounds[1]))))
