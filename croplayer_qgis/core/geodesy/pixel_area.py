"""Ellipsoidal areas and positions of the pixels of any georeferenced raster."""

from __future__ import annotations

from typing import Any

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from croplayer_qgis.core.geodesy.areas import pixel_area_ha
from croplayer_qgis.shared.wgs84 import ECCENTRICITY_2, SEMI_MAJOR_M

FloatGrid = NDArray[np.float64]

_WGS84 = CRS.from_epsg(4326)
_NODE_SPACING_PX = 64
"""Areal scale is computed at nodes this far apart; between them it is linear to better than 1e-6."""


def window_area_ha(crs: CRS, transform: Affine, height: int, width: int) -> FloatGrid:
    """Area of each pixel of a raster window on the WGS 84 ellipsoid.

    North-up EPSG:4326 rasters take the exact authalic area of their rows
    (``core.product.areas``). For every other CRS the area is the determinant of the map from pixels
    to longitude and latitude times the ellipsoid's area element M N cos(latitude), at nodes and
    linear between them.

    Args:
        crs: CRS of the raster.
        transform: Affine of the window, pixel (column, row) to CRS units.
        height: Rows of the window.
        width: Columns of the window.

    Returns:
        Hectares, float64 [height, width] (a read-only broadcast view for EPSG:4326).
    """
    if crs == _WGS84 and transform.b == 0 and transform.d == 0:
        return np.broadcast_to(pixel_area_ha(transform, height)[:, None], (height, width))
    rows, row_weights = nodes(height)
    cols, col_weights = nodes(width)
    grid = _point_area_ha(crs, transform, *np.meshgrid(cols, rows))
    areas: FloatGrid = row_weights @ grid @ col_weights.T
    return areas


def lonlat(
    crs: CRS, transform: Affine, cols: NDArray[np.floating[Any]], rows: NDArray[np.floating[Any]]
) -> tuple[FloatGrid, FloatGrid]:
    """Longitude and latitude (degrees, WGS 84) of positions in pixel coordinates (0.5 is a centre)."""
    x: FloatGrid = transform.a * cols + transform.b * rows + transform.c
    y: FloatGrid = transform.d * cols + transform.e * rows + transform.f
    if crs == _WGS84:
        return x, y
    lon, lat = Transformer.from_crs(crs, _WGS84, always_xy=True).transform(x, y)
    return np.asarray(lon, float), np.asarray(lat, float)


def nodes(length: int) -> tuple[FloatGrid, FloatGrid]:
    """Node positions along ``length`` pixels and the weights [length, nodes] of linear interpolation."""
    count = max(2, -(-length // _NODE_SPACING_PX) + 1)
    places = np.linspace(0.5, max(length - 0.5, 1.0), count)
    position = np.interp(np.arange(length) + 0.5, places, np.arange(count))
    weights = np.clip(1 - np.abs(position[:, None] - np.arange(count)), 0, None)
    return places, weights


def _point_area_ha(crs: CRS, transform: Affine, cols: FloatGrid, rows: FloatGrid) -> FloatGrid:
    """Area in hectares of a pixel centred at each position, from central differences over one pixel."""
    east, west = lonlat(crs, transform, cols + 0.5, rows), lonlat(crs, transform, cols - 0.5, rows)
    south, north = lonlat(crs, transform, cols, rows + 0.5), lonlat(crs, transform, cols, rows - 0.5)
    d_lon_col, d_lon_row = (
        np.radians((a[0] - b[0] + 180) % 360 - 180) for a, b in ((east, west), (south, north))
    )
    d_lat_col, d_lat_row = (np.radians(a[1] - b[1]) for a, b in ((east, west), (south, north)))
    sin, cos = (f(np.radians(lonlat(crs, transform, cols, rows)[1])) for f in (np.sin, np.cos))
    # M N of the ellipsoid: meridional and transverse radii of curvature.
    radii = SEMI_MAJOR_M**2 * (1 - ECCENTRICITY_2) / (1 - ECCENTRICITY_2 * sin**2) ** 2
    area: FloatGrid = np.abs(d_lon_col * d_lat_row - d_lon_row * d_lat_col) * radii * cos / 10_000
    return area
