"""Figures of a cropland model on any folder of image/mask pairs, through the engine's own inference path."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.training.datasets.fields import LabelledTile, read_tiles
from croplayer_qgis.training.metrics import Counts, count, interval, pooled, scores

_ZOOM = 16
FIGURES = ("oa", "iou", "f1", "precision", "recall", "boundary_f1", "area_bias")


def _score(name: str, counts: Counts) -> float:
    return scores(counts)[name]


def picture_mosaic(segmenter: Segmenter, image: NDArray[np.uint8]) -> tuple[Mosaic, PixelWindow]:
    """A picture as the engine would receive it, and the window of the picture itself.

    A block's imagery reaches beyond the block; a picture has no surroundings, so it is mirrored outwards. It
    has no place on the globe either and gets one at whose corner an inference window has full weight.

    Args:
        segmenter: Decides how much imagery is needed around the picture.
        image: uint8 RGB ``[H, W, 3]``.
    """
    grid = segmenter.grid
    origin = 20_000 * grid.stride + grid.side - grid.stride - grid.margin
    target = PixelWindow(_ZOOM, origin, origin, image.shape[1], image.shape[0])
    needed = segmenter.needed_window(target)
    rows, columns = target.slices_in(needed)
    margins = (
        (rows.start, needed.height - rows.stop),
        (columns.start, needed.width - columns.stop),
        (0, 0),
    )
    wide = np.pad(image, margins, mode="symmetric")
    return Mosaic(needed, wide, np.ones(wide.shape[:2], bool), {}, "", ""), target


def picture_probability(segmenter: Segmenter, image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Cropland probability ``[H, W]`` of a picture, as the engine computes it."""
    mosaic, target = picture_mosaic(segmenter, image)
    return segmenter.probability(mosaic, target)


def count_tile(segmenter: Segmenter, tile: LabelledTile) -> Counts:
    """Compare the model's map of a tile with the tile's labels.

    Raises:
        InputError: Image and mask differ in size.
    """
    image, labels = tile.image(), tile.labels()
    if image.shape[:2] != labels.shape:
        raise InputError(
            "The image {} has {} x {} pixels and its mask {} x {}; they must be equal.",
            tile.image_path.name,
            image.shape[1],
            image.shape[0],
            labels.shape[1],
            labels.shape[0],
        )
    threshold = segmenter.model.card.threshold
    return count(picture_probability(segmenter, image) >= threshold, labels)


def evaluate_cropland(model_folder: Path, images: Path, masks: Path) -> dict[str, Any]:
    """Figures on a folder of images and a folder of masks with the same names.

    Returns:
        ``pooled``: figure -> value, low, high (95 % bootstrap by image); ``images``: one entry per image.

    Raises:
        InputError: Folders or files are missing or do not fit together.
        ModelError: The model cannot be used.
    """
    tiles = read_tiles(images, masks)
    segmenter = Segmenter(OnnxModel(model_folder))
    return figures({tile.id: count_tile(segmenter, tile) for tile in tiles})


def figures(counts: dict[str, Counts]) -> dict[str, Any]:
    """``pooled`` figures with intervals, and ``images``, of counts by image."""
    per_image = list(counts.values())
    summed = scores(pooled(per_image))
    result: dict[str, Any] = {"pooled": {}, "images": []}
    for name in FIGURES:
        low, high = interval(per_image, partial(_score, name))
        result["pooled"][name] = {"value": summed[name], "low": low, "high": high}
    result["images"] = [{"image": name, **scores(c)} for name, c in counts.items()]
    return result
