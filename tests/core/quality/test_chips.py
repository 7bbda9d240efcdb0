import numpy as np
import pytest

from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.quality.chips import chip_window, cut_chip, fill_neutrally


def mosaic_of(window, image, valid):
    return Mosaic(window, image, valid, {}, "test", "2026-01-01T00:00:00+00:00")


@pytest.fixture
def numbered_mosaic():
    """300 x 400 pixels starting 100 px east and 200 px south of a tile corner; red and green count pixels."""
    window = PixelWindow(16, 10 * 256 + 100, 20 * 256 + 200, 400, 300)
    rows, cols = np.mgrid[0:300, 0:400]
    image = np.stack([rows % 256, cols % 256, np.full_like(rows, 7)], axis=2).astype(np.uint8)
    return mosaic_of(window, image, np.ones((300, 400), np.bool_))


def test_chip_window_is_the_tiles_that_the_window_touches():
    window = PixelWindow(16, 10 * 256 + 100, 20 * 256 + 200, 400, 300)
    assert chip_window(window) == PixelWindow(16, 10 * 256, 20 * 256, 512, 512)


def test_chip_holds_the_pixels_of_its_tile_of_the_global_grid(numbered_mosaic):
    chip = cut_chip(numbered_mosaic, 1, 1)
    # the tile starts at row 56, column 156 of the mosaic, which ends at row 300 and column 400
    np.testing.assert_array_equal(chip.image[:244, :244], numbered_mosaic.image[56:300, 156:400])
    assert chip.imagery == 1.0


def test_part_of_a_chip_beyond_the_mosaic_does_not_count_as_missing_imagery(numbered_mosaic):
    chip = cut_chip(numbered_mosaic, 0, 0)
    np.testing.assert_array_equal(chip.image[200:, 100:], numbered_mosaic.image[:56, :156])
    assert chip.imagery == 1.0
    assert (chip.image[:200] == chip.image[0, 0]).all()


def test_imagery_share_counts_the_pixels_without_imagery_of_that_chip():
    window = PixelWindow(16, 0, 0, 512, 256)
    valid = np.ones((256, 512), np.bool_)
    valid[:64, 256:] = False
    mosaic = mosaic_of(window, np.full((256, 512, 3), 90, np.uint8), valid)
    assert cut_chip(mosaic, 0, 0).imagery == 1.0
    assert cut_chip(mosaic, 0, 1).imagery == 0.75


def test_missing_pixels_get_the_mean_colour_of_the_others():
    image = np.zeros((2, 3, 3), np.uint8)
    image[:, :2] = [[[10, 20, 30], [30, 40, 50]], [[10, 20, 30], [30, 40, 50]]]
    valid = np.array([[True, True, False], [True, True, False]])
    filled = fill_neutrally(image, valid)
    np.testing.assert_array_equal(filled[:, 2], [[20, 30, 40], [20, 30, 40]])
    np.testing.assert_array_equal(filled[:, :2], image[:, :2])
