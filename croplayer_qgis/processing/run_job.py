"""Algorithm ``croplayer:runjob``: maps the blocks of a job that are not finished."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
)

from croplayer_qgis.client.secrets import SecretError, secrets_for
from croplayer_qgis.layers.job_reader import NoJobError, read_job
from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.job_run import add_run, run_job, run_options
from croplayer_qgis.shared.messages import RunParams
from croplayer_qgis.shared.vocabulary.blocks import RETRIED
from croplayer_qgis.translation import tr


class RunJob(CropLayerAlgorithm):
    """Runs in Processing's worker thread; the engine process is told to stop when the user cancels."""

    JOB, RETRY = "JOB", "RETRY"

    def name(self) -> str:
        """Id within the provider."""
        return "runjob"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Map the unfinished blocks of a job")

    def groupId(self) -> str:
        """Group in the toolbox."""
        return "mapping"

    def about(self) -> str:
        """What it does, for the help."""
        return tr(
            "Goes on with a job folder: queued, interrupted and, if wanted, failed or incomplete blocks are "
            "mapped with the job's own sources and models. The key of a source is the one last used for it "
            "in the CropLayer panel, or an environment variable such as CROPLAYER_TOKEN_MAPBOX."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        self.addParameter(declare.job_folder())
        retry = tr("Map failed and incomplete blocks again")
        self.addParameter(QgsProcessingParameterBoolean(self.RETRY, retry, defaultValue=True))
        add_run(self)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Reads the job and the keys of its sources, in the main thread: QGIS may ask for a password."""
        try:
            self._job = read_job(Path(self.text(parameters, self.JOB, context)))
            self._secrets = secrets_for(self._job.sources)
        except (NoJobError, SecretError) as error:
            raise QgsProcessingException(str(error)) from error
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Runs the engine to its end; raises QgsProcessingException with the engine's own sentence."""
        retry = (
            tuple(state.value for state in RETRIED)
            if self.parameterAsBool(parameters, self.RETRY, context)
            else ()
        )
        params = RunParams(
            job=str(self._job.folder),
            retry=retry,
            secrets=self._secrets,
            **run_options(self, parameters, context),
        )
        return run_job(self, parameters, params, context, feedback)
