import numpy as np
import pytest

from croplayer_qgis.training.iqa.metrics import bootstrapped, class_aurocs, pair_figures


def test_auroc_is_the_share_of_pairs_in_the_right_order():
    labels = np.zeros((4, 8), np.float32)
    labels[:, 1] = [1, 1, 0, 0]
    scores = np.zeros((4, 8), np.float32)
    scores[:, 1] = [0.9, 0.4, 0.6, 0.1]  # of the four pairs (true, false) one is in the wrong order
    figures = class_aurocs(labels, scores, ["a", "b", "c", "d"])
    assert figures["haze"].value == pytest.approx(0.75)


def test_classes_that_the_data_lacks_are_left_out_of_the_macro_figure():
    labels = np.zeros((4, 8), np.float32)
    labels[:, 0] = [1, 1, 0, 0]
    labels[:, 2] = [0, 0, 1, 1]
    scores = labels.copy()
    scores[0, 2] = 2.0  # one clear image outranks both clouds: two of four pairs wrong
    figures = class_aurocs(labels, scores, list("abcd"))
    assert set(figures) == {"clear", "cloud", "macro"}
    assert figures["macro"].value == pytest.approx((1.0 + 0.5) / 2)


def test_interval_has_no_width_when_all_groups_agree():
    values = np.array([0.2, 0.4, 0.2, 0.4])
    interval = bootstrapped(lambda items: float(values[items].mean()), ["a", "a", "b", "b"])
    assert interval == pytest.approx((0.3, 0.3, 0.3))


def test_interval_covers_the_spread_between_groups():
    values = np.repeat([0.0, 1.0], 50)
    interval = bootstrapped(lambda items: float(values[items].mean()), ["a"] * 50 + ["b"] * 50)
    assert interval == pytest.approx((0.5, 0.0, 1.0))


def test_pairs_ranked_right_counts_ties_half():
    figures = pair_figures(np.array([0.9, 0.5, 0.3, 0.8]), np.array([0.1, 0.5, 0.4, 0.2]))
    assert figures["ranked_right"].value == pytest.approx((1 + 0.5 + 0 + 1) / 4)
