"""Task ``adopt``: another cropland model for a job, whose mapped blocks are queued."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.adaptation.adopt import adopt
from croplayer_qgis.core.models.packages.installed import install_copy
from croplayer_qgis.core.models.packages.place import models_folder
from croplayer_qgis.shared.messages.adapt import AdoptParams as Params

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``folder``, ``id``, ``version`` and ``sha256`` of the model, ``queued`` blocks."""
    folder = Path(params.model)
    if params.keep:
        folder = install_copy(folder, models_folder(os.environ)).folder
    model, queued = adopt(Path(params.job), folder)
    return {
        "folder": model.folder,
        "id": model.id,
        "version": model.version,
        "sha256": model.sha256,
        "queued": queued,
    }
