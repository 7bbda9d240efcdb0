"""The cropland networks of the cross-validation: each tile is seen by the one that was not trained on it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.core.models.runtime import open_session
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.training.datasets.fields import LabelledTile, folds
from croplayer_qgis.training.mask2former.backbones import BackboneName
from croplayer_qgis.training.mask2former.export import (
    ONNX_FILE,
    WEIGHTS_FILE,
    export,
    load_weights,
)
from croplayer_qgis.training.mask2former.plan import (
    BACKBONES,
    FOLDS,
    VALIDATION_FILE,
    Plan,
    better_backbone,
)
from croplayer_qgis.training.regions.scenes import Models

log = logging.getLogger(__name__)


_INNER_PX: Final = 1024
_RIM_PX: Final = 96
"""Context around each square, as much as the engine's windows give a pixel at least."""


class FoldNetwork:
    """A fold's network, exported to ONNX for squares of 1024 px and a rim: one inference a tile.

    The engine's windows of 512 px would take 25, and give nearly the same map.

    Args:
        weights: ``weights.safetensors`` of the fold.
        work: Receives the exported network.
    """

    def __init__(self, weights: Path, work: Path) -> None:
        self.sha256 = sha256_of(weights)
        side = _INNER_PX + 2 * _RIM_PX
        folder = work / "regions" / f"fold-{self.sha256[:12]}-{side}"
        if not (folder / ONNX_FILE).is_file():
            export(load_weights(weights), folder, side=side)
        self._session = open_session(folder / ONNX_FILE)

    def needed_window(self, target: PixelWindow) -> PixelWindow:
        """``target`` made up to whole squares to the south-east, and the rim around them."""
        width, height = (-(-size // _INNER_PX) * _INNER_PX for size in (target.width, target.height))
        return PixelWindow(target.zoom, target.x0, target.y0, width, height).expanded(_RIM_PX)

    def probability(self, mosaic: Mosaic, target: PixelWindow) -> NDArray[np.float32]:
        """Probability of cropland, float32 [h, w] of ``target``; ``mosaic`` fills what is needed for it."""
        result = np.empty((target.height, target.width), np.float32)
        for top in range(0, target.height, _INNER_PX):
            for left in range(0, target.width, _INNER_PX):
                square = PixelWindow(
                    target.zoom, target.x0 + left, target.y0 + top, _INNER_PX, _INNER_PX
                ).expanded(_RIM_PX)
                image = np.ascontiguousarray(mosaic.crop(square).image)[None]
                seen = self._session.run(["probability"], {"image": image})[0][0]
                part = result[top : top + _INNER_PX, left : left + _INNER_PX]
                part[:] = seen[_RIM_PX:, _RIM_PX:][: part.shape[0], : part.shape[1]]
        return np.clip(result, 0.0, 1.0, out=result)


def finished_folds(plan: Plan) -> list[tuple[Path, list[LabelledTile]]]:
    """Weights and held-out tiles of each fold of the cropland model's cross-validation that is finished.

    They are intermediates of the training: `make train-cropland` makes them, no repository keeps them.

    Raises:
        InputError: There is none.
    """
    split = folds(plan.train_tiles(), FOLDS)
    finished = [
        (weights, tiles)
        for backbone in _trained(plan)
        for index, tiles in enumerate(split)
        if (weights := plan.fold_legs(backbone, index)[-1] / WEIGHTS_FILE).is_file()
    ]
    if not finished:
        raise InputError(
            "No fold of the cropland model has been trained in {}; run python -m croplayer_qgis.training "
            "cropland --stage lite0 --stage folds first, with the same --data and --work.",
            plan.work,
        )
    if len(finished) < len(split):
        log.warning("%d of %d cropland folds are not finished", len(split) - len(finished), len(split))
    return finished


def _trained(plan: Plan) -> list[BackboneName]:
    """The backbone whose folds count, if any has been trained."""
    begun = any((plan.fold_legs(backbone, 0)[0] / VALIDATION_FILE).is_file() for backbone in BACKBONES)
    return [better_backbone(plan)] if begun else []


def fold_models(plan: Plan, iqa: Path) -> dict[str, Models]:
    """For each training tile of a finished fold the models that did not see it."""
    quality = OnnxModel(iqa)
    result: dict[str, Models] = {}
    for weights, tiles in finished_folds(plan):
        models = Models(FoldNetwork(weights, plan.work), quality)
        result |= {tile.id: models for tile in tiles}
    return result
