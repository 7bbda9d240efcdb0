"""What the engine does for a request, the same for the server and the command line."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.cache_place import cache_folder
from croplayer_qgis.core.imagery.source import Source, builtin_sources, require_terms
from croplayer_qgis.core.job import events
from croplayer_qgis.core.job.cost_record import CostRecord
from croplayer_qgis.core.job.events import BlockState
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import (
    DEFAULT_MIN_REGION_HA,
    DEFAULT_ZOOM,
    JobParameters,
    model_references,
)
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.engine import messages
from croplayer_qgis.engine.messages import Notification, RunParams, RunResult
from croplayer_qgis.grid.block_set import BlockSet

Send = Callable[[Notification], None]


def sources() -> list[dict[str, Any]]:
    """Records of the built-in sources."""
    return [source.to_dict() for source in builtin_sources().values()]


def run(params: RunParams, cancelled: Callable[[], bool], send: Send) -> RunResult:
    """Maps the unfinished blocks of a job, new or existing, and tells how it goes.

    Args:
        params: What to map; see ``RunParams``.
        cancelled: Polled several times a second.
        send: Receives the notifications, in the calling thread.

    Raises:
        CropLayerError: When the run cannot start or cannot go on. A cancel is a result, not an error.
    """
    retry = _states(params.retry)
    job = _open_job(params)
    cache = cache_folder(os.environ)
    relay = _Relay(job, len(job.unfinished(retry)), send, CostRecord(cache))
    outcome = run_job(
        job.path,
        params.secrets,
        cancelled=cancelled,
        on_event=relay,
        retry=retry,
        cache_folder=cache,
    )
    return RunResult(
        job=params.job,
        done=tuple(outcome.done),
        incomplete=tuple(outcome.incomplete),
        failed=tuple(outcome.failed),
        cancelled=outcome.cancelled,
    )


def _open_job(params: RunParams) -> JobFolder:
    """The job to run, with the asked blocks in it; created when it does not exist."""
    path = Path(params.job)
    blocks = [Block.from_id(id) for id in params.blocks]
    blocks += (
        Block(*block) for block in BlockSet((row, start, stop) for row, start, stop in params.block_runs)
    )
    if params.source_a is None:
        job = JobFolder.open(path)  # its sources' terms were accepted when it was made
        job.add_blocks(blocks)
        return job
    source_a = Source.from_dict(params.source_a)
    source_b = Source.from_dict(params.source_b) if params.source_b is not None else None
    parameters = JobParameters(
        source_a=source_a,
        source_b=source_b,
        zoom=DEFAULT_ZOOM if params.zoom is None else params.zoom,
        min_region_ha=DEFAULT_MIN_REGION_HA if params.min_region_ha is None else params.min_region_ha,
        models=model_references({task: Path(folder) for task, folder in params.models.items()}),
    )
    for source in parameters.sources:
        require_terms(source, params.accepted_terms)
    return JobFolder.open_or_create(path, parameters, blocks)


def _blocks(params: RunParams) -> list[Block]:
    if any(len(run) != 3 for run in params.block_runs):
        raise InputError("A run of blocks is three numbers: row, first column, end column.")
    in_runs = BlockSet((row, start, stop) for row, start, stop in params.block_runs)
    return [*(Block.from_id(id) for id in params.blocks), *(Block(*block) for block in in_runs)]


def _states(names: tuple[str, ...]) -> tuple[BlockState, ...]:
    try:
        return tuple(BlockState(name) for name in names)
    except ValueError as error:
        known = ", ".join(state.value for state in BlockState)
        raise InputError(f"A state to retry must be one of {known}.", str(error)) from error


class _Relay:
    """Turns the runner's events into notifications, and keeps what blocks took on this machine."""

    def __init__(self, job: JobFolder, total: int, send: Send, costs: CostRecord) -> None:
        self._job = str(job.path)
        self._parameters = job.parameters
        self._costs = costs
        self._total = total
        self._send = send
        self._started = time.monotonic()
        self._ended = 0

    def __call__(self, event: events.Event) -> None:
        if isinstance(event, events.Progress):
            self._send(self._progress(event))
        elif isinstance(event, events.BlockDone):
            self._ended += 1
            self._costs.add(self._parameters, event.cost)
            self._send(messages.BlockDone(self._job, event.block, event.state.value, dict(event.figures)))
        elif isinstance(event, events.BlockFailed):
            self._ended += 1
            self._send(messages.BlockFailed(self._job, event.block, event.message, event.detail))
        else:
            self._send(messages.Warned(event.message, event.block))

    def _progress(self, event: events.Progress) -> messages.Progress:
        hours = (time.monotonic() - self._started) / 3600
        return messages.Progress(
            job=self._job,
            block=event.block,
            step=event.step.value,
            fraction=event.fraction,
            blocks_done=self._ended,
            blocks_total=self._total,
            rate=self._ended / hours if self._ended else None,
            eta_s=event.eta_s,
        )
