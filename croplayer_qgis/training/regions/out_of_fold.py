"""The cropland networks of the cross-validation: each tile is seen by the one that was not trained on it."""

from __future__ import annotations

import logging
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import torch
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.core.models.onnx_checks import open_session
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.training.datasets.fields import LabelledTile, folds
from croplayer_qgis.training.mask2former.export import ONNX_FILE, SIDE_PX, export, round_weights
from croplayer_qgis.training.mask2former.network import CroplandNetwork
from croplayer_qgis.training.mask2former.plan import BACKBONES, FOLDS, Plan, better_backbone
from croplayer_qgis.training.regions.scenes import Models

log = logging.getLogger(__name__)


class FoldNetwork:
    """A fold's network where the segmenter expects a model; exported to ONNX as the shipped one is."""

    input_side = SIDE_PX

    def __init__(self, run: Path) -> None:
        checkpoint = run / "checkpoint.pt"
        self.card = SimpleNamespace(sha256=sha256_of(checkpoint))
        folder = run / f"onnx-{self.card.sha256[:12]}"
        if not (folder / ONNX_FILE).is_file():
            saved = torch.load(checkpoint, map_location="cpu", weights_only=True)
            network = CroplandNetwork(saved["recipe"]["backbone"], pretrained=False)
            network.load_state_dict(saved["average"])
            export(round_weights(network), folder)
        self._session = open_session(folder / ONNX_FILE)

    def run(self, batch: NDArray[np.uint8]) -> dict[str, NDArray[np.float32]]:
        """``probability`` float32 [1, 512, 512] of uint8 [1, 512, 512, 3]."""
        return {"probability": self._session.run(["probability"], {"image": batch})[0]}


def finished_folds(plan: Plan) -> list[tuple[Path, list[LabelledTile]]]:
    """Run folder and held-out tiles of each fold of the cropland model's cross-validation that is finished.

    Raises:
        InputError: None is.
    """
    split = folds(plan.train_tiles(), FOLDS)
    if any(_is_finished(plan.fold_run(backbone, 0)) for backbone in BACKBONES):
        runs = [(plan.fold_run(better_backbone(plan), index), tiles) for index, tiles in enumerate(split)]
        finished = [(run, tiles) for run, tiles in runs if _is_finished(run)]
        if len(finished) < len(runs):
            log.warning("%d of %d cropland folds are not finished", len(runs) - len(finished), len(runs))
        return finished
    raise InputError(
        f"No fold of the cropland model has been trained in {plan.work}; run "
        "python -m croplayer_qgis.training cropland first."
    )


def fold_models(plan: Plan, iqa: Path) -> dict[str, Models]:
    """For each training tile of a finished fold the models that did not see it."""
    quality = OnnxModel(iqa)
    result = {}
    for run, tiles in finished_folds(plan):
        models = Models(Segmenter(FoldNetwork(run)), quality)
        result |= {tile.id: models for tile in tiles}
    return result


def _is_finished(run: Path) -> bool:
    return (run / "validation.json").is_file()
