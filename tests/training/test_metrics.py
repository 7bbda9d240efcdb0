"""Map accuracy figures against numbers worked out by hand."""

import math

import numpy as np
import pytest

from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER
from croplayer_qgis.training.metrics import Counts, count, interval, pooled, scores


def test_figures_of_a_small_map_worked_out_by_hand():
    labels = np.array(
        [[CROPLAND, CROPLAND, OTHER], [CROPLAND, OTHER, OTHER], [IGNORE, OTHER, OTHER]], np.uint8
    )
    mapped = np.array([[1, 1, 1], [0, 0, 0], [1, 0, 0]], bool)
    counts = count(mapped, labels)
    assert (counts.tp, counts.fp, counts.fn, counts.tn) == (2, 1, 1, 4)
    figures = scores(counts)
    assert figures["oa"] == pytest.approx(6 / 8)
    assert figures["iou"] == pytest.approx(2 / 4)
    assert figures["f1"] == pytest.approx(4 / 6)
    assert figures["precision"] == pytest.approx(2 / 3)
    assert figures["recall"] == pytest.approx(2 / 3)
    assert figures["area_bias"] == 0.0


def square(offset):
    mask = np.zeros((60, 60), bool)
    mask[20:40, 20 + offset : 40 + offset] = True
    return mask


@pytest.mark.parametrize(("offset", "expected"), [(0, 1.0), (3, 1.0)])
def test_boundaries_within_three_pixels_count_as_found(offset, expected):
    labels = np.where(square(0), CROPLAND, OTHER).astype(np.uint8)
    assert scores(count(square(offset), labels))["boundary_f1"] == expected


def test_boundaries_further_away_count_as_missed():
    labels = np.where(square(0), CROPLAND, OTHER).astype(np.uint8)
    # moved by 5 px: of each horizontal side 15 px overlap and 3 more are near enough; of the vertical side
    # inside the other square, the 3 px next to each of its ends are near the other's horizontal sides
    figures = scores(count(square(5), labels))
    edge, near = 4 * 20 - 4, 2 * (15 + 3) + 2 * 3
    assert figures["boundary_f1"] == pytest.approx(near / edge)


def test_unknown_ground_counts_nowhere():
    labels = np.full((30, 30), IGNORE, np.uint8)
    labels[:, :10] = OTHER
    some, others = np.zeros((30, 30), bool), np.zeros((30, 30), bool)
    others[:, 15:] = True
    assert count(some, labels) == count(others, labels)


def test_figures_that_are_not_defined_are_nan():
    figures = scores(Counts(tn=10))
    assert math.isnan(figures["iou"]) and math.isnan(figures["boundary_f1"]) and figures["oa"] == 1.0


def test_pooling_adds_pixels_not_figures():
    assert pooled([Counts(tp=1, fn=1), Counts(tp=97, fn=1)]) == Counts(tp=98, fn=2)


def test_interval_of_equal_images_is_a_point_and_holds_the_figure_otherwise():
    def recall(counts):
        return scores(counts)["recall"]

    same = [Counts(tp=9, fn=1)] * 5
    assert interval(same, recall) == pytest.approx((0.9, 0.9))
    mixed = [Counts(tp=t, fn=10 - t) for t in (4, 6, 8, 9, 10)]
    low, high = interval(mixed, recall)
    assert 0.4 < low < recall(pooled(mixed)) < high <= 1.0
    assert interval(mixed, recall) == (low, high)  # seeded


def test_one_image_gives_no_interval():
    assert all(math.isnan(end) for end in interval([Counts(tp=1)], lambda c: 1.0))
