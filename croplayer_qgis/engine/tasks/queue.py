"""Task ``queue``: the blocks of a job to review first, as a layer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.evaluation.job_queue import job_queue, write_queue
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.shared.messages.queue import QueueParams as Params

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``out`` and ``blocks``, each with ``id, rank, score_ha, expected_error_ha``."""
    job = JobFolder.open(Path(params.job))
    queue = job_queue(job.geopackage, params.count, cancelled, report)
    write_queue(Path(params.out), queue)
    blocks = [
        {
            "id": entry.block.id,
            "rank": entry.rank,
            "score_ha": entry.score_ha,
            "expected_error_ha": entry.expected_error_ha,
        }
        for entry in queue
    ]
    return {"out": params.out, "blocks": blocks}
