"""Areas on the WGS 84 ellipsoid: pixels, rows and blocks in hectares, never planar."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray

from croplayer_qgis.core.grid import BLOCKS_PER_DEGREE, Block
from croplayer_qgis.core.imagery.pixels import TILE_PX, PixelWindow
from croplayer_qgis.shared.wgs84 import ECCENTRICITY, SEMI_MAJOR_M

_SQUARE_METRES_PER_HA = 10_000.0


def pixel_area_ha(transform: Affine, height: int) -> NDArray[np.float64]:
    """Area of one pixel of each row of a north-up EPSG:4326 raster, shape [height], in hectares."""
    edges = transform.f + transform.e * np.arange(height + 1)
    return _cell_areas_ha(np.radians(edges), math.radians(abs(transform.a)))


def mercator_pixel_area_ha(window: PixelWindow) -> NDArray[np.float64]:
    """Area of one pixel of each row of a Web Mercator window, shape [height], in hectares."""
    world_px = TILE_PX * 2**window.zoom
    rows = window.y0 + np.arange(window.height + 1)
    edges = np.arctan(np.sinh(np.pi * (1 - 2 * rows / world_px)))
    return _cell_areas_ha(edges, 2 * math.pi / world_px)


def block_area_ha(block: Block) -> float:
    """Area of a block in hectares."""
    edges = np.radians([block.bounds.north, block.bounds.south])
    return float(_cell_areas_ha(edges, math.radians(1 / BLOCKS_PER_DEGREE))[0])


def polygon_area_ha(shapes: NDArray[Any]) -> NDArray[np.float64]:
    """Area of polygons in degrees, object [n], in hectares.

    Edges are straight in the cylindrical equal-area projection: exact along parallels and meridians. With
    geodesics of some hundred metres, the area of a field would differ by less than 1e-4 of it.
    """
    areas: NDArray[np.float64] = shapely.area(shapely.transform(shapes, _equal_area))
    return areas / _SQUARE_METRES_PER_HA


def _equal_area(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Longitude and latitude [n, 2] in metres of the cylindrical equal-area projection."""
    lon, lat = np.radians(degrees).T
    return np.stack([lon, _q(lat) / 2], axis=1) * SEMI_MAJOR_M


def _cell_areas_ha(latitudes: NDArray[np.float64], width: float) -> NDArray[np.float64]:
    """Areas between successive parallels (radians, falling) over ``width`` radians of longitude.

    The area between the equator and a parallel is ``a² q / 2`` per radian, with q of
    Snyder, Map Projections: A Working Manual (1987), eq. 3-12.
    """
    areas: NDArray[np.float64] = -np.diff(_q(latitudes)) * SEMI_MAJOR_M**2 / 2 * width / _SQUARE_METRES_PER_HA
    return areas


def _q(latitudes: NDArray[np.float64]) -> NDArray[np.float64]:
    """Q of Snyder, eq. 3-12, of latitudes in radians."""
    e, sin = ECCENTRICITY, np.sin(latitudes)
    result: NDArray[np.float64] = (1 - e**2) * (sin / (1 - (e * sin) ** 2) + np.arctanh(e * sin) / e)
    return result
