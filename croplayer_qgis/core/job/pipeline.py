"""Maps one block: imagery, quality, segmentation, evaluation, fusion, files."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.fusion.evaluated_sources import EvaluatedSources, evaluate_sources
from croplayer_qgis.core.fusion.fuse import fuse
from croplayer_qgis.core.fusion.result import FusionResult
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.account import TileAccount
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.job.block_files import BlockFile
from croplayer_qgis.core.job.cost_record import BlockCost
from croplayer_qgis.core.job.figures import block_figures, finished_state
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.models import JobModels
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.product_record import ProductRecord
from croplayer_qgis.core.job.reading import BlockImagery, OnStep, Seconds, read_block
from croplayer_qgis.core.job.region_file import write_region_file
from croplayer_qgis.core.job.region_rows import RegionRows, generalised, region_rows
from croplayer_qgis.core.job.schema import KEPT_REGION_COLUMNS
from croplayer_qgis.core.job.shift import shift_figures, shift_findings
from croplayer_qgis.core.job.tags import product_tags, source_tags
from croplayer_qgis.core.product.cog import BlockRaster, per_cent, write_imagery, write_product
from croplayer_qgis.core.product.warp import warp_bilinear, warp_nearest
from croplayer_qgis.core.quality.assessment import assess
from croplayer_qgis.core.quality.chips import chip_window, only_chips_inside
from croplayer_qgis.core.quality.geotiff import write_quality_tif
from croplayer_qgis.core.regions.source_layers import SourceLayers
from croplayer_qgis.core.registration.shift import SourceShift
from croplayer_qgis.core.segmentation.kept_windows import KeptWindows
from croplayer_qgis.shared.job_files import BLOCKS, IMAGERY, QUALITY, REGIONS
from croplayer_qgis.shared.messages.events import Figure
from croplayer_qgis.shared.vocabulary.blocks import BlockState, Step
from croplayer_qgis.shared.vocabulary.products import NO_DATA


@dataclass(frozen=True, eq=False)
class BlockLayers:
    """What the networks made of a block, on its window.

    Attributes:
        block: The block.
        window: The block's window.
        sources: Layers of each source, A first.
        accounts: What became of the tiles of each source, those of the halo included.
        seconds: What each step took.
        inside: As ``BlockImagery``.
        shift: As ``BlockImagery``.
    """

    block: Block
    window: PixelWindow
    sources: tuple[SourceLayers, ...]
    accounts: tuple[TileAccount, ...]
    seconds: Seconds
    inside: NDArray[np.bool_] | None = None
    shift: SourceShift | None = None


@dataclass(frozen=True, eq=False)
class BlockResult:
    """A block whose files are written: all that is left is its row in the job.

    Attributes:
        block: The block.
        state: Done; incomplete when tiles could not be read, which may have imagery; empty when no source has
            imagery here.
        figures: As ``vocabulary.figures.BLOCK_FIGURES``.
        rows: Its regions, as ``job.gpkg`` keeps them.
        cost: What it took.
        checksum: SHA-256 of its product.
        accounts: As ``BlockLayers``.
        findings: How its sources were read, where that had to be found out, and what is in doubt.
        files: Its files, which have no version yet.
    """

    block: Block
    state: BlockState
    figures: Mapping[str, Figure]
    rows: RegionRows
    cost: BlockCost
    checksum: str
    accounts: tuple[TileAccount, ...] = ()
    findings: tuple[str, ...] = ()
    files: tuple[BlockFile, ...] = ()


def map_block(
    block: Block,
    job: JobFolder,
    readers: tuple[TileReader, ...],
    models: JobModels,
    cancelled: Callable[[], bool] = lambda: False,
    on_step: OnStep = lambda step, share: None,
    kept: KeptWindows | None = None,
) -> BlockResult:
    """Maps a block from its tiles to its files; the job's GeoPackage is not touched.

    A pixel is mapped from the sources that have imagery there: with imagery in one only, its decision code
    is 7 (single source); with imagery in none, it is 255 in every band.

    Raises:
        Cancelled: ``cancelled`` returned True.
        CropLayerError: A source, a model or the disk failed.
    """
    imagery = read_block(block, job, readers, models, cancelled, on_step)
    layers = segment_block(imagery, models, cancelled, on_step, kept or KeptWindows(limit_bytes=0))
    return finish_block(layers, job, models, cancelled, on_step)


def segment_block(
    imagery: BlockImagery,
    models: JobModels,
    cancelled: Callable[[], bool],
    on_step: OnStep,
    kept: KeptWindows,
) -> BlockLayers:
    """Judges the quality of each source and segments it.

    Windows that neighbours have run are taken from ``kept``; those that they will want stay there.
    """
    window = imagery.window
    started = time.monotonic()
    on_step(Step.QUALITY, 0.0)
    chips = [mosaic.crop(chip_window(window)) for mosaic in imagery.mosaics]
    if imagery.inside is not None:
        chips = [only_chips_inside(mosaic, window, imagery.inside) for mosaic in chips]
    qualities = [assess(models.quality, mosaic, cancelled) for mosaic in chips]
    del chips  # which would keep the imagery of the halo
    judged = time.monotonic()
    threshold = models.segmenter.model.card.threshold
    accounts = tuple(mosaic.account for mosaic in imagery.mosaics)
    sources = []
    for index, quality in enumerate(qualities):
        mosaic = imagery.mosaics.pop(0)
        on_window = _shares(on_step, Step.SEGMENTATION, index, len(qualities))
        seen = models.segmenter.segmented(mosaic, window, cancelled, on_window, kept, imagery.inside)
        shown = mosaic.crop(window).copy()
        if imagery.inside is not None:
            shown = shown.counting(imagery.inside)
        sources.append(SourceLayers(shown, seen.probability, quality, threshold, seen.ground))
    kept.drop_behind(window)
    seconds = {Step.QUALITY: judged - started, Step.SEGMENTATION: time.monotonic() - judged}
    spent = {**imagery.seconds, **seconds}
    return BlockLayers(imagery.block, window, tuple(sources), accounts, spent, imagery.inside, imagery.shift)


def finish_block(
    layers: BlockLayers,
    job: JobFolder,
    models: JobModels,
    cancelled: Callable[[], bool],
    on_step: OnStep,
) -> BlockResult:
    """Evaluates and fuses the sources, warps the result to the block's raster and writes all files of it.

    They bear temporary names: the product there was stays as it is until the row of the new one is committed.
    """
    block, parameters = layers.block, job.parameters
    _stop_if(cancelled, block)
    started = time.monotonic()
    on_step(Step.EVALUATION, 0.0)
    evaluated = _evaluated(layers, parameters, models)
    _stop_if(cancelled, block)
    judged = time.monotonic()
    on_step(Step.FUSION, 0.0)
    fused = fuse(evaluated, models.fusion, parameters.min_region_ha)
    del evaluated  # the large layers it has cached are not needed while files are written
    _stop_if(cancelled, block)
    decided = time.monotonic()
    on_step(Step.WRITING, 0.0)
    raster = _block_raster(fused, layers.window, block)
    job.require_own()
    files = _write_source_files(layers, job)
    mosaics = [source.mosaic for source in layers.sources]
    lost = [account.lost for account in layers.accounts]
    inside = None if layers.inside is None else warp_nearest(layers.inside, layers.window, block)
    figures = block_figures(block, layers.sources, lost, raster, fused.regions.columns, inside)
    figures |= shift_figures(layers.shift)
    record = ProductRecord.of(parameters, figures, layers.accounts)
    definition = models.segmenter.model.card.definition
    tags = product_tags(block, parameters, mosaics, definition, record, layers.shift)
    product = BlockFile.begun(block, BLOCKS)
    checksum = write_product(product.part_path(job.path), raster, block, tags)
    rows = region_rows(fused.regions, layers.window, block)
    explained = BlockFile.begun(block, REGIONS)
    write_region_file(explained.part_path(job.path), rows, block)
    ended = time.monotonic()
    seconds = {
        **layers.seconds,
        Step.EVALUATION: judged - started,
        Step.FUSION: decided - judged,
        Step.WRITING: ended - decided,
    }
    delivered = {
        source.id: (mosaic.delivered.tiles, mosaic.delivered.bytes)
        for source, mosaic in zip(parameters.sources, mosaics, strict=True)
    }
    told = [sentence for mosaic in mosaics for sentence in mosaic.findings]
    findings = tuple(dict.fromkeys([*told, *shift_findings(layers.shift)]))
    return BlockResult(
        block,
        finished_state(figures),
        {**figures, "seconds": sum(seconds.values())},
        generalised(rows, KEPT_REGION_COLUMNS),
        BlockCost(seconds, delivered),
        checksum,
        layers.accounts,
        findings,
        (*files, explained, product),
    )


def _evaluated(layers: BlockLayers, parameters: JobParameters, models: JobModels) -> EvaluatedSources:
    """Evaluation of copies of the sources: it caches large layers in them, which so end with the fusion."""
    a, *others = (replace(source) for source in layers.sources)
    return evaluate_sources(a, others[0] if others else None, models.evaluation, parameters.min_region_ha)


def _stop_if(cancelled: Callable[[], bool], block: Block) -> None:
    if cancelled():
        raise Cancelled(block.id)


def _write_source_files(layers: BlockLayers, job: JobFolder) -> list[BlockFile]:
    block = layers.block
    files = []
    for source, layer in zip(job.parameters.sources, layers.sources, strict=True):
        shift = layers.shift if source is job.parameters.source_b else None
        tags = source_tags(block, job.parameters, source, layer.mosaic, shift)
        files.append(BlockFile.begun(block, QUALITY, source.id))
        write_quality_tif(files[-1].part_path(job.path), layer.quality, tags)
        if source.storing_allowed:
            files.append(BlockFile.begun(block, IMAGERY, source.id))
            write_imagery(files[-1].part_path(job.path), layer.mosaic, tags)
    return files


def _block_raster(fused: FusionResult, window: PixelWindow, block: Block) -> BlockRaster:
    cropland = warp_nearest(fused.cropland, window, block)
    known = cropland != NO_DATA
    decision = warp_nearest(fused.decision, window, block)
    return BlockRaster(
        cropland=cropland,
        probability=per_cent(warp_bilinear(fused.probability, window, block), known),
        decision=np.where(known, decision, np.uint8(NO_DATA)),
        expected_correctness=per_cent(warp_bilinear(fused.expected_correctness, window, block), known),
    )


def _shares(on_step: OnStep, step: Step, index: int, count: int) -> Callable[[int, int], None]:
    """Progress of one of ``count`` equal parts of a step."""
    return lambda done, total: on_step(step, (index + done / total) / count)
