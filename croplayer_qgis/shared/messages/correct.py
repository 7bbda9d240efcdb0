"""Parameters of the task ``correct``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import param
from croplayer_qgis.shared.messages.usual import job_folder


@dataclass(frozen=True)
class CorrectParams(Params):
    """Whose corrections to apply."""

    job: str = job_folder()
    blocks: tuple[str, ...] = param(
        (),
        title=mark("Block ids"),
        help=mark("Only these blocks. Empty: all that were corrected."),
        option="--block",
        advanced=True,
    )
