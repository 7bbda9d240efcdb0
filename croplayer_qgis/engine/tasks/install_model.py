"""Task ``install_model``: a model package or STAC item among the user's own models."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from typing import Any

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.models.packages.installed import install
from croplayer_qgis.core.models.packages.own import install_own
from croplayer_qgis.core.models.packages.place import models_folder
from croplayer_qgis.shared.messages.model import InstallModelParams as Params

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``models``, a record of each model that was asked for and is there now."""
    folder = models_folder(os.environ)
    if not params.source:
        made = install_own(folder, params.training, cancelled, report)
    else:
        if params.sha256 and not re.fullmatch("[0-9a-fA-F]{64}", params.sha256):
            raise InputError("{} is not a SHA-256: it has 64 hexadecimal digits.", params.sha256)
        made = [install(params.source, params.sha256.lower(), folder, cancelled, report)]
    return {"models": [model.record() for model in made]}
