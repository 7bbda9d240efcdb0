"""Algorithm ``croplayer:fuse``: one cropland layer from two cropland probabilities."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterDestination,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.layer_files import raster_file
from croplayer_qgis.processing.probability_parameters import add_grid, add_probability
from croplayer_qgis.processing.styles import style_when_loaded
from croplayer_qgis.shared.messages.fusion import FuseParams
from croplayer_qgis.translation import tr


class FuseRasters(CropLayerAlgorithm):
    """One cropland layer from two cropland probabilities."""

    OUTPUT, CROPLAND_HA, MAPPED_HA = "OUTPUT", "CROPLAND_HA", "MAPPED_HA"

    def name(self) -> str:
        """Id within the provider."""
        return "fuse"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Fuse two cropland rasters")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "rasters"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Makes one cropland layer of two cropland probabilities from anywhere, on any grids. Where "
            "both call a pixel alike, that stands; where they differ, the fusion model decides region by "
            "region; where only one has data, it decides alone. Bands: cropland (0/1), probability (%), "
            "decision (1 both not cropland, 2 both cropland, 3 and 4 A or B decided cropland, 5 and 6 A "
            "or B decided not cropland, 7 single source), expected correctness (%); 255 is no-data."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        add_probability(self, "A", tr("Cropland probability A"))
        add_probability(self, "B", tr("Cropland probability B"))
        add_grid(self)
        self.addParameter(declare.model_folder("EVALUATION_MODEL", tr("Evaluation model")))
        self.addParameter(declare.model_folder("FUSION_MODEL", tr("Fusion model")))
        self.addParameter(declare.model_folder("QUALITY_MODEL", tr("Image quality model")))
        self.addParameter(QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Fused cropland")))
        self.addOutput(QgsProcessingOutputNumber(self.CROPLAND_HA, tr("Cropland [ha]")))
        self.addOutput(QgsProcessingOutputNumber(self.MAPPED_HA, tr("Mapped area [ha]")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine fuse the rasters."""
        out = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        rasters = {
            f"{kind}_{slot}": raster_file(self, parameters, f"{kind}_{slot}".upper(), context)
            for kind in ("raster", "imagery")
            for slot in "ab"
        }
        params = FuseParams(
            **rasters,
            out=out,
            full_a=self.number(parameters, "FULL_A", context),
            full_b=self.number(parameters, "FULL_B", context),
            threshold_a=self.parameterAsDouble(parameters, "THRESHOLD_A", context),
            threshold_b=self.parameterAsDouble(parameters, "THRESHOLD_B", context),
            zoom=self.whole(parameters, "ZOOM", context),
            min_region_ha=self.number(parameters, "MIN_REGION_HA", context),
            evaluation_model=self.text(parameters, "EVALUATION_MODEL", context),
            fusion_model=self.text(parameters, "FUSION_MODEL", context),
            quality_model=self.text(parameters, "QUALITY_MODEL", context),
        )
        result = call_engine("fuse", params, feedback)
        style_when_loaded(context, out, "cropland")
        for code, area in result["decision_ha"].items():
            feedback.pushInfo(tr("Decision {}: {:.1f} ha").format(code, area))
        return {
            self.OUTPUT: out,
            self.CROPLAND_HA: result["cropland_ha"],
            self.MAPPED_HA: result["mapped_ha"],
        }
