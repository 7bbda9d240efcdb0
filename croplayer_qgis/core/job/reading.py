"""Reads the imagery of a block, source B on the ground of source A."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

import mercantile
import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.health import OutageError
from croplayer_qgis.core.imagery.mosaic import Delivered, Mosaic, read_mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.imagery.source import Source, Verdict
from croplayer_qgis.core.imagery.workers import run_side_by_side
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.job_area import job_area
from croplayer_qgis.core.job.models import JobModels
from croplayer_qgis.core.quality.classes import CHIP_PX
from croplayer_qgis.core.registration.shift import SourceShift, measured_shift
from croplayer_qgis.shared.vocabulary.blocks import Step

OnStep = Callable[[Step, float], None]
"""Told the step a block is in and the share of it done, 0-1."""

Seconds = Mapping[Step, float]


@dataclass(frozen=True, eq=False)
class BlockImagery:
    """Imagery of a block.

    Attributes:
        block: The block.
        window: The block's window, of which everything that follows has a pixel.
        mosaics: Imagery of the window with the halo the models look at, one a source, A first;
            ``segment_block`` takes each away when it is done with it, as they are large.
        seconds: What each step took.
        inside: Pixels of the window that the job asks for, bool [h, w]; None for all.
        shift: How far source B lay from source A before it was brought there; None where it was not measured.
    """

    block: Block
    window: PixelWindow
    mosaics: list[Mosaic]
    seconds: Seconds
    inside: NDArray[np.bool_] | None = None
    shift: SourceShift | None = None


def read_block(
    block: Block,
    job: JobFolder,
    readers: tuple[TileReader, ...],
    models: JobModels,
    cancelled: Callable[[], bool],
    on_step: OnStep,
) -> BlockImagery:
    """Reads the mosaics of all sources, where the job maps inside an area those tiles that it needs.

    Where the job asks for it and the shift is sure, source B is read from where it shows the ground of source
    A, to whole pixels: nothing is resampled. The shift is measured on the imagery of the block and its halo,
    most of which neighbours share, so that it changes little between them; and it is the same whether they
    are mapped or not.

    Raises:
        OutageError: A source gave nothing of the block because of failures, which says nothing of the ground.
    """
    started = time.monotonic()
    window = block_window(block, job.parameters.zoom)
    area = job_area(job.path, job.parameters.area)
    inside = None if area is None else area.inside(window)
    # Whole tiles are fetched in any case, and quality is judged by the tile.
    needed = models.segmenter.needed_window(window).aligned(CHIP_PX)
    shown = None if inside is None else models.segmenter.windows(window, inside)
    mosaics = _read_all(readers, needed, _tiles(shown), cancelled, on_step)
    shift = None
    if job.parameters.correct_shift and len(mosaics) == 2:
        shift = measured_shift(*mosaics)
        if shift is not None and shift.pixels != (0, 0):
            there = None if shown is None else [_beside(part, shift.pixels) for part in shown]
            mosaics.append(_moved(mosaics.pop(), shift.pixels, readers[1], _tiles(there), cancelled))
    for reader, mosaic in zip(readers, mosaics, strict=True):
        _require_tiles(mosaic.crop(window), reader.source)
        reader.drop_behind(window)
    seconds = {Step.IMAGERY: time.monotonic() - started}
    return BlockImagery(block, window, mosaics, seconds, inside, shift)


def _tiles(windows: Iterable[PixelWindow] | None) -> set[mercantile.Tile] | None:
    """Tiles that windows look at; None for all."""
    return None if windows is None else {tile for window in windows for tile in window.tiles()}


def _beside(window: PixelWindow, by: tuple[int, int]) -> PixelWindow:
    """The window ``by`` pixels to the east and south."""
    return replace(window, x0=window.x0 + by[0], y0=window.y0 + by[1])


def _read_all(
    readers: tuple[TileReader, ...],
    needed: PixelWindow,
    wanted: Collection[mercantile.Tile] | None,
    cancelled: Callable[[], bool],
    on_step: OnStep,
) -> list[Mosaic]:
    """The mosaics of all sources, read at once: each service is asked at its own rate."""
    shares = [0.0] * len(readers)

    def read(index: int, stop: threading.Event) -> tuple[int, Mosaic]:
        def on_tile(done: int, total: int) -> None:
            shares[index] = done / total
            on_step(Step.IMAGERY, sum(shares) / len(shares))

        def stopped() -> bool:
            return stop.is_set() or cancelled()

        return index, read_mosaic(readers[index], needed, stopped, on_tile, wanted)

    reads = [partial(read, index) for index in range(len(readers))]
    found = dict(run_side_by_side(reads, len(reads), cancelled))
    return [found[index] for index in range(len(readers))]


def _moved(
    mosaic: Mosaic,
    by: tuple[int, int],
    reader: TileReader,
    wanted: Collection[mercantile.Tile] | None,
    cancelled: Callable[[], bool],
) -> Mosaic:
    """The mosaic with what its source shows ``by`` pixels to the east and south of its window.

    It is read again: most of its tiles are in the reader's store, those beyond its edge are not. What counts
    is the tiles that are used now; those of both readings were delivered for it.
    """
    window = mosaic.window
    again = read_mosaic(reader, _beside(window, by), cancelled, wanted=wanted)
    return replace(
        again,
        window=window,
        account=replace(again.account, cached=mosaic.account.cached),  # not what this block itself stored
        delivered=Delivered(*(sum(pair) for pair in zip(mosaic.delivered, again.delivered, strict=True))),
    )


def _require_tiles(mosaic: Mosaic, source: Source) -> None:
    failed = mosaic.verdicts.get(Verdict.FAILED, 0)
    if failed and not mosaic.verdicts.get(Verdict.OK, 0):
        raise OutageError(
            "{} gave no tile of this block, and {} of them failed; the block stays queued. Try again later.",
            source.title,
            failed,
        )
