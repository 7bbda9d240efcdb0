"""A labelled tile as the engine sees a source: placed on the pixel grid, segmented, its quality judged."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow, ground_resolution, pixel_of
from croplayer_qgis.core.models.known_ground import KnownGround
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.quality.assessment import assess
from croplayer_qgis.core.quality.chips import chip_window
from croplayer_qgis.core.quality.quality_map import QualityMap
from croplayer_qgis.core.regions.source_layers import SourceLayers
from croplayer_qgis.core.segmentation.ground import CELL_PX, GroundMap
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.training.datasets.fields import LabelledTile

_ZOOMS = range(14, 20)
_NOWHERE = (-90.0, 42.0)
"""Longitude and latitude of tiles whose place is unknown: the middle of the training tiles."""
_PERIOD_PX = 256
"""Left and upper edge are multiples of the common period of chips and inference windows: a 1024 px tile then
holds whole chips."""


_Arrays = dict[str, Any]  # of arrays, by name


class CroplandNetwork(Protocol):
    """Maps cropland: the engine's segmenter with the finished model, or a network of the cross-validation."""

    @property
    def sha256(self) -> str:
        """Hash of the weights."""

    def needed_window(self, target: PixelWindow) -> PixelWindow:
        """The imagery that ``probability`` looks at for ``target``."""

    def probability(self, mosaic: Mosaic, target: PixelWindow) -> NDArray[np.float32]:
        """Probability of cropland in ``target``, float32 [h, w]."""


class FinishedNetwork(Segmenter):
    """The cropland model in the engine's own windows."""

    @property
    def sha256(self) -> str:
        """Hash of the weights."""
        return self.model.card.sha256


class GroundReader(Protocol):
    """Tells how far imagery is from what the cropland network was trained on."""

    @property
    def sha256(self) -> str:
        """Hash of all that the distance depends on."""

    @property
    def known(self) -> KnownGround:
        """What the distance is measured to."""

    def distance(self, image: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Distance of each whole cell of an image, float32 [rows, columns] of uint8 RGB [h, w, 3]."""


@dataclass(frozen=True)
class Models:
    """The networks that see the imagery; ``ground`` may be missing, as with models that do not tell it."""

    cropland: CroplandNetwork
    iqa: OnnxModel
    ground: GroundReader | None = None

    @classmethod
    def load(cls, cropland: Path, iqa: Path) -> Models:
        """Open both model folders."""
        return cls(FinishedNetwork(OnnxModel(cropland)), OnnxModel(iqa))


def tile_window(tile: LabelledTile, shape: tuple[int, int]) -> PixelWindow:
    """Window of a tile's pixels on the global grid at the zoom nearest to its ground sampling distance.

    The tile is not resampled: its pixels are taken for those of the grid, which differ by up to 41 % in size
    (the project's tiles by about 15 %).
    """
    longitude, latitude = tile.place or _NOWHERE
    zoom = min(_ZOOMS, key=lambda z: abs(np.log(ground_resolution(latitude, z) / tile.gsd_m)))
    x, y = pixel_of(longitude, latitude, zoom)
    x0, y0 = (
        round((centre - size / 2) / _PERIOD_PX) * _PERIOD_PX
        for centre, size in ((x, shape[1]), (y, shape[0]))
    )
    return PixelWindow(zoom, x0, y0, shape[1], shape[0])


def look_at(window: PixelWindow, image: NDArray[np.uint8], models: Models, cache: Path) -> SourceLayers:
    """Segment and judge an image that fills ``window``, through the engine's own code.

    What the inference windows see beyond the image is its mirror image, as there is no imagery around a tile.

    Args:
        window: Where the image lies.
        image: uint8 [h, w, 3] RGB.
        models: The networks.
        cache: Folder that keeps what each network said, by image and network: inference takes the time.
    """
    mosaic = Mosaic(window, image, np.ones(image.shape[:2], bool), {}, "", "")

    def cropland() -> _Arrays:
        probability = models.cropland.probability(_mirrored(mosaic, models.cropland), window)
        return {"probability": probability.astype(np.float16)}

    def quality() -> _Arrays:
        said = assess(models.iqa, mosaic, lambda: False)
        return {name: getattr(said, name) for name in ("class_probability", "quality", "imagery")}

    seen = hashlib.sha256(image.tobytes() + repr(window).encode())
    mapped = _kept(cache, seen, models.cropland.sha256, cropland)
    judged = _kept(cache, seen, models.iqa.card.sha256, quality)
    layers = SourceLayers(
        mosaic, mapped["probability"].astype(np.float32), QualityMap(chip_window(window), **judged)
    )
    if models.ground is None:
        return layers
    reader = models.ground
    told = _kept(cache, seen, reader.sha256, lambda: {"distance": reader.distance(image)})
    return replace(layers, ground=_ground_map(window, told["distance"], reader.known))


def _ground_map(window: PixelWindow, distance: NDArray[np.float32], known: KnownGround) -> GroundMap:
    """Cells over the whole window; those that the image does not fill are as their neighbours."""
    sides = [-(-side // CELL_PX) for side in (window.height, window.width)]
    missing = [(0, side - have) for side, have in zip(sides, distance.shape, strict=True)]
    whole = PixelWindow(window.zoom, window.x0, window.y0, sides[1] * CELL_PX, sides[0] * CELL_PX)
    return GroundMap(whole, np.pad(distance, missing, mode="edge"), known)


def _kept(cache: Path, seen: hashlib._Hash, network: str, ask: Callable[[], _Arrays]) -> _Arrays:
    """What a network said of what was seen, from ``cache`` if it has been asked before."""
    named = seen.copy()
    named.update(network.encode())
    kept = cache / f"{named.hexdigest()[:32]}.npz"
    if not kept.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        np.savez(kept, **ask())
    with np.load(kept) as said:
        return dict(said)


def _mirrored(mosaic: Mosaic, network: CroplandNetwork) -> Mosaic:
    inner, needed = mosaic.window, network.needed_window(mosaic.window)
    margins = ((inner.y0 - needed.y0, needed.y1 - inner.y1), (inner.x0 - needed.x0, needed.x1 - inner.x1))
    image = np.pad(mosaic.image, (*margins, (0, 0)), mode="symmetric")
    return Mosaic(needed, image, np.ones(image.shape[:2], bool), {}, "", "")
