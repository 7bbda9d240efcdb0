"""Algorithm ``croplayer:areastatistics``: areas in regions, and against official statistics."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProcessingOutputVectorLayer,
)

from croplayer_qgis.processing.accuracy_results import told, with_statistics_file
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.accuracy import AreasParams
from croplayer_qgis.translation import tr


class AreaStatistics(CropLayerAlgorithm):
    """Areas of the classes in regions, and against official statistics."""

    NAME = "areastatistics"
    TITLE = mark("Area statistics")
    GROUP = "accuracy"
    ABOUT = mark(
        "Measures the area of each class (ha, on the ellipsoid, pixels weighted by the share inside) "
        "in regions, holds cropland against official statistics (deviation in %, within ±10 % or "
        "not), and gives error-adjusted areas beside pixel counts when there is a labelled sample. "
        "Writes CSV files, a layer and a report."
    )
    TASK = "areas"
    PARAMS = AreasParams

    def values(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """The declared parameters; the statistics may be a layer of the project."""
        return with_statistics_file(super().values(parameters, context, feedback), context)

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Report")))
        self.addOutput(QgsProcessingOutputVectorLayer("LAYER", tr("Regions with areas")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells the findings."""
        return {**told(result, feedback), "LAYER": result["layer"]}
