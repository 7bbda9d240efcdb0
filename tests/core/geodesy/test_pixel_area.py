import numpy as np
import pytest
from affine import Affine
from pyproj import CRS, Geod, Transformer

from croplayer_qgis.core.geodesy.pixel_area import window_area_ha


def geodesic_area_ha(crs, transform, col, row):
    """Area of the quadrilateral of a pixel's corners, edges made dense, on the ellipsoid."""
    edge = np.linspace(0, 1, 20)
    cols = np.concatenate([col + edge, np.full(20, col + 1), col + 1 - edge, np.full(20, col)])
    rows = np.concatenate([np.full(20, row), row + edge, np.full(20, row + 1), row + 1 - edge])
    x = transform.a * cols + transform.b * rows + transform.c
    y = transform.d * cols + transform.e * rows + transform.f
    lon, lat = Transformer.from_crs(crs, 4326, always_xy=True).transform(x, y)
    return abs(Geod(ellps="WGS84").polygon_area_perimeter(lon, lat)[0]) / 10_000


@pytest.mark.parametrize(
    ("crs", "transform"),
    [
        (4326, Affine(0.01, 0, 116, 0, -0.01, 40)),
        (3857, Affine(1000, 0, 1.29e7, 0, -1000, 4.9e6)),
        (32650, Affine(900, 0, 200_000, 0, -900, 4_400_000)),
        (32650, Affine(800, 300, 200_000, 300, -800, 4_400_000)),  # rotated
        (4490, Affine(0.01, 0, 116, 0, -0.01, 40)),  # CGCS2000, geographic too
    ],
)
def test_pixel_areas_are_geodesic_in_any_crs(crs, transform):
    areas = window_area_ha(CRS.from_epsg(crs), transform, 100, 70)
    assert areas.shape == (100, 70)
    for row, col in [(0, 0), (37, 12), (64, 64), (99, 69)]:
        expected = geodesic_area_ha(CRS.from_epsg(crs), transform, col, row)
        assert areas[row, col] == pytest.approx(expected, rel=2e-5)


def test_web_mercator_is_not_taken_as_planar():
    areas = window_area_ha(CRS.from_epsg(3857), Affine(10, 0, 1.29e7, 0, -10, 4.9e6), 1, 1)
    assert areas[0, 0] < 0.65 * 0.01


def test_single_pixel_window_has_an_area():
    assert window_area_ha(CRS.from_epsg(32650), Affine(10, 0, 5e5, 0, -10, 4.4e6), 1, 1)[0, 0] > 0.0099
