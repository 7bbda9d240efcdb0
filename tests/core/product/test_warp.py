import numpy as np
import pytest
from pyproj import Transformer

from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.imagery.pixels import block_window
from croplayer_qgis.core.product.warp import _interpolate, _nearest, warp_bilinear, warp_nearest

BLOCK = Block.from_id("N39.85_E116.35")
WINDOW = block_window(BLOCK, 14)


def truth(centre_rows, centre_cols):
    """Window pixel of block pixels, by pyproj."""
    lon, lat = BLOCK.transform @ (centre_cols + 0.5, centre_rows + 0.5)
    x, y = Transformer.from_crs(4326, 3857, always_xy=True).transform(lon, lat)
    return ~WINDOW.transform @ (np.asarray(x), np.asarray(y))


def test_nearest_takes_the_pixel_that_pyproj_finds():
    rows, cols = np.random.default_rng(0).integers(0, BLOCK_PX, (2, 2000))
    index = np.arange(WINDOW.height * WINDOW.width).reshape(WINDOW.height, WINDOW.width)
    x, y = truth(rows, cols)
    expected = index[np.floor(y).astype(int), np.floor(x).astype(int)]
    assert (warp_nearest(index, WINDOW, BLOCK)[rows, cols] == expected).all()


def test_bilinear_reproduces_a_plane():
    y, x = np.mgrid[: WINDOW.height, : WINDOW.width].astype(np.float32) + 0.5
    plane = (0.3 * x + 0.7 * y) / (WINDOW.width + WINDOW.height)
    rows, cols = np.random.default_rng(0).integers(20, BLOCK_PX - 20, (2, 2000))
    px, py = truth(rows, cols)
    expected = (0.3 * px + 0.7 * py) / (WINDOW.width + WINDOW.height)
    np.testing.assert_allclose(warp_bilinear(plane, WINDOW, BLOCK)[rows, cols], expected, atol=1e-5)


def test_no_data_is_the_same_for_classes_and_probabilities_and_spoils_no_neighbour():
    layer = np.full((WINDOW.height, WINDOW.width), 0.6, np.float32)
    layer[100:200, 100:300] = np.nan
    probability = warp_bilinear(layer, WINDOW, BLOCK)
    np.testing.assert_array_equal(np.isnan(probability), warp_nearest(np.isnan(layer), WINDOW, BLOCK))
    assert np.nanmin(probability) == pytest.approx(0.6, abs=1e-6)
    assert np.nanmax(probability) == pytest.approx(0.6, abs=1e-6)


def test_positions_beyond_an_edge_take_the_edge_pixel():
    assert _nearest(np.array([-3.0, -0.1, 0.0, 0.99, 1.0, 3.99, 4.0, 9.0]), 4).tolist() == [
        0,
        0,
        0,
        0,
        1,
        3,
        3,
        3,
    ]


def test_bilinear_values_between_and_beyond_pixel_centres():
    layer = np.array([[0, 10, 40], [20, 30, 80]], np.float32)
    # Centres lie at 0.5, 1.5, 2.5; half way between two, the mean; beyond the outermost, its own value.
    found = _interpolate(layer, np.array([0.1, 1.0, 1.25, 1.9]), np.array([0.2, 1.0, 1.75, 2.9]))
    top, bottom = np.array([0, 5, 17.5, 40]), np.array([20, 25, 42.5, 80])
    expected = np.stack([top, (top + bottom) / 2, top + 0.75 * (bottom - top), bottom])
    assert found == pytest.approx(expected)
