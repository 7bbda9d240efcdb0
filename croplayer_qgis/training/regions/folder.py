"""Writes a region model as a model folder: booster and card.json."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import xgboost

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.core.models.card import ModelCard, TensorContract
from croplayer_qgis.core.models.checks import sha256_of

WEIGHTS: Final = "model.ubj"
LICENCE: Final = (
    "GPL-2.0-or-later; trained on USDA NAIP imagery (public domain, credit USDA FSA NAIP) with the field "
    "labels of superlinear-ai/agoro-field-boundary-detector (MIT)"
)


def write_model(
    folder: Path, booster: xgboost.Booster, task: str, classes: tuple[str, ...], trained_on: str
) -> None:
    """Write ``booster`` and a card that has no figures yet.

    Over an earlier model in the same folder, the version's minor number rises by one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    version = _next_version(folder)
    booster.save_model(folder / WEIGHTS)
    names = tuple(booster.feature_names or ())
    ModelCard(
        id=f"croplayer-{task}",
        version=version,
        task=task,
        weights=WEIGHTS,
        sha256=sha256_of(folder / WEIGHTS),
        input=TensorContract("features", "float32", "NC", (None, len(names))),
        outputs=(TensorContract("probability", "float32", "N", (None,)),),
        classes=classes,
        features=names,
        trained_on=trained_on,
        licence=LICENCE,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    ).save(folder)


def _next_version(folder: Path) -> str:
    try:
        major, minor, _ = ModelCard.load(folder).version.split(".")
    except ModelError:
        return "1.0.0"
    return f"{major}.{int(minor) + 1}.0"
