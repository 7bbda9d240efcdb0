"""Algorithm ``croplayer:fuse``: one cropland layer from two cropland probabilities."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fusion import FuseParams
from croplayer_qgis.translation import tr


class FuseRasters(CropLayerAlgorithm):
    """One cropland layer from two cropland probabilities."""

    NAME = "fuse"
    TITLE = mark("Fuse two cropland rasters")
    GROUP = "rasters"
    ABOUT = mark(
        "Makes one cropland layer of two cropland probabilities from anywhere, on any grids. Where "
        "both call a pixel alike, that stands; where they differ, the fusion model decides region by "
        "region; where only one has data, it decides alone. Bands: cropland (0/1), probability (%), "
        "decision (1 both not cropland, 2 both cropland, 3 and 4 A or B decided cropland, 5 and 6 A "
        "or B decided not cropland, 7 single source), expected correctness (%); 255 is no-data."
    )
    TASK = "fuse"
    PARAMS = FuseParams
    STYLES = (("OUTPUT", "cropland"),)

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputNumber("CROPLAND_HA", tr("Cropland [ha]")))
        self.addOutput(QgsProcessingOutputNumber("MAPPED_HA", tr("Mapped area [ha]")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells the area of each decision."""
        for code, area in result["decision_ha"].items():
            feedback.pushInfo(tr("Decision {}: {:.1f} ha").format(code, area))
        return {"CROPLAND_HA": result["cropland_ha"], "MAPPED_HA": result["mapped_ha"]}
