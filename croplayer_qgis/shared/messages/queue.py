"""Parameters of the task ``queue``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param
from croplayer_qgis.shared.messages.usual import job_folder


@dataclass(frozen=True)
class QueueParams(Params):
    """Which blocks of a job to review first."""

    job: str = job_folder()
    out: str = param(
        title=mark("Review queue"),
        help=mark("Vector file for the blocks, such as queue.gpkg."),
        kind=Kind.NEW_VECTOR,
        tool="OUTPUT",
    )
    count: int = param(20, title=mark("Blocks"), help=mark("How many blocks at most."), low=1, high=100000)
