"""Algorithm ``croplayer:assessaccuracy``: accuracy of a map against a reference."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
)

from croplayer_qgis.processing.accuracy_results import told
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.accuracy import AssessParams
from croplayer_qgis.translation import tr


class AssessAccuracy(CropLayerAlgorithm):
    """Accuracy of a map against a reference."""

    NAME = "assessaccuracy"
    TITLE = mark("Assess accuracy")
    GROUP = "accuracy"
    ABOUT = mark(
        "Estimates the accuracy of a map: error matrix, overall, user's and producer's accuracy, F1 "
        "and error-adjusted areas (ha), each with standard error and confidence interval under the "
        "design of the sample (Olofsson et al. 2014, Stehman 2014). Give a sample of 'Make sample "
        "points' with labels, your own labelled points and how they were drawn, or reference polygons"
        " or a reference raster to compare with every pixel. Writes CSV files and a report."
    )
    TASK = "assess"
    PARAMS = AssessParams

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Report")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells the findings."""
        return told(result, feedback)
