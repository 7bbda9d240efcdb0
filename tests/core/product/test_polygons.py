import numpy as np
import pytest
import shapely
from pyproj import Geod

from croplayer_qgis.core.geodesy.areas import block_area_ha, mercator_pixel_area_ha
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import block_window
from croplayer_qgis.core.product.polygons import region_polygons

BLOCK = Block.from_id("N39.85_E116.35")
WINDOW = block_window(BLOCK, 12)


@pytest.fixture(scope="module")
def labels():
    rng = np.random.default_rng(3)
    coarse = rng.integers(0, 12, (-(-WINDOW.height // 8), -(-WINDOW.width // 8)))
    return np.kron(coarse, np.ones((8, 8)))[: WINDOW.height, : WINDOW.width].astype(np.int32)


def test_polygons_are_valid_and_lie_within_the_block(labels):
    polygons = region_polygons(labels, WINDOW, BLOCK)
    assert len(polygons) == 11
    assert shapely.is_valid(polygons).all()
    assert shapely.box(*BLOCK.bounds).covers(shapely.union_all(polygons))


def test_neighbours_share_their_edges_without_gap_or_overlap(labels):
    polygons = region_polygons(np.where(labels == 0, 12, labels).astype(np.int32), WINDOW, BLOCK)
    assert shapely.coverage_is_valid(polygons)
    union = shapely.coverage_union_all(polygons)
    assert union.equals(shapely.box(*BLOCK.bounds))
    areas = [abs(Geod(ellps="WGS84").geometry_area_perimeter(p)[0]) / 1e4 for p in polygons]
    assert sum(areas) == pytest.approx(block_area_ha(BLOCK), rel=1e-4)


def test_area_of_a_polygon_is_that_of_its_pixels(labels):
    inner = np.zeros_like(labels)
    inner[20:60, 30:90] = labels[20:60, 30:90]
    polygon = region_polygons(inner, WINDOW, BLOCK)[4]
    pixels = (mercator_pixel_area_ha(WINDOW)[:, None] * (inner == 5)).sum()
    area = abs(Geod(ellps="WGS84").geometry_area_perimeter(polygon)[0]) / 1e4
    assert area == pytest.approx(pixels, rel=1e-5)


def test_corner_contact_and_holes_give_valid_geometries():
    labels = np.zeros((WINDOW.height, WINDOW.width), np.int32)
    labels[10:20, 10:20] = labels[20:30, 20:30] = 1
    labels[40:60, 40:60] = 3
    labels[45:50, 45:50] = 0
    one, absent, ring = region_polygons(labels, WINDOW, BLOCK)
    assert (len(one.geoms), absent.is_empty, len(ring.geoms[0].interiors)) == (2, True, 1)
    assert one.is_valid
