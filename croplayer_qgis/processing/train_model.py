"""Algorithm ``croplayer:train``: a new version of the cropland model from own labels."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
    QgsProcessingParameterFolderDestination,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.shared.messages.train import TrainParams
from croplayer_qgis.translation import tr


class TrainModel(CropLayerAlgorithm):
    """A new version of the cropland model from own labels."""

    IMAGES, MASKS, INDEX, START = "IMAGES", "MASKS", "INDEX", "START"
    ITERATIONS, PYTHON, MODELS, MODEL = "ITERATIONS", "PYTHON", "MODELS", "MODEL"

    def name(self) -> str:
        """Id within the provider."""
        return "train"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Train the cropland model on own labels")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "models"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Goes on training the cropland model with your own images and masks (255 cropland, 0 other, "
            "128 unknown; same file names) and makes a new version; none is overwritten. Takes minutes to"
            " hours. Cancelled, the same call goes on from its last checkpoint. It needs CropLayer's "
            "training environment, which the plugin does not bring along: make it in a checkout with "
            "'make .env/training/ready'."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        self.addParameter(declare.folder(self.IMAGES, tr("Images"), tr("Folder of RGB images."), needed=True))
        help_text = tr("Folder of masks: 255 cropland, 0 other, 128 unknown.")
        self.addParameter(declare.folder(self.MASKS, tr("Masks"), help_text, needed=True))
        help_text = tr("CSV with id, split (train or test) and gsd_m (metres a pixel).")
        self.addParameter(declare.file(self.INDEX, tr("Index"), help_text, advanced=True))
        help_text = tr("Start from the weights that come with CropLayer, or from ImageNet's.")
        options = ["shipped", "imagenet"]
        self.addParameter(
            declare.choice(self.START, tr("Start"), help_text, options, "shipped", advanced=True)
        )
        help_text = tr("Steps of training.")
        self.addParameter(
            declare.number(self.ITERATIONS, tr("Steps"), help_text, 600, 1, 1000000, whole=True)
        )
        help_text = tr(".env/training/bin/python of a checkout. Empty: CROPLAYER_TRAINING_PYTHON.")
        self.addParameter(declare.file(self.PYTHON, tr("Python of the training environment"), help_text))
        self.addParameter(QgsProcessingParameterFolderDestination(self.MODELS, tr("Folder of your models")))
        self.addOutput(QgsProcessingOutputFolder(self.MODEL, tr("New version of the model")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine start the training and waits for it."""
        params = TrainParams(
            images=self.text(parameters, self.IMAGES, context),
            masks=self.text(parameters, self.MASKS, context),
            models=self.text(parameters, self.MODELS, context),
            index=self.text(parameters, self.INDEX, context),
            start=self.parameterAsEnumString(parameters, self.START, context),
            iterations=self.parameterAsInt(parameters, self.ITERATIONS, context),
            python=self.text(parameters, self.PYTHON, context),
        )
        result = call_engine("train", params, feedback)
        for metric in result["metrics"]:
            feedback.pushInfo(f"{metric['name']} {metric['value']:.3f} ({metric['dataset']})")
        return {self.MODELS: params.models, self.MODEL: result["model"]}
