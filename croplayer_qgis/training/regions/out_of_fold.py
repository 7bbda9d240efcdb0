"""The cropland networks of the cross-validation: each tile is seen by the one that was not trained on it."""

from __future__ import annotations

import logging
from pathlib import Path
from types import SimpleNamespace

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.core.models.onnx_checks import open_session
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.training.datasets.fields import LabelledTile, folds
from croplayer_qgis.training.mask2former.export import (
    ONNX_FILE,
    SIDE_PX,
    WEIGHTS_FILE,
    export,
    load_weights,
)
from croplayer_qgis.training.mask2former.kept_folds import kept_fold, kept_folder
from croplayer_qgis.training.mask2former.plan import BACKBONES, FOLDS, Plan, better_backbone
from croplayer_qgis.training.regions.scenes import Models

log = logging.getLogger(__name__)


class FoldNetwork:
    """A fold's network where the segmenter expects a model; exported to ONNX as the shipped one is.

    Args:
        weights: ``weights.safetensors`` of the fold.
        work: Receives the exported network.
    """

    input_side = SIDE_PX

    def __init__(self, weights: Path, work: Path) -> None:
        self.card = SimpleNamespace(sha256=sha256_of(weights))
        folder = work / "regions" / f"fold-{self.card.sha256[:12]}"
        if not (folder / ONNX_FILE).is_file():
            export(load_weights(weights), folder)
        self._session = open_session(folder / ONNX_FILE)

    def run(self, batch: NDArray[np.uint8]) -> dict[str, NDArray[np.float32]]:
        """``probability`` float32 [1, 512, 512] of uint8 [1, 512, 512, 3]."""
        return {"probability": self._session.run(["probability"], {"image": batch})[0]}


def finished_folds(plan: Plan) -> list[tuple[Path, list[LabelledTile]]]:
    """Weights and held-out tiles of each fold of the cropland model's cross-validation that there is.

    Folds trained in the plan's work folder go before those kept with the shipped model.

    Raises:
        InputError: There is none.
    """
    split = folds(plan.train_tiles(), FOLDS)
    own = any((plan.fold_run(backbone, 0) / WEIGHTS_FILE).is_file() for backbone in BACKBONES)
    finished = []
    for index, tiles in enumerate(split):
        run = plan.fold_run(better_backbone(plan), index) / WEIGHTS_FILE if own else None
        weights = run if run and run.is_file() else kept_fold(tiles, kept_folder())
        if weights:
            finished.append((weights, tiles))
    if not finished:
        raise InputError(
            f"No fold of the cropland model has been trained in {plan.work}, and those kept with the shipped "
            "model saw other tiles; run python -m croplayer_qgis.training cropland first."
        )
    if len(finished) < len(split):
        log.warning("%d of %d cropland folds are not finished", len(split) - len(finished), len(split))
    return finished


def fold_models(plan: Plan, iqa: Path) -> dict[str, Models]:
    """For each training tile of a finished fold the models that did not see it."""
    quality = OnnxModel(iqa)
    result = {}
    for weights, tiles in finished_folds(plan):
        models = Models(Segmenter(FoldNetwork(weights, plan.work)), quality)
        result |= {tile.id: models for tile in tiles}
    return result
