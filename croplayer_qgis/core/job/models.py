"""The four models of a job, loaded and checked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.core.job.parameters import ModelReference
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.sessions import BoosterModel, OnnxModel, find_model
from croplayer_qgis.core.segmentation.segmenter import Segmenter


@dataclass(frozen=True, eq=False)
class JobModels:
    """Models by task; safe to use from several threads."""

    quality: OnnxModel
    segmenter: Segmenter
    evaluation: BoosterModel
    fusion: BoosterModel


@lru_cache(maxsize=1)
def load_models(references: tuple[ModelReference, ...]) -> JobModels:
    """Models of a job; those of the last job stay loaded, so that a second run starts at once.

    Raises:
        ModelError: A model is gone, changed since the job was begun, or cannot be used.
    """
    folders = {reference.task: _folder_of(reference) for reference in references}
    return JobModels(
        quality=OnnxModel(folders["iqa"]),
        segmenter=Segmenter(OnnxModel(folders["cropland"])),
        evaluation=BoosterModel(folders["evaluation"]),
        fusion=BoosterModel(folders["fusion"]),
    )


def _folder_of(reference: ModelReference) -> Path:
    """Where a job's model is now: its folder, or the shipped one when that is the same model."""
    recorded = Path(reference.folder)
    folder = recorded if recorded.is_dir() else find_model(reference.task)
    card = ModelCard.load(folder)
    if card.sha256 != reference.sha256:
        raise ModelError(
            f"The job was begun with the {reference.task} model {reference.id} {reference.version}, but "
            f"{folder} now holds {card.id} {card.version} with other weights; start a new job."
        )
    return folder
