"""Task ``train``: goes on training the cropland model with a user's own labels."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.engine.training_process import run_training, training_python
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.train import TrainParams as Params

__all__ = ["Params", "run"]

_SAID_AT_THE_END = "The new model is in "


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``model`` (folder of the new version), ``id, version`` and ``metrics`` of its card."""
    python = training_python(params.python, os.environ)
    arguments = ["retrain", "--images", params.images, "--masks", params.masks, "--models", params.models]
    arguments += ["--start", params.start, "--iterations", str(params.iterations)]
    if params.index:
        arguments += ["--index", params.index]
    report(0.0, mark("Starting the training"))
    said = run_training(python, arguments, params.iterations, cancelled, report)
    folder = next(line for line in reversed(said) if line.startswith(_SAID_AT_THE_END))
    model = Path(folder.removeprefix(_SAID_AT_THE_END).removesuffix("."))
    card = ModelCard.load(model)
    metrics = [asdict(metric) for metric in card.metrics]
    return {"model": str(model), "id": card.id, "version": card.version, "metrics": metrics}
