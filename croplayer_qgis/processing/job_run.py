"""What mapping a new job and going on with one share: where the blocks run, and the job's results."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingUtils,
)

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.processing.declared import allowed, declare, described, read
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.styles import load_styled
from croplayer_qgis.shared.job_files import BLOCK_TABLE, CROPLAND_MOSAIC, GEOPACKAGE, layer_uri
from croplayer_qgis.shared.messages import RunParams, RunResult
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr

_WHERE = ("workers", "scheduler", "allowed_failures")


class JobAlgorithm(CropLayerAlgorithm):
    """Maps the blocks of a job in Processing's worker thread; cancelled, the engine is told to stop."""

    def add_run(self) -> None:
        """Adds where the blocks are mapped, and whether to load the result."""
        declare(self, RunParams, _WHERE)
        title = tr("Load cropland and blocks when done")
        load = QgsProcessingParameterBoolean("LOAD", title, defaultValue=True)
        self.addParameter(described(load, tr("Adds both layers, styled, to the project.")))

    def add_outputs(self) -> None:
        """Adds figures and layers."""
        self.addOutput(QgsProcessingOutputNumber("MAPPED", tr("Blocks mapped")))
        self.addOutput(QgsProcessingOutputNumber("FAILED", tr("Blocks failed")))
        self.addOutput(QgsProcessingOutputNumber("EMPTY", tr("Blocks without imagery")))
        self.addOutput(QgsProcessingOutputRasterLayer("CROPLAND", tr("Cropland")))
        self.addOutput(QgsProcessingOutputVectorLayer("BLOCKS_LAYER", tr("Blocks by state")))

    def run_job(
        self,
        values: dict[str, Any],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Runs a job to its end or its cancel, and gives the outputs of the algorithm.

        Args:
            values: Fields of ``RunParams`` besides where the blocks are mapped.
            parameters: Of the algorithm.
            context: Gets the layers.
            feedback: Hears how it goes.
        """
        where = read(self, RunParams, parameters, context, feedback, _WHERE)
        params = RunParams(**values, **where)
        if Path(QgsProcessingUtils.tempFolder()) in Path(params.job).parents:
            text = tr("The job lies in a temporary folder, which QGIS deletes when it closes; copy {}.")
            feedback.pushWarning(text.format(params.job))
        result = RunResult.from_dict(call_engine("run", allowed(params), feedback))
        if result.failed:
            failed = counted(
                len(result.failed),
                "{} block failed; run “Map the unfinished blocks of a job” to retry it.",
                "{} blocks failed; run “Map the unfinished blocks of a job” to retry them.",
            )
            feedback.reportError(tr(failed))
        for sentence in result.tiles:
            feedback.pushInfo(tr(sentence))
        folder = Path(params.job)
        cropland, blocks = folder / CROPLAND_MOSAIC, layer_uri(folder / GEOPACKAGE, BLOCK_TABLE)
        made = is_file(cropland)
        if not result.cancelled and self.parameterAsBool(parameters, "LOAD", context):
            load_styled(context, blocks, tr("Blocks by state"), "blocks", vector=True)
            if made:
                load_styled(context, str(cropland), tr("Cropland"), "cropland", vector=False)
        if result.problem:
            raise QgsProcessingException(tr(result.problem))
        return {
            "MAPPED": len(result.done) + len(result.incomplete),
            "FAILED": len(result.failed),
            "EMPTY": len(result.empty),
            "CROPLAND": str(cropland) if made else None,
            "BLOCKS_LAYER": blocks,
        }
