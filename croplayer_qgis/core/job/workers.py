"""Maps blocks on an executor: processes of this machine, or a Dask cluster.

Workers share the job's folder and nothing else: they read no GeoPackage, which is the coordinator's alone,
and look for a marker file to learn that the run was cancelled.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Generator, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from croplayer_qgis.core.allocator import give_back, keep_little
from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.lock import Claim
from croplayer_qgis.core.job.models import load_models
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.pipeline import BlockResult, map_block
from croplayer_qgis.core.job.secret import Secrets
from croplayer_qgis.core.job.stages import Ended, News, Noticed, Started
from croplayer_qgis.core.job.worker_steps import AttemptsUnderWay, Heard, StepTeller, Tell, Told
from croplayer_qgis.core.segmentation.kept_windows import KeptWindows
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.version import croplayer_version
from croplayer_qgis.shared.vocabulary.blocks import Step

_POLL_S = 0.1  # a tenth of the second in which a cancel has to work


def say_nothing(_told: Told) -> None:
    """Of workers that tell only the ends of their blocks."""


@dataclass(frozen=True, eq=False)
class Workers:
    """Where blocks are mapped.

    Attributes:
        executor: Takes the blocks. A block whose worker dies is done by another one, or ends with a
            ``CropLayerError``; that is the executor's affair.
        slots: How many blocks it works on at once, asked anew before each block is handed out.
        threads: Threads a block may use.
        check: Asked ten times a second for what the user should know; raises JobError when the workers are
            lost for good.
        in_words: Turns an error of the executor itself into a CropLayerError; gives others back as they are.
        tell: Called in a worker, which has to find it by its name: takes to the coordinator what is told.
        heard: What arrived from workers since it was asked last, those that died included; asked ten times a
            second.
    """

    executor: Executor
    slots: Callable[[], int]
    threads: int
    check: Callable[[], str | None] = lambda: None
    in_words: Callable[[Exception], Exception] = lambda error: error
    tell: Tell = say_nothing
    heard: Callable[[], Iterable[Heard]] = tuple


@dataclass(frozen=True, eq=False)
class BlockTask:
    """What a worker needs to know besides the block.

    Attributes:
        run: Identifier of the run.
        path: The job's folder, the same on all machines.
        parameters: The job's parameters as JSON.
        secrets: Key or token by source id.
        cache_folder: Where tiles may be kept, or None.
        threads: Threads the block may use.
        version: The coordinator's version of CropLayer.
        tell: Takes the steps of the block to the coordinator.
        claim: The run's right to the job.
        sharers: Workers that ask the sources at once, and so share their rate limits.
    """

    run: str
    path: Path
    parameters: str
    secrets: Secrets
    cache_folder: Path | None
    threads: int
    version: str
    tell: Tell = say_nothing
    claim: Claim | None = None
    sharers: int = 1

    def shared_by(self, workers: int) -> BlockTask:
        """The task for one of so many workers."""
        return replace(self, sharers=max(workers, 1))

    @property
    def cancel_marker(self) -> Path:
        """File that appears when the run was cancelled: an absent one cannot be mistaken for a slow disk."""
        return self.path / f"run.{self.run}.part.cancel"


def map_on_executor(
    job: JobFolder,
    blocks: Iterable[Block],
    secrets: Mapping[str, str],
    cache_folder: Path | None,
    workers: Workers,
    paused: Callable[[], bool] = lambda: False,
) -> Generator[News | None, None, None]:
    """Maps blocks like ``stages.map_in_stages``.

    As many blocks are handed out as are worked on at once, so that those under way are all there is to finish
    in a pause and to take back in a cancel.

    Raises:
        JobError: The workers are lost.
        Exception: Whatever ``blocks`` raises.
    """
    task = BlockTask(
        uuid.uuid4().hex[:12],
        job.path,
        json.dumps(job.parameters.to_dict()),
        Secrets(secrets),
        cache_folder,
        workers.threads,
        croplayer_version(),
        workers.tell,
        job.claim,
    )
    attempts = AttemptsUnderWay(task.run)
    waiting = iter(blocks)
    more = True
    running: dict[Future[BlockResult], Block] = {}
    try:
        while more or running:
            notice = workers.check()
            if notice:
                yield Noticed(notice)
            while more and not paused() and len(running) < workers.slots():
                block = next(waiting, None)
                if block is None:
                    more = False
                    break
                running[workers.executor.submit(map_in_worker, block, task.shared_by(workers.slots()))] = (
                    block
                )
                yield Started(block)
            ended, _ = wait(running, _POLL_S, FIRST_COMPLETED)
            yield from attempts.news(workers.heard(), set(running.values()))
            for future in ended:
                block = running.pop(future)
                attempts.forget(block)
                yield Ended(block, _outcome(future, workers.in_words))
            if not ended:
                yield None
    finally:
        if running:
            with suppress(OSError):  # of a folder that is gone, in which workers cannot write either
                task.cancel_marker.touch()
        for future in running:
            future.cancel()


def map_in_worker(block: Block, task: BlockTask) -> BlockResult:
    """Maps a block in a worker; models and readers stay open for its next block.

    Raises:
        JobError: This worker cannot work for the job at all: other version, other folder.
        CropLayerError: As ``map_block``.
    """
    if task.version != croplayer_version():
        raise JobError(
            "A worker has CropLayer {}, but the run was started with {}; "
            "install the same version on all machines.",
            croplayer_version(),
            task.version,
        )
    if not task.path.is_dir():
        raise JobError(
            "A worker does not see the folder {}; share it under the same path on all machines.", task.path
        )
    on_step = StepTeller(task.run, block, task.tell)
    on_step(Step.IMAGERY, 0.0)
    job = JobFolder(task.path, _parameters(task.parameters), task.claim)
    readers = _readers(task.parameters, task.secrets, task.cache_folder, task.sharers)
    models = load_models(job.parameters.models, task.threads)
    keep_little()
    try:
        return map_block(block, job, readers, models, task.cancel_marker.exists, on_step, _kept(task.run))
    finally:
        give_back()


def _outcome(
    future: Future[BlockResult], in_words: Callable[[Exception], Exception]
) -> BlockResult | Exception:
    try:
        return future.result()
    except CancelledError as error:
        told = in_words(error)
        if told is not error:
            return told
        return JobError(
            "The workers gave a block back without mapping it; run the job again to go on.",
            detail=repr(error),
        )
    except Exception as error:  # whatever happened in the worker: the coordinator decides what it means
        return in_words(error)


@lru_cache(maxsize=1)
def _parameters(text: str) -> JobParameters:
    return JobParameters.from_dict(read_json(text))


@lru_cache(maxsize=1)
def _readers(
    parameters: str, secrets: Secrets, cache_folder: Path | None, sharers: int
) -> tuple[TileReader, ...]:
    """Readers of a job's sources, each at a worker's share of the rate that its key allows."""
    return tuple(
        open_reader(
            replace(source, requests_per_second=source.requests_per_second / sharers), secrets, cache_folder
        )
        for source in _parameters(parameters).sources
    )


@lru_cache(maxsize=1)
def _kept(_run: str) -> KeptWindows:
    """Windows of one run that this worker has made, for the block that it gets next."""
    return KeptWindows()
