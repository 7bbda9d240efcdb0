"""Parameters of the task ``estimate``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from croplayer_qgis.shared.messages.fields import Params


@dataclass(frozen=True)
class EstimateParams(Params):
    """What a run would map.

    Attributes:
        runs: Blocks as runs along rows: row, first column, column behind the last one.
        zoom: Tile zoom.
        sources: One or two source records (``core/imagery/source.py``), A first.
    """

    runs: tuple[tuple[int, ...], ...]
    zoom: int
    sources: tuple[Mapping[str, Any], ...]
