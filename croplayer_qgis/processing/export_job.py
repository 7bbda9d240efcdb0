"""Algorithm ``croplayer:exportjob``: a job's cropland as raster, polygons, table and report."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.shared.messages.export import ExportParams
from croplayer_qgis.translation import tr


class ExportJob(CropLayerAlgorithm):
    """A job's cropland as raster, polygons, table and report."""

    JOB, PRODUCTS, NAME, TOLERANCE_M = "JOB", "PRODUCTS", "NAME", "TOLERANCE_M"
    DISSOLVE, OVERWRITE, FOLDER, RASTER = "DISSOLVE", "OVERWRITE", "FOLDER", "RASTER"
    POLYGONS, TABLE, REPORT = "POLYGONS", "TABLE", "REPORT"

    def name(self) -> str:
        """Id within the provider."""
        return "exportjob"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Export the cropland of a job")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "mapping"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Writes the finished blocks of a job as files to give away: cropland as cloud optimised "
            "GeoTIFF, simplified polygons without gaps or overlaps (GeoPackage, area in ha), figures per "
            "block (CSV) and a report (HTML), with the attribution of the imagery."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        self.addParameter(declare.job_folder())
        options = ["raster", "polygons", "table", "report"]
        help_text = tr("What to write.")
        self.addParameter(declare.choice(self.PRODUCTS, tr("Products"), help_text, options, options))
        help_text = tr("Begin of the file names. Empty: the job's name.")
        self.addParameter(declare.text(self.NAME, tr("Name"), help_text))
        help_text = tr("Details of polygons to leave out. Empty: two pixels of the imagery; 0: none.")
        title = tr("Simplification [m]")
        self.addParameter(declare.number(self.TOLERANCE_M, title, help_text, None, 0, 1000, advanced=True))
        dissolve = tr("Join polygons across the edges of blocks")
        self.addParameter(QgsProcessingParameterBoolean(self.DISSOLVE, dissolve, defaultValue=True))
        overwrite = tr("Replace files of an earlier export")
        self.addParameter(QgsProcessingParameterBoolean(self.OVERWRITE, overwrite, defaultValue=False))
        self.addParameter(QgsProcessingParameterFolderDestination(self.FOLDER, tr("Folder")))
        self.addOutput(QgsProcessingOutputRasterLayer(self.RASTER, tr("Cropland raster")))
        self.addOutput(QgsProcessingOutputVectorLayer(self.POLYGONS, tr("Cropland polygons")))
        self.addOutput(QgsProcessingOutputFile(self.TABLE, tr("Figures per block")))
        self.addOutput(QgsProcessingOutputHtml(self.REPORT, tr("Report")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine write the files."""
        folder = self.text(parameters, self.FOLDER, context)
        params = ExportParams(
            job=self.text(parameters, self.JOB, context),
            folder=folder,
            products=tuple(self.parameterAsEnumStrings(parameters, self.PRODUCTS, context)),
            name=self.text(parameters, self.NAME, context),
            tolerance_m=self.number(parameters, self.TOLERANCE_M, context),
            dissolve=self.parameterAsBool(parameters, self.DISSOLVE, context),
            overwrite=self.parameterAsBool(parameters, self.OVERWRITE, context),
        )
        result = call_engine("export", params, feedback)
        files = result["files"]
        for path in files.values():
            feedback.pushInfo(path)
        outputs = {
            name: files.get(name.lower()) for name in (self.RASTER, self.POLYGONS, self.TABLE, self.REPORT)
        }
        return {self.FOLDER: folder, **outputs}
