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
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.export import ExportParams
from croplayer_qgis.shared.vocabulary.products import EXPORT_CHOICES
from croplayer_qgis.translation import tr


class ExportJob(CropLayerAlgorithm):
    """A job's cropland as raster, polygons, table and report."""

    NAME = "exportjob"
    TITLE = mark("Export the cropland of a job")
    GROUP = "mapping"
    ABOUT = mark(
        "Writes the finished blocks of a job as files to give away: cropland as cloud optimised "
        "GeoTIFF, simplified polygons without gaps or overlaps (GeoPackage, area in ha), figures per "
        "block (CSV) and a report (HTML), with the attribution of the imagery."
    )
    TASK = "export"
    PARAMS = ExportParams

    def add_outputs(self) -> None:
        """Adds figures and files."""
        self.addOutput(QgsProcessingOutputRasterLayer("RASTER", tr("Cropland raster")))
        self.addOutput(QgsProcessingOutputVectorLayer("POLYGONS", tr("Cropland polygons")))
        self.addOutput(QgsProcessingOutputFile("TABLE", tr("Figures per block")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Report")))
        self.addOutput(QgsProcessingOutputFile("STAC", tr("STAC collection")))

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tells the files."""
        files = result["files"]
        for path in files.values():
            feedback.pushInfo(path)
        return {name.upper(): files.get(name) for name in EXPORT_CHOICES}
