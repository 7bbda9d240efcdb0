import numpy as np
import pytest

from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.quality.classes import NO_IMAGERY
from croplayer_qgis.core.quality.quality_map import QualityMap
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

CLEAR, CLOUD = SCENE_CLASSES.index("clear"), SCENE_CLASSES.index("cloud")


@pytest.fixture
def four_chips():
    """Two by two chips on the equator, where rows differ in area by less than 1e-6.

    North-west: clear 0.9, quality 1.0. North-east: cloud 0.8, quality 0.2, half of it has imagery.
    South-west: clear 0.5, quality 0.6. South-east: no imagery.
    """
    window = PixelWindow(16, 100 * 256, 32767 * 256, 512, 512)
    probability = np.zeros((2, 2, len(SCENE_CLASSES)), np.float32)
    probability[0, 0, CLEAR] = 0.9
    probability[0, 1, CLOUD] = 0.8
    probability[1, 0, CLEAR] = 0.5
    probability[1, 1, NO_IMAGERY] = 1.0
    quality = np.array([[1.0, 0.2], [0.6, np.nan]], np.float32)
    return QualityMap(window, probability, quality, np.array([[1.0, 0.5], [1.0, 0.0]], np.float32))


def test_summary_of_a_hand_computed_example(four_chips):
    summary = four_chips.summary(four_chips.window)
    # areas in chips: seen 1 + 0.5 + 1 = 2.5 of 4
    assert summary.imagery_share == pytest.approx(2.5 / 4, abs=1e-6)
    assert summary.quality == pytest.approx((1.0 + 0.5 * 0.2 + 0.6) / 2.5, abs=1e-6)
    assert summary.class_probability[CLEAR] == pytest.approx((0.9 + 0.5) / 4, abs=1e-6)
    assert summary.class_probability[CLOUD] == pytest.approx(0.5 * 0.8 / 4, abs=1e-6)
    assert summary.class_probability[NO_IMAGERY] == pytest.approx(1.5 / 4, abs=1e-6)
    assert summary.scene_class == "clear"  # of the 2.5 chips there are; the share says how much is missing


def test_summary_weighs_chips_by_their_area_inside_the_target(four_chips):
    top_left = four_chips.window
    target = PixelWindow(16, top_left.x0 + 192, top_left.y0 + 128, 128, 64)
    summary = four_chips.summary(target)  # half of it in the north-west chip, half in the north-east one
    assert summary.class_probability[CLEAR] == pytest.approx(0.5 * 0.9, abs=1e-6)
    assert summary.quality == pytest.approx((0.5 * 1.0 + 0.25 * 0.2) / 0.75, abs=1e-6)
    assert summary.scene_class == "clear"


def test_northern_rows_of_mercator_pixels_weigh_less():
    window = PixelWindow(3, 4 * 256, 0, 256, 4 * 256)  # from the equator to 85 degrees north
    probability = np.zeros((4, 1, len(SCENE_CLASSES)), np.float32)
    quality = np.array([[0.0], [0.0], [0.0], [1.0]], np.float32)  # good only in the southernmost chip
    summary = QualityMap(window, probability, quality, np.ones((4, 1), np.float32)).summary(window)
    # the chip reaches from 0 to 40.98 degrees: sin(40.98) / sin(85.05) of the sphere's area
    assert summary.quality == pytest.approx(np.sin(np.radians(40.98)) / np.sin(np.radians(85.05)), abs=0.005)


def test_summary_without_imagery_has_no_quality(four_chips):
    target = PixelWindow(16, four_chips.window.x0 + 300, four_chips.window.y0 + 300, 100, 100)
    summary = four_chips.summary(target)
    assert np.isnan(summary.quality)
    assert summary.imagery_share == 0.0
    assert summary.scene_class == "no_imagery"


def test_each_pixel_finds_its_chip(four_chips):
    target = PixelWindow(16, four_chips.window.x0 + 255, four_chips.window.y0 + 254, 2, 4)
    np.testing.assert_array_equal(four_chips.at_pixels(target), [[0, 1], [0, 1], [2, 3], [2, 3]])


def test_a_region_over_two_chips_gets_their_mean_by_pixels(four_chips):
    target = PixelWindow(16, four_chips.window.x0 + 254, four_chips.window.y0, 4, 1)
    means = four_chips.region_means(np.array([[1, 1, 1, 0]], np.int32), target)
    assert means.class_probability[1, CLEAR] == pytest.approx(2 / 3 * 0.9)
    assert means.class_probability[1, CLOUD] == pytest.approx(1 / 3 * 0.8)
    assert means.quality[1] == pytest.approx((1.0 + 1.0 + 0.2) / 3)
    assert means.quality[0] == pytest.approx(0.2)


def test_a_region_without_imagery_has_no_quality(four_chips):
    target = PixelWindow(16, four_chips.window.x0 + 256, four_chips.window.y0 + 256, 3, 1)
    means = four_chips.region_means(np.array([[2, 2, 2]], np.int32), target)
    assert np.isnan(means.quality[2])
    assert means.class_probability[2, NO_IMAGERY] == 1.0
    assert np.isnan(means.class_probability[1]).all()  # label 1 has no pixel


def test_a_target_outside_the_map_is_refused(four_chips):
    with pytest.raises(ValueError, match="not inside"):
        four_chips.summary(four_chips.window.expanded(1))
