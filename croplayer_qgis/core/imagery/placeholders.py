"""Tiles that stand for no imagery: one colour, a notice on it, or the same picture at several places.

Drawn pictures betray themselves by their background. It is one colour to the last bit in most blocks of 8 x 8
pixels (also after JPEG, which stores such blocks as a constant), while calm water, snow and sand have shades
beside it. The limits were read off the corpus of `benchmarks.placeholder_corpus`, where most placeholders and
honest tiles lie far on their side of each; `python -m benchmarks.placeholders` measures what they do there.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

import mercantile
import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from croplayer_qgis.core.imagery.pixels import TILE_PX
from croplayer_qgis.core.imagery.reader import Image, Mask

Colour = NDArray[np.int16]  # [3] RGB

_BLOCK: Final = 8  # what JPEG and WebP transform as one
# WebP begins at the upper left corner and needs up to two macroblocks of 16 px to settle on a colour.
_UNSETTLED: Final = 32
_BACKGROUND: Final = 0.55  # least share of blocks; a notice over three lines leaves 0.66 of them
_INK: Final = 32  # least range within a block that is drawn on; honest calm tiles stay below
_LEAST_INK: Final = 0.02  # share of blocks; "No imagery" in small letters is 0.036
_SHADE: Final = 24  # farthest from the background that a colour is a shade of it
_MOST_SHADES: Final = 0.12  # share of blocks; placeholders have up to 0.10 (WebP at 50)
_UNIFORM, _UNIFORM_RANGE = 0.98, 4  # without ink: share of background, and what WebP leaves of one colour
# Overexposed sand and roofs are white to the last bit as well; drawings on white or black are grey, or have
# areas of a second colour.
_WHITE, _BLACK = 250, 5
_MOST_COLOURED, _GREY_RANGE = 0.002, 6
_DRAWN_AREAS: Final = 4


@dataclass(frozen=True)
class TileLook:
    """What a tile looks like beside others of its source.

    Attributes:
        digest: The same for tiles of the same pixels.
        drawn: Whether it is a placeholder by its look alone.
        background: Colour of the background of such a one.
        textured: Whether no block of it is of one colour, as in a picture that was taken.
    """

    digest: bytes
    drawn: bool
    background: tuple[int, int, int] | None = None
    textured: bool = False


def look_at(image: Image, valid: Mask) -> TileLook:
    """Looks at one tile, uint8 [256, 256, 3] with bool [256, 256] where it has imagery."""
    digest = hashlib.blake2b(image.tobytes(), digest_size=16)
    digest.update(valid.tobytes())
    background = _drawn_background(image) if valid.all() else None
    if background is None:
        return TileLook(digest.digest(), False, textured=bool(valid.all() and _extents(image).all()))
    red, green, blue = (int(band) for band in background)
    return TileLook(digest.digest(), True, (red, green, blue))


def placeholders(looks: Mapping[mercantile.Tile, TileLook]) -> list[mercantile.Tile]:
    """The tiles that are placeholders: by their look, or because another place has the very same pixels.

    No two places on Earth look alike to the last bit of 65,536 noisy pixels. Only a service that has nothing
    but one textured picture is believed, of 256 px or in quarters of 512 px: placeholders are drawn, and
    servers that people try things with send one photograph for every tile.
    """
    times = Counter(look.digest for look in looks.values())
    quarters = {(tile.x % 2, tile.y % 2, look.digest) for tile, look in looks.items()}
    one_picture = len(quarters) == len({quarter[:2] for quarter in quarters})
    if one_picture and all(look.textured for look in looks.values()):
        return []
    return [tile for tile, look in looks.items() if look.drawn or times[look.digest] > 1]


def _extents(image: Image) -> NDArray[np.int16]:
    """Range of the values of each block that has settled, int16 [blocks]: 0 for one colour."""
    inside = image[_UNSETTLED:, _UNSETTLED:].astype(np.int16)
    side = (TILE_PX - _UNSETTLED) // _BLOCK
    blocks = inside.reshape(side, _BLOCK, side, _BLOCK, 3)
    extent: NDArray[np.int16] = (blocks.max(axis=(1, 3)) - blocks.min(axis=(1, 3))).max(axis=-1).ravel()
    return extent


def _drawn_background(image: Image) -> Colour | None:
    """The background of a picture that was drawn, None for one that was taken."""
    inside = image[_UNSETTLED:, _UNSETTLED:].astype(np.int16)
    side = (TILE_PX - _UNSETTLED) // _BLOCK
    blocks = inside.reshape(side, _BLOCK, side, _BLOCK, 3)
    low, high = (bound.reshape(-1, 3) for bound in (blocks.min(axis=(1, 3)), blocks.max(axis=(1, 3))))
    extent = (high - low).max(axis=1)
    flat = extent == 0
    if flat.mean() < _BACKGROUND:
        return None
    colours, counts = np.unique(low[flat], axis=0, return_counts=True)
    background: Colour = colours[counts.argmax()]
    share = counts.max() / len(flat)
    farthest = np.maximum(np.abs(low - background), np.abs(high - background)).max(axis=1)
    ink = extent >= _INK
    if share < _BACKGROUND or not _settles(image, background):
        return None
    if not ink.any():
        return background if share >= _UNIFORM and farthest.max() <= _UNIFORM_RANGE else None
    beside_ink = ndimage.binary_dilation(ink.reshape(side, side), np.ones((3, 3))).ravel()
    shades = (farthest > 0) & (farthest <= _SHADE) & (extent < _INK // 2) & ~beside_ink
    if ink.mean() < _LEAST_INK or shades.mean() > _MOST_SHADES:
        return None
    if (background >= _WHITE).all() or (background <= _BLACK).all():
        coloured = (inside.max(axis=2) - inside.min(axis=2) > _GREY_RANGE).mean()
        areas = (flat & (farthest >= _INK)).sum()
        if coloured > _MOST_COLOURED and areas < _DRAWN_AREAS:
            return None
    return background


def _settles(image: Image, background: Colour) -> bool:
    """Whether the upper and left edges, which the look leaves out, are background too and no imagery."""
    upper, left = image[:_UNSETTLED], image[_UNSETTLED:, :_UNSETTLED]
    edges = np.concatenate([upper.reshape(-1, 3), left.reshape(-1, 3)])
    return bool((np.abs(edges - background).max(axis=1) <= _SHADE).mean() >= 0.5)


def backgrounds(
    looks: Mapping[mercantile.Tile, TileLook], hidden: Collection[mercantile.Tile]
) -> set[tuple[int, int, int]]:
    """Colours of the backgrounds of the placeholders among `hidden`."""
    return {colour for tile in hidden if (colour := looks[tile].background) is not None}
