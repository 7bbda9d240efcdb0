"""Algorithm ``croplayer:correctjob``: people's corrections applied to a job's products."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.correct import CorrectParams
from croplayer_qgis.translation import tr


class CorrectJob(CropLayerAlgorithm):
    """A job's cropland with what people corrected in the review."""

    NAME = "correctjob"
    TITLE = mark("Apply corrections to a job")
    GROUP = "mapping"
    ABOUT = mark(
        "Writes the products of a job with the corrections of its reviewers in force, beside those of the "
        "machine, which stay as they are. The map corrected_cropland.vrt in the job's folder shows them; "
        "give it to Assess or Areas for figures with corrections, and cropland.vrt for figures without."
    )
    TASK = "correct"
    PARAMS = CorrectParams

    def add_outputs(self) -> None:
        """Adds figures and the map."""
        self.addOutput(QgsProcessingOutputRasterLayer("MAP", tr("Cropland, corrected")))
        self.addOutput(QgsProcessingOutputNumber("EDITS", tr("Corrections in force")))
        self.addOutput(QgsProcessingOutputNumber("CONFLICTS", tr("Conflicts with a new map")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells cropland with and without corrections, block by block."""
        for id, block in result["blocks"].items():
            text = tr("{}: {:.2f} ha cropland without corrections, {:.2f} ha with them")
            feedback.pushInfo(text.format(id, block["machine_ha"], block["cropland_ha"]))
        return {"MAP": result["map"] or None, "EDITS": result["edits"], "CONFLICTS": result["conflicts"]}
