"""Runs a job: takes up its unfinished blocks, commits each as it ends, and can be stopped at any moment."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from croplayer_qgis.core.errors import CropLayerError, JobError, ModelError, SourceError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.account import TileAccount
from croplayer_qgis.core.imagery.health import OutageError, SourceWaitsError
from croplayer_qgis.core.imagery.pixels import ground_resolution
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.job.block_files import drop
from croplayer_qgis.core.job.cost_record import BlockCost
from croplayer_qgis.core.job.disk import KEEP_FREE_BYTES, disk_need, free_bytes, require_space
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.models import load_models, model_folder
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.pipeline import BlockResult
from croplayer_qgis.core.job.progress import ProgressMeter
from croplayer_qgis.core.job.requests import needs_of_job
from croplayer_qgis.core.job.source_files import require_files
from croplayer_qgis.core.job.stages import Ended, News, Noticed, Restarted, Started, map_in_stages
from croplayer_qgis.core.job.waiting import Waiting
from croplayer_qgis.core.job.workers import Workers, map_on_executor
from croplayer_qgis.core.memory import lacks_memory, memory_sentence
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.review.corrected_products import correct_again
from croplayer_qgis.core.review.matching import match_block
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.events import BlockDone, BlockFailed, Notification, Pace, Progress, Warned
from croplayer_qgis.shared.sentence import Sentence, counted
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from croplayer_qgis.shared.vocabulary.review import CONFLICT

_log = logging.getLogger(__name__)
_MOSAICS_EVERY_S = 5.0  # QGIS shows new blocks after this long while a run goes on; the first at once
_MOSAICS_SHARE = 0.02  # of the run's time at most, which counts from some 100 000 blocks on
_ENDS_THE_RUN = (SourceError, ModelError, JobError)  # the next block would fail like this one
_OUTAGES = 3  # so many blocks in a row that a source gave nothing for: it is down everywhere, not in a corner


@dataclass
class RunOutcome:
    """Ids of the blocks of a run by how they ended; blocks not reached stay queued."""

    done: list[str] = field(default_factory=list)
    incomplete: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    cancelled: bool = False
    accounts: dict[str, TileAccount] = field(default_factory=dict)
    """What became of the tiles of each source of the job, by its id; two sources may bear one title."""

    def __str__(self) -> str:
        """Such as ``12 done, 1 incomplete, 0 failed, 0 without imagery``."""
        return (
            f"{len(self.done)} done, {len(self.incomplete)} incomplete, {len(self.failed)} failed, "
            f"{len(self.empty)} without imagery"
        )

    @property
    def ended(self) -> list[str]:
        """All of them."""
        return [*self.done, *self.incomplete, *self.failed, *self.empty]


def run_job(
    folder: Path,
    secrets: Mapping[str, str],
    workers: Workers | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    on_event: Callable[[Notification], None] = lambda event: None,
    on_cost: Callable[[BlockCost], None] = lambda cost: None,
    retry: Collection[BlockState] = (),
    cache_folder: Path | None = None,
    paused: Callable[[], bool] = lambda: False,
    keep_free_bytes: int = KEEP_FREE_BYTES,
) -> RunOutcome:
    """Maps the unfinished blocks of a job.

    Each block's files are complete on disk before its row says so, so a run that was killed goes on with
    the blocks it had under way. A block that is mapped again keeps its product until the next is committed.
    A block that fails does not end the run, unless its source, a model or the job's folder is what failed.
    While a source wants to be asked later, the run waits; it goes on by itself, or when the user pauses and
    resumes it. Blocks with tiles that failed are taken up again.

    Args:
        folder: Job folder.
        secrets: Key or token by source id; held in memory only.
        workers: Where blocks are mapped; None for this process, where fetching, inference and writing
            overlap.
        cancelled: Asked ten times a second.
        on_event: Told all events, in the calling thread.
        on_cost: Told what each finished block took, in the calling thread.
        retry: States of blocks to take up again: failed, incomplete, empty.
        cache_folder: Where tiles may be kept, if the source's terms allow it; None for nowhere.
        paused: Asked ten times a second; while True, blocks under way are finished and no other is begun.
        keep_free_bytes: The run stops when less is free on the disk of the folder.

    Raises:
        JobError: The folder holds no job, cannot be written, its disk is nearly full, it is being run by
            another process, or all workers are lost.
        SourceError: A source refuses its key or cannot be reached; its blocks stay queued.
        ModelError: A model cannot be used, or is not the one the job was begun with.
        InputError: The file of a source is not there any more.
    """
    with JobFolder.open(folder).exclusive() as job:
        job.remove_leftovers()
        if job.was_interrupted():  # perhaps between its last block and the mosaics
            job.write_mosaics()
            job.remove_outdated()
        count = job.count_unfinished(retry)
        if not count:
            return RunOutcome()
        require_files(job.parameters)
        require_space(job, keep_free_bytes)
        run = _Run(job, ProgressMeter(str(job.path), count), on_event, on_cost, keep_free_bytes, paused)
        run.warn_of_disk(count)
        run.warn_of_quota(retry)
        _warn_of_resolution(job.parameters, next(job.unfinished(retry)), run.warn)
        with run.told_to_its_end():
            while not run.outcome.cancelled:
                blocks = run.left(job.unfinished(retry))
                with _mapping(job, blocks, secrets, cache_folder, workers, run.waiting.holds) as news:
                    run.follow(news, cancelled)
                if not run.put_back:
                    break
                run.outcome.cancelled = not run.waiting.rest(cancelled)
                run.put_back = False
        return run.outcome


@contextmanager
def _mapping(
    job: JobFolder,
    blocks: Iterator[Block],
    secrets: Mapping[str, str],
    cache_folder: Path | None,
    workers: Workers | None,
    paused: Callable[[], bool],
) -> Iterator[Iterator[News | None]]:
    with ExitStack() as stack:
        if workers is not None:
            news = map_on_executor(job, blocks, secrets, cache_folder, workers, paused)
        else:
            models = load_models(job.parameters.models)
            readers = tuple(
                stack.enter_context(closing(open_reader(source, secrets, cache_folder)))
                for source in job.parameters.sources
            )
            news = map_in_stages(job, blocks, readers, models, paused)
        yield stack.enter_context(closing(news))


class _Run:
    """Follows the news of a run and writes them into the job."""

    def __init__(
        self,
        job: JobFolder,
        meter: ProgressMeter,
        on_event: Callable[[Notification], None],
        on_cost: Callable[[BlockCost], None],
        keep_free_bytes: int,
        paused: Callable[[], bool],
    ) -> None:
        self.job, self.meter, self.on_event, self.on_cost = job, meter, on_event, on_cost
        self.keep_free_bytes = keep_free_bytes
        self.outcome = RunOutcome()
        self.under_way: set[Block] = set()
        self.put_aside: set[Block] = set()  # that wait for a source
        self.replaced = False  # whether files of earlier versions lie beside the products
        self.waiting = Waiting(paused)
        self.put_back = False  # whether blocks wait for a source
        self.outages = 0
        self.next_mosaics = time.monotonic()
        self.found: set[str] = set()  # what was told of how the sources are read
        job.note("run_started", str(meter.pace()))

    def warn(self, message: str, block: str = "") -> None:
        """Tells the user something, and the table of events, too."""
        self.job.note("warning", message, block)
        self.on_event(Warned(Sentence(message), block or None))

    def warn_of_disk(self, blocks: int) -> None:
        """Notes what the run needs on the disk, and says so when there is less."""
        need = disk_need(self.job, blocks)
        self.job.note("disk", need.sentence())
        free = free_bytes(self.job)
        if need.total_bytes > free - self.keep_free_bytes:
            self.warn(
                Sentence(
                    "The disk may not suffice: {}, and {} MB are free. The run stops before the disk "
                    "is full, "
                    "and can go on when there is more space.",
                    need.sentence(),
                    f"{free / 1e6:,.0f}",
                )
            )

    def warn_of_quota(self, retry: Collection[BlockState]) -> None:
        """Notes what the run asks of each service, and says so when a day's quota is less."""
        for need in needs_of_job(self.job, retry):
            self.job.note("requests", need.sentence())
            if need.days is not None and need.days > 1:
                waits = mark("{}. The run waits when a day's quota is used up, and goes on by itself.")
                self.warn(Sentence(waits, *[need.sentence()]))

    def left(self, blocks: Iterator[Block]) -> Iterator[Block]:
        """Those blocks that have not ended in this run."""
        ended = set(self.outcome.ended)
        return (block for block in blocks if block.id not in ended)

    def follow(self, news: Iterator[News | None], cancelled: Callable[[], bool]) -> None:
        """Handles news until the last block has ended, the run is stopped or nothing is left but to wait."""
        for item in news:
            if cancelled():
                self.outcome.cancelled = True
                break
            self._hold(self.waiting.holds())
            if item is not None:
                self._handle(item)
            if self.put_back and not self.under_way and self.waiting.is_on():
                break

    @contextmanager
    def told_to_its_end(self) -> Iterator[None]:
        """Notes how the run ended, whatever ended it."""
        ending = "stopped"
        try:
            yield
            ending = "cancelled" if self.outcome.cancelled else "ended"
        except CropLayerError as error:
            ending = f"stopped: {error.user_message}"
            raise
        finally:
            self._close(ending)

    def _close(self, ending: str) -> None:
        """Gives back what was under way; a full disk must not hide why the run ended."""
        left = BlockState.CANCELLED if self.outcome.cancelled else BlockState.QUEUED
        with suppress(JobError):
            for block in self.under_way:
                self.job.set_state(block, left)
            for block in self.put_aside:
                self.job.set_state(block, BlockState.QUEUED)
            if self.outcome.ended:
                self.job.write_mosaics()
            if self.replaced:
                self.job.remove_outdated()
            self.job.note("run_ended", f"{ending}; {self.meter.pace()}; {self.outcome}")

    def _hold(self, paused: bool) -> None:
        if paused != self.meter.paused:
            self.meter.hold(paused)
            self.job.note("paused" if paused else "resumed", str(self.meter.pace()))

    def _handle(self, news: News) -> None:
        if isinstance(news, Started):
            require_space(self.job, self.keep_free_bytes)
            self.under_way.add(news.block)
            self.put_aside.discard(news.block)
            self.job.set_state(news.block, BlockState.RUNNING)
            self._tell(self.meter.start(news.block))
        elif isinstance(news, Restarted):
            self._tell(self.meter.start(news.block))
        elif isinstance(news, Ended):
            if isinstance(news.outcome, SourceWaitsError):
                self._put_back(news.block, news.outcome)
                return
            self.outages = self.outages + 1 if isinstance(news.outcome, OutageError) else 0
            may_be_the_place = isinstance(news.outcome, OutageError) and self.outages < _OUTAGES
            if isinstance(news.outcome, _ENDS_THE_RUN) and not may_be_the_place:
                raise news.outcome
            result = news.outcome if isinstance(news.outcome, BlockResult) else None
            self.meter.finish(news.block, result.cost.seconds if result else None)
            pace = self.meter.pace()
            if isinstance(news.outcome, BlockResult):
                self._commit(news.outcome, pace)
            else:
                self._fail(news.block, news.outcome, pace)
            self.under_way.discard(news.block)
            self._tell(self.meter.oldest(pace))
        elif isinstance(news, Noticed):
            self.warn(news.message)
        else:
            self._tell(self.meter.step(news.block, news.step, news.share))

    def _put_back(self, block: Block, error: SourceWaitsError) -> None:
        """A source wants to be asked later: the block waits, and the run with it."""
        self.meter.put_back(block)
        self.under_way.discard(block)
        self.put_aside.add(block)
        self.job.set_state(block, BlockState.WAITING, error.user_message)
        self.put_back = True
        if self.waiting.begin(error):
            self.warn(
                Sentence(
                    "{} The run waits until then and goes on by itself; pause and resume it to try at once.",
                    error.user_message,
                )
            )

    def _tell(self, progress: Progress | None) -> None:
        if progress is not None:
            self.on_event(progress)

    def _commit(self, result: BlockResult, pace: Pace) -> None:
        if not self._keeps_older(result):
            version = self.job.commit_block(
                result.block,
                result.state,
                result.figures,
                result.rows,
                str(pace),
                result.checksum,
                result.files,
            )
            self.replaced = self.replaced or version > 1
            self._match_reviews(result.block)
        ended = {BlockState.DONE: self.outcome.done, BlockState.EMPTY: self.outcome.empty}
        ended.get(result.state, self.outcome.incomplete).append(result.block.id)
        told = {}
        for source, account in zip(self.job.parameters.sources, result.accounts, strict=False):
            told[source.id] = account.to_dict()
            before = self.outcome.accounts.get(source.id, TileAccount())
            self.outcome.accounts[source.id] = before + account
        self.job.note("tiles", json.dumps(told), result.block.id)
        for sentence in result.findings:
            if sentence not in self.found:
                self.found.add(sentence)
                self.warn(sentence)
        self._refresh_mosaics()
        self.on_cost(result.cost)
        self.on_event(BlockDone(str(self.job.path), result.block.id, result.state, dict(result.figures)))
        for letter, source in zip("ab", self.job.parameters.sources, strict=False):
            failed = int(result.figures[f"failed_tiles_{letter}"] or 0)
            if failed:
                self.warn(
                    counted(
                        failed,
                        "{} tile of {} could not be fetched; run the job again to fetch it.",
                        "{} tiles of {} could not be fetched; run the job again to fetch them.",
                        failed,
                        source.title,
                    ),
                    result.block.id,
                )

    def _match_reviews(self, block: Block) -> None:
        """Compares what people said of the block with its new product, and tells of conflicts.

        Corrections that were applied to the older product are applied to this one, too.
        """
        try:
            conflicts = sum(match.outcome == CONFLICT for match in match_block(self.job, block))
            correct_again(self.job, block)
        except JobError as error:  # `croplayer correct` does both again; the block itself is mapped
            self.warn(error.user_message, block.id)
            return
        if conflicts:
            self.warn(
                counted(
                    conflicts,
                    "{} review of the block is in conflict with its new map: see the review panel.",
                    "{} reviews of the block are in conflict with its new map: see the review panel.",
                ),
                block.id,
            )

    def _keeps_older(self, result: BlockResult) -> bool:
        """Whether a block that had imagery once has none any more: nothing is no successor of a map."""
        if result.state is not BlockState.EMPTY or not self.job.has_imagery(result.block):
            return False
        drop(self.job.path, result.files)
        text = Sentence("No source has imagery of this block any more; its earlier map stays.")
        self.job.set_state(result.block, BlockState.EMPTY, text)
        return True

    def _refresh_mosaics(self) -> None:
        started = time.monotonic()
        if started >= self.next_mosaics:
            self.job.write_mosaics()
            ended = time.monotonic()
            self.next_mosaics = ended + max(_MOSAICS_EVERY_S, (ended - started) / _MOSAICS_SHARE)

    def _fail(self, block: Block, error: Exception, pace: Pace) -> None:
        if isinstance(error, CropLayerError):
            message, detail = error.user_message, error.detail
        elif lacks_memory(error):
            message, detail = memory_sentence(block.id), repr(error)
        else:
            message = Sentence(
                "An unexpected error stopped this block; the log has the details. Please report it."
            )
            detail = repr(error)
        _log.error("%s failed: %s %s", block.id, message, detail, exc_info=error)
        missed = BlockState.QUEUED if isinstance(error, OutageError) else BlockState.FAILED
        self.job.set_state(block, missed, message)
        self.job.note("progress", str(pace))
        self.outcome.failed.append(block.id)
        self.on_event(BlockFailed(str(self.job.path), block.id, Sentence(message), detail))


def _warn_of_resolution(parameters: JobParameters, block: Block, warn: Callable[[str], None]) -> None:
    """Says when pixels are finer or coarser than those the cropland model knows."""
    reference = next(reference for reference in parameters.models if reference.task == "cropland")
    gsd_m = ModelCard.load(model_folder(reference)).gsd_m
    pixel_m = ground_resolution(block.bounds.south, parameters.zoom)
    if gsd_m is not None and not gsd_m[0] <= pixel_m <= gsd_m[1]:
        warn(
            Sentence(
                "At zoom {} a pixel is {} m; the cropland model was trained for {} to {} m and may map "
                "poorly.",
                parameters.zoom,
                f"{pixel_m:.1f}",
                f"{gsd_m[0]:g}",
                f"{gsd_m[1]:g}",
            )
        )
