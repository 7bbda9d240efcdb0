"""Where the models are that come with CropLayer."""

from __future__ import annotations

from pathlib import Path

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.core.models.card import TASKS
from croplayer_qgis.shared.resources import resource_path


def find_model(task: str) -> Path:
    """Folder of the model shipped for a task; raises ModelError when there is none."""
    if task not in TASKS:
        raise ModelError("There is no task {}; the tasks are {}.", f"{task!r}", ", ".join(TASKS))
    folder = resource_path("models", task)
    if not folder.is_dir():
        raise ModelError("The {} model is missing from {}; install CropLayer again.", task, folder)
    return folder
