"""Algorithm ``croplayer:evaluate``: how likely each region of a cropland raster is right."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.layer_files import raster_file
from croplayer_qgis.processing.probability_parameters import add_grid, add_probability
from croplayer_qgis.processing.styles import style_when_loaded
from croplayer_qgis.shared.messages.fusion import EvaluateParams
from croplayer_qgis.translation import tr


class EvaluateErrors(CropLayerAlgorithm):
    """How likely each region of a cropland raster is right."""

    OUTPUT, REGIONS, EXPECTED_ERROR_HA, MAPPED_HA = "OUTPUT", "REGIONS", "EXPECTED_ERROR_HA", "MAPPED_HA"

    def name(self) -> str:
        """Id within the provider."""
        return "evaluate"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Evaluate errors of a cropland raster")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "rasters"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Says for each connected region of a cropland probability raster how likely its label is "
            "right (expected correctness, %), with the error evaluation model. Bands: expected "
            "correctness (%), label (0/1); 255 is no-data. The regions can be written as polygons with "
            "area (ha) and expected area of error (ha)."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        add_probability(self, "", tr("Cropland probability"))
        add_grid(self)
        self.addParameter(declare.model_folder("MODEL", tr("Evaluation model")))
        self.addParameter(declare.model_folder("QUALITY_MODEL", tr("Image quality model")))
        self.addParameter(QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Expected correctness")))
        regions = QgsProcessingParameterVectorDestination(
            self.REGIONS, tr("Regions"), optional=True, createByDefault=False
        )
        self.addParameter(regions)
        self.addOutput(QgsProcessingOutputNumber(self.EXPECTED_ERROR_HA, tr("Expected area of error [ha]")))
        self.addOutput(QgsProcessingOutputNumber(self.MAPPED_HA, tr("Mapped area [ha]")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine evaluate the raster."""
        out = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        regions = self.parameterAsOutputLayer(parameters, self.REGIONS, context)
        params = EvaluateParams(
            raster=raster_file(self, parameters, "RASTER", context),
            out=out,
            regions=regions or "",
            imagery=raster_file(self, parameters, "IMAGERY", context),
            full=self.number(parameters, "FULL", context),
            threshold=self.parameterAsDouble(parameters, "THRESHOLD", context),
            zoom=self.whole(parameters, "ZOOM", context),
            min_region_ha=self.number(parameters, "MIN_REGION_HA", context),
            model=self.text(parameters, "MODEL", context),
            quality_model=self.text(parameters, "QUALITY_MODEL", context),
        )
        result = call_engine("evaluate", params, feedback)
        style_when_loaded(context, out, "expected_correctness")
        style_when_loaded(context, regions, "evaluated_regions")
        return {
            self.OUTPUT: out,
            self.REGIONS: regions,
            self.EXPECTED_ERROR_HA: result["expected_error_ha"],
            self.MAPPED_HA: result["mapped_ha"],
        }
