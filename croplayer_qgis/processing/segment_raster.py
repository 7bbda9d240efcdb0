"""Algorithm ``croplayer:segment``: cropland probability of a raster or source."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from croplayer_qgis.processing.imagery_algorithm import ImageryAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.translation import tr


class SegmentRaster(ImageryAlgorithm):
    """Cropland probability of a raster or source."""

    NAME = "segment"
    TITLE = mark("Segment cropland in a raster")
    GROUP = "rasters"
    ABOUT = mark(
        "Gives the probability of cropland for every pixel of 2 m imagery: 0-100 %, 255 where there "
        "is no imagery, as a cloud optimised GeoTIFF in EPSG:3857. The model was trained on fields of"
        " the US Midwest; its card says what it was measured to be worth."
    )
    TASK = "segment"
    RESULT = mark("Cropland probability")
    STYLES = (("OUTPUT", "probability"),)

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputNumber("CROPLAND_HA", tr("Cropland [ha]")))
        self.addOutput(QgsProcessingOutputNumber("IMAGERY_HA", tr("Area with imagery [ha]")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells how much is cropland."""
        text = tr("{:.1f} ha cropland of {:.1f} ha with imagery")
        feedback.pushInfo(text.format(result["cropland_ha"], result["imagery_ha"]))
        return {"CROPLAND_HA": result["cropland_ha"], "IMAGERY_HA": result["imagery_ha"]}
