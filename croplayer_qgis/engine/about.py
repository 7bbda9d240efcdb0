"""What this engine is and has: versions, execution providers, models."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import sys
from dataclasses import asdict
from typing import Any

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.core.models.card import TASKS, ModelCard
from croplayer_qgis.core.models.packages.installed import installed_models
from croplayer_qgis.core.models.packages.pinned import pinned
from croplayer_qgis.core.models.packages.place import models_folder
from croplayer_qgis.core.models.runtime import usable_providers
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.shared.messages import PROTOCOL_VERSION, HelloResult, ModelInfo
from croplayer_qgis.shared.version import croplayer_version

_XGBOOST = "xgboost" if sys.platform == "darwin" else "xgboost-cpu"
"""As requirements/engine.in has it."""
_PACKAGES = ("numpy", "onnxruntime", "rasterio", _XGBOOST, "pyogrio", "pyproj")


def hello() -> HelloResult:
    """Versions, providers and the bundled models, read from their cards; no model is loaded."""
    return HelloResult(
        croplayer=croplayer_version(),
        protocol=PROTOCOL_VERSION,
        python=platform.python_version(),
        packages={name: importlib.metadata.version(name) for name in _PACKAGES},
        providers=tuple(usable_providers()),
        models=tuple(_model_info(task) for task in TASKS),
    )


def installed() -> dict[str, Any]:
    """Models of the user's own and packages of this version: the answer to ``installed_models``.

    Returns:
        ``folder`` of the models; ``models``, a record each (``InstalledModel.record``); ``address`` and
        ``packages`` as in ``PinnedPackages``.
    """
    folder = models_folder(os.environ)
    models = [model.record() for model in installed_models(folder)]
    return {"folder": str(folder), "models": models, **asdict(pinned())}


def _model_info(task: str) -> ModelInfo:
    try:
        card = ModelCard.load(find_model(task))
    except ModelError as error:
        return ModelInfo(task, id="", version="", sha256="", error=error.user_message)
    return ModelInfo(task, card.id, card.version, card.sha256, definition=card.definition)
