"""The adapted model that waits beside its job until somebody adopts or drops it."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.job_files import ADAPTATIONS
from croplayer_qgis.translation import tr

_CARD = "card.json"


class ModelFolderError(Exception):
    """A model folder cannot be removed; the text says why in one sentence."""


@dataclass(frozen=True)
class AdaptedModel:
    """A model that was adapted to a job.

    Attributes:
        folder: Where it lies.
        id: Its id.
        version: Its version.
        figures: Figures of its card by name: shares, 0-1, before and after, and the gain with ``low`` and
            ``high``.
    """

    folder: Path
    id: str
    version: str
    figures: Mapping[str, Mapping[str, Any]]

    def share(self, name: str, end: str = "value") -> float:
        """A figure in per cent."""
        return 100 * float(self.figures[name][end])


def new_folder(job: Path) -> Path:
    """A folder beside the job for the next adapted model."""
    return job / ADAPTATIONS / uuid.uuid4().hex[:8]


def waiting_model(job: Path) -> AdaptedModel | None:
    """The newest adapted model beside a job that is whole and was neither adopted nor dropped."""
    folder = job / ADAPTATIONS
    if not folder.is_dir():
        return None
    cards = [entry / _CARD for entry in folder.iterdir() if (entry / _CARD).is_file()]
    for card in sorted(cards, key=lambda path: path.stat().st_mtime, reverse=True):
        model = read_model(card.parent)
        if model is not None:
            return model
    return None


def result_sentences(model: AdaptedModel) -> list[str]:
    """What an adaptation came to, the most important first."""
    helps = tr(
        "It helps: of labelled ground that it had not learned from, {:.1f} % is mapped wrong, {:.1f} % "
        "without it."
    )
    gain = tr(
        "Over all ground, if a tenth of it was mapped wrong, the gain is between {:+.1f} and {:+.1f} points "
        "(95 % interval)."
    )
    missed = tr("Cropland missed: {:.1f} %, {:.1f} % without.")
    called = tr("Other ground called cropland: {:.1f} %, {:.1f} % without.")
    share = model.share
    return [
        helps.format(share("error_after"), share("error_before")),
        gain.format(share("error_gain", "low"), share("error_gain", "high")),
        missed.format(share("cropland_missed_after"), share("cropland_missed_before")),
        called.format(share("other_called_cropland_after"), share("other_called_cropland_before")),
    ]


def drop(model: AdaptedModel) -> None:
    """Removes an adapted model; raises ModelFolderError."""
    try:
        shutil.rmtree(model.folder)
    except OSError as error:
        text = tr("{} cannot be removed: {}. Close what has it open.")
        raise ModelFolderError(text.format(model.folder, error.strerror or error)) from error


def feature_size(job: Path, folder: str) -> int:
    """What the files of a folder of a job take, bytes."""
    place = job / folder
    return sum(file.stat().st_size for file in place.iterdir() if file.is_file()) if place.is_dir() else 0


def read_model(folder: Path) -> AdaptedModel | None:
    """The model in a folder; None where its card tells nothing of an adaptation."""
    try:
        data = read_json((folder / _CARD).read_text(encoding="utf-8"))
        figures = {str(metric["name"]): metric for metric in data["metrics"]}
        model = AdaptedModel(folder, str(data["id"]), str(data["version"]), figures)
        result_sentences(model)
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return model
