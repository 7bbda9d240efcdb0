"""What mapping a new job and going on with one share: where the blocks run, and the job's results."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingUtils,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.styles import load_styled
from croplayer_qgis.shared.job_files import CROPLAND_MOSAIC, GEOPACKAGE
from croplayer_qgis.shared.messages import RunParams, RunResult
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr

WORKERS, SCHEDULER, LOAD = "WORKERS", "SCHEDULER", "LOAD"
MAPPED, FAILED, CROPLAND, BLOCKS = "MAPPED", "FAILED", "CROPLAND", "BLOCKS_LAYER"


def add_run(algorithm: QgsProcessingAlgorithm) -> None:
    """Declares workers, scheduler and the outputs."""
    help_text = tr("Worker processes on this machine. Empty: as many as suit it; 1: the engine itself.")
    workers = declare.number(WORKERS, tr("Workers"), help_text, None, 1, 256, whole=True, advanced=True)
    algorithm.addParameter(workers)
    help_text = tr("Address of a Dask scheduler, such as tcp://10.0.0.5:8786, whose workers map the blocks.")
    algorithm.addParameter(declare.text(SCHEDULER, tr("Dask scheduler"), help_text, advanced=True))
    load = QgsProcessingParameterBoolean(LOAD, tr("Load cropland and blocks when done"), defaultValue=True)
    algorithm.addParameter(declare.described(load, tr("Adds both layers, styled, to the project.")))
    algorithm.addOutput(QgsProcessingOutputNumber(MAPPED, tr("Blocks mapped")))
    algorithm.addOutput(QgsProcessingOutputNumber(FAILED, tr("Blocks failed")))
    algorithm.addOutput(QgsProcessingOutputRasterLayer(CROPLAND, tr("Cropland")))
    algorithm.addOutput(QgsProcessingOutputVectorLayer(BLOCKS, tr("Blocks by state")))


def run_options(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """Where the blocks run, as fields of ``RunParams``."""
    workers = None
    if parameters.get(WORKERS) is not None:
        workers = algorithm.parameterAsInt(parameters, WORKERS, context)
    scheduler = (algorithm.parameterAsString(parameters, SCHEDULER, context) or "").strip()
    return {"workers": workers, "scheduler": scheduler}


def run_job(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    params: RunParams,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Runs a job to its end or its cancel, and gives the outputs of the algorithm."""
    if Path(QgsProcessingUtils.tempFolder()) in Path(params.job).parents:
        text = tr("The job lies in a temporary folder, which QGIS deletes when it closes; copy {}.")
        feedback.pushWarning(text.format(params.job))
    result = RunResult.from_dict(call_engine("run", params, feedback))
    if result.failed:
        failed = counted(
            len(result.failed),
            "{} block failed; run “Map the unfinished blocks of a job” to retry it.",
            "{} blocks failed; run “Map the unfinished blocks of a job” to retry them.",
        )
        feedback.reportError(tr(failed))
    folder = Path(params.job)
    cropland, blocks = folder / CROPLAND_MOSAIC, f"{folder / GEOPACKAGE}|layername=blocks"
    made = cropland.is_file()
    if not result.cancelled and algorithm.parameterAsBool(parameters, LOAD, context):
        load_styled(context, blocks, tr("Blocks by state"), "blocks", vector=True)
        if made:
            load_styled(context, str(cropland), tr("Cropland"), "cropland", vector=False)
    return {
        MAPPED: len(result.done) + len(result.incomplete),
        FAILED: len(result.failed),
        CROPLAND: str(cropland) if made else None,
        BLOCKS: blocks,
    }
