"""Runs a job: takes up its unfinished blocks, commits each as it ends, and can be stopped at any moment."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from croplayer_qgis.core.errors import CropLayerError, JobError, ModelError, SourceError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import ground_resolution
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.job.events import BlockDone, BlockFailed, BlockState, Event, Warning
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.models import load_models
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.pipeline import BlockResult
from croplayer_qgis.core.job.progress import ProgressMeter
from croplayer_qgis.core.job.stages import Ended, News, Started, map_in_stages
from croplayer_qgis.core.job.workers import map_on_executor

_log = logging.getLogger(__name__)
_MOSAICS_EVERY_S = 30.0  # QGIS shows new blocks after this long while a run goes on
_MOSAICS_SHARE = 0.02  # of the run's time at most, which counts from some 100 000 blocks on
_ENDS_THE_RUN = (SourceError, ModelError, JobError)  # the next block would fail like this one


@dataclass
class RunOutcome:
    """Ids of the blocks of a run by how they ended; blocks not reached stay queued."""

    done: list[str] = field(default_factory=list)
    incomplete: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    cancelled: bool = False


def run_job(
    folder: Path,
    secrets: Mapping[str, str],
    executor: Executor | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    on_event: Callable[[Event], None] = lambda event: None,
    retry: Collection[BlockState] = (),
    cache_folder: Path | None = None,
) -> RunOutcome:
    """Maps the unfinished blocks of a job.

    Each block's files are complete on disk before its row says so, so a run that was killed goes on with
    the blocks it had under way. A block that fails does not end the run, unless its source, a model or
    the job's folder is what failed.

    Args:
        folder: Job folder.
        secrets: Key or token by source id; held in memory only.
        executor: Where blocks are mapped; None for this process, where fetching, inference and writing
            overlap.
        cancelled: Asked ten times a second.
        on_event: Told all events, in the calling thread.
        retry: States of finished blocks to take up again: failed, incomplete.
        cache_folder: Where tiles may be kept, if the source's terms allow it; None for nowhere.

    Raises:
        JobError: The folder holds no job, cannot be written, or is being run by another process.
        SourceError: A source refuses its key or cannot be reached; its blocks stay queued.
        ModelError: A model cannot be used, or is not the one the job was begun with.
    """
    job = JobFolder.open(folder)
    with job.exclusive():
        job.remove_leftovers()
        blocks = job.unfinished(retry)
        if not blocks:
            return RunOutcome()
        run = _Run(job, ProgressMeter(len(blocks)), on_event)
        with _mapping(job, blocks, secrets, cache_folder, executor, on_event) as news:
            return run.follow(news, cancelled)


@contextmanager
def _mapping(
    job: JobFolder,
    blocks: list[Block],
    secrets: Mapping[str, str],
    cache_folder: Path | None,
    executor: Executor | None,
    on_event: Callable[[Event], None],
) -> Iterator[Iterator[News | None]]:
    with ExitStack() as stack:
        models = load_models(job.parameters.models)
        _warn_of_resolution(job.parameters, blocks[0], models.segmenter.model.card.gsd_m, on_event)
        if executor is not None:
            news = map_on_executor(job, blocks, secrets, cache_folder, executor)
        else:
            readers = tuple(
                stack.enter_context(closing(open_reader(source, secrets, cache_folder)))
                for source in job.parameters.sources
            )
            news = map_in_stages(job, blocks, readers, models)
        yield stack.enter_context(closing(news))


class _Run:
    """Follows the news of a run and writes them into the job."""

    def __init__(self, job: JobFolder, meter: ProgressMeter, on_event: Callable[[Event], None]) -> None:
        self.job, self.meter, self.on_event = job, meter, on_event
        self.outcome = RunOutcome()
        self.under_way: dict[Block, None] = {}
        self.next_mosaics = time.monotonic() + _MOSAICS_EVERY_S

    def follow(self, news: Iterator[News | None], cancelled: Callable[[], bool]) -> RunOutcome:
        """Handles news until the last block has ended or the run is stopped."""
        try:
            for item in news:
                if cancelled():
                    self.outcome.cancelled = True
                    break
                if item is not None:
                    self._handle(item)
        finally:
            left = BlockState.CANCELLED if self.outcome.cancelled else BlockState.QUEUED
            for block in self.under_way:
                self.job.set_state(block, left)
            if self.outcome.done or self.outcome.incomplete:
                self.job.write_mosaics()
        return self.outcome

    def _handle(self, news: News) -> None:
        if isinstance(news, Started):
            self.under_way[news.block] = None
            self.job.set_state(news.block, BlockState.RUNNING)
            self.meter.start(news.block)
        elif isinstance(news, Ended):
            if isinstance(news.outcome, _ENDS_THE_RUN):
                raise news.outcome
            if isinstance(news.outcome, BlockResult):
                self._commit(news.outcome)
            else:
                self._fail(news.block, news.outcome)
            del self.under_way[news.block]
        else:
            progress = self.meter.step(news.block, news.step, news.share)
            if progress is not None:
                self.on_event(progress)

    def _commit(self, result: BlockResult) -> None:
        self.job.commit_block(result.block, result.state, result.figures, result.rows)
        self.meter.finish(result.block, result.cost.seconds)
        ended = self.outcome.done if result.state is BlockState.DONE else self.outcome.incomplete
        ended.append(result.block.id)
        self._refresh_mosaics()
        self.on_event(BlockDone(result.block.id, result.state, result.figures, result.cost))
        for letter, source in zip("ab", self.job.parameters.sources, strict=False):
            failed = result.figures[f"failed_tiles_{letter}"]
            if failed:
                self.on_event(
                    Warning(
                        f"{failed} tiles of {source.title} could not be fetched; run the job again and retry "
                        "its incomplete blocks.",
                        result.block.id,
                    )
                )

    def _refresh_mosaics(self) -> None:
        started = time.monotonic()
        if started >= self.next_mosaics:
            self.job.write_mosaics()
            ended = time.monotonic()
            self.next_mosaics = ended + max(_MOSAICS_EVERY_S, (ended - started) / _MOSAICS_SHARE)

    def _fail(self, block: Block, error: Exception) -> None:
        if isinstance(error, CropLayerError):
            message, detail = error.user_message, error.detail
        else:
            message = "An unexpected error stopped this block; the log has the details. Please report it."
            detail = repr(error)
        _log.error("%s failed: %s %s", block.id, message, detail, exc_info=error)
        self.job.set_state(block, BlockState.FAILED, message)
        self.meter.finish(block, None)
        self.outcome.failed.append(block.id)
        self.on_event(BlockFailed(block.id, message, detail))


def _warn_of_resolution(
    parameters: JobParameters,
    block: Block,
    gsd_m: tuple[float, float] | None,
    on_event: Callable[[Event], None],
) -> None:
    """Says when pixels are finer or coarser than those the cropland model knows."""
    pixel_m = ground_resolution(block.bounds.south, parameters.zoom)
    if gsd_m is not None and not gsd_m[0] <= pixel_m <= gsd_m[1]:
        on_event(
            Warning(
                f"At zoom {parameters.zoom} a pixel is {pixel_m:.1f} m; the cropland model was trained for "
                f"{gsd_m[0]:g} to {gsd_m[1]:g} m and may map poorly."
            )
        )
