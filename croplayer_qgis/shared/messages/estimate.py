"""Parameters of the task ``estimate``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import param


@dataclass(frozen=True)
class EstimateParams(Params):
    """What a run would map."""

    runs: tuple[tuple[int, ...], ...] = param(
        title=mark("Blocks"), help=mark("Runs along rows: row, first column, column behind the last one.")
    )
    zoom: int = param(title=mark("Zoom"), help=mark("Zoom of the tiles."), low=0, high=22)
    sources: tuple[Mapping[str, Any], ...] = param(
        title=mark("Sources"), help=mark("One or two source records, A first.")
    )
