"""Algorithm ``croplayer:evaluate``: how likely each region of a cropland raster is right."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fusion import EvaluateParams
from croplayer_qgis.translation import tr


class EvaluateErrors(CropLayerAlgorithm):
    """How likely each region of a cropland raster is right."""

    NAME = "evaluate"
    TITLE = mark("Evaluate errors of a cropland raster")
    GROUP = "rasters"
    ABOUT = mark(
        "Says for each connected region of a cropland probability raster how likely its label is "
        "right (expected correctness, %), with the error evaluation model. Bands: expected "
        "correctness (%), label (0/1); 255 is no-data. The regions can be written as polygons with "
        "area (ha) and expected area of error (ha)."
    )
    TASK = "evaluate"
    PARAMS = EvaluateParams
    STYLES = (("OUTPUT", "expected_correctness"), ("REGIONS", "evaluated_regions"))

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputNumber("EXPECTED_ERROR_HA", tr("Expected area of error [ha]")))
        self.addOutput(QgsProcessingOutputNumber("MAPPED_HA", tr("Mapped area [ha]")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """The figures."""
        return {"EXPECTED_ERROR_HA": result["expected_error_ha"], "MAPPED_HA": result["mapped_ha"]}
