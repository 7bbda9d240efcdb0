"""Where the models are that come with CropLayer, in the plugin itself or as packages beside it."""

from __future__ import annotations

import os
from pathlib import Path

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.core.models.card import TASKS
from croplayer_qgis.core.models.packages.pinned import package_of
from croplayer_qgis.core.models.packages.place import models_folder
from croplayer_qgis.shared.resources import resource_path


def find_model(task: str) -> Path:
    """Folder of the model shipped for a task; raises ModelError when there is none."""
    if task not in TASKS:
        raise ModelError("There is no task {}; the tasks are {}.", f"{task!r}", ", ".join(TASKS))
    folder = resource_path("models", task)
    if folder.is_dir():
        return folder
    package = package_of(task)
    if package is None:
        raise ModelError("The {} model is missing from {}; install CropLayer again.", task, folder)
    installed = models_folder(os.environ) / Path(package.file).stem
    if not installed.is_dir():
        raise ModelError(
            "The {} model is not installed yet ({}, {} MB): install it in the options, under Models, or with "
            "croplayer model install.",
            task,
            package.file,
            f"{package.bytes / 1e6:.1f}",
        )
    return installed
