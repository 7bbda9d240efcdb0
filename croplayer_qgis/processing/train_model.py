"""Algorithm ``croplayer:train``: a new version of the cropland model from own labels."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.train import TrainParams
from croplayer_qgis.translation import tr


class TrainModel(CropLayerAlgorithm):
    """A new version of the cropland model from own labels."""

    NAME = "train"
    TITLE = mark("Train the cropland model on own labels")
    GROUP = "models"
    ABOUT = mark(
        "Goes on training the cropland model with your own images and masks (255 cropland, 0 other, "
        "128 unknown; same file names) and makes a new version; none is overwritten. Takes minutes to"
        " hours. Cancelled, the same call goes on from its last checkpoint. It needs CropLayer's "
        "training environment, which the plugin does not bring along: make it in a checkout with "
        "'make .env/training/ready'."
    )
    TASK = "train"
    PARAMS = TrainParams

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputFolder("MODEL", tr("New version of the model")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells what the new version was measured to be worth."""
        for metric in result["metrics"]:
            feedback.pushInfo(f"{metric['name']} {metric['value']:.3f} ({metric['dataset']})")
        return {"MODEL": result["model"]}
