"""Parameters of the task ``check_job``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.usual import job_folder


@dataclass(frozen=True)
class CheckJobParams(Params):
    """The job whose files are read."""

    job: str = job_folder()
