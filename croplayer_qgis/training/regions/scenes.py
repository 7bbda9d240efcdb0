"""A labelled tile as the engine sees a source: placed on the pixel grid, segmented, its quality judged."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow, ground_resolution, pixel_of
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.quality.assessment import assess
from croplayer_qgis.core.quality.chips import chip_window
from croplayer_qgis.core.quality.quality_map import QualityMap
from croplayer_qgis.core.regions.source_layers import SourceLayers
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.training.datasets.fields import LabelledTile

_ZOOMS = range(14, 20)
_NOWHERE = (-90.0, 42.0)
"""Longitude and latitude of tiles whose place is unknown: the middle of the training tiles."""
_PERIOD_PX = 256
"""Left and upper edge are multiples of the common period of chips and inference windows: a 1024 px tile then
holds whole chips."""


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


@dataclass(frozen=True)
class Models:
    """The networks that see the imagery."""

    cropland: CroplandNetwork
    iqa: OnnxModel

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
        cache: Folder that keeps what the networks said, by image and network: inference takes the time.
    """
    mosaic = Mosaic(window, image, np.ones(image.shape[:2], bool), {}, "", "")
    networks = repr((window, models.cropland.sha256, models.iqa.card.sha256))
    seen = hashlib.sha256(image.tobytes() + networks.encode()).hexdigest()
    kept = cache / f"{seen[:32]}.npz"
    if not kept.is_file():
        probability = models.cropland.probability(_mirrored(mosaic, models.cropland), window)
        quality = assess(models.iqa, mosaic, lambda: False)
        cache.mkdir(parents=True, exist_ok=True)
        np.savez(
            kept,
            probability=probability.astype(np.float16),
            class_probability=quality.class_probability,
            quality=quality.quality,
            imagery=quality.imagery,
        )
    with np.load(kept) as said:
        quality = QualityMap(chip_window(window), said["class_probability"], said["quality"], said["imagery"])
        return SourceLayers(mosaic, said["probability"].astype(np.float32), quality)


def _mirrored(mosaic: Mosaic, network: CroplandNetwork) -> Mosaic:
    inner, needed = mosaic.window, network.needed_window(mosaic.window)
    margins = ((inner.y0 - needed.y0, needed.y1 - inner.y1), (inner.x0 - needed.x0, needed.x1 - inner.x1))
    image = np.pad(mosaic.image, (*margins, (0, 0)), mode="symmetric")
    return Mosaic(needed, image, np.ones(image.shape[:2], bool), {}, "", "")
