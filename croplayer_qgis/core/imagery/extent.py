"""Which pixels of the global grid a raster or an area covers, and at which zoom it is best read."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import rasterio
from rasterio.errors import CRSError, RasterioError
from rasterio.warp import transform_bounds

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Bounds
from croplayer_qgis.core.imagery.pixels import PixelWindow, ground_resolution, pixel_of

MAX_ZOOM = 22
_SNAP_PX = 1e-6  # an edge on a pixel border does not take in the next pixel


@dataclass(frozen=True)
class RasterExtent:
    """Where a raster lies.

    Attributes:
        bounds: In degrees (EPSG:4326).
        resolution_m: Size of its pixels on the ground, m.
    """

    bounds: Bounds
    resolution_m: float

    @classmethod
    def of(cls, path: Path) -> RasterExtent:
        """Extent of a raster file; raises InputError when it cannot be read or lies nowhere."""
        try:
            with rasterio.open(path) as raster:
                if raster.crs is None:
                    raise InputError("{} has no coordinate reference system; georeference it first.", path)
                degrees = Bounds(*transform_bounds(raster.crs, "EPSG:4326", *raster.bounds))
                mercator = transform_bounds(raster.crs, "EPSG:3857", *raster.bounds)
                scale = math.cos(math.radians((degrees.south + degrees.north) / 2))
                return cls(degrees, (mercator[2] - mercator[0]) / raster.width * scale)
        except (RasterioError, CRSError) as error:
            raise InputError(
                "{} cannot be read as a raster; check the path and the format.", path, detail=str(error)
            ) from error


def zoom_for(resolution_m: float, bounds: Bounds) -> int:
    """Coarsest zoom that keeps a resolution in the middle of the bounds, give or take a tenth of a zoom."""
    whole_world_m = ground_resolution((bounds.south + bounds.north) / 2, 0)
    return max(0, min(MAX_ZOOM, math.ceil(math.log2(whole_world_m / resolution_m) - 0.1)))


def window_of(bounds: Bounds, zoom: int) -> PixelWindow:
    """The smallest window that covers bounds; raises InputError when they are empty or beyond Mercator."""
    west, south, east, north = bounds
    if not (-180 <= west < east <= 180 and -85 <= south < north <= 85):
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
