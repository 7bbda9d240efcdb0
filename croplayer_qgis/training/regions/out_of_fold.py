"""The cropland networks of the cross-validation: each tile is seen by the one that was not trained on it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import torch
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.core.segmentation.windows import WINDOW_PX
from croplayer_qgis.training.datasets.fields import folds
from croplayer_qgis.training.mask2former.network import CroplandNetwork
from croplayer_qgis.training.mask2former.plan import FOLDS, Plan, better_backbone
from croplayer_qgis.training.regions.scenes import Models


class FoldNetwork:
    """A fold's network where the segmenter expects a model; torch, as folds are not exported."""

    input_side = WINDOW_PX

    def __init__(self, checkpoint: Path) -> None:
        saved = torch.load(checkpoint, weights_only=True)
        self._network = CroplandNetwork(saved["recipe"]["backbone"], pretrained=False)
        self._network.load_state_dict(saved["average"])
        self._network.eval()
        self.card = SimpleNamespace(sha256=hashlib.sha256(checkpoint.read_bytes()).hexdigest())

    @torch.no_grad()
    def run(self, batch: NDArray[np.uint8]) -> dict[str, NDArray[np.float32]]:
        """``probability`` float32 [N, 512, 512] of uint8 [N, 512, 512, 3]."""
        return {"probability": self._network(torch.from_numpy(batch)).numpy()}


def fold_models(plan: Plan, iqa: Path) -> dict[str, Models]:
    """For each training tile the models that did not see it.

    Raises:
        InputError: A fold of the cropland model's cross-validation has not been trained.
    """
    quality = OnnxModel(iqa)
    backbone = better_backbone(plan)
    result = {}
    for index, tiles in enumerate(folds(plan.train_tiles(), FOLDS)):
        run = plan.fold_run(backbone, index)
        if not (run / "validation.json").is_file():
            raise InputError(
                f"Fold {index + 1} of the cropland model has not been trained ({run}); run "
                "python -m croplayer_qgis.training cropland first."
            )
        models = Models.of(Segmenter(FoldNetwork(run / "checkpoint.pt")), quality)
        result |= {tile.id: models for tile in tiles}
    return result
