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
from croplayer_qgis.processing.declared import declare
from croplayer_qgis.processing.job_run import JobAlgorithm
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages import RunParams
from croplayer_qgis.shared.paths import absolute
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from croplayer_qgis.translation import tr


class RunJob(JobAlgorithm):
    """Goes on with a job."""

    NAME = "runjob"
    TITLE = mark("Map the unfinished blocks of a job")
    GROUP = "mapping"
    ABOUT = mark(
        "Goes on with a job folder: queued, interrupted and, if wanted, failed or incomplete blocks are "
        "mapped with the job's own sources and models. The key of a source is the one last used for it "
        "in the CropLayer panel, or an environment variable such as CROPLAYER_TOKEN_MAPBOX."
    )
    PARAMS = RunParams

    def add_parameters(self) -> None:
        """Adds the job, and where it is mapped."""
        declare(self, RunParams, ("job",))
        retry = tr("Map failed and incomplete blocks again")
        self.addParameter(QgsProcessingParameterBoolean("RETRY", retry, defaultValue=True))
        self.add_run()

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Reads the job and the keys of its sources, in the main thread: QGIS may ask for a password."""
        try:
            self._job = read_job(Path(absolute(self.parameterAsString(parameters, "JOB", context))))
            self._secrets = secrets_for(self._job.sources)
        except (NoJobError, SecretError) as error:
            raise QgsProcessingException(str(error)) from error
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Runs the engine to its end."""
        again = self.parameterAsBool(parameters, "RETRY", context)
        values = {
            "job": str(self._job.folder),
            "retry": (BlockState.FAILED.value, BlockState.INCOMPLETE.value) if again else (),
            "secrets": self._secrets,
        }
        return self.run_job(values, parameters, context, feedback)
