"""Figures of the quality model, with bootstrap intervals by group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import stats
from sklearn.metrics import roc_auc_score

from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

_DRAWS = 500
_SEED = 7


class Interval(NamedTuple):
    """A figure with its 95 % bootstrap interval."""

    value: float
    low: float
    high: float


def bootstrapped(
    figure: Callable[[NDArray[np.int64]], float], groups: Sequence[str], draws: int = _DRAWS
) -> Interval:
    """A figure of all items with the 2.5 and 97.5 percentiles over resampled groups.

    Args:
        figure: Computes the figure from the indices of the items to use; NaN where it is undefined.
        groups: Group (tile or image) of each item; groups are drawn with replacement, whole.
        draws: Number of bootstrap samples.
    """
    names, group_of = np.unique(np.asarray(groups), return_inverse=True)
    members = [np.flatnonzero(group_of == i) for i in range(len(names))]
    rng = np.random.default_rng(_SEED)
    drawn = [
        figure(np.concatenate([members[i] for i in rng.integers(0, len(names), len(names))]))
        for _ in range(draws)
    ]
    known = [value for value in drawn if np.isfinite(value)]
    low, high = np.percentile(known, [2.5, 97.5]) if known else (np.nan, np.nan)
    return Interval(figure(np.arange(len(groups))), float(low), float(high))


def class_aurocs(
    labels: NDArray[np.float32], probability: NDArray[np.float32], groups: Sequence[str]
) -> dict[str, Interval]:
    """Area under the ROC curve of each class against the rest, and `macro`, their mean.

    A class that is always or never true in the data is left out.

    Args:
        labels: float32 [N, 7], 0 or 1.
        probability: float32 [N, 7].
        groups: N names.
    """
    usable = [k for k in range(len(SCENE_CLASSES)) if 0 < labels[:, k].sum() < len(labels)]

    def auroc(k: int) -> Callable[[NDArray[np.int64]], float]:
        return lambda items: _auroc(labels[items, k], probability[items, k])

    figures = {SCENE_CLASSES[k]: bootstrapped(auroc(k), groups) for k in usable}
    figures["macro"] = bootstrapped(lambda items: _mean_of_known([auroc(k)(items) for k in usable]), groups)
    return figures


def scene_accuracy(
    truth: NDArray[np.int64], probability: NDArray[np.float32], groups: Sequence[str]
) -> Interval:
    """Share of chips or images whose likeliest class is the true one (those with exactly one)."""
    right = probability.argmax(axis=1) == truth
    return bootstrapped(lambda items: float(right[items].mean()), groups)


def quality_error(
    truth: NDArray[np.float32], predicted: NDArray[np.float32], groups: Sequence[str]
) -> Interval:
    """Mean absolute error of the quality."""
    error = np.abs(truth - predicted)
    return bootstrapped(lambda items: float(error[items].mean()), groups)


def quality_rank_correlation(
    truth: NDArray[np.float32], predicted: NDArray[np.float32], groups: Sequence[str]
) -> Interval:
    """Spearman's rank correlation of the quality."""
    return bootstrapped(
        lambda items: float(stats.spearmanr(truth[items], predicted[items]).statistic), groups
    )


def pair_figures(clean: NDArray[np.float64], degraded: NDArray[np.float64]) -> dict[str, Interval]:
    """How well the quality tells clean images from degraded versions of themselves.

    Args:
        clean: float64 [N], quality of the clean images.
        degraded: float64 [N], quality of their degraded versions.

    Returns:
        `ranked_right`: share of pairs where the clean image has the higher quality, ties half.
        `auroc`: area under the ROC curve of clean against degraded over all images.
    """
    pairs = [str(i) for i in range(len(clean))]
    right = (clean > degraded) + 0.5 * (clean == degraded)

    def auroc(items: NDArray[np.int64]) -> float:
        values = np.concatenate([clean[items], degraded[items]])
        return _auroc(np.repeat([1, 0], len(items)), values)

    return {
        "ranked_right": bootstrapped(lambda items: float(right[items].mean()), pairs),
        "auroc": bootstrapped(auroc, pairs),
    }


def _mean_of_known(values: Sequence[float]) -> float:
    """Mean of the finite values; NaN when there is none."""
    known = [value for value in values if np.isfinite(value)]
    return float(np.mean(known)) if known else float("nan")


def _auroc(labels: NDArray[np.generic], scores: NDArray[np.floating]) -> float:
    if labels.min() == labels.max():
        return float("nan")
    return float(roc_auc_score(labels, scores))
