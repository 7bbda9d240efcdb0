"""The global Web Mercator pixel grid that all imagery shares, and rectangles on it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import mercantile
from affine import Affine

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.wgs84 import SEMI_MAJOR_M

if TYPE_CHECKING:
    from croplayer_qgis.core.grid import Block

TILE_PX = 256
_HALF_WORLD_M = math.pi * SEMI_MAJOR_M
# Edges that fall on a pixel border to within this share of a pixel do not take in the next pixel.
_SNAP_PX = 1e-6


def pixel_size_m(zoom: int) -> float:
    """Side of a pixel in EPSG:3857 metres (not metres on the ground, see `ground_resolution`)."""
    return 2.0 * _HALF_WORLD_M / (TILE_PX << zoom)


def ground_resolution(lat: float, zoom: int) -> float:
    """Metres on the ground per pixel at latitude `lat` (degrees)."""
    return pixel_size_m(zoom) * math.cos(math.radians(lat))


def pixel_of(lon: float, lat: float, zoom: int) -> tuple[float, float]:
    """Fractional global pixel (x, y) of a coordinate in degrees; y grows southwards.

    Spherical Mercator as in EPSG:3857 (IOGP guidance note 7-2, method 1024).
    """
    world = float(TILE_PX << zoom)
    x = (lon + 180.0) / 360.0 * world
    y = (1.0 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2.0 * world
    return x, y


@dataclass(frozen=True)
class PixelWindow:
    """A rectangle of whole pixels on the global 256-px-tile Web Mercator grid at `zoom`.

    `x0`, `y0` count pixels from the north-west corner of the world; both may lie outside the world
    after `expanded`, where there are no tiles and so no imagery.
    """

    zoom: int
    x0: int
    y0: int
    width: int
    height: int

    def __post_init__(self) -> None:
        if self.width <= 0 or self.height <= 0:
            raise ValueError(f"empty pixel window: {self.width} x {self.height}")

    @property
    def x1(self) -> int:
        """First column east of the window."""
        return self.x0 + self.width

    @property
    def y1(self) -> int:
        """First row south of the window."""
        return self.y0 + self.height

    @property
    def transform(self) -> Affine:
        """Affine from (column, row) of the window to EPSG:3857 metres."""
        size = pixel_size_m(self.zoom)
        return Affine(size, 0.0, self.x0 * size - _HALF_WORLD_M, 0.0, -size, _HALF_WORLD_M - self.y0 * size)

    @property
    def bounds3857(self) -> tuple[float, float, float, float]:
        """(west, south, east, north) in EPSG:3857 metres."""
        size = pixel_size_m(self.zoom)
        return (
            self.x0 * size - _HALF_WORLD_M,
            _HALF_WORLD_M - self.y1 * size,
            self.x1 * size - _HALF_WORLD_M,
            _HALF_WORLD_M - self.y0 * size,
        )

    @property
    def bounds_lonlat(self) -> tuple[float, float, float, float]:
        """(west, south, east, north) in degrees."""
        west, south = _lonlat(self.x0, self.y1, self.zoom)
        east, north = _lonlat(self.x1, self.y0, self.zoom)
        return west, south, east, north

    def tiles(self) -> Iterator[mercantile.Tile]:
        """Tiles that cover the window, row by row; none outside the world."""
        last = (1 << self.zoom) - 1
        for y in range(max(self.y0 // TILE_PX, 0), min((self.y1 - 1) // TILE_PX, last) + 1):
            for x in range(max(self.x0 // TILE_PX, 0), min((self.x1 - 1) // TILE_PX, last) + 1):
                yield mercantile.Tile(x, y, self.zoom)

    @property
    def tile_count(self) -> int:
        """How many tiles ``tiles`` gives."""
        last = (1 << self.zoom) - 1
        rows = min((self.y1 - 1) // TILE_PX, last) - max(self.y0 // TILE_PX, 0) + 1
        cols = min((self.x1 - 1) // TILE_PX, last) - max(self.x0 // TILE_PX, 0) + 1
        return max(rows, 0) * max(cols, 0)

    def expanded(self, px: int) -> PixelWindow:
        """Grown by `px` pixels on every side."""
        return PixelWindow(self.zoom, self.x0 - px, self.y0 - px, self.width + 2 * px, self.height + 2 * px)

    def aligned(self, multiple: int) -> PixelWindow:
        """Grown outwards until every edge is a multiple of `multiple` in global pixel coordinates."""
        x0 = self.x0 // multiple * multiple
        y0 = self.y0 // multiple * multiple
        x1 = -(-self.x1 // multiple) * multiple
        y1 = -(-self.y1 // multiple) * multiple
        return PixelWindow(self.zoom, x0, y0, x1 - x0, y1 - y0)

    def contains(self, inner: PixelWindow) -> bool:
        """Whether `inner` lies wholly inside this window."""
        return (
            self.zoom == inner.zoom
            and self.x0 <= inner.x0
            and self.y0 <= inner.y0
            and inner.x1 <= self.x1
            and inner.y1 <= self.y1
        )

    def within(self, outer: PixelWindow) -> PixelWindow | None:
        """The part of this window inside ``outer``, None when there is none."""
        x0, y0 = max(self.x0, outer.x0), max(self.y0, outer.y0)
        x1, y1 = min(self.x1, outer.x1), min(self.y1, outer.y1)
        return PixelWindow(self.zoom, x0, y0, x1 - x0, y1 - y0) if x0 < x1 and y0 < y1 else None

    def slices_in(self, outer: PixelWindow) -> tuple[slice, slice]:
        """(rows, columns) of this window in an array that covers `outer`.

        Raises:
            ValueError: This window is not wholly inside `outer`.
        """
        if not outer.contains(self):
            raise ValueError(f"{self} is not inside {outer}")
        x, y = self.x0 - outer.x0, self.y0 - outer.y0
        return slice(y, y + self.height), slice(x, x + self.width)


def tile_window(tile: mercantile.Tile) -> PixelWindow:
    """The 256 x 256 pixels of a tile."""
    return PixelWindow(tile.z, tile.x * TILE_PX, tile.y * TILE_PX, TILE_PX, TILE_PX)


def has_tiles(block: Block) -> bool:
    """Whether a block lies within the latitudes of Web Mercator."""
    return block.bounds.south >= -85.0 and block.bounds.north <= 85.0


def block_window(block: Block, zoom: int) -> PixelWindow:
    """The smallest window that covers the block's bounds.

    Raises:
        InputError: The block lies beyond the latitudes of Web Mercator (85.05°).
    """
    west, south, east, north = block.bounds
    if not has_tiles(block):
        raise InputError("Block {} lies beyond 85° latitude, where tile services have no imagery.", block.id)
    left, top = pixel_of(west, north, zoom)
    right, bottom = pixel_of(east, south, zoom)
    x0, y0 = math.floor(left + _SNAP_PX), math.floor(top + _SNAP_PX)
    x1, y1 = math.ceil(right - _SNAP_PX), math.ceil(bottom - _SNAP_PX)
    return PixelWindow(zoom, x0, y0, max(x1 - x0, 1), max(y1 - y0, 1))


def own_window(block: Block, zoom: int) -> PixelWindow:
    """The part of ``block_window`` whose pixels begin in the block: windows of neighbours never overlap."""
    whole = block_window(block, zoom)
    right, bottom = pixel_of(block.bounds.east, block.bounds.south, zoom)
    width, height = math.floor(right + _SNAP_PX) - whole.x0, math.floor(bottom + _SNAP_PX) - whole.y0
    return PixelWindow(zoom, whole.x0, whole.y0, max(width, 1), max(height, 1))


def _lonlat(x: float, y: float, zoom: int) -> tuple[float, float]:
    world = float(TILE_PX << zoom)
    lat = math.degrees(math.atan(math.sinh(math.pi * (1.0 - 2.0 * y / world))))
    return x / world * 360.0 - 180.0, lat
