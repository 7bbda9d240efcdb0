"""Parameters of the task ``adapt``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param
from croplayer_qgis.shared.messages.usual import job_folder, secrets


@dataclass(frozen=True)
class AdaptParams(Params):
    """Whose model to adapt to what people said of the job."""

    job: str = job_folder()
    out: str = param(
        title=mark("Model folder"), help=mark("New folder for the adapted model."), kind=Kind.NEW_FOLDER
    )
    secrets: Mapping[str, str] = secrets()
