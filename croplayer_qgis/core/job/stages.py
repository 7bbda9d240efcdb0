"""Maps blocks in this process: one thread fetches, one segments, one fuses and writes."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TypeVar

from croplayer_qgis.core.allocator import give_back, keep_little
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.models import JobModels
from croplayer_qgis.core.job.pipeline import BlockLayers, BlockResult, finish_block, segment_block
from croplayer_qgis.core.job.reading import BlockImagery, OnStep, read_block
from croplayer_qgis.core.segmentation.kept_windows import KeptWindows
from croplayer_qgis.shared.vocabulary.blocks import Step

Handed = TypeVar("Handed")

_POLL_S = 0.1  # a tenth of the second in which a cancel has to work
_IN_FLIGHT = 3  # one block in each thread: this bounds the memory of a run


@dataclass(frozen=True)
class Started:
    """A block was taken up."""

    block: Block


@dataclass(frozen=True)
class Stepped:
    """A block is ``share`` (0-1) through a step."""

    block: Block
    step: Step
    share: float


@dataclass(frozen=True)
class Restarted:
    """The worker of a block died; another one begins it anew."""

    block: Block


@dataclass(frozen=True, eq=False)
class Ended:
    """A block was mapped, or failed with an exception."""

    block: Block
    outcome: BlockResult | Exception


@dataclass(frozen=True)
class Noticed:
    """Something the user should know of where the blocks are mapped."""

    message: str


News = Started | Stepped | Restarted | Ended | Noticed


@dataclass(frozen=True, eq=False)
class _NoMore:
    """All blocks were taken up, or there are no more for the reason ``error``."""

    error: Exception | None


def map_in_stages(
    job: JobFolder,
    blocks: Iterable[Block],
    readers: tuple[TileReader, ...],
    models: JobModels,
    paused: Callable[[], bool] = lambda: False,
) -> Generator[News | None, None, None]:
    """Maps blocks and yields the news of them, None when there has been none for a tenth of a second.

    While ``paused``, no further block is taken up; those under way are finished. Closing the iterator stops
    the work: nothing new is begun, and what is under way ends at its next check without touching the job's
    GeoPackage. The threads are daemons, as Python would wait for others when it ends.

    Raises:
        Exception: Whatever ``blocks`` raises, after the blocks before it have ended.
    """
    keep_little()
    stages = _Stages(job, readers, models, paused)
    stages.start(blocks)
    under_way = 0
    no_more: _NoMore | None = None
    try:
        while under_way or no_more is None:
            try:
                news = stages.news.get(timeout=_POLL_S)
            except queue.Empty:
                yield None
                continue
            if isinstance(news, _NoMore):
                no_more = news
                continue
            if isinstance(news, Started):
                under_way += 1
            elif isinstance(news, Ended):
                under_way -= 1
                stages.slots.release()
            yield news
        if no_more.error is not None:
            raise no_more.error
    finally:
        stages.stop.set()


class _Stages:
    """The three threads and what they hand on."""

    def __init__(
        self, job: JobFolder, readers: tuple[TileReader, ...], models: JobModels, paused: Callable[[], bool]
    ) -> None:
        self.job, self.readers, self.models, self.paused = job, readers, models, paused
        self.kept = KeptWindows()
        self.stop = threading.Event()
        self.slots = threading.Semaphore(_IN_FLIGHT)
        self.news: queue.SimpleQueue[News | _NoMore] = queue.SimpleQueue()
        self.fetched: queue.SimpleQueue[BlockImagery] = queue.SimpleQueue()
        self.segmented: queue.SimpleQueue[BlockLayers] = queue.SimpleQueue()

    def start(self, blocks: Iterable[Block]) -> None:
        """Starts the threads."""
        for work in (
            lambda: self._fetch_all(blocks),
            lambda: self._each(self.fetched, self._segment),
            lambda: self._each(self.segmented, self._finish),
        ):
            threading.Thread(target=work, daemon=True).start()

    def _fetch_all(self, blocks: Iterable[Block]) -> None:
        try:
            for block in blocks:
                if not self._may_begin():
                    return
                self.news.put(Started(block))
                with self._reported(block):
                    self._fetch(block)
        except Exception as error:
            self.news.put(_NoMore(error))
        else:
            self.news.put(_NoMore(None))

    def _may_begin(self) -> bool:
        """Waits while the run is paused or has enough under way; False when it was stopped meanwhile."""
        while self.paused() or not self.slots.acquire(timeout=_POLL_S):
            if self.stop.wait(_POLL_S if self.paused() else 0):
                return False
        return not self.stop.is_set()

    def _fetch(self, block: Block) -> None:
        on_step = self._on_step(block)
        self.fetched.put(read_block(block, self.job, self.readers, self.models, self.stop.is_set, on_step))

    def _segment(self, imagery: BlockImagery) -> None:
        with self._reported(imagery.block):
            on_step = self._on_step(imagery.block)
            give_back()  # what reading took
            self.segmented.put(segment_block(imagery, self.models, self.stop.is_set, on_step, self.kept))

    def _finish(self, layers: BlockLayers) -> None:
        with self._reported(layers.block):
            on_step = self._on_step(layers.block)
            result = finish_block(layers, self.job, self.models, self.stop.is_set, on_step)
            self.news.put(Ended(layers.block, result))
        give_back()

    def _each(self, source: queue.SimpleQueue[Handed], work: Callable[[Handed], None]) -> None:
        """Works on what arrives; keeps no reference to it while it waits, as these are large."""
        while not self.stop.is_set():
            with suppress(queue.Empty):
                work(source.get(timeout=_POLL_S))

    @contextmanager
    def _reported(self, block: Block) -> Iterator[None]:
        """Hands an exception to the coordinator, who knows whether it ends the block or the run."""
        try:
            yield
        except Exception as error:
            self.news.put(Ended(block, error))

    def _on_step(self, block: Block) -> OnStep:
        return lambda step, share: self.news.put(Stepped(block, step, share))
