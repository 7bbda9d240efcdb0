"""The shift between two sources on a block: how far source B lies from source A, and how sure that is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow, ground_resolution
from croplayer_qgis.core.registration.correlation import correlation, edges, peak
from croplayer_qgis.shared.vocabulary.shift import ShiftOutcome

LARGEST_M: Final = 20.0
"""A shift of this length or more is told, not applied: it may be of other ground that looks alike."""

LEAST_PX: Final = 1.0
"""Shifts shorter than this leave source B as it is."""

SURE: Final = 0.9
"""Confidence from which a shift is believed; what that is worth, ``benchmarks/shift.py`` measures."""

_SIDE_PX = 256
_STEP_PX = 128
_MOST_TILES = 36  # more change the shift by less than 0.05 px and cost more than 2 % of a block's time
_FEWEST_TILES = 4
_HALVES = 20  # the confidence comes in steps of 5 %
_AGREEMENT_PX = 0.5
_SEARCHED_M = 30.0  # so that a shift a little too large to be applied is told, and not taken for none
_LEAST_REACH_PX, _MOST_REACH_PX = 16, 64


@dataclass(frozen=True)
class SourceShift:
    """How far source B lies from source A: what A shows at a pixel, B shows ``east``, ``south`` px from it.

    Attributes:
        east: Pixels of the global grid to the east.
        south: Pixels to the south.
        confidence: 0-1, the share of random halves of the tiles that tell the same shift to half a pixel.
        pixel_m: Side of a pixel on the ground, m.
    """

    east: float
    south: float
    confidence: float
    pixel_m: float

    @property
    def metres(self) -> tuple[float, float]:
        """Metres on the ground to the east and to the north."""
        return self.east * self.pixel_m, -self.south * self.pixel_m

    @property
    def length_m(self) -> float:
        """Its length on the ground, m."""
        return math.hypot(self.east, self.south) * self.pixel_m

    @property
    def sure(self) -> bool:
        """Whether it can be believed."""
        return self.confidence >= SURE

    @property
    def outcome(self) -> ShiftOutcome:
        """What is done about it."""
        if not self.sure:
            return ShiftOutcome.UNSURE
        if self.length_m >= LARGEST_M:
            return ShiftOutcome.LARGE
        small = math.hypot(self.east, self.south) < LEAST_PX
        return ShiftOutcome.SMALL if small else ShiftOutcome.CORRECTED

    @property
    def pixels(self) -> tuple[int, int]:
        """Whole pixels to the east and south at which source B is read; (0, 0) unless it is corrected."""
        corrected = self.outcome is ShiftOutcome.CORRECTED
        return (round(self.east), round(self.south)) if corrected else (0, 0)


def measured_shift(a: Mosaic, b: Mosaic) -> SourceShift | None:
    """The shift between the mosaics of two sources on one window.

    It depends on nothing but the window's imagery. Edges are correlated in many tiles, and the correlations
    added up before the peak is sought: a tile of cloud, water or woods adds a flat one, which moves no peak.

    Returns:
        The shift; None where too little of the window shows edges in both sources to tell one.

    Raises:
        ValueError: The mosaics are of different windows.
    """
    if a.window != b.window:
        raise ValueError(f"{a.window} and {b.window} are different windows")
    window = a.window
    pixel_m = ground_resolution(_middle_latitude(window), window.zoom)
    thinned = max(1, math.ceil(_SEARCHED_M / pixel_m / _MOST_REACH_PX))
    reach = min(max(math.ceil(_SEARCHED_M / pixel_m / thinned), _LEAST_REACH_PX), _MOST_REACH_PX)
    every = (
        correlation(_edges(a, tile, thinned), _edges(b, tile, thinned), reach)
        for tile in _tiles(a, b, thinned)
    )
    surfaces = [surface for surface in every if surface.any()]
    if len(surfaces) < _FEWEST_TILES:
        return None
    found = peak(np.mean(surfaces, axis=0))
    if found is None:
        return None
    confidence = _agreement(np.array(surfaces), found)
    return SourceShift(found[0] * thinned, found[1] * thinned, confidence, pixel_m)


def _middle_latitude(window: PixelWindow) -> float:
    _, south, _, north = window.bounds_lonlat
    return (south + north) / 2


def _tiles(a: Mosaic, b: Mosaic, thinned: int) -> list[PixelWindow]:
    """Tiles, anchored on the global grid, half of which both sources show at least: a random few of many."""
    whole, side, step = a.window, _SIDE_PX * thinned, _STEP_PX * thinned
    both = a.valid & b.valid
    tiles = []
    for y0 in range(-(-whole.y0 // step) * step, whole.y1 - side + 1, step):
        for x0 in range(-(-whole.x0 // step) * step, whole.x1 - side + 1, step):
            tile = PixelWindow(whole.zoom, x0, y0, side, side)
            if both[tile.slices_in(whole)].mean() >= 0.5:
                tiles.append(tile)
    order = np.random.default_rng(0).permutation(len(tiles))
    return [tiles[place] for place in order[:_MOST_TILES]]


def _edges(mosaic: Mosaic, tile: PixelWindow, thinned: int) -> NDArray[np.complex64]:
    part = mosaic.crop(tile)
    if thinned == 1:
        return edges(part.image, part.valid)
    size = (_SIDE_PX, thinned, _SIDE_PX, thinned)
    image = part.image.reshape(*size, 3).mean(axis=(1, 3)).astype(np.uint8)
    return edges(image, np.asarray(part.valid.reshape(size).all(axis=(1, 3))))


def _agreement(surfaces: NDArray[np.float32], found: tuple[float, float]) -> float:
    """Share of random halves of the tiles whose peak is the one found, 0-1."""
    rng = np.random.default_rng(0)
    count, agreed = len(surfaces), 0
    for _ in range(_HALVES):
        half = surfaces[rng.permutation(count)[: count // 2]]
        place = peak(half.mean(axis=0))
        agreed += place is not None and math.dist(place, found) <= _AGREEMENT_PX
    return agreed / _HALVES
