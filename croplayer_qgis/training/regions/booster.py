"""Gradient boosting of region samples: grouped cross-validation, monotone constraints, soft targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import xgboost
from numpy.typing import NDArray

from croplayer_qgis.training.regions.samples import Samples

SEED: Final = 20261123
ROUNDS: Final = 800
PATIENCE: Final = 40
PARAMETERS: Final = {
    "objective": "binary:logistic",
    "eval_metric": "logloss",
    "tree_method": "hist",
    "max_depth": 4,
    "eta": 0.04,
    "min_child_weight": 1.0,
    "lambda": 1.0,
    "subsample": 0.7,
    "colsample_bytree": 0.6,
    "seed": SEED,
    "nthread": 2,
}
"""Small trees, much regularisation: a few thousand regions come from two dozen tiles."""


@dataclass(frozen=True, eq=False)
class Fitted:
    """A model and what cross-validation says of it.

    Attributes:
        booster: Trained on all samples, for as many rounds as were best on average in cross-validation.
        fold_boosters: One per fold, each blind to the tiles of its fold.
        held_out: Probability of every sample by the model of the fold that did not see its tile, [n].
        rounds: Rounds of ``booster``.
    """

    booster: xgboost.Booster
    fold_boosters: tuple[xgboost.Booster, ...]
    held_out: NDArray[np.float64]
    rounds: int


def fit(
    samples: Samples,
    folds: Sequence[Sequence[str]],
    monotone: Mapping[str, int],
    weight: NDArray[np.float64],
) -> Fitted:
    """Cross-validate by tile, then train on everything.

    Targets are shares, which the logistic loss takes as they are.

    Args:
        samples: The regions.
        folds: Tile names (`Samples.group`) of each fold.
        monotone: Feature to +1 (the probability never falls with it) or -1.
        weight: Of each region, [n].
    """
    parameters = PARAMETERS | {
        "monotone_constraints": "(" + ",".join(str(monotone.get(name, 0)) for name in samples.names) + ")"
    }
    held_out = np.full(len(samples), np.nan)
    fold_boosters = []
    best = []
    for fold in folds:
        out = np.isin(samples.group, list(fold))
        inner, outer = _matrix(samples.of(~out), weight[~out]), _matrix(samples.of(out), weight[out])
        booster = xgboost.train(
            parameters,
            inner,
            ROUNDS,
            evals=[(outer, "held_out")],
            early_stopping_rounds=PATIENCE,
            verbose_eval=False,
        )
        best.append(booster.best_iteration + 1)
        fold_boosters.append(booster)
    # Each fold's own best round would flatter the held-out figures: all folds use the common one.
    rounds = max(round(float(np.mean(best))), 10)
    for index, fold in enumerate(folds):
        out = np.isin(samples.group, list(fold))
        booster = fold_boosters[index][: min(rounds, fold_boosters[index].num_boosted_rounds())]
        fold_boosters[index] = booster
        held_out[out] = booster.predict(_matrix(samples.of(out), weight[out]))
    final = xgboost.train(parameters, _matrix(samples, weight), rounds)
    return Fitted(final, tuple(fold_boosters), held_out, rounds)


def _matrix(samples: Samples, weight: NDArray[np.float64]) -> xgboost.DMatrix:
    return xgboost.DMatrix(
        samples.features,
        samples.target,
        weight=weight / weight.mean(),
        missing=np.nan,
        feature_names=list(samples.names),
    )
