"""What an adapted model would change on the map, block by block, without mapping them again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from pyproj import CRS
from rasterio.io import MemoryFile

from croplayer_qgis.core.adaptation.adapt import feature_model, own_threshold
from croplayer_qgis.core.adaptation.folded import read_adaptation
from croplayer_qgis.core.adaptation.kept_features import KeptFeatures
from croplayer_qgis.core.adaptation.regression import Adaptation, FloatArray
from croplayer_qgis.core.adaptation.samples import logit_of
from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.geodesy.pixel_area import window_area_ha
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.models.card import FEATURE_STRIDE
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.product.cog import part_path, write_memory
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.core.storage import write_error
from croplayer_qgis.shared.job_files import preview_name
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.adaptation import MOST_BLOCKS, Change
from croplayer_qgis.shared.vocabulary.products import NO_DATA


@dataclass(frozen=True)
class BlockPreview:
    """What an adaptation would change in a block.

    Attributes:
        path: Raster of ``Change``, uint8, EPSG:3857, a pixel for every four of the imagery each way.
        lost_ha: Cropland that would be none.
        gained_ha: Other ground that would be cropland.
    """

    path: Path
    lost_ha: float
    gained_ha: float


def preview(
    job: JobReader,
    readers: Sequence[TileReader],
    model: Path,
    blocks: Sequence[Block],
    cancelled: Callable[[], bool],
    report: Callable[[float, str], None],
) -> dict[Block, BlockPreview]:
    """Writes what an adapted model would change beside the job, into its folder of previews.

    The network itself decides here, the mean of its logits over the job's sources; the map is made of more
    (regions, evaluation, fusion), so this shows where it is going to change, not how it is going to be.

    Args:
        job: The job.
        readers: Of its sources.
        model: Adapted from the job's cropland model.
        blocks: Blocks of the job, at most ``MOST_BLOCKS``.
        cancelled: Asked before each window that the network has to look at.
        report: Share done and words.

    Raises:
        InputError: There are too many blocks, or one is not of the job.
        Cancelled: ``cancelled`` returned True.
        CropLayerError: A source, a model or the disk failed.
    """
    unknown = set(blocks) - set(job.states())
    if unknown:
        raise InputError("Block {} is not part of the job in {}.", min(unknown).id, job.path)
    if len(blocks) > MOST_BLOCKS:
        raise InputError("A preview shows at most {} blocks, not {}; zoom in.", MOST_BLOCKS, len(blocks))
    adaptation = read_adaptation(model)
    source = OnnxModel(feature_model(job))
    if source.card.feature_channels != len(adaptation.weights):
        raise InputError("The model in {} was not adapted from the cropland model of this job.", model)
    features = KeptFeatures(job, Segmenter(source))
    found = {}
    for place, block in enumerate(blocks):
        if cancelled():
            raise Cancelled
        report(place / len(blocks), Sentence("{} preview", block.id))
        before, after = _logits(features, block, readers, adaptation, cancelled)
        found[block] = _written(job.path / preview_name(block.id), features.window(block), before, after)
    return found


def _logits(
    features: KeptFeatures,
    block: Block,
    readers: Sequence[TileReader],
    adaptation: Adaptation,
    cancelled: Callable[[], bool],
) -> tuple[FloatArray, FloatArray]:
    """Mean logits of cropland over the sources, less that of the threshold, without and with the adaptation.

    NaN where no source has imagery.
    """
    card = features.segmenter.model.card
    step, threshold = card.feature_step or 1.0, own_threshold(card)
    sums: list[FloatArray] = []
    count: FloatArray | None = None
    for reader in readers:
        seen = features.of(block, reader, features.window(block), cancelled)
        there = np.isfinite(seen.probability)
        own = logit_of(np.where(there, seen.probability, np.float32(0.5)))
        weights = (adaptation.weights * step).astype(np.float32)
        adapted = adaptation.gain * own + seen.features @ weights + adaptation.bias
        both = [np.where(there, own - threshold, 0.0), np.where(there, adapted, 0.0)]
        sums = both if not sums else [total + one for total, one in zip(sums, both, strict=True)]
        count = there.astype(np.float64) if count is None else count + there
    known = np.maximum(count, 1) if count is not None else np.ones(1)
    empty = count == 0
    before, after = (np.where(empty, np.nan, total / known) for total in sums)
    return before, after


def _written(path: Path, window: PixelWindow, before: FloatArray, after: FloatArray) -> BlockPreview:
    codes = _codes(before, after)
    transform = window.transform @ window.transform.scale(FEATURE_STRIDE)
    area_ha = window_area_ha(CRS.from_epsg(3857), transform, *codes.shape)
    part = part_path(path)
    try:
        path.parent.mkdir(exist_ok=True)
        with MemoryFile() as memory:
            with memory.open(
                driver="GTiff",
                width=codes.shape[1],
                height=codes.shape[0],
                count=1,
                dtype="uint8",
                crs="EPSG:3857",
                transform=transform,
                nodata=NO_DATA,
                compress="deflate",
            ) as dataset:
                dataset.write(codes, 1)
            write_memory(memory, part)
        part.replace(path)
    except (OSError, rasterio.errors.RasterioError) as error:
        with suppress(OSError):
            part.unlink()
        raise write_error(path.parent, Sentence("The preview {} cannot be written", path), error) from error
    lost, gained = (float(area_ha[codes == code].sum()) for code in (Change.LOST, Change.GAINED))
    return BlockPreview(path, lost, gained)


def _codes(before: FloatArray, after: FloatArray) -> NDArray[np.uint8]:
    was, is_now = before >= 0, after >= 0
    codes = np.select(
        [was & is_now, was & ~is_now, ~was & is_now],
        [Change.KEPT, Change.LOST, Change.GAINED],
        Change.OTHER,
    ).astype(np.uint8)
    codes[np.isnan(before)] = NO_DATA
    return codes
