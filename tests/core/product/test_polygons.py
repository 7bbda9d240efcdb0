import numpy as np
import pytest
import shapely
from pyproj import Geod, Transformer

from croplayer_qgis.core.geodesy.areas import block_area_ha, mercator_pixel_area_ha
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window
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


def test_image_without_a_region_gives_no_polygon():
    assert len(region_polygons(np.zeros((WINDOW.height, WINDOW.width), np.int32), WINDOW, BLOCK)) == 0


def corners_of_regions(labels):
    """Pixel corners at which at least three labels meet, by region."""
    framed = np.pad(labels, 1)
    found = {}
    for row in range(framed.shape[0] - 1):
        for col in range(framed.shape[1] - 1):
            around = set(framed[row : row + 2, col : col + 2].ravel().tolist())
            if len(around) >= 3:
                for label in around - {0}:
                    found.setdefault(label, set()).add((col, row))
    return found


@pytest.mark.parametrize("shape", [(4, 11), (11, 4), (7, 7)])
def test_every_corner_of_three_regions_is_a_vertex_of_each_and_pixels_are_covered_once(shape):
    """Outlines as pixel corners again: of any image, long or high."""
    window = PixelWindow(12, WINDOW.x0 + 5, WINDOW.y0 + 9, shape[1], shape[0])
    west, north = window.transform.c, window.transform.f
    to_pixels = Transformer.from_crs(4326, 3857, always_xy=True)

    def pixels(degrees):
        x, y = to_pixels.transform(*degrees.T)
        return np.stack([(x - west) / window.transform.a, (y - north) / window.transform.e], axis=1)

    rng = np.random.default_rng(11)
    for _ in range(25):
        labels = rng.integers(0, 5, shape).astype(np.int32)
        regions = shapely.transform(region_polygons(labels, window, BLOCK), pixels)
        corners = corners_of_regions(labels)
        for number, polygon in enumerate(regions, start=1):
            assert polygon.is_valid
            assert polygon.area == pytest.approx((labels == number).sum(), abs=1e-6)
            vertices = {
                tuple(vertex) for vertex in np.rint(shapely.get_coordinates(polygon)).astype(int).tolist()
            }
            assert corners.get(number, set()) <= vertices
            rows, cols = np.nonzero(labels == number)
            assert shapely.contains_xy(polygon, cols + 0.5, rows + 0.5).all()
