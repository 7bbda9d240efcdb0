"""Parameters of the task ``check_model``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param


@dataclass(frozen=True)
class CheckModelParams(Params):
    """Which model folder to check."""

    folder: str = param(
        title=mark("Model folder"), help=mark("Folder with card.json and weights."), kind=Kind.FOLDER
    )
