"""Algorithm ``croplayer:quality``: image quality of a raster or source, a pixel for each chip."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from croplayer_qgis.processing.imagery_algorithm import ImageryAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.translation import tr


class ImageQuality(ImageryAlgorithm):
    """Image quality of a raster or source, a pixel for each chip."""

    NAME = "quality"
    TITLE = mark("Assess image quality")
    GROUP = "rasters"
    ABOUT = mark(
        "Judges imagery in chips of 256 x 256 pixels with the image quality model. The result has a "
        "pixel for each chip: quality (0-1, 1 best), the probabilities (0-1) of clear, haze, cloud, "
        "blur, compression, dark_or_snow and no_imagery, and the share with imagery (0-1). "
        "The figures are those of all chips that touch the area."
    )
    TASK = "quality"
    RESULT = mark("Image quality")
    STYLES = (("OUTPUT", "quality"),)

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputNumber("QUALITY", tr("Mean quality (0-1)")))
        self.addOutput(QgsProcessingOutputString("SCENE_CLASS", tr("Most likely scene class")))
        self.addOutput(QgsProcessingOutputNumber("IMAGERY_SHARE", tr("Share with imagery (0-1)")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells the probability of each scene class."""
        for name, probability in result["class_probability"].items():
            feedback.pushInfo(f"{name}: {probability:.2f}")
        return {
            "QUALITY": result["quality"],
            "SCENE_CLASS": result["scene_class"],
            "IMAGERY_SHARE": result["imagery_share"],
        }
