"""Parameters of the task ``test_source``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import param
from croplayer_qgis.shared.messages.usual import secrets


@dataclass(frozen=True)
class TestSourceParams(Params):
    """Which tile of which source to try."""

    record: Mapping[str, Any] = param(
        title=mark("Imagery source"), help=mark("Source record, see core/imagery/source.py.")
    )
    zoom: int = param(title=mark("Zoom"), help=mark("Zoom of 256-px tiles."), low=0, high=30)
    lon: float = param(title=mark("Longitude"), help=mark("In degrees."), low=-180, high=180)
    lat: float = param(title=mark("Latitude"), help=mark("In degrees."), low=-90, high=90)
    secrets: Mapping[str, str] = secrets()
