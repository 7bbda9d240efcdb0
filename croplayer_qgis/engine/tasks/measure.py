"""Task ``measure``: a short trial of the cropland network, for estimates before the first run."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

from croplayer_qgis.core.imagery.cache_place import cache_folder
from croplayer_qgis.core.job.cost_record import CostRecord
from croplayer_qgis.core.job.network_trial import try_network
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.measure import MeasureParams as Params

__all__ = ["Params", "run"]


def run(
    params: Params,
    cancelled: Callable[[], bool],
    report: Callable[[float, str], None],
) -> Mapping[str, Any]:
    """Result: ``side`` of a window in pixels and its ``seconds``, which estimates use from now on."""
    report(0.0, mark("Trying the cropland network"))
    side, seconds = try_network(cancelled)
    CostRecord(cache_folder(os.environ)).add_trial(side, seconds)
    return {"side": side, "seconds": seconds}
