"""Takes the shipped model's runs for finished, so that only what the plan has gained since is trained."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.training.mask2former.checkpoint import HISTORY_FILE
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE
from croplayer_qgis.training.mask2former.kept_folds import kept_name
from croplayer_qgis.training.mask2former.plan import (
    FOLDS,
    RECIPE_FILE,
    VALIDATION_FILE,
    Plan,
    better_backbone,
)


def take_up(plan: Plan, shipped: Path) -> None:
    """Lay the runs that ``measured.json`` tells of into ``plan.work``, each as far as it was kept.

    Recipes, loss curves and validation figures of every run; weights of the last leg of each fold and of the
    final run. A later leg goes on from those.

    Args:
        plan: Its work folder has no cropland runs yet.
        shipped: Folder of the shipped model.

    Raises:
        InputError: The work folder has runs already.
    """
    runs = plan.work / "cropland"
    if runs.is_dir() and any(runs.iterdir()):
        raise InputError("{} has trainings already: they go on by themselves. Choose another --work.", runs)
    measured = json.loads((shipped / "measured.json").read_text())
    histories = json.loads((shipped / HISTORY_FILE).read_text())
    for name, recipe in measured["runs"].items():
        folder = runs / name
        folder.mkdir(parents=True)
        (folder / RECIPE_FILE).write_text(json.dumps(recipe, indent=1))
        (folder / HISTORY_FILE).write_text(json.dumps(histories[name], indent=0))
        if name in measured["validation"]:
            (folder / VALIDATION_FILE).write_text(json.dumps({"pooled": measured["validation"][name]}))
    backbone = better_backbone(plan)
    for fold in range(FOLDS):
        _keep_last(plan.fold_legs(backbone, fold), shipped / "folds" / kept_name(fold))
    _keep_last(plan.final_legs(backbone), shipped / WEIGHTS_FILE)


def _keep_last(legs: list[Path], weights: Path) -> None:
    last = [folder for folder in legs if folder.is_dir()][-1]
    shutil.copyfile(weights, last / WEIGHTS_FILE)
