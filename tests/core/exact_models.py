"""XGBoost models whose answers can be worked out by hand."""

from __future__ import annotations

import numpy as np
import xgboost

from croplayer_qgis.core.models.card import ModelCard, TensorContract
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.core.models.sessions import BoosterModel

SURE, RATHER, RATHER_NOT, NO = 0.880797, 0.731059, 0.268941, 0.119203
"""Answers of a stump whose side has 4, 3, 1 or 0 of 4 rows right.

One round from even odds with eta 1 and no regularisation: the leaf is -G/H = sum(y - 1/2) / (n / 4), which
is 4 (share right - 1/2) = 2, 1, -1, -2 log-odds (Chen and Guestrin 2016, equation 5);
1 / (1 + exp(-2)) = 0.880797, 1 / (1 + exp(-1)) = 0.731059.
"""


def stump(folder, task, features, deciding, right_below, right_above) -> BoosterModel:
    """A model that asks only whether ``deciding`` is at least 0.5; of 4 rows ``right_...`` are right."""
    matrix = np.zeros((8, len(features)), np.float32)
    matrix[4:, list(features).index(deciding)] = 1
    label = [row < right_below for row in range(4)] + [row < right_above for row in range(4)]
    data = xgboost.DMatrix(matrix, np.array(label, float), feature_names=list(features))
    settings = {"objective": "binary:logistic", "max_depth": 1, "eta": 1.0, "lambda": 0.0, "base_score": 0.5,
                "min_child_weight": 0.0, "tree_method": "exact", "nthread": 1}  # fmt: skip
    return as_model(folder, f"stump-{task}", task, features, xgboost.train(settings, data, 1))


def as_model(folder, name, task, features, booster) -> BoosterModel:
    """A booster in a model folder of its own, opened."""
    folder.mkdir(parents=True)
    booster.save_model(folder / "model.ubj")
    ModelCard(
        id=name,
        version="0",
        task=task,
        weights="model.ubj",
        sha256=sha256_of(folder / "model.ubj"),
        input=TensorContract("features", "float32", "NC", (None, len(features))),
        outputs=(TensorContract("probability", "float32", "N", (None,)),),
        classes=("yes",),
        features=tuple(features),
    ).save(folder)
    return BoosterModel(folder)
