"""Algorithm ``croplayer:segment``: cropland probability of a raster or source."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterDestination,
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.imagery_parameters import add_imagery, read_imagery
from croplayer_qgis.processing.styles import style_when_loaded
from croplayer_qgis.translation import tr


class SegmentRaster(CropLayerAlgorithm):
    """Cropland probability of a raster or source."""

    OUTPUT, CROPLAND_HA, IMAGERY_HA = "OUTPUT", "CROPLAND_HA", "IMAGERY_HA"

    def name(self) -> str:
        """Id within the provider."""
        return "segment"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Segment cropland in a raster")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "rasters"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Gives the probability of cropland for every pixel of 2 m imagery: 0-100 %, 255 where there "
            "is no imagery, as a cloud optimised GeoTIFF in EPSG:3857. The model was trained on fields of"
            " the US Midwest; its card says what it was measured to be worth."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        add_imagery(self)
        self.addParameter(QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Cropland probability")))
        self.addOutput(QgsProcessingOutputNumber(self.CROPLAND_HA, tr("Cropland [ha]")))
        self.addOutput(QgsProcessingOutputNumber(self.IMAGERY_HA, tr("Area with imagery [ha]")))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Reads source and key, in the main thread."""
        self._asked = read_imagery(self, parameters, context)
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine segment the imagery."""
        out = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        result = call_engine("segment", replace(self._asked, out=out), feedback)
        style_when_loaded(context, out, "probability")
        text = tr("{:.1f} ha cropland of {:.1f} ha with imagery")
        feedback.pushInfo(text.format(result["cropland_ha"], result["imagery_ha"]))
        return {
            self.OUTPUT: out,
            self.CROPLAND_HA: result["cropland_ha"],
            self.IMAGERY_HA: result["imagery_ha"],
        }
