"""Memory over many blocks: ``python -m benchmarks.memory [BLOCKS] [WORKERS] [ZOOM]``.

Resident MB after each tenth of the blocks, which are full of imagery, with the shipped models. At zoom 13
(default) a block has a 64th of the pixels of one of zoom 16, a full one. 1 worker is this process, more are
processes of their own, whose memory is shown together with this one's. With 50 blocks and more in this
process the growth is recorded, with full blocks the peak.
"""

from __future__ import annotations

import math
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

import psutil

from benchmarks.imagery import filled_sources
from benchmarks.results import record
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.local_workers import local_workers
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.shared.messages.events import BlockDone, Notification

_ZOOM, _FULL_ZOOM = 13, 16
_MANY = 50
_CORNER = Block(940, -1984)


def main(count: int = 60, workers: int = 1, zoom: int = _ZOOM) -> None:
    """Maps ``count`` blocks of a square and prints what the processes hold meanwhile."""
    side = math.ceil(math.sqrt(count))
    square = [Block(_CORNER.row + down, _CORNER.col + east) for down in range(side) for east in range(side)]
    blocks = square[:count]
    process = psutil.Process()
    held: list[float] = []
    peak = 0.0

    def watch(event: Notification) -> None:
        nonlocal peak
        children = process.children(recursive=True) if workers > 1 else []
        now = sum(p.memory_info().rss for p in (process, *children)) / 1e6
        peak = max(peak, now)  # of what is looked at whenever the run says how far it is
        if isinstance(event, BlockDone):
            held.append(now)
            if len(held) % max(count // 10, 1) == 0:
                print(f"{len(held)} blocks: {held[-1]:.0f} MB", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        sources = filled_sources(Path(folder) / "imagery", blocks, zoom)
        parameters = JobParameters(sources["a"], sources["b"], zoom, models=model_references())
        job = JobFolder.create(Path(folder) / "job", parameters, blocks)
        with local_workers(workers) if workers > 1 else nullcontext() as pool:
            run_job(job.path, {}, pool, on_event=watch)
    tenth = max(count // 10, 1)
    early, late = sum(held[tenth : 2 * tenth]) / tenth, sum(held[-tenth:]) / tenth
    print(f"mean of the last tenth / mean of the second tenth: {late / early:.3f}; peak {peak:.0f} MB")
    command = f"python -m benchmarks.memory {count} {workers} {zoom}"
    if count >= _MANY and workers == 1:
        record("faults/memory_growth", late / early, "<= 1.05", command)
    if zoom >= _FULL_ZOOM and workers == 1:
        record("faults/block_peak_memory", peak, "<= 1000 MB", command)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
