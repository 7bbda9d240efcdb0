"""Which pixels of the global grid a raster or an area covers, and at which zoom it is best read."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Bounds
from croplayer_qgis.core.imagery.pixels import PixelWindow, ground_resolution, pixel_of
from croplayer_qgis.core.rasters.opening import open_raster
from croplayer_qgis.core.rasters.place import WORLD, bounds_in_degrees, crosses_antimeridian, width_in_degrees

MAX_ZOOM = 22  # 3.7 cm a pixel at the equator: no service has more
LAST_LATITUDE = 85
"""Degrees; the grid of tiles ends at 85.05."""
_METRES_A_DEGREE = math.pi * 6378137.0 / 180  # of longitude in EPSG:3857
_SNAP_PX = 1e-6  # an edge on a pixel border does not take in the next pixel


@dataclass(frozen=True)
class RasterExtent:
    """Where a raster lies.

    Attributes:
        bounds: In degrees (EPSG:4326); the west is larger than the east where the antimeridian lies between.
        resolution_m: Size of its pixels on the ground, m.
        label: What to call the raster in messages.
    """

    bounds: Bounds
    resolution_m: float
    label: str = ""

    @property
    def mercator_pixel_m(self) -> float:
        """Size of its pixels in EPSG:3857, in metres of that projection."""
        return self.resolution_m / _scale(self.bounds)

    @property
    def whole(self) -> Bounds:
        """Its bounds as an area to work on: what tiles cover of them.

        Raises:
            InputError: They cross the antimeridian, or lie beyond what tiles cover.
        """
        if crosses_antimeridian(self.bounds):
            west, south, east, north = self.bounds
            raise InputError(
                "{} crosses the antimeridian (180°); work on one side after the other: bounds {} {} 180 {}, "
                "then -180 {} {} {}.",
                self.label,
                f"{west:.6f}",
                f"{south:.6f}",
                f"{north:.6f}",
                f"{south:.6f}",
                f"{east:.6f}",
                f"{north:.6f}",
            )
        west, south, east, north = self.bounds
        south, north = max(south, -LAST_LATITUDE), min(north, LAST_LATITUDE)
        if south >= north:
            raise InputError(
                "{} lies beyond {}° of latitude, where the grid of tiles ends; it cannot be worked on.",
                self.label,
                LAST_LATITUDE,
            )
        return Bounds(west, south, east, north)

    @classmethod
    def of(cls, path: Path | str) -> RasterExtent:
        """Extent of a raster; raises InputError when it cannot be read or lies nowhere."""
        with open_raster(path, upright=False) as raster:
            return extent_of(raster, Path(path).name)


def extent_of(dataset: Any, label: str) -> RasterExtent:
    """Extent of an open raster; raises InputError when it lies nowhere."""
    bounds = bounds_in_degrees(dataset, label)
    pixel = math.hypot(dataset.transform.a, dataset.transform.d)  # its width, also of a rotated raster
    width = (dataset.width * abs(dataset.transform.a) + dataset.height * abs(dataset.transform.d)) / pixel
    mercator_m = width_in_degrees(bounds) * _METRES_A_DEGREE
    return RasterExtent(bounds, mercator_m / width * _scale(bounds), label)


def _scale(bounds: Bounds) -> float:
    """Metres on the ground a metre of EPSG:3857, in the middle of bounds."""
    return math.cos(math.radians((bounds.south + bounds.north) / 2))


def zoom_for(resolution_m: float, bounds: Bounds) -> int:
    """Coarsest zoom that keeps a resolution in the middle of the bounds, give or take a tenth of a zoom."""
    whole_world_m = ground_resolution((bounds.south + bounds.north) / 2, 0)
    return max(0, min(MAX_ZOOM, math.ceil(math.log2(whole_world_m / resolution_m) - 0.1)))


def window_of(bounds: Bounds, zoom: int) -> PixelWindow:
    """The smallest window that covers bounds; raises InputError when they are empty or beyond Mercator."""
    west, south, east, north = bounds
    if not (-180 <= west < east <= 180 and -LAST_LATITUDE <= south < north <= LAST_LATITUDE):
        raise InputError(
            "The area must lie between 180° W and 180° E and between 85° S and 85° N, west before east."
        )
    (x0, y0), (x1, y1) = pixel_of(west, north, zoom), pixel_of(east, south, zoom)
    left, top = math.floor(x0 + _SNAP_PX), math.floor(y0 + _SNAP_PX)
    right, bottom = math.ceil(x1 - _SNAP_PX), math.ceil(y1 - _SNAP_PX)
    return PixelWindow(zoom, left, top, max(right - left, 1), max(bottom - top, 1))


def chunks(window: PixelWindow, side: int) -> Iterator[PixelWindow]:
    """The window in squares of ``side`` px, cut along multiples of ``side`` of the global grid."""
    for y0 in range(window.y0 // side * side, window.y1, side):
        for x0 in range(window.x0 // side * side, window.x1, side):
            left, top = max(x0, window.x0), max(y0, window.y0)
            right, bottom = min(x0 + side, window.x1), min(y0 + side, window.y1)
            yield PixelWindow(window.zoom, left, top, right - left, bottom - top)


def overlap(one: Bounds, other: Bounds) -> bool:
    """Whether two areas share ground, either of them perhaps across the antimeridian (west above east)."""
    if max(one.south, other.south) >= min(one.north, other.north):
        return False
    turns = (-WORLD, 0.0, WORLD)
    spans = [
        [(box.west + turn, box.east + (WORLD if box.west > box.east else 0.0) + turn) for turn in turns]
        for box in (one, other)
    ]
    return any(max(a[0], b[0]) < min(a[1], b[1]) for a in spans[0] for b in spans[1])
