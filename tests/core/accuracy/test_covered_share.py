"""Against areas that GEOS computes for each pixel by itself."""

import numpy as np
import shapely
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st

from croplayer_qgis.core.accuracy.areas.covered_share import covered_share

NORTH_UP = Affine(0.5, 0, 10, 0, -0.25, 40)
HEIGHT, WIDTH = 9, 7


def by_intersection(shape):
    """Each pixel's share from its own intersection with the polygon, float64 [9, 7]."""
    row, col = np.mgrid[:HEIGHT, :WIDTH]
    pixels = shapely.box(10 + col / 2, 40 - (row + 1) / 4, 10 + (col + 1) / 2, 40 - row / 4)
    return shapely.area(shapely.intersection(pixels, shape)) / shapely.area(pixels)


# A grid of eighths of a pixel too, so that corners and edges fall on the borders of pixels.
anywhere = st.tuples(
    st.floats(9, 15) | st.integers(140, 250).map(lambda n: n / 16),
    st.floats(37, 41) | st.integers(1184, 1312).map(lambda n: n / 32),
)


@given(st.lists(st.lists(anywhere, min_size=3, max_size=9), min_size=1, max_size=3))
def test_shares_are_those_of_the_pixels_own_intersections(rings):
    parts = [shapely.make_valid(shapely.Polygon(ring)) for ring in rings]
    shape = shapely.MultiPolygon(
        [part for part in shapely.get_parts(shapely.unary_union(parts)) if part.geom_type == "Polygon"]
    )
    found = covered_share(shape, NORTH_UP, HEIGHT, WIDTH)
    np.testing.assert_allclose(found, by_intersection(shape), atol=1e-9)


def test_hole_covers_nothing():
    shape = shapely.box(10, 38, 13, 40) - shapely.box(11.1, 38.9, 12.3, 39.6)
    found = covered_share(shape, NORTH_UP, HEIGHT, WIDTH)
    np.testing.assert_allclose(found, by_intersection(shape), atol=1e-12)
    assert found[2, 3] == 0


def test_polygon_that_only_touches_the_window_covers_nothing():
    shape = shapely.Polygon([(10, 40), (12, 40), (12, 41), (9, 41), (9, 39), (10, 39)])
    assert not covered_share(shape, NORTH_UP, HEIGHT, WIDTH).any()
