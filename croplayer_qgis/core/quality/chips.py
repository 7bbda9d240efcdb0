"""Cuts a mosaic into the chips that the quality model judges."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.quality.classes import CHIP_PX


@dataclass(frozen=True)
class Chip:
    """One 256-px tile of the global grid as the quality model sees it.

    Attributes:
        row: Row in the map of chips, from the north.
        col: Column in the map of chips, from the west.
        image: uint8 [256, 256, 3] RGB; pixels without imagery are filled neutrally.
        imagery: Share with imagery, 0-1, of the part of the chip that the mosaic covers.
    """

    row: int
    col: int
    image: npt.NDArray[np.uint8]
    imagery: float


def chip_window(window: PixelWindow) -> PixelWindow:
    """The smallest window of whole chips that covers `window`.

    A mosaic of this window gives every chip of `window` its full 256 x 256 pixels.
    """
    return window.aligned(CHIP_PX)


def only_chips_inside(mosaic: Mosaic, window: PixelWindow, inside: npt.NDArray[np.bool_]) -> Mosaic:
    """A mosaic of ``window``'s chips, without imagery in those of which no pixel is inside.

    Args:
        mosaic: Imagery of ``chip_window(window)``.
        window: Some pixels of it.
        inside: Which of these are asked for, bool [h, w].
    """
    pixels = np.zeros(mosaic.valid.shape, np.bool_)
    pixels[window.slices_in(mosaic.window)] = inside
    rows, cols = mosaic.window.height // CHIP_PX, mosaic.window.width // CHIP_PX
    chips = pixels.reshape(rows, CHIP_PX, cols, CHIP_PX).any(axis=(1, 3))
    return replace(mosaic, valid=mosaic.valid & chips.repeat(CHIP_PX, 0).repeat(CHIP_PX, 1))


def cut_chip(mosaic: Mosaic, row: int, col: int) -> Chip:
    """The chip at `row`, `col` of the mosaic's `chip_window`."""
    whole = chip_window(mosaic.window)
    top = whole.y0 + row * CHIP_PX - mosaic.window.y0
    left = whole.x0 + col * CHIP_PX - mosaic.window.x0
    rows = slice(max(top, 0), min(top + CHIP_PX, mosaic.window.height))
    cols = slice(max(left, 0), min(left + CHIP_PX, mosaic.window.width))
    inside = (
        slice(rows.start - top, rows.stop - top),
        slice(cols.start - left, cols.stop - left),
    )
    known = mosaic.valid[rows, cols]
    image = np.zeros((CHIP_PX, CHIP_PX, 3), np.uint8)
    valid = np.zeros((CHIP_PX, CHIP_PX), np.bool_)
    image[inside] = mosaic.image[rows, cols]
    valid[inside] = known
    return Chip(row, col, fill_neutrally(image, valid), float(known.mean()))


def fill_neutrally(image: npt.NDArray[np.uint8], valid: npt.NDArray[np.bool_]) -> npt.NDArray[np.uint8]:
    """Gives pixels without imagery the mean colour of those with imagery.

    The model is trained with such fills and learns to judge the rest; black would read as a dark image.

    Args:
        image: uint8 [h, w, 3].
        valid: bool [h, w]; True where there is imagery.

    Returns:
        uint8 [h, w, 3]; `image` itself when nothing or everything is missing.
    """
    if valid.all() or not valid.any():
        return image
    filled = image.copy()
    filled[~valid] = np.round(image[valid].mean(axis=0)).astype(np.uint8)
    return filled
