"""Has a job mapped with another cropland model from now on, such as one adapted to its labels."""

from __future__ import annotations

from pathlib import Path

from croplayer_qgis.core.errors import InputError, ModelError
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import ModelReference, model_references
from croplayer_qgis.core.models.checks import check_folder
from croplayer_qgis.shared.sentence import Sentence


def adopt(folder: Path, model: Path) -> tuple[ModelReference, int]:
    """The job's new cropland model, and how many mapped blocks are queued for it.

    Their products stay until the next are whole. Verdicts and corrections stay, and are matched anew.

    Args:
        folder: The job.
        model: Folder of the model.

    Raises:
        InputError: The model is for another task, or the job's already.
        ModelError: The model cannot be used.
        JobError: The job is being run, or cannot be written.
    """
    findings = check_folder(model)
    if findings:
        raise ModelError("The model in {} cannot be used. {}", model, Sentence.joined(findings))
    (new,) = (item for item in model_references({"cropland": model}) if item.task == "cropland")
    with JobFolder.open(folder).exclusive() as job:
        old = next(item for item in job.parameters.models if item.task == "cropland")
        if (old.sha256, old.settings) == (new.sha256, new.settings):
            raise InputError("The job is mapped with {} {} already.", new.id, new.version)
        models = tuple(new if item.task == "cropland" else item for item in job.parameters.models)
        return new, job.use_models(models)
