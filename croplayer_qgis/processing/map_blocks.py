"""Algorithm ``croplayer:mapblocks``: the main job, imagery of one or two sources to cropland."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from croplayer_qgis.processing.declared import allowed, declare
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.job_models import add_models, read_models
from croplayer_qgis.processing.job_run import JobAlgorithm
from croplayer_qgis.processing.source_parameters import TERMS, add_source, add_terms, read_source
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.create_job import CreateJobParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


class MapBlocks(JobAlgorithm):
    """The main job: imagery of one or two sources to cropland, block by block."""

    NAME = "mapblocks"
    TITLE = mark("Map cropland in blocks")
    GROUP = "mapping"
    ABOUT = mark(
        "Maps cropland from one or two imagery sources in blocks of 0.05°: image quality, "
        "segmentation, error evaluation and fusion, into a job folder with the map (2 m), its "
        "probability, decisions and figures per block. An existing job with the same parameters goes "
        "on with what is missing; other parameters are refused. Cancel at any time: finished blocks "
        "are kept."
    )
    PARAMS = CreateJobParams

    def add_parameters(self) -> None:
        """Adds the area, the sources, the parameters frozen in a job, and where it is mapped."""
        declare(self, CreateJobParams, ("area", "within_area", "least_share", "bounds", "blocks"))
        add_source(self, "A", tr("Source A"), needed=True)
        add_source(self, "B", tr("Source B"), needed=False)
        declare(self, CreateJobParams, ("bands_a", "bands_b", "nodata_a", "nodata_b"))
        add_terms(self)
        declare(self, CreateJobParams, ("zoom", "min_region_ha", "correct_shift"))
        add_models(self)
        declare(self, CreateJobParams, ("job",))
        self.add_run()

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Reads sources and keys, in the main thread."""
        first = read_source(self, parameters, "A", context)
        if first is None:  # QGIS asks for it; a script may pass an empty text
            raise QgsProcessingException(tr("Name an imagery source for A."))
        self._source_a, self._source_b = first, read_source(self, parameters, "B", context)
        return True

    def values(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """The declared parameters, sources and models."""
        accepted = self.parameterAsBool(parameters, TERMS, context)
        sources = [source for source in (self._source_a, self._source_b) if source is not None]
        return {
            **super().values(parameters, context, feedback),
            "source_a": self._source_a.record,
            "source_b": None if self._source_b is None else self._source_b.record,
            "models": read_models(self, parameters, context),
            "accepted_terms": tuple(id for source in sources for id in source.accepted_terms(accepted)),
        }

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Creates or opens the job, then runs it."""
        job = allowed(CreateJobParams(**self.values(parameters, context, feedback)))
        created = call_engine("create_job", job, feedback)
        unfinished = created["unfinished"]
        text = counted(unfinished, "{} block to map. {}", "{} blocks to map. {}", unfinished, created["disk"])
        feedback.pushInfo(tr(text))
        for sentence in created["requests"]:
            feedback.pushInfo(tr(sentence))
        sources = [source for source in (self._source_a, self._source_b) if source is not None]
        secrets = {id: secret for source in sources for id, secret in source.secrets.items()}
        done = self.run_job({"job": job.job, "secrets": secrets}, parameters, context, feedback)
        return {"JOB": job.job, **done}
