"""Memory over many blocks: ``python -m benchmarks.memory [BLOCKS] [WORKERS]``. Resident MB after each tenth.

Small blocks (zoom 13) full of imagery, shipped models; 1 worker is this process, more are processes of
their own, whose memory is shown together with this one's.
"""

from __future__ import annotations

import math
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

import psutil

from benchmarks.imagery import filled_sources
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.local_workers import local_workers
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.shared.messages.events import BlockDone, Notification

_ZOOM = 13
_CORNER = Block(940, -1984)


def main(count: int = 60, workers: int = 1) -> None:
    """Maps ``count`` blocks of a square and prints what the processes hold meanwhile."""
    side = math.ceil(math.sqrt(count))
    square = [Block(_CORNER.row + down, _CORNER.col + east) for down in range(side) for east in range(side)]
    blocks = square[:count]
    process = psutil.Process()
    held: list[float] = []

    def watch(event: Notification) -> None:
        if isinstance(event, BlockDone):
            children = process.children(recursive=True)
            held.append(sum(p.memory_info().rss for p in (process, *children)) / 1e6)
            if len(held) % max(count // 10, 1) == 0:
                print(f"{len(held)} blocks: {held[-1]:.0f} MB", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        sources = filled_sources(Path(folder) / "imagery", blocks, _ZOOM)
        parameters = JobParameters(sources["a"], sources["b"], _ZOOM, models=model_references())
        job = JobFolder.create(Path(folder) / "job", parameters, blocks)
        with local_workers(workers) if workers > 1 else nullcontext() as pool:
            run_job(job.path, {}, pool, on_event=watch)
    tenth = max(count // 10, 1)
    early, late = sum(held[tenth : 2 * tenth]) / tenth, sum(held[-tenth:]) / tenth
    print(f"mean of the last tenth / mean of the second tenth: {late / early:.3f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
