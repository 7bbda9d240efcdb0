"""Algorithm ``croplayer:areastatistics``: areas in regions, and against official statistics."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterRasterLayer,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.accuracy_results import FOLDER, LEVEL, add_results, told
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.layer_files import raster_file, vector_file
from croplayer_qgis.processing.region_parameters import NAME_FIELD, REGIONS, STATISTICS, add_regions
from croplayer_qgis.shared.messages.accuracy import AreasParams
from croplayer_qgis.translation import tr


class AreaStatistics(CropLayerAlgorithm):
    """Areas of the classes in regions, and against official statistics."""

    MAP, CLASSES, BAND, SAMPLE, LAYER = "MAP", "CLASSES", "BAND", "SAMPLE", "LAYER"

    def name(self) -> str:
        """Id within the provider."""
        return "areastatistics"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Area statistics")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "accuracy"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Measures the area of each class (ha, on the ellipsoid, pixels weighted by the share inside) "
            "in regions, holds cropland against official statistics (deviation in %, within ±10 % or "
            "not), and gives error-adjusted areas beside pixel counts when there is a labelled sample. "
            "Writes CSV files, a layer and a report."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        title, help_text = tr("Map"), tr("Class raster, or a job's cropland.vrt.")
        self.addParameter(declare.described(QgsProcessingParameterRasterLayer(self.MAP, title), help_text))
        self.addParameter(declare.class_table(self.CLASSES, tr("Classes of the map")))
        help_text = tr("Band of the map.")
        self.addParameter(declare.number(self.BAND, tr("Band"), help_text, 1, 1, whole=True, advanced=True))

        add_regions(self)
        help_text = tr("GeoPackage of “Make sample points” with labels, for error-adjusted areas.")
        self.addParameter(declare.file(self.SAMPLE, tr("Labelled sample"), help_text))
        add_results(self)
        self.addOutput(QgsProcessingOutputVectorLayer(self.LAYER, tr("Regions with areas")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine measure the regions."""
        regions, layer = vector_file(self, parameters, REGIONS, context, feedback)
        params = AreasParams(
            map=raster_file(self, parameters, self.MAP, context),
            out=self.text(parameters, FOLDER, context),
            regions=regions,
            classes=self.text(parameters, self.CLASSES, context),
            band=self.parameterAsInt(parameters, self.BAND, context),
            regions_layer=layer,
            name_field=self.text(parameters, NAME_FIELD, context),
            statistics=self.text(parameters, STATISTICS, context),
            sample=self.text(parameters, self.SAMPLE, context),
            level=self.parameterAsDouble(parameters, LEVEL, context),
        )
        result = call_engine("areas", params, feedback)
        return {**told(result, feedback), self.LAYER: result["layer"]}
