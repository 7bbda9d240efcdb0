"""Short ways to declare parameters of algorithms, each with its help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from croplayer_qgis.translation import tr


def described(parameter: Any, help_text: str, advanced: bool = False) -> Any:
    """The parameter with its help; advanced ones are folded away in the dialog."""
    parameter.setHelp(help_text)
    if advanced:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def number(
    name: str,
    title: str,
    help_text: str,
    default: float | None = None,
    low: float | None = None,
    high: float | None = None,
    whole: bool = False,
    advanced: bool = False,
) -> Any:
    """A number; without a default it may be left empty."""
    kind = QgsProcessingParameterNumber.Type.Integer if whole else QgsProcessingParameterNumber.Type.Double
    parameter = QgsProcessingParameterNumber(name, title, kind, default, default is None)
    if low is not None:
        parameter.setMinimum(low)
    if high is not None:
        parameter.setMaximum(high)
    return described(parameter, help_text, advanced)


def text(
    name: str, title: str, help_text: str, default: str = "", needed: bool = False, advanced: bool = False
) -> Any:
    """A line of text; without ``needed`` it may be left empty."""
    parameter = QgsProcessingParameterString(name, title, default or None, False, not needed)
    return described(parameter, help_text, advanced)


def choice(
    name: str,
    title: str,
    help_text: str,
    options: list[str],
    default: str | list[str],
    advanced: bool = False,
) -> Any:
    """One of several words, or several when the default is a list; scripts and models use the words."""
    several = isinstance(default, list)
    parameter = QgsProcessingParameterEnum(name, title, options, several, default, False, True)
    return described(parameter, help_text, advanced)


def file(name: str, title: str, help_text: str, needed: bool = False, advanced: bool = False) -> Any:
    """An existing file."""
    behaviour = getattr(QgsProcessingParameterFile, "Behavior", QgsProcessingParameterFile).File
    # QGIS's own filter for all files, *.*, refuses names without a dot.
    parameter = QgsProcessingParameterFile(
        name, title, behaviour, optional=not needed, fileFilter=tr("All files (*)")
    )
    return described(parameter, help_text, advanced)


def folder(name: str, title: str, help_text: str, needed: bool = False, advanced: bool = False) -> Any:
    """An existing folder."""
    behaviour = getattr(QgsProcessingParameterFile, "Behavior", QgsProcessingParameterFile).Folder
    return described(
        QgsProcessingParameterFile(name, title, behaviour, optional=not needed), help_text, advanced
    )


def job_folder() -> Any:
    """The folder of a job, ``JOB``."""
    return folder("JOB", tr("Job folder"), tr("Folder of a CropLayer job, with job.gpkg in it."), needed=True)


def class_table(name: str, title: str, default: str = "croplayer") -> Any:
    """Which codes of a raster are cropland: a preset or a table."""
    help_text = tr(
        "Preset croplayer, worldcover, dynamic_world, esri_land_cover, glc_fcs30, globeland30, clcd or "
        "from_glc10, or a CSV with the columns code and class."
    )
    return text(name, title, help_text, default, needed=True)


def zoom(help_text: str, advanced: bool = False) -> Any:
    """Zoom of the pixel grid; may be left empty."""
    return number("ZOOM", tr("Zoom"), help_text, None, 0, 22, whole=True, advanced=advanced)


def mapping_unit() -> Any:
    """Minimum mapping unit in ha; may be left empty."""
    return number(
        "MIN_REGION_HA",
        tr("Minimum mapping unit [ha], empty for 0.05"),
        tr("Smaller regions join the neighbour with the longest common border. Empty: 0.05 ha."),
        None,
        0,
        999,
        advanced=True,
    )


def model_folder(name: str, title: str) -> Any:
    """Folder of the user's own model; empty for the one shipped."""
    help_text = tr("Folder with card.json and weights. Empty: the model that comes with CropLayer.")
    return folder(name, title, help_text, advanced=True)
