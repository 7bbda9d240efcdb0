"""Blocks an hour with 1 and with 2 worker processes: ``python -m benchmarks.throughput [BLOCKS] [ZOOM]``.

The same blocks full of imagery, shipped models, one run after the other; models are loaded before the clock
runs. One worker has all cores as its threads, two share them. Prints blocks an hour, their ratio, seconds of
CPU a block and the most memory a worker held. What else the machine does counts in: the load is printed, and
with 2 cores no more than what waiting leaves idle can be gained.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

import psutil

from benchmarks.imagery import filled_sources
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.local_workers import local_workers, usable_cores
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.shared.messages.events import Notification

_CORNER = Block(940, -1984)
_COUNTS = (1, 2)


def main(count: int = 8, zoom: int = 14) -> None:
    """Maps ``count`` blocks with each number of workers."""
    blocks = [Block(_CORNER.row, _CORNER.col + east) for east in range(count + max(_COUNTS))]
    with tempfile.TemporaryDirectory() as base:
        folder = Path(base)
        sources = filled_sources(folder / "imagery", blocks, zoom)
        print(f"{count} blocks at zoom {zoom}, {usable_cores()} cores, two sources")
        rates = [_rate(folder / f"{workers}", sources, blocks, zoom, workers) for workers in _COUNTS]
    print(f"ratio {rates[1] / rates[0]:.2f}")


def _rate(folder: Path, sources: dict[str, Source], blocks: list[Block], zoom: int, workers: int) -> float:
    """Blocks an hour."""
    parameters = JobParameters(sources["a"], sources["b"], zoom, models=model_references())
    warm, timed = blocks[: max(_COUNTS)], blocks[max(_COUNTS) :]
    most: dict[int, int] = {}

    def look(_event: Notification) -> None:
        for pid in pool.executor.process_ids():  # type: ignore[attr-defined]
            most[pid] = max(most.get(pid, 0), psutil.Process(pid).memory_info().rss)

    with local_workers(workers) as pool:
        run_job(JobFolder.create(folder / "warm", parameters, warm).path, {}, pool)
        started, cpu = time.monotonic(), _cpu(pool.executor.process_ids())  # type: ignore[attr-defined]
        outcome = run_job(JobFolder.create(folder / "job", parameters, timed).path, {}, pool, on_event=look)
        seconds = time.monotonic() - started
        cpu = _cpu(pool.executor.process_ids()) - cpu  # type: ignore[attr-defined]
    done = len(outcome.done) + len(outcome.incomplete)
    memory = ", ".join(f"{held / 1e6:.0f}" for held in most.values())
    print(
        f"{workers} workers: {done / seconds * 3600:.0f} blocks/h, {cpu / done:.1f} s of CPU a block, "
        f"memory {memory} MB, load of the machine {os.getloadavg()[0]:.1f}",
        flush=True,
    )
    return done / seconds * 3600


def _cpu(pids: list[int]) -> float:
    return sum(sum(psutil.Process(pid).cpu_times()[:2]) for pid in pids)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
