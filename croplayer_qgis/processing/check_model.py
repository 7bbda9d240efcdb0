"""Algorithm ``croplayer:checkmodel``: whether a model folder can be used, or what it lacks."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputString,
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.model import CheckModelParams
from croplayer_qgis.translation import tr


class CheckModel(CropLayerAlgorithm):
    """Whether a model folder can be used, or what it lacks."""

    NAME = "checkmodel"
    TITLE = mark("Check model")
    GROUP = "models"
    ABOUT = mark(
        "Says in plain words whether a model folder (card.json and weights) can be used, or "
        "everything it lacks: checksum, shapes, one probe inference. A model that cannot be used is "
        "an output, not an error, so that a model can go on."
    )
    TASK = "check_model"
    PARAMS = CheckModelParams

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputBoolean("USABLE", tr("Usable")))
        self.addOutput(QgsProcessingOutputString("FINDINGS", tr("What it lacks")))
        self.addOutput(QgsProcessingOutputString("TASK", tr("Task of the model")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells what the model is, or what it lacks."""
        for finding in result["findings"]:
            feedback.reportError(finding)
        if result["usable"]:
            text = tr("The model can be used: {} {}, task {}.")
            feedback.pushInfo(text.format(result["id"], result["version"], result["task"]))
            if result["definition"]:
                feedback.pushInfo(tr("What its map calls cropland: {}.").format(tr(result["definition"])))
            for metric in result["metrics"]:
                feedback.pushInfo(f"{metric['name']} {metric['value']:.3f} ({metric['dataset']})")
        return {
            "USABLE": result["usable"],
            "FINDINGS": " ".join(result["findings"]),
            "TASK": result.get("task", ""),
        }
