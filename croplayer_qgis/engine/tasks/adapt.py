"""Task ``adapt``: a job's cropland model, fitted to what people said of the job."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from croplayer_qgis.core.adaptation.adapt import adapt_model
from croplayer_qgis.core.imagery.cache_place import cache_folder
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.shared.messages.adapt import AdaptParams as Params

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``folder, id, version, blocks, labels``; shares ``before, after, gain_low, gain_high``."""
    job = JobFolder.open(Path(params.job))
    with ExitStack() as stack:
        readers = [
            stack.enter_context(closing(open_reader(source, params.secrets, cache_folder(os.environ))))
            for source in job.parameters.sources
        ]
        made = adapt_model(job, readers, Path(params.out), cancelled, report)
    low, high = made.validated.gain
    return {
        "folder": params.out,
        "id": made.card.id,
        "version": made.card.version,
        "blocks": made.blocks,
        "labels": made.labels,
        "before": made.validated.before,
        "after": made.validated.after,
        "gain_low": low,
        "gain_high": high,
    }
