"""A job of all of China: ``python -m benchmarks.large_job``. Prints seconds and file size.

The area is a rough outline of 30,000 vertices in an Albers projection that holds about 400,000 blocks, so
that reading, transforming, finding the blocks and writing them are all part of it.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import psutil
import pyogrio
import shapely

from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.engine.tasks import create_job
from croplayer_qgis.shared.messages.create_job import CreateJobParams

_ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84 +units=m"
_VERTICES = 30_000
_RADIUS_M = 1.545e6


def main() -> None:
    """Creates, opens, counts, takes up, and reads as QGIS does."""
    process = psutil.Process()
    with tempfile.TemporaryDirectory() as folder:
        area = Path(folder) / "area.gpkg"
        pyogrio.raw.write(
            area, shapely.to_wkb(np.array([_outline()])), [], [], geometry_type="Polygon", crs=_ALBERS
        )
        path = Path(folder) / "job"
        source = {"id": "a", "title": "A", "kind": "xyz", "url": "http://localhost:1/{z}/{x}/{y}.png"}
        params = CreateJobParams(str(path), source, area=str(area), zoom=13)
        with timed("create (area read, blocks found and written)"):
            result = create_job.run(params, lambda: False, lambda fraction, text: None)
        print(f"  {result['blocks']:,} blocks, {(path / 'job.gpkg').stat().st_size / 1e6:.0f} MB")
        with timed("create again: nothing new"):
            create_job.run(params, lambda: False, lambda fraction, text: None)
        with timed("open, count the unfinished, take up the first"):
            job = JobFolder.open(path)
            count = job.count_unfinished()
            next(job.unfinished())
        before = process.memory_info().rss
        with timed(f"walk through all {count:,} unfinished"):
            walked = sum(1 for _ in job.unfinished())
        print(f"  memory grew by {(process.memory_info().rss - before) / 1e6:.1f} MB over {walked:,} blocks")


def _outline() -> shapely.Polygon:
    """A lobed outline about as large as China, in metres."""
    angle = np.linspace(0, 2 * np.pi, _VERTICES, endpoint=False)
    noise = np.random.default_rng(1).random(_VERTICES)
    radius = _RADIUS_M * (1 + 0.15 * np.sin(5 * angle) + 0.03 * np.sin(90 * angle) + 0.002 * noise)
    return shapely.Polygon(np.stack([radius * np.cos(angle) * 1.25, 4.1e6 + radius * np.sin(angle)], axis=1))


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Prints how long something took, and how much of it the processor worked."""
    started, cpu = time.monotonic(), time.process_time()
    yield
    print(
        f"{what}: {time.monotonic() - started:.2f} s ({time.process_time() - cpu:.2f} s of CPU)", flush=True
    )


if __name__ == "__main__":
    main()
