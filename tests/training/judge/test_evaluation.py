"""Figures of the evaluation model before the judge."""

import numpy as np
import pytest

from croplayer_qgis.training.judge.evaluation import TARGETS, figures
from croplayer_qgis.training.regions.measure import Judged
from croplayer_qgis.training.regions.samples import Samples


def _tile(name, look, right, said, confidence):
    count = len(right)
    samples = Samples(
        names=("confidence_mean",),
        features=np.array(confidence, np.float32)[:, None],
        target=np.array(right, np.float64),
        pixels=np.ones(count),
        group=np.full(count, name),
        scenario=np.full(count, look),
    )
    return Judged(samples, np.array(said, float))


def test_looks_without_cloud_and_with_it_are_told_apart_and_held_against_confidence():
    tiles = [
        _tile("one", "a_blur", [1, 0], [0.9, 0.2], [0.6, 0.7]),
        _tile("one", "b_cloud", [1, 0], [0.3, 0.4], [0.6, 0.7]),
        _tile("two", "b_poor", [1, 0], [0.8, 0.1], [0.9, 0.5]),
        _tile("two", "a_thin", [1, 0], [0.1, 0.9], [0.1, 0.9]),
    ]
    value = {metric.name: metric.value for metric in figures(tiles, "made up")}
    assert value == {
        "unseen_auroc_without_cloud": pytest.approx(1.0),
        "unseen_auroc_over_confidence": pytest.approx(1.0 - 0.75),  # 0.6 and 0.9 against 0.7 and 0.5
        "unseen_auroc_textured_cloud": pytest.approx(0.0),
    }
    assert set(value) == set(TARGETS)
