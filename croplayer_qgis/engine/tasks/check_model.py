"""Task ``check_model``: whether a model folder can be used, or everything it lacks, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.checks import check_folder
from croplayer_qgis.shared.messages.model import CheckModelParams as Params
from croplayer_qgis.shared.sentence import Sentence

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``usable``, ``findings`` (sentences); if usable, the card's ``id, version, task`` and so on."""
    folder = Path(params.folder)
    report(0.0, Sentence("Checking {}", folder.name))
    findings = check_folder(folder)
    if findings:
        return {"usable": False, "findings": findings}
    card = ModelCard.load(folder)
    return {
        "usable": True,
        "findings": [],
        "id": card.id,
        "version": card.version,
        "task": card.task,
        "definition": card.definition,
        "metrics": [asdict(metric) for metric in card.metrics],
    }
