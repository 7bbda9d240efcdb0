"""Parameters of the tasks ``adapt``, ``preview_adaptation`` and ``adopt``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param
from croplayer_qgis.shared.messages.usual import block_ids, job_folder, secrets

LABEL_COLUMN = "class"
"""Column of layers of labels where none is named."""

_LABELS_HELP = mark(
    "Labels besides the job's verdicts and corrections, which stand above them; any reference system."
)


@dataclass(frozen=True)
class AdaptParams(Params):
    """Whose model to adapt to what people said of the job."""

    job: str = job_folder()
    out: str = param(
        title=mark("Model folder"), help=mark("New folder for the adapted model."), kind=Kind.NEW_FOLDER
    )
    polygons: str = param(
        "", title=mark("Labelled polygons"), help=_LABELS_HELP, kind=Kind.POLYGONS, layer="polygons_layer"
    )
    polygons_layer: str = param(
        "", title=mark("Layer"), help=mark("Layer of the polygons' file, if it has several."), tool=""
    )
    polygons_field: str = param(
        LABEL_COLUMN,
        title=mark("Field of the polygons' class"),
        help=mark("Text or number: cropland or 1, other or 0; without a value a feature is no label."),
        kind=Kind.COLUMN,
        column_of="polygons",
    )
    points: str = param(
        "", title=mark("Labelled points"), help=_LABELS_HELP, kind=Kind.POINTS, layer="points_layer"
    )
    points_layer: str = param(
        "", title=mark("Layer"), help=mark("Layer of the points' file, if it has several."), tool=""
    )
    points_field: str = param(
        LABEL_COLUMN,
        title=mark("Field of the points' class"),
        help=mark("Text or number: cropland or 1, other or 0; without a value a feature is no label."),
        kind=Kind.COLUMN,
        column_of="points",
    )
    secrets: Mapping[str, str] = secrets()


@dataclass(frozen=True)
class PreviewAdaptationParams(Params):
    """Which blocks to show what an adapted model would change in."""

    job: str = job_folder()
    model: str = param(
        title=mark("Model folder"), help=mark("Adapted from the job's cropland model."), kind=Kind.FOLDER
    )
    blocks: tuple[str, ...] = block_ids()
    secrets: Mapping[str, str] = secrets()


@dataclass(frozen=True)
class AdoptParams(Params):
    """Which cropland model a job is to be mapped with from now on."""

    job: str = job_folder()
    model: str = param(
        title=mark("Model folder"),
        help=mark("A cropland model, such as one adapted to the job's labels."),
        kind=Kind.FOLDER,
    )
    keep: bool = param(
        False,
        title=mark("Keep"),
        help=mark("Copy the model among the installed ones first, and map with the copy."),
    )
