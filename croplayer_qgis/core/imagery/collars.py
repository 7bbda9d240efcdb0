"""The fill between imagery and the edge of its coverage, inside tiles that show some of both."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from croplayer_qgis.core.imagery.reader import Image, Mask

Colour = tuple[int, int, int]

ALWAYS_FILL: Final[tuple[Colour, ...]] = ((0, 0, 0), (255, 255, 255))
"""Fills that need no placeholder of their colour to be known."""

_BLOCK: Final = 8
_LIKE: Final = 2  # what a compressed fill differs by
_BLURRED: Final = 24  # what the blocks differ by in which fill and imagery meet
_LEAST_PX: Final = 64 * 64  # a lake of one colour at the edge of the coverage is rarely as large and as even


def without_collars(image: Image, valid: Mask, missing: Mask, colours: Collection[Colour]) -> Mask:
    """Where there is imagery, without the fill that begins at places without any.

    Fill is of one colour to two grey levels in whole blocks of 8 x 8 pixels, and reaches a place without
    imagery; what looks alike inside the imagery stays.

    Args:
        image: uint8 [h, w, 3] RGB.
        valid: bool [h, w], where there is imagery so far.
        missing: bool [h, w], tiles without imagery; fill has to touch them.
        colours: Colours of fill.

    Returns:
        bool [h, w]; `valid` itself where there is no fill.
    """
    if not missing.any() or not valid.any():
        return valid
    shown = valid
    for colour in colours:
        like = _in_blocks(_near(image, colour, _LIKE) & valid)
        if not like.any():
            continue
        areas, count = ndimage.label(like | missing)
        touching = np.unique(areas[missing])
        sizes = np.bincount(areas[like], minlength=count + 1)
        fill = like & np.isin(areas, touching[sizes[touching] >= _LEAST_PX])
        if fill.any():
            blurred = _near(image, colour, _BLURRED) & valid
            fill = ndimage.binary_dilation(fill, iterations=_BLOCK, mask=blurred | fill)
            shown = shown & ~fill
    return shown


def fill_colours(backgrounds: Iterable[Colour]) -> set[Colour]:
    """Black, white and the backgrounds of the source's placeholders."""
    return {*ALWAYS_FILL, *backgrounds}


def _near(image: Image, colour: Colour, by: int) -> NDArray[np.bool_]:
    low, high = (np.clip(np.array(colour) + step, 0, 255).astype(np.uint8) for step in (-by, by))
    near: NDArray[np.bool_] = ((image >= low) & (image <= high)).all(axis=2)
    return near


def _in_blocks(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whole blocks of the mask alone, of a mosaic whose corner is a tile's."""
    rows, columns = (size // _BLOCK * _BLOCK for size in mask.shape)
    blocks = mask[:rows, :columns].reshape(rows // _BLOCK, _BLOCK, columns // _BLOCK, _BLOCK)
    whole = np.zeros_like(mask)
    whole[:rows, :columns] = blocks.all(axis=(1, 3)).repeat(_BLOCK, 0).repeat(_BLOCK, 1)
    return whole
