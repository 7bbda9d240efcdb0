"""The four models of a job, loaded and checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from croplayer_qgis.core.errors import CropLayerError, ModelError
from croplayer_qgis.core.job.parameters import ModelReference
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.sessions import BoosterModel, OnnxModel
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.shared.sentence import Sentence


@dataclass(frozen=True, eq=False)
class JobModels:
    """Models by task; safe to use from several threads."""

    quality: OnnxModel
    segmenter: Segmenter
    evaluation: BoosterModel
    fusion: BoosterModel


@lru_cache(maxsize=1)
def load_models(references: tuple[ModelReference, ...], threads: int = 0) -> JobModels:
    """Models of a job; those of the last job stay loaded, so that a second run starts at once.

    Args:
        references: Which models, one a task.
        threads: Threads of one inference; 0 leaves the number to the runtimes.

    Raises:
        ModelError: A model is gone, changed since the job was begun, or cannot be used.
    """
    folders = {reference.task: model_folder(reference) for reference in references}
    return JobModels(
        quality=OnnxModel(folders["iqa"], threads),
        segmenter=Segmenter(OnnxModel(folders["cropland"], threads)),
        evaluation=BoosterModel(folders["evaluation"], threads),
        fusion=BoosterModel(folders["fusion"], threads),
    )


def cropland_definition(references: Sequence[ModelReference]) -> str:
    """What a job's cropland network calls cropland, "" when its card is gone or does not say."""
    for reference in references:
        if reference.task == "cropland":
            try:
                return ModelCard.load(model_folder(reference)).definition
            except CropLayerError:  # the map can be read and judged all the same
                return ""
    return ""


def model_folder(reference: ModelReference) -> Path:
    """Where a job's model is now: its folder, or the shipped one when that is the same model.

    Raises:
        ModelError: Neither holds the model the job was begun with; says how to go on.
    """
    found = []
    for folder in (Path(reference.folder), find_model(reference.task)):
        if folder.is_dir():
            card = ModelCard.load(folder)
            same_weights = card.sha256 == reference.sha256
            if same_weights and reference.settings in ("", card.settings):
                return folder
            other = (
                Sentence("{} holds {} {} with other settings in its card", folder, card.id, card.version)
                if same_weights
                else Sentence("{} holds {} {} with other weights", folder, card.id, card.version)
            )
            found.append(other)
    raise ModelError(
        "The job was begun with the {} model {} {} of "
        "{}, which is not there any more ({}). Go on with croplayer job JOB "
        "--resume --model FOLDER, where FOLDER is where that model lies now, or start a new job.",
        reference.task,
        reference.id,
        reference.version,
        reference.folder,
        Sentence.joined(found, "; "),
    )
