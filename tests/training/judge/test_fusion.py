"""Figures of the fusion before the judge: gains, baseline, calibration."""

import numpy as np
import pytest

from croplayer_qgis.training.judge.fusion import TARGETS, UnseenPair, figures, situations
from croplayer_qgis.training.regions.measure import Confusion
from croplayer_qgis.training.regions.pairs import BOTH_HALF, ONE_HALF, Pair

CLOUD_CLEAN = Pair("a_cloud", "b_clean", ONE_HALF)
CLOUD_THIN = Pair("a_cloud", "b_thin", BOTH_HALF)


def _right(share):
    """100 pixels of which so many are right, cropland and other alike."""
    wrong = (100 - share) // 2
    return Confusion(50 - wrong, wrong, wrong, 50 - wrong)


def _pair(tile, pair, a, b, fused, weighted, surplus=0.0, unknown_surplus=0.0):
    """100 pixels of known ground that are said to be right with 0.9 to 1, 20 of unknown with 0.5."""
    sure, half = np.eye(10)[9], np.eye(10)[5]
    counts = (surplus * sure, 100 * sure, unknown_surplus * half, 20 * half)
    return UnseenPair(tile, pair, *map(_right, (a, b, fused, weighted)), *counts)


@pytest.fixture
def pairs():
    return [
        _pair("one", CLOUD_CLEAN, 60, 90, 88, 92, surplus=10),
        _pair("two", CLOUD_CLEAN, 60, 94, 94, 92, surplus=-4),
        _pair("one", CLOUD_THIN, 70, 80, 90, 84),
        _pair("two", CLOUD_THIN, 70, 80, 90, 84, unknown_surplus=-8),
    ]


def test_a_situation_pools_its_tiles(pairs):
    assert situations(pairs) == [
        ("cloud + clean", 60, 92, 91, 92),
        ("cloud + thin", 70, 80, 90, 84),
    ]


def test_figures_are_those_of_the_worst_and_the_mean_situation(pairs):
    value = {metric.name: metric.value for metric in figures(pairs, "made up")}
    assert value == {
        "unseen_gain_worst": pytest.approx(-1),
        "unseen_gain_mean": pytest.approx(4.5),
        "unseen_gain_each_degraded_in_another_half": pytest.approx(10),
        "unseen_over_weighted_mean_worst": pytest.approx(-1),
        "unseen_over_weighted_mean_mean": pytest.approx(2.5),
        "unseen_expected_correctness_error": pytest.approx(6 / 400),
        "unseen_expected_correctness_error_with_not_known": pytest.approx((6 + 8) / 480),
    }
    assert set(value) == set(TARGETS)


def test_every_figure_has_an_interval_over_tiles(pairs):
    for metric in figures(pairs, "made up"):
        assert metric.low is not None and metric.high is not None
        assert metric.low <= metric.value <= metric.high, metric.name
