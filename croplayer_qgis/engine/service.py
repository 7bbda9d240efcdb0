"""What the engine does for a request, the same for the server and the command line."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext, suppress
from functools import partial
from pathlib import Path

from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.imagery.account import TileAccount
from croplayer_qgis.core.imagery.cache_place import cache_folder
from croplayer_qgis.core.imagery.other_zoom import zoom_with_imagery
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.core.job.cost_record import BlockCost, CostRecord
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.local_workers import default_worker_count, local_workers
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.runner import RunOutcome, run_job
from croplayer_qgis.core.job.workers import Workers
from croplayer_qgis.engine.cluster import cluster_workers
from croplayer_qgis.shared.messages import Notification, RunParams, RunResult
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.blocks import DAMAGED, BlockState

Send = Callable[[Notification], None]


def run(
    params: RunParams,
    cancelled: Callable[[], bool],
    send: Send,
    paused: Callable[[], bool] = lambda: False,
) -> RunResult:
    """Maps the unfinished blocks of a job and tells how it goes.

    Args:
        params: What to map; see ``RunParams``.
        cancelled: Polled several times a second.
        send: Receives the notifications, in the calling thread.
        paused: Polled several times a second; see ``run_job``.

    Raises:
        CropLayerError: When the run cannot start or cannot go on. A cancel is a result, not an error.
    """
    retry = tuple(BlockState(name) for name in params.retry if name != DAMAGED)
    job = JobFolder.open(Path(params.job))
    if DAMAGED in params.retry:
        with job.exclusive() as owned:
            owned.queue_damaged(cancelled)
    cache = cache_folder(os.environ)
    try:
        with _workers(params, job, job.count_unfinished(retry), cancelled) as workers:
            outcome = run_job(
                job.path,
                params.secrets,
                workers,
                cancelled=cancelled,
                on_event=send,
                on_cost=_keep_no_cost if params.scheduler else partial(CostRecord(cache).add, job.parameters),
                retry=retry,
                cache_folder=cache,
                paused=paused,
            )
    except Cancelled:  # before the first block was handed out
        return RunResult(params.job, cancelled=True)
    return RunResult(
        job=params.job,
        done=tuple(outcome.done),
        incomplete=tuple(outcome.incomplete),
        failed=tuple(outcome.failed),
        cancelled=outcome.cancelled,
        empty=tuple(outcome.empty),
        tiles=tuple(account.sentence(source.title) for source, account in _accounts(outcome, job.parameters)),
        problem=_problem(outcome, job.parameters, params, cancelled),
    )


def _keep_no_cost(cost: BlockCost) -> None:
    """What other machines took says nothing of this one."""


def _accounts(outcome: RunOutcome, parameters: JobParameters) -> list[tuple[Source, TileAccount]]:
    """What became of the tiles of each source that a finished block asked for, A first."""
    accounts = outcome.accounts
    return [(source, accounts[source.id]) for source in parameters.sources if source.id in accounts]


def _problem(
    outcome: RunOutcome, parameters: JobParameters, params: RunParams, cancelled: Callable[[], bool]
) -> str:
    """Why a run is no success although no block failed; "" when it is one."""
    for source, account in _accounts(outcome, parameters):
        problem = account.problem(source.title, parameters.zoom)
        if account.nothing_read and not account.lost:
            other = _other_zoom(source, parameters.zoom, params, cancelled)
            problem = account.problem(source.title, parameters.zoom, other)
        if problem is None and account.failed_too_often(params.allowed_failures):
            problem = Sentence(
                "{} of {} tiles of {} could not be read ({}); run the job again to fetch them.",
                account.lost,
                account.asked,
                source.title,
                account.reason,
            )
        if problem is not None:
            return problem
    return ""


def _other_zoom(source: Source, zoom: int, params: RunParams, cancelled: Callable[[], bool]) -> int | None:
    """A zoom at which a source without imagery has some in the middle of a block; None without one."""
    west, south, east, north = next(iter(JobFolder.open(Path(params.job)).states())).bounds
    with suppress(Cancelled), closing(open_reader(source, params.secrets)) as reader:
        return zoom_with_imagery(reader, zoom, (west + east) / 2, (south + north) / 2, cancelled)
    return None


def _workers(
    params: RunParams, job: JobFolder, blocks: int, cancelled: Callable[[], bool]
) -> AbstractContextManager[Workers | None]:
    """Where to map; None is this process, which needs no start and overlaps the steps of its blocks."""
    if params.scheduler and params.workers is not None:
        raise InputError("Workers of this machine and a scheduler are two ways; choose one.")
    if params.scheduler:
        return cluster_workers(params.scheduler, job.path, cancelled) if blocks else nullcontext()
    count = min(params.workers or default_worker_count(), blocks)
    return local_workers(count) if count > 1 else nullcontext()
