"""Algorithm ``croplayer:adaptmodel``: a job's cropland model, fitted to what people said of the job."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from croplayer_qgis.client.secrets import SecretError, secrets_for
from croplayer_qgis.layers.adapted_models import read_model, result_sentences
from croplayer_qgis.layers.job_reader import NoJobError, read_job
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.adapt import AdaptParams
from croplayer_qgis.shared.paths import absolute
from croplayer_qgis.translation import tr


class AdaptModel(CropLayerAlgorithm):
    """Fits a job's cropland model to labels, and refuses where that does not help."""

    NAME = "adaptmodel"
    TITLE = mark("Adapt the cropland model to labels")
    GROUP = "models"
    ABOUT = mark(
        "Fits the cropland model of a job to the verdicts and corrections of its review, and to labelled "
        "polygons and points, in a few minutes, and writes it as a model of its own. Blocks are left out one "
        "by one to tell whether that helps on ground it has not learned from; where it does not, nothing is "
        "written. Give the new folder as cropland model to any algorithm."
    )
    TASK = "adapt"
    PARAMS = AdaptParams

    def add_outputs(self) -> None:
        """Adds figures."""
        self.addOutput(QgsProcessingOutputString("VERSION", tr("Version of the model")))
        self.addOutput(QgsProcessingOutputNumber("BEFORE", tr("Labelled ground mapped wrong before [%]")))
        self.addOutput(QgsProcessingOutputNumber("AFTER", tr("Labelled ground mapped wrong after [%]")))
        self.addOutput(QgsProcessingOutputNumber("GAIN_LOW", tr("Gain, lower end of the interval [points]")))
        self.addOutput(QgsProcessingOutputNumber("GAIN_HIGH", tr("Gain, upper end of the interval [points]")))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Reads the keys of the job's sources, in the main thread: QGIS may ask for a password."""
        try:
            job = read_job(Path(absolute(self.parameterAsString(parameters, "JOB", context))))
            self._secrets = secrets_for(job.sources)
        except (NoJobError, SecretError) as error:
            raise QgsProcessingException(str(error)) from error
        return True

    def values(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """The declared values, with the keys."""
        return {**super().values(parameters, context, feedback), "secrets": self._secrets}

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells what the places left out say."""
        model = read_model(Path(result["folder"]))
        for sentence in result_sentences(model) if model is not None else ():
            feedback.pushInfo(sentence)
        return {
            "VERSION": result["version"],
            "BEFORE": 100 * result["before"],
            "AFTER": 100 * result["after"],
            "GAIN_LOW": 100 * result["gain_low"],
            "GAIN_HIGH": 100 * result["gain_high"],
        }
