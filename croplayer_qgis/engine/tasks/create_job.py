"""Task ``create_job``: a job folder with the blocks of an area queued; ``run`` maps them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.job.disk import disk_need
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.requests import needs_of_job
from croplayer_qgis.engine.job_creation import found_zoom, job_parameters, opened_job, requested_blocks
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.create_job import CreateJobParams as Params
from croplayer_qgis.shared.sentence import counted

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``job``, ``blocks`` and ``unfinished`` (of the whole job), ``added``, ``warnings``; besides:

    ``disk`` says in words what the unfinished blocks will need, ``requests`` what they ask of each service.
    """
    zoom = found_zoom(params)
    parameters = job_parameters(params)
    report(0.05, mark("Reading the area"))
    blocks, notes, area = requested_blocks(params)
    if parameters is not None and area is not None:
        parameters = replace(parameters, area=area.sha256)
    if cancelled():
        raise Cancelled
    report(0.3, counted(len(blocks), "Writing {} block", "Writing {} blocks"))
    path = Path(params.job)
    before = sum(JobFolder.open(path).counts().values()) if JobFolder.exists(path) else 0
    job = opened_job(path, parameters, blocks, area)
    after, unfinished = sum(job.counts().values()), job.count_unfinished()
    report(1.0, counted(after, "{} block", "{} blocks"))
    return {
        "job": str(job.path),
        "blocks": after,
        "unfinished": unfinished,
        "added": after - before,
        "requests": [need.sentence() for need in needs_of_job(job)],
        "disk": disk_need(job, unfinished).sentence(),
        "warnings": [*notes, *([zoom] if zoom else ())],
    }
