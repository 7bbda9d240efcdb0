"""Task ``estimate``: tiles, bytes and time of a run, from what this machine measured in earlier ones."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.cache_place import cache_folder
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.core.job.cost_record import CostRecord
from croplayer_qgis.core.job.estimate import estimate
from croplayer_qgis.core.job.requests import request_needs
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.messages.estimate import EstimateParams as Params

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``blocks, tiles, requests, bytes, seconds, measured_on``; null for what was not measured here.

    ``requests`` says in words what the run asks of each service.
    Time that was measured on 0 blocks is rough: that of the network alone (task ``measure``).
    """
    if not params.sources or any(len(run) != 3 for run in params.runs):
        raise InputError("An estimate needs a source, and runs of row, first column and end column.")
    blocks = BlockSet((row, start, stop) for row, start, stop in params.runs)
    sources = tuple(Source.from_dict(record) for record in params.sources)
    costs = CostRecord(cache_folder(os.environ))
    found = estimate(blocks, params.zoom, sources, costs)
    return {
        "blocks": found.blocks,
        "tiles": found.tiles,
        "requests": [need.sentence() for need in request_needs(blocks, params.zoom, sources)],
        "bytes": found.bytes,
        "seconds": found.seconds,
        "measured_on": found.measured_on,
    }
