"""Parameters of the task ``queue``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.messages.fields import Params


@dataclass(frozen=True)
class QueueParams(Params):
    """Which blocks of a job to review first.

    Attributes:
        job: Absolute path of the job folder.
        out: Vector file for the queued blocks.
        count: How many blocks at most.
    """

    job: str
    out: str
    count: int = 20
