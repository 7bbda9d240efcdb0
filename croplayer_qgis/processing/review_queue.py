"""Algorithm ``croplayer:reviewqueue``: the blocks of a job to review first."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterVectorDestination,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.styles import style_when_loaded
from croplayer_qgis.shared.messages.queue import QueueParams
from croplayer_qgis.translation import tr


class ReviewQueue(CropLayerAlgorithm):
    """The blocks of a job to review first."""

    JOB, COUNT, OUTPUT, QUEUED = "JOB", "COUNT", "OUTPUT", "QUEUED"

    def name(self) -> str:
        """Id within the provider."""
        return "reviewqueue"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Build active-learning queue")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "models"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Puts the finished blocks of a job in the order in which a person should review them: much "
            "expected area of error first, and unlike the blocks before. Blocks with a verdict are left "
            "out. Attributes: id, rank, score_ha (expected error times novelty, ha), expected_error_ha."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        self.addParameter(declare.job_folder())
        help_text = tr("How many blocks at most.")
        self.addParameter(declare.number(self.COUNT, tr("Blocks"), help_text, 20, 1, 100000, whole=True))
        self.addParameter(QgsProcessingParameterVectorDestination(self.OUTPUT, tr("Review queue")))
        self.addOutput(QgsProcessingOutputNumber(self.QUEUED, tr("Blocks in the queue")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine order the blocks."""
        out = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        count = self.parameterAsInt(parameters, self.COUNT, context)
        params = QueueParams(self.text(parameters, self.JOB, context), out, count)
        result = call_engine("queue", params, feedback)
        style_when_loaded(context, out, "review_queue")
        for block in result["blocks"]:
            text = tr("{}. {}: {:.1f} ha expected error")
            feedback.pushInfo(text.format(block["rank"], block["id"], block["expected_error_ha"]))
        return {self.OUTPUT: out, self.QUEUED: len(result["blocks"])}
