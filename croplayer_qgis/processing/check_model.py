"""Algorithm ``croplayer:checkmodel``: whether a model folder can be used, or what it lacks."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputString,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.shared.messages.model import CheckModelParams
from croplayer_qgis.translation import tr


class CheckModel(CropLayerAlgorithm):
    """Whether a model folder can be used, or what it lacks."""

    FOLDER, USABLE, FINDINGS, TASK = "FOLDER", "USABLE", "FINDINGS", "TASK"

    def name(self) -> str:
        """Id within the provider."""
        return "checkmodel"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Check model")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "models"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Says in plain words whether a model folder (card.json and weights) can be used, or "
            "everything it lacks: checksum, shapes, one probe inference. A model that cannot be used is "
            "an output, not an error, so that a model can go on."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        help_text = tr("Folder with card.json and weights.")
        self.addParameter(declare.folder(self.FOLDER, tr("Model folder"), help_text, needed=True))
        self.addOutput(QgsProcessingOutputBoolean(self.USABLE, tr("Usable")))
        self.addOutput(QgsProcessingOutputString(self.FINDINGS, tr("What it lacks")))
        self.addOutput(QgsProcessingOutputString(self.TASK, tr("Task of the model")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine check the folder."""
        folder = self.text(parameters, self.FOLDER, context)
        model = call_engine("check_model", CheckModelParams(folder), feedback)
        for finding in model["findings"]:
            feedback.reportError(finding)
        if model["usable"]:
            text = tr("{} can be used: {} {}, task {}.")
            feedback.pushInfo(text.format(folder, model["id"], model["version"], model["task"]))
            for metric in model["metrics"]:
                feedback.pushInfo(f"{metric['name']} {metric['value']:.3f} ({metric['dataset']})")
        return {
            self.USABLE: model["usable"],
            self.FINDINGS: " ".join(model["findings"]),
            self.TASK: model.get("task", ""),
        }
