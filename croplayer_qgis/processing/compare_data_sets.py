"""Algorithm ``croplayer:comparedatasets``: cropland data sets on the same pixels, points and regions."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProcessingOutputRasterLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from croplayer_qgis.processing.accuracy_results import told, with_statistics_file
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.declared import declare, described
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.accuracy import AssessParams, CompareParams
from croplayer_qgis.shared.paths import absolute
from croplayer_qgis.shared.sentence import Sentence, counted
from croplayer_qgis.translation import tr


class CompareDataSets(CropLayerAlgorithm):
    """Cropland data sets on the same pixels, points and regions."""

    NAME = "comparedatasets"
    TITLE = mark("Compare data sets")
    GROUP = "accuracy"
    ABOUT = mark(
        "Compares cropland data sets with a map: agreement at every pixel (a raster), accuracy and "
        "paired differences on a labelled sample (McNemar), and areas in regions against official "
        "statistics. Writes CSV files and a report."
    )
    TASK = "compare"
    PARAMS = CompareParams

    def add_parameters(self) -> None:
        """Adds the map as the other algorithms have it, the other data sets, and the declared parameters."""
        declare(self, AssessParams, ("map", "classes"), {"map": mark("Map the others are compared with")})
        others = QgsProcessingParameterMultipleLayers(
            "OTHERS", tr("Other data sets"), QgsProcessing.SourceType.TypeRaster
        )
        self.addParameter(described(others, tr("One or more class rasters.")))
        tables = QgsProcessingParameterString("OTHER_CLASSES", tr("Classes of the others"))
        help_text = tr(
            "Class table of each of the others in their order, separated by commas: presets (worldcover ...) "
            "or CSV files with code and class."
        )
        self.addParameter(described(tables, help_text))
        super().add_parameters()

    def values(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """The declared parameters and the data sets, each with its class table."""
        others = self.parameterAsLayerList(parameters, "OTHERS", context)
        tables = [
            table.strip() for table in self.parameterAsString(parameters, "OTHER_CLASSES", context).split(",")
        ]
        if len(tables) != len(others):
            sentence = Sentence(
                "{} and {} were given; give one table for each.",
                counted(len(others), "{} other data set", "{} other data sets"),
                counted(len(tables), "{} class table", "{} class tables"),
            )
            raise QgsProcessingException(tr(sentence))
        mapped = self.parameterAsRasterLayer(parameters, "MAP", context)
        classes = self.parameterAsString(parameters, "CLASSES", context).strip()
        layers = [(mapped, classes), *zip(others, tables)]
        found = with_statistics_file(super().values(parameters, context, feedback), context)
        found["data_sets"] = tuple(
            {"name": data.name(), "path": absolute(data.source()), "table": table} for data, table in layers
        )
        return found

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Report")))
        self.addOutput(QgsProcessingOutputRasterLayer("AGREEMENT", tr("Agreement")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells the findings."""
        return {**told(result, feedback), "AGREEMENT": result["agreement"]}
