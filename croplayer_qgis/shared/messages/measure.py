"""Parameters of the task ``measure``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.messages.fields import Params


@dataclass(frozen=True)
class MeasureParams(Params):
    """Nothing has to be said."""
