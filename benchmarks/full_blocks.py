"""Time, memory and disk of blocks full of imagery: ``python -m benchmarks.full_blocks [BLOCKS] [ZOOM]``.

Two sources, shipped models, one process. Prints a line a block and, at the end, the bytes a block takes.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import psutil

from benchmarks.imagery import filled_sources
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.cost_record import BlockCost
from croplayer_qgis.core.job.disk import disk_need
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.runner import run_job

_CORNER = Block(940, -1984)


def main(count: int = 2, zoom: int = 16) -> None:
    """Maps ``count`` blocks in a row."""
    blocks = [Block(_CORNER.row, _CORNER.col + east) for east in range(count)]
    process = psutil.Process()
    with tempfile.TemporaryDirectory() as folder:
        sources = filled_sources(Path(folder) / "imagery", blocks, zoom)
        parameters = JobParameters(sources["a"], sources["b"], zoom, models=model_references())
        job = JobFolder.create(Path(folder) / "job", parameters, blocks)
        started, cpu = time.monotonic(), time.process_time()

        def show(cost: BlockCost) -> None:
            steps = ", ".join(f"{step.value} {s:.1f}" for step, s in cost.seconds.items())
            spent = f"{time.monotonic() - started:.0f} s, {time.process_time() - cpu:.0f} s of CPU"
            memory = f"memory {process.memory_info().rss / 1e6:.0f} MB"
            print(f"After a block: {spent}; steps in s: {steps}; {memory}", flush=True)

        run_job(job.path, {}, on_cost=show)
        print(disk_need(job, 1))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
