"""Geography: where a region lies and how much of the block it fills."""

from __future__ import annotations

from typing import Final

from pyproj import Transformer

from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.regions.shape import Shapes
from croplayer_qgis.core.regions.table import Columns

GEOGRAPHY: Final = {
    "longitude_deg": "longitude of the centroid, degrees east (WGS 84)",
    "latitude_deg": "latitude of the centroid, degrees north (WGS 84)",
    "block_area_share": "share of the block's area with imagery that the region fills, 0-1",
}
"""Name to meaning and unit."""


def geography_columns(window: PixelWindow, shapes: Shapes) -> Columns:
    """`GEOGRAPHY` of every region, float64 [count] each."""
    to_degrees = Transformer.from_crs("EPSG:3857", "EPSG:4326", always_xy=True)
    grid = window.transform
    x, y = grid.c + grid.a * shapes.centre_column, grid.f + grid.e * shapes.centre_row
    longitude, latitude = to_degrees.transform(x, y)
    return {
        "longitude_deg": longitude,
        "latitude_deg": latitude,
        "block_area_share": shapes.area_ha / shapes.area_ha.sum(),
    }
