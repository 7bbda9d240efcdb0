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

_SURROUNDINGS_PX = 256
_COARSEST_PX = 32  # the backbone's coarsest feature; both ways of seeing must stand on its grid alike


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
    """Share of equal labels between blended windows and one inference over everything, per image.

    Every pixel of the image counts. The single inference sees ``_SURROUNDINGS_PX`` or more of mirrored
    imagery around the image, so that it is right there; the windows see what they need of the same.

    Args:
        segmenter: The shipped model in the engine.
        network: The same weights in torch, which takes any size.
        images: uint8 RGB ``[H, W, 3]``.
    """
    shares = []
    for image in images:
        target = PixelWindow(16, *(segmenter.grid.stride * 20_000,) * 2, image.shape[1], image.shape[0])
        whole = _whole_steps(target.expanded(_SURROUNDINGS_PX), segmenter)
        inside = target.slices_in(whole)
        margins = [(s.start, n - s.stop) for s, n in zip(inside, (whole.height, whole.width), strict=True)]
        pixels = np.pad(image, (*margins, (0, 0)), mode="symmetric")
        mosaic = Mosaic(whole, pixels, np.ones(pixels.shape[:2], bool), {}, "", "")
        windowed = segmenter.probability(mosaic, target) >= 0.5
        single = network(torch.from_numpy(pixels)[None])[0].numpy() >= 0.5
        shares.append(float((windowed == single[inside]).mean()))
    return shares


def _whole_steps(window: PixelWindow, segmenter: Segmenter) -> PixelWindow:
    """``window`` widened to hold all inference windows of itself, and to whole features of the backbone."""
    needed, step = segmenter.needed_window(window), _COARSEST_PX
    x0, y0 = needed.x0 // step * step, needed.y0 // step * step
    x1, y1 = -(-needed.x1 // step) * step, -(-needed.y1 // step) * step
    return PixelWindow(window.zoom, x0, y0, x1 - x0, y1 - y0)
