"""Parameters of the task ``test_source``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from croplayer_qgis.shared.messages.fields import Params


@dataclass(frozen=True)
class TestSourceParams(Params):
    """Which tile of which source to try.

    Attributes:
        record: Source record (``core/imagery/source.py``).
        zoom: Zoom of 256-px tiles.
        lon: Longitude in degrees.
        lat: Latitude in degrees.
        secrets: Key or token by source id; held in memory only, never written anywhere.
    """

    record: Mapping[str, Any]
    zoom: int
    lon: float
    lat: float
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
