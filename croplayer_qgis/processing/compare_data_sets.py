"""Algorithm ``croplayer:comparedatasets``: cropland data sets on the same pixels, points and regions."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputRasterLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.accuracy_results import FOLDER, LEVEL, add_results, told
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.layer_files import vector_file
from croplayer_qgis.processing.region_parameters import NAME_FIELD, REGIONS, STATISTICS, add_regions
from croplayer_qgis.shared.messages.accuracy import CompareParams
from croplayer_qgis.shared.sentence import Sentence, counted
from croplayer_qgis.translation import tr


class CompareDataSets(CropLayerAlgorithm):
    """Cropland data sets on the same pixels, points and regions."""

    MAP, CLASSES, OTHERS, OTHER_CLASSES = "MAP", "CLASSES", "OTHERS", "OTHER_CLASSES"
    SAMPLE, AGREEMENT = "SAMPLE", "AGREEMENT"

    def name(self) -> str:
        """Id within the provider."""
        return "comparedatasets"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Compare data sets")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "accuracy"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Compares cropland data sets with a map: agreement at every pixel (a raster), accuracy and "
            "paired differences on a labelled sample (McNemar), and areas in regions against official "
            "statistics. Writes CSV files and a report."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        title, help_text = tr("Map"), tr("The data set the others are compared with.")
        self.addParameter(declare.described(QgsProcessingParameterRasterLayer(self.MAP, title), help_text))
        self.addParameter(declare.class_table(self.CLASSES, tr("Classes of the map")))
        others = QgsProcessingParameterMultipleLayers(
            self.OTHERS, tr("Other data sets"), QgsProcessing.SourceType.TypeRaster
        )
        self.addParameter(declare.described(others, tr("One or more class rasters.")))
        help_text = tr(
            "Class table of each of the others in their order, separated by commas: presets (worldcover ...) "
            "or CSV files with code and class."
        )
        title = tr("Classes of the others")
        self.addParameter(declare.text(self.OTHER_CLASSES, title, help_text, needed=True))
        help_text = tr("GeoPackage of “Make sample points” with labels.")
        self.addParameter(declare.file(self.SAMPLE, tr("Labelled sample"), help_text))

        add_regions(self, optional=True)
        add_results(self)
        self.addOutput(QgsProcessingOutputRasterLayer(self.AGREEMENT, tr("Agreement")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine compare the data sets."""
        others = self.parameterAsLayerList(parameters, self.OTHERS, context)
        tables = [table.strip() for table in self.text(parameters, self.OTHER_CLASSES, context).split(",")]
        if len(tables) != len(others):
            text = Sentence(
                "{} and {} were given; give one table for each.",
                counted(len(others), "{} other data set", "{} other data sets"),
                counted(len(tables), "{} class table", "{} class tables"),
            )
            raise QgsProcessingException(tr(text))
        mapped = self.parameterAsRasterLayer(parameters, self.MAP, context)
        layers = [(mapped, self.text(parameters, self.CLASSES, context)), *zip(others, tables)]
        regions, layer = vector_file(self, parameters, REGIONS, context, feedback)
        params = CompareParams(
            data_sets=tuple(
                {"name": data.name(), "path": data.source(), "table": table} for data, table in layers
            ),
            out=self.text(parameters, FOLDER, context),
            sample=self.text(parameters, self.SAMPLE, context),
            regions=regions,
            regions_layer=layer,
            name_field=self.text(parameters, NAME_FIELD, context),
            statistics=self.text(parameters, STATISTICS, context),
            level=self.parameterAsDouble(parameters, LEVEL, context),
        )
        result = call_engine("compare", params, feedback)
        return {**told(result, feedback), self.AGREEMENT: result["agreement"]}
