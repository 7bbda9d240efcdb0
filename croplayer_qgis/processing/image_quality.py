"""Algorithm ``croplayer:quality``: image quality of a raster or source, a pixel for each chip."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterDestination,
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.imagery_parameters import add_imagery, read_imagery
from croplayer_qgis.processing.styles import style_when_loaded
from croplayer_qgis.translation import tr


class ImageQuality(CropLayerAlgorithm):
    """Image quality of a raster or source, a pixel for each chip."""

    OUTPUT, QUALITY, SCENE_CLASS, IMAGERY_SHARE = "OUTPUT", "QUALITY", "SCENE_CLASS", "IMAGERY_SHARE"

    def name(self) -> str:
        """Id within the provider."""
        return "quality"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Assess image quality")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "rasters"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Judges imagery in chips of 256 x 256 pixels with the image quality model. The result has a "
            "pixel for each chip: quality (0-1, 1 best), the probabilities (0-1) of clear, haze, cloud, "
            "blur, seam, compression, dark_or_snow and no_imagery, and the share with imagery (0-1). "
            "The figures are those of all chips that touch the area."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        add_imagery(self)
        self.addParameter(QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Image quality")))
        self.addOutput(QgsProcessingOutputNumber(self.QUALITY, tr("Mean quality (0-1)")))
        self.addOutput(QgsProcessingOutputString(self.SCENE_CLASS, tr("Most likely scene class")))
        self.addOutput(QgsProcessingOutputNumber(self.IMAGERY_SHARE, tr("Share with imagery (0-1)")))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Reads source and key, in the main thread."""
        self._asked = read_imagery(self, parameters, context)
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine judge the imagery."""
        out = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        result = call_engine("quality", replace(self._asked, out=out), feedback)
        style_when_loaded(context, out, "quality")
        for name, probability in result["class_probability"].items():
            feedback.pushInfo(f"{name}: {probability:.2f}")
        return {
            self.OUTPUT: out,
            self.QUALITY: result["quality"],
            self.SCENE_CLASS: result["scene_class"],
            self.IMAGERY_SHARE: result["imagery_share"],
        }
