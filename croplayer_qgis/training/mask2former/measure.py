"""What the card reports: test figures, open water, agreement of windows with one big inference, parity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image as PillowImage

from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.training.datasets.labels import OTHER
from croplayer_qgis.training.datasets.water import WATER_GSD_M, WaterScene
from croplayer_qgis.training.mask2former.evaluate import picture_probability
from croplayer_qgis.training.mask2former.network import CroplandNetwork


class WaterFigures(NamedTuple):
    """Share of open water that is called cropland, of one scene at one pixel size.

    Attributes:
        date: Date of the scene.
        pixel_m: Ground size of a pixel as shown to the model, in metres.
        called_cropland: 0-1.
        pixels: Water pixels counted.
    """

    date: str
    pixel_m: float
    called_cropland: float
    pixels: int


class WaterMap(NamedTuple):
    """A scene as shown to the model: image uint8 ``[H, W, 3]``, probability and labels ``[H, W]``."""

    image: NDArray[np.uint8]
    probability: NDArray[np.float32]
    labels: NDArray[np.uint8]


def water_map(segmenter: Segmenter, scene: WaterScene, pixel_m: float) -> WaterMap:
    """Map a scene, enlarged to pixels of ``pixel_m`` metres as basemaps do."""
    factor = WATER_GSD_M / pixel_m
    size = (round(scene.image.shape[1] * factor), round(scene.image.shape[0] * factor))
    image = np.asarray(PillowImage.fromarray(scene.image).resize(size, PillowImage.Resampling.BICUBIC))
    labels = np.asarray(PillowImage.fromarray(scene.labels).resize(size, PillowImage.Resampling.NEAREST))
    return WaterMap(image, picture_probability(segmenter, image), labels)


def water_figures(mapped: WaterMap, date: str, pixel_m: float, threshold: float) -> WaterFigures:
    """Count the water of a mapped scene."""
    water = mapped.labels == OTHER
    called = float((mapped.probability[water] >= threshold).mean())
    return WaterFigures(date, pixel_m, called, int(water.sum()))


@torch.no_grad()
def extent_agreement(
    segmenter: Segmenter, network: CroplandNetwork, images: Sequence[NDArray[np.uint8]]
) -> list[float]:
    """Share of equal labels between blended windows and one inference over the whole image, per image.

    Compared where windows have all the imagery around them that they need, that is away from no-data.

    Args:
        segmenter: The shipped model in the engine.
        network: The same weights in torch, which takes any size.
        images: uint8 RGB ``[1024, 1024, 3]``.
    """
    grid = segmenter.grid
    shares = []
    for image in images:
        side = image.shape[0] // 32 * 32
        whole = PixelWindow(16, grid.stride * 20_000, grid.stride * 20_000, side, side)
        inner = _innermost(segmenter, whole)
        pixels = np.ascontiguousarray(image[:side, :side])
        mosaic = Mosaic(whole, pixels, np.ones((side, side), bool), {}, "", "")
        windowed = segmenter.probability(mosaic, inner) >= 0.5
        single = network(torch.from_numpy(pixels.copy())[None])[0].numpy() >= 0.5
        shares.append(float((windowed == single[inner.slices_in(whole)]).mean()))
    return shares


def _innermost(segmenter: Segmenter, whole: PixelWindow) -> PixelWindow:
    """The largest centred-to-grid target whose needed imagery lies inside ``whole``."""
    grid = segmenter.grid
    low = grid.side - grid.stride - grid.margin  # where the first window has full weight
    windows = (whole.width - grid.side) // grid.stride + 1
    side = windows * grid.stride + grid.side - grid.stride - 2 * low
    return PixelWindow(whole.zoom, whole.x0 + low, whole.y0 + low, side, side)
