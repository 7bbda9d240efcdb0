import numpy as np
import pytest
import shapely
from pyproj import Geod

from croplayer_qgis.core.geodesy.areas import (
    block_area_ha,
    mercator_pixel_area_ha,
    pixel_area_ha,
    polygon_area_ha,
)
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.imagery.pixels import block_window

BLOCKS = [
    "N39.85_E116.35",
    "S34.60_W058.40",
    "N00.00_E000.00",
    "S00.05_W000.05",
    "N69.95_E025.00",
    "N84.95_E010.00",
]


def geodesic_area_ha(block):
    """The block's edges are parallels, not geodesics: they are densified before pyproj measures them."""
    west, south, east, north = block.bounds
    along, back = np.linspace(west, east, 500), np.linspace(east, west, 500)
    lon = np.concatenate([along, back])
    lat = np.concatenate([np.full(500, south), np.full(500, north)])
    area, _ = Geod(ellps="WGS84").polygon_area_perimeter(lon, lat)
    return area / 1e4


@pytest.mark.parametrize("block_id", BLOCKS)
def test_pixel_areas_sum_to_the_geodesic_area_of_the_block(block_id):
    block = Block.from_id(block_id)
    total = pixel_area_ha(block.transform, BLOCK_PX).sum() * BLOCK_PX
    assert total == pytest.approx(geodesic_area_ha(block), rel=1e-6)
    assert block_area_ha(block) == pytest.approx(geodesic_area_ha(block), rel=1e-6)


@pytest.mark.parametrize("block_id", BLOCKS[:3])
def test_mercator_pixel_areas_sum_to_the_geodesic_area_of_their_window(block_id):
    window = block_window(Block.from_id(block_id), 15)
    west, south, east, north = window.bounds3857
    corners = np.array([[west, south], [east, south], [east, north], [west, north]])
    radius = 6378137.0
    lon = np.degrees(corners[:, 0] / radius)
    lat = np.degrees(np.arctan(np.sinh(corners[:, 1] / radius)))
    along, back = np.linspace(lon[0], lon[1], 500), np.linspace(lon[1], lon[0], 500)
    ring_lat = np.concatenate([np.full(500, lat[0]), np.full(500, lat[2])])
    area, _ = Geod(ellps="WGS84").polygon_area_perimeter(np.concatenate([along, back]), ring_lat)
    total = mercator_pixel_area_ha(window).sum() * window.width
    assert total == pytest.approx(area / 1e4, rel=1e-6)


@pytest.mark.parametrize("block_id", BLOCKS)
def test_polygons_have_the_areas_of_their_pixels_and_of_their_geodesics(block_id):
    block = Block.from_id(block_id)
    west, south, *_ = block.bounds
    field = shapely.Polygon(
        [(west, south), (west + 0.003, south), (west + 0.002, south + 0.004)],
        [[(west + 0.0019, south + 0.001), (west + 0.002, south + 0.001), (west + 0.002, south + 0.002)]],
    ).segmentize(1e-5)  # edges of a metre: every kind of straight line is the same
    areas = polygon_area_ha(np.array([shapely.box(*block.bounds), shapely.MultiPolygon([field])], object))
    assert areas[0] == pytest.approx(block_area_ha(block), rel=1e-10)
    geodesic, _ = Geod(ellps="WGS84").geometry_area_perimeter(shapely.orient_polygons(field))
    assert areas[1] == pytest.approx(geodesic / 1e4, rel=1e-7)


def test_whole_ellipsoid_has_its_published_area():
    """510 065 621.7 km² is the area of WGS 84 (NIMA TR8350.2, authalic radius 6371.0071809 km)."""
    block_rows = [block_area_ha(Block(row, 0)) for row in range(-1800, 1800)]
    assert sum(block_rows) * 7200 / 100 == pytest.approx(4 * np.pi * 6371.0071809**2, rel=1e-9)
