"""Algorithm ``croplayer:runjob``: maps the blocks of a job that are not finished."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
)

from croplayer_qgis.client.secrets import secrets_from_environment
from croplayer_qgis.engine.messages import RunParams, RunResult
from croplayer_qgis.layers.job_reader import NoJobError, read_job
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.translation import tr


class RunJob(QgsProcessingAlgorithm):
    """Runs in Processing's worker thread; the engine process is told to stop when the user cancels."""

    JOB, RETRY, MAPPED, CROPLAND = "JOB", "RETRY", "MAPPED", "CROPLAND"

    def createInstance(self) -> RunJob:
        """A fresh algorithm, for QGIS."""
        return RunJob()

    def name(self) -> str:
        """Id within the provider."""
        return "runjob"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Map the unfinished blocks of a job")

    def shortHelpString(self) -> str:
        """Help beside the dialog."""
        return tr(
            "Goes on with a job folder that 'croplayer map' made: queued, interrupted and, if wanted, failed "
            "or incomplete blocks are mapped with the job's own sources and models. The token or key of a "
            "source is read from the environment variable CROPLAYER_TOKEN_<SOURCE>."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        behaviour = getattr(QgsProcessingParameterFile, "Behavior", QgsProcessingParameterFile)
        self.addParameter(QgsProcessingParameterFile(self.JOB, tr("Job folder"), behaviour.Folder))
        retry = tr("Map failed and incomplete blocks again")
        self.addParameter(QgsProcessingParameterBoolean(self.RETRY, retry, defaultValue=True))
        self.addOutput(QgsProcessingOutputNumber(self.MAPPED, tr("Blocks mapped")))
        self.addOutput(QgsProcessingOutputRasterLayer(self.CROPLAND, tr("Cropland")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Runs the engine to its end; raises QgsProcessingException with the engine's own sentence."""
        try:
            job = read_job(Path(self.parameterAsString(parameters, self.JOB, context)))
        except NoJobError as error:
            raise QgsProcessingException(str(error)) from error
        retry = ("failed", "incomplete") if self.parameterAsBool(parameters, self.RETRY, context) else ()
        params = RunParams(
            job=str(job.folder),
            retry=retry,
            secrets=secrets_from_environment(os.environ, (source.id for source in job.sources)),
        )
        result = RunResult.from_dict(call_engine("run", params, feedback))
        if result.failed:
            feedback.reportError(
                tr("{} blocks failed; run the algorithm again to retry them.").format(len(result.failed))
            )
        cropland = job.folder / "cropland.vrt"
        return {
            self.MAPPED: len(result.done) + len(result.incomplete),
            self.CROPLAND: str(cropland) if cropland.is_file() else None,
        }
