"""Algorithm ``croplayer:assessaccuracy``: accuracy of a map against a reference."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.accuracy_results import FOLDER, LEVEL, add_results, told
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.layer_files import raster_file, vector_file
from croplayer_qgis.shared.messages.accuracy import AssessParams
from croplayer_qgis.translation import tr


class AssessAccuracy(CropLayerAlgorithm):
    """Accuracy of a map against a reference."""

    MAP, CLASSES, BAND, SAMPLE = "MAP", "CLASSES", "BAND", "SAMPLE"
    POINTS, DESIGN, POLYGONS, LABEL_FIELD = "POINTS", "DESIGN", "POLYGONS", "LABEL_FIELD"
    REFERENCE, REFERENCE_CLASSES = "REFERENCE", "REFERENCE_CLASSES"
    POST_STRATIFY, RELIABILITY = "POST_STRATIFY", "RELIABILITY"

    def name(self) -> str:
        """Id within the provider."""
        return "assessaccuracy"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Assess accuracy")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "accuracy"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Estimates the accuracy of a map: error matrix, overall, user's and producer's accuracy, F1 "
            "and error-adjusted areas (ha), each with standard error and confidence interval under the "
            "design of the sample (Olofsson et al. 2014, Stehman 2014). Give a sample of 'Make sample "
            "points' with labels, your own labelled points and how they were drawn, or reference polygons"
            " or a reference raster to compare with every pixel. Writes CSV files and a report."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        title, help_text = tr("Map"), tr("Class raster, or a job's cropland.vrt.")
        self.addParameter(declare.described(QgsProcessingParameterRasterLayer(self.MAP, title), help_text))
        self.addParameter(declare.class_table(self.CLASSES, tr("Classes of the map")))
        help_text = tr("Band of the map.")
        self.addParameter(declare.number(self.BAND, tr("Band"), help_text, 1, 1, whole=True, advanced=True))
        help_text = tr("GeoPackage of “Make sample points” with labels in the field reference.")
        self.addParameter(declare.file(self.SAMPLE, tr("Labelled sample"), help_text))
        points = QgsProcessingParameterFeatureSource(
            self.POINTS, tr("Points of your own"), [QgsProcessing.SourceType.TypeVectorPoint], optional=True
        )
        self.addParameter(declare.described(points, tr("Labelled points that were drawn by a design.")))
        options = ["simple_random", "systematic", "stratified"]
        help_text = tr("How your own points were drawn; stratified means by the map's classes.")
        title = tr("Design of your points")
        self.addParameter(declare.choice(self.DESIGN, title, help_text, options, "simple_random"))
        polygons = QgsProcessingParameterFeatureSource(
            self.POLYGONS,
            tr("Reference polygons"),
            [QgsProcessing.SourceType.TypeVectorPolygon],
            optional=True,
        )
        help_text = tr("Labels at the sample's points, or of every pixel without a sample.")
        self.addParameter(declare.described(polygons, help_text))
        help_text = tr("Column of class names in points or polygons.")
        self.addParameter(declare.text(self.LABEL_FIELD, tr("Field of labels"), help_text, "label"))
        reference = QgsProcessingParameterRasterLayer(self.REFERENCE, tr("Reference raster"), optional=True)
        self.addParameter(declare.described(reference, help_text))
        self.addParameter(declare.class_table(self.REFERENCE_CLASSES, tr("Classes of the reference raster")))
        title, help_text = tr("Post-stratify by map class"), tr("For simple random and systematic samples.")
        post = QgsProcessingParameterBoolean(self.POST_STRATIFY, title, defaultValue=False)
        self.addParameter(declare.described(post, help_text, advanced=True))
        title = tr("Check expected correctness")
        help_text = tr("Holds a job's expected correctness against the correctness observed.")
        reliability = QgsProcessingParameterBoolean(self.RELIABILITY, title, defaultValue=False)
        self.addParameter(declare.described(reliability, help_text, advanced=True))
        add_results(self)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine assess the map."""
        points, points_layer = vector_file(self, parameters, self.POINTS, context, feedback)
        polygons, polygons_layer = vector_file(self, parameters, self.POLYGONS, context, feedback)
        params = AssessParams(
            map=raster_file(self, parameters, self.MAP, context),
            out=self.text(parameters, FOLDER, context),
            classes=self.text(parameters, self.CLASSES, context),
            band=self.parameterAsInt(parameters, self.BAND, context),
            sample=self.text(parameters, self.SAMPLE, context),
            points=points,
            design=self.parameterAsEnumString(parameters, self.DESIGN, context) if points else "",
            polygons=polygons,
            layer=points_layer or polygons_layer,
            label_field=self.text(parameters, self.LABEL_FIELD, context),
            reference=raster_file(self, parameters, self.REFERENCE, context),
            reference_classes=self.text(parameters, self.REFERENCE_CLASSES, context),
            reliability=self.parameterAsBool(parameters, self.RELIABILITY, context),
            post_stratify=self.parameterAsBool(parameters, self.POST_STRATIFY, context),
            level=self.parameterAsDouble(parameters, LEVEL, context),
        )
        return told(call_engine("assess", params, feedback), feedback)
