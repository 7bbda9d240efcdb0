"""Task ``installed_models``: the models among the user's own data, and the packages of this version."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from croplayer_qgis.core.models.packages.installed import installed_models
from croplayer_qgis.core.models.packages.pinned import pinned
from croplayer_qgis.core.models.packages.place import models_folder
from croplayer_qgis.engine.tasks.install_model import record_of
from croplayer_qgis.shared.messages.model import InstalledModelsParams as Params

__all__ = ["Params", "run"]


def run(
    _params: Params, _cancelled: Callable[[], bool], _report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``folder``; ``models``, records as of ``install_model``; ``address``, ``packages`` pinned."""
    folder = models_folder(os.environ)
    return {
        "folder": str(folder),
        "models": [record_of(model) for model in installed_models(folder)],
        **asdict(pinned()),
    }
