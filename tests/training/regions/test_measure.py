from __future__ import annotations

import numpy as np
import pytest

from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER
from croplayer_qgis.training.regions.measure import (
    Confusion,
    FusedPair,
    Judged,
    auroc,
    calibration_error,
    confusion,
    gain_points,
)
from croplayer_qgis.training.regions.pairs import PAIRS
from croplayer_qgis.training.regions.samples import Samples


def judged(probability, target, pixels=None):
    count = len(target)
    pixels = np.ones(count) if pixels is None else np.asarray(pixels, float)
    samples = Samples(
        np.zeros((count, 1), np.float32),
        ("confidence_mean",),
        np.asarray(target, float),
        pixels,
        np.full(count, "tile"),
        np.full(count, "a_clean"),
    )
    return Judged(samples, np.asarray(probability, float))


def test_confusion_leaves_out_pixels_of_unknown_truth():
    labels = np.array([[CROPLAND, CROPLAND, OTHER, OTHER, IGNORE]], np.uint8)
    mapped = np.array([[True, False, True, False, True]])
    result = confusion(mapped, labels)
    assert result == Confusion(tp=1, fp=1, fn=1, tn=1)
    assert result.oa == 0.5
    assert result.iou == pytest.approx(1 / 3)


def test_gain_is_over_the_source_that_is_better_over_all_tiles():
    def pair(tile, a, b, fused):
        counts = (Confusion(right, 100 - right, 0, 0) for right in (a, b, fused))
        return FusedPair(tile, PAIRS[0], *counts, correctness=0.9)

    # B is better in the second tile, A over both: the gain is over A.
    pairs = [pair("one", 90, 60, 92), pair("two", 70, 80, 78)]
    assert gain_points(pairs) == pytest.approx(100 * (170 - 160) / 200)


def test_auroc_counts_a_region_as_right_when_most_of_it_is():
    assert auroc(judged([0.9, 0.2, 0.4], [0.8, 0.1, 0.5])) == 1.0
    assert auroc(judged([0.1, 0.2, 0.4], [0.8, 0.1, 0.5])) == 0.0
    assert np.isnan(auroc(judged([0.1, 0.2], [0.8, 0.9])))


def test_calibration_error_weighs_regions_by_their_pixels():
    assert calibration_error(judged([0.95, 0.15], [0.95, 0.15])) == pytest.approx(0)
    assert calibration_error(judged([0.95, 0.15], [0.95, 0.35], [300, 100])) == pytest.approx(0.2 / 4)
