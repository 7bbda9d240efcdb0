"""Agreement around a pixel and the distance to agreed cropland, on grids small enough to count."""

import numpy as np
import pytest

from croplayer_qgis.core.fusion.features_consistency import NEIGHBOURHOOD_M, _around, _distance

EVERY = 4  # layers are looked at on every fourth pixel
PIXEL_M = NEIGHBOURHOOD_M / 3 / EVERY  # so that a neighbourhood is 3 x 3 of those


def enlarged(coarse):
    return np.kron(np.asarray(coarse, float), np.ones((EVERY, EVERY)))


def test_share_counts_the_neighbours_and_is_unknown_without_any():
    whole = enlarged([[1, 1, 0, 0, 0, 0], [1, 0, 0, 0, 0, 1]]).astype(bool)
    part = enlarged([[1, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 1]]).astype(bool)
    # Columns 0 and 1 see all three of the left, of which two; column 2 sees the one that is not part;
    # column 3 sees none; columns 4 and 5 see the one on the right.
    row = [2 / 3, 2 / 3, 0, np.nan, 1, 1]
    found = _around(part, whole, PIXEL_M)[:]
    np.testing.assert_allclose(found, enlarged([row, row]), rtol=1e-6)
    assert found.dtype == np.float32


def test_single_pixel_in_a_large_neighbourhood_is_enough_to_know():
    whole = np.zeros((9 * EVERY, 9 * EVERY), bool)
    whole[4 * EVERY, 4 * EVERY] = True
    found = _around(whole, whole, NEIGHBOURHOOD_M / 9 / EVERY)[:]  # 9 x 9: all see it
    assert (found == 1).all()


def test_pixels_larger_than_the_neighbourhood_are_their_own():
    whole = enlarged([[1, 1, 0]]).astype(bool)
    part = enlarged([[1, 0, 0]]).astype(bool)
    np.testing.assert_array_equal(_around(part, whole, NEIGHBOURHOOD_M)[:], enlarged([[1, 0, np.nan]]))


def test_distance_to_agreed_cropland_is_in_metres_and_0_inside():
    cropland = enlarged([[1, 0, 0], [0, 0, 0]]).astype(bool)
    step = EVERY * 2.0
    expected = enlarged([[0, step, 2 * step], [step, step * np.sqrt(2), step * np.sqrt(5)]])
    np.testing.assert_allclose(_distance(cropland, 2.0)[:], expected, rtol=1e-6)
    assert np.isnan(_distance(np.zeros((8, 8), bool), 2.0)[:]).all()
    cropland[7, 11] = True  # a pixel that is not among every fourth is 0 itself
    assert _distance(cropland, 2.0)[:][7, 11] == 0


@pytest.mark.parametrize("shape", [(9, 5), (5, 9)])
def test_sizes_that_are_no_multiple_of_four_keep_their_shape(shape):
    layer = np.ones(shape, bool)
    found = _around(layer, layer, PIXEL_M)[:]
    assert found.shape == shape and (found == 1).all()
