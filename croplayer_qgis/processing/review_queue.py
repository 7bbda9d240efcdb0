"""Algorithm ``croplayer:reviewqueue``: the blocks of a job to review first."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.queue import QueueParams
from croplayer_qgis.translation import tr


class ReviewQueue(CropLayerAlgorithm):
    """The blocks of a job to review first."""

    NAME = "reviewqueue"
    TITLE = mark("Build active-learning queue")
    GROUP = "models"
    ABOUT = mark(
        "Puts the finished blocks of a job in the order in which a person should review them: much "
        "expected area of error first, and unlike the blocks before. Blocks with a verdict are left "
        "out. Attributes: id, rank, score_ha (expected error times novelty, ha), expected_error_ha."
    )
    TASK = "queue"
    PARAMS = QueueParams
    STYLES = (("OUTPUT", "review_queue"),)

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputNumber("QUEUED", tr("Blocks in the queue")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells the blocks in their order."""
        for block in result["blocks"]:
            text = tr("{}. {}: {:.1f} ha expected error")
            feedback.pushInfo(text.format(block["rank"], block["id"], block["expected_error_ha"]))
        return {"QUEUED": len(result["blocks"])}
