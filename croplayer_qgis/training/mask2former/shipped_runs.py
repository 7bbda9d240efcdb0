"""Takes the shipped model's runs for finished, so that only what the plan has gained since is trained."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.training.mask2former.checkpoint import HISTORY_FILE
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE
from croplayer_qgis.training.mask2former.plan import (
    RECIPE_FILE,
    VALIDATION_FILE,
    Plan,
    better_backbone,
)


def take_up(plan: Plan, shipped: Path) -> None:
    """Lay the runs that ``measured.json`` tells of into ``plan.work``, each as far as it was kept.

    Recipes, loss curves and validation figures of every run; weights of the last leg of the final run, from
    which a later leg goes on. Weights of the folds are not kept: the evaluation and fusion models, which
    learn from their maps, are trained where the folds were.

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
    last = [folder for folder in plan.final_legs(better_backbone(plan)) if folder.is_dir()][-1]
    shutil.copyfile(shipped / WEIGHTS_FILE, last / WEIGHTS_FILE)
