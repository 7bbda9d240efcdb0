"""Loaded models: ONNX networks and XGBoost boosters, checked before their first use."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import xgboost
from numpy.typing import NDArray

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.checks import BOOSTER_TASKS, booster_findings, network_findings
from croplayer_qgis.core.models.known_ground import KnownGround
from croplayer_qgis.core.models.network import cropland_probability, infer
from croplayer_qgis.core.models.onnx_checks import input_side
from croplayer_qgis.core.models.runtime import open_session
from croplayer_qgis.shared.sentence import Sentence


class OnnxModel:
    """An ONNX network with its card.

    Args:
        folder: Model folder.
        threads: Threads of one inference; 0 leaves the number to onnxruntime.

    Raises:
        ModelError: The folder does not hold a usable network; says all that is wrong with it.
    """

    def __init__(self, folder: Path, threads: int = 0) -> None:
        self._folder = folder
        self.card = ModelCard.load(folder)
        if self.card.task in BOOSTER_TASKS:
            raise ModelError(
                "The model in {} is for the task {}, not a network for images.", folder, self.card.task
            )
        session, findings = network_findings(folder, self.card)
        if session is None:
            raise _refusal(folder, findings)
        self._session = open_session(folder / self.card.weights, threads) if threads else session

    @property
    def provider(self) -> str:
        """Execution provider in use, such as ``CPUExecutionProvider``."""
        return str(self._session.get_providers()[0])

    @cached_property
    def known_ground(self) -> KnownGround | None:
        """What was in the training data, in the space of the features; None where the model does not tell."""
        reference = self.card.known_ground
        if reference is None:
            return None
        return KnownGround.load(self._folder / reference.file, self.card.feature_channels)

    @property
    def input_side(self) -> int:
        """Height and width of the images the network takes, in pixels."""
        return input_side(self.card)

    def run(self, batch: NDArray[np.uint8], last: bool = False) -> dict[str, NDArray[Any]]:
        """Outputs by name for images uint8 [N, H, W, 3] RGB.

        A wrapped network gives what a cropland network gives: ``probability`` float32 [N, H, W].
        ``last`` when no more images follow at once, so that memory need not be held for them.
        """
        raw = infer(self._session, self.card, batch, last)
        if not self.card.cropland_classes:
            return raw
        return {"probability": cropland_probability(self.card, raw, batch.shape[1])}


class BoosterModel:
    """An XGBoost model with its card; arguments and errors as those of OnnxModel."""

    def __init__(self, folder: Path, threads: int = 0) -> None:
        self.card = ModelCard.load(folder)
        if self.card.task not in BOOSTER_TASKS:
            raise ModelError("The model in {} is for the task {}, not for regions.", folder, self.card.task)
        booster, findings = booster_findings(folder, self.card)
        if booster is None:
            raise _refusal(folder, findings)
        if threads:
            booster.set_param({"nthread": threads})
        self._booster = booster

    def predict(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """Probabilities float32 [n] for features float32 [n, k]; NaN is a missing feature."""
        return self._predict(features)

    def contributions(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """Contribution of each feature, then the bias, in log-odds: float32 [n, k + 1] (SHAP values)."""
        return self._predict(features, pred_contribs=True)

    def _predict(self, features: NDArray[np.float32], **options: bool) -> NDArray[np.float32]:
        k = len(self.card.features)
        if features.ndim != 2 or features.shape[1] != k:
            raise ValueError(f"features must be [n, {k}], not {features.shape}")
        if len(features) == 0:
            return np.empty((0, k + 1) if options else (0,), np.float32)
        names = self._booster.feature_names
        matrix = xgboost.DMatrix(features, missing=np.nan, feature_names=names)
        predicted: NDArray[np.float32] = self._booster.predict(matrix, **options)
        return predicted


def _refusal(folder: Path, findings: list[str]) -> ModelError:
    return ModelError("The model in {} cannot be used. {}", folder, Sentence.joined(findings))
