"""Algorithm ``croplayer:mapblocks``: the main job, imagery of one or two sources to cropland."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.job_models import job_model_titles, model_parameter
from croplayer_qgis.processing.job_run import add_run, run_job, run_options
from croplayer_qgis.processing.layer_files import degree_bounds, vector_file
from croplayer_qgis.processing.source_parameters import TERMS, add_source, add_terms, read_source
from croplayer_qgis.shared.messages import RunParams
from croplayer_qgis.shared.messages.create_job import CreateJobParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


class MapBlocks(CropLayerAlgorithm):
    """The main job: imagery of one or two sources to cropland, block by block."""

    AREA, EXTENT, BLOCKS, JOB = "AREA", "EXTENT", "BLOCKS", "JOB"

    def name(self) -> str:
        """Id within the provider."""
        return "mapblocks"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Map cropland in blocks")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "mapping"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Maps cropland from one or two imagery sources in blocks of 0.05°: image quality, "
            "segmentation, error evaluation and fusion, into a job folder with the map (2 m), its "
            "probability, decisions and figures per block. An existing job with the same parameters goes "
            "on with what is missing; other parameters are refused. Cancel at any time: finished blocks "
            "are kept."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        area = QgsProcessingParameterFeatureSource(
            self.AREA,
            tr("Area or block layer (polygons)"),
            [QgsProcessing.SourceType.TypeVectorPolygon],
            optional=True,
        )
        help_text = tr("All blocks that share area with the polygons, in any reference system.")
        self.addParameter(declare.described(area, help_text))
        extent = QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True)
        self.addParameter(declare.described(extent, tr("In place of the area, or besides it.")))
        help_text = tr("Ids such as N39.85_E116.35, separated by spaces or commas.")
        self.addParameter(declare.text(self.BLOCKS, tr("Block ids"), help_text, advanced=True))
        add_source(self, "A", tr("Source A"), needed=True)
        add_source(self, "B", tr("Source B"), needed=False)
        add_terms(self)
        self.addParameter(declare.zoom(tr("Zoom of the tiles. Empty: 16, 2.4 m a pixel at the equator.")))
        self.addParameter(declare.mapping_unit())
        for task, title in job_model_titles().items():
            self.addParameter(declare.model_folder(model_parameter(task), title))
        self.addParameter(QgsProcessingParameterFolderDestination(self.JOB, tr("Job folder")))
        add_run(self)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Reads sources and keys, in the main thread."""
        first = read_source(self, parameters, "A", context)
        if first is None:  # QGIS asks for it; a script may pass an empty text
            raise QgsProcessingException(tr("Name an imagery source for A."))
        self._source_a, self._source_b = first, read_source(self, parameters, "B", context)
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Creates or opens the job, then runs it."""
        sources = [source for source in (self._source_a, self._source_b) if source is not None]
        accepted = self.parameterAsBool(parameters, TERMS, context)
        area, layer = vector_file(self, parameters, self.AREA, context, feedback)
        models = {task: self.text(parameters, model_parameter(task), context) for task in job_model_titles()}
        job = CreateJobParams(
            job=self.text(parameters, self.JOB, context),
            source_a=self._source_a.record,
            source_b=self._source_b.record if self._source_b is not None else None,
            area=area,
            layer=layer,
            bounds=degree_bounds(self, parameters, self.EXTENT, context),
            blocks=tuple(self.text(parameters, self.BLOCKS, context).replace(",", " ").split()),
            zoom=self.whole(parameters, "ZOOM", context),
            min_region_ha=self.number(parameters, "MIN_REGION_HA", context),
            models={task: folder for task, folder in models.items() if folder},
            accepted_terms=tuple(id for source in sources for id in source.accepted_terms(accepted)),
        )
        created = call_engine("create_job", job, feedback)
        unfinished = created["unfinished"]
        text = counted(unfinished, "{} block to map. {}", "{} blocks to map. {}", unfinished, created["disk"])
        feedback.pushInfo(tr(text))
        secrets = {id: secret for source in sources for id, secret in source.secrets.items()}
        run = RunParams(job=job.job, secrets=secrets, **run_options(self, parameters, context))
        return {self.JOB: job.job, **run_job(self, parameters, run, context, feedback)}
