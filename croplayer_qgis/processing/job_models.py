"""The models of a job that a user may replace, as parameters."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from croplayer_qgis.processing.declared import described, existing_folder
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.usual import MODEL_HELP
from croplayer_qgis.shared.paths import absolute
from croplayer_qgis.translation import tr

_TITLES = {
    "cropland": mark("Cropland model"),
    "iqa": mark("Image quality model"),
    "evaluation": mark("Evaluation model"),
    "fusion": mark("Fusion model"),
}


def add_models(algorithm: QgsProcessingAlgorithm) -> None:
    """Adds a parameter for the model of each task."""
    for task, title in _TITLES.items():
        folder = existing_folder(_name(task), tr(title), optional=True)
        algorithm.addParameter(described(folder, tr(MODEL_HELP), advanced=True))


def read_models(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, object], context: QgsProcessingContext
) -> dict[str, str]:
    """Folder by task of the models that the user gave."""
    folders = {task: algorithm.parameterAsString(parameters, _name(task), context) for task in _TITLES}
    return {task: absolute(folder) for task, folder in folders.items() if folder}


def _name(task: str) -> str:
    return f"MODEL_{task.upper()}"
