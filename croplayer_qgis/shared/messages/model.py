"""Parameters of the task ``check_model``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.messages.fields import Params


@dataclass(frozen=True)
class CheckModelParams(Params):
    """Which model folder to check; its absolute path."""

    folder: str
