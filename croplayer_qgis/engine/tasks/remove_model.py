"""Task ``remove_model``: takes an installed model away."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

from croplayer_qgis.core.models.packages.installed import remove
from croplayer_qgis.core.models.packages.place import models_folder
from croplayer_qgis.shared.messages.model import RemoveModelParams as Params

__all__ = ["Params", "run"]


def run(
    params: Params, _cancelled: Callable[[], bool], _report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``folder`` that is gone."""
    return {"folder": str(remove(params.name, models_folder(os.environ)))}
