"""The cross-validation's networks that are kept with the shipped model.

With them the evaluation and fusion models can be trained again without the hours that the folds take.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.datasets.fields import LabelledTile, folds
from croplayer_qgis.training.mask2former.backbones import BackboneName
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE
from croplayer_qgis.training.mask2former.plan import FOLDS, Plan

_HELD_OUT_FILE = "held_out.json"


def kept_folder() -> Path:
    """Where the shipped model's folds are."""
    return resource_path("models", "cropland", "folds")


def kept_name(fold: int) -> str:
    """File name of a kept fold (0, 1, ...)."""
    return f"fold{fold + 1}.safetensors"


def keep_folds(plan: Plan, backbone: BackboneName, folder: Path) -> None:
    """Copy the weights of the finished folds into ``folder``, with the tiles that each did not see."""
    folder.mkdir(parents=True, exist_ok=True)
    held_out = {}
    for index, tiles in enumerate(folds(plan.train_tiles(), FOLDS)):
        weights = plan.fold_legs(backbone, index)[-1] / WEIGHTS_FILE
        if weights.is_file():
            shutil.copyfile(weights, folder / kept_name(index))
            held_out[kept_name(index)] = [tile.id for tile in tiles]
    (folder / _HELD_OUT_FILE).write_text(json.dumps(held_out, indent=1))


def held_out_tiles(folder: Path) -> dict[str, list[str]]:
    """Ids of the tiles that each kept network did not see, by file name."""
    index = folder / _HELD_OUT_FILE
    return dict(json.loads(index.read_text())) if index.is_file() else {}


def kept_fold(tiles: list[LabelledTile], folder: Path) -> Path | None:
    """Weights of the kept network that saw none of these tiles and all of the others; None without one."""
    ids = [tile.id for tile in tiles]
    return next((folder / name for name, unseen in held_out_tiles(folder).items() if unseen == ids), None)
