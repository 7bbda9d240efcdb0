"""What full blocks take in ``job.gpkg``: ``python -m benchmarks.job_size [BLOCKS] [ZOOM] [JOB]``.

Maps one block full of imagery with the shipped models (or takes the first finished one of JOB), then commits
its rows, moved to where they belong, as those of 2,000 blocks. Records the mean and prints the rest.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray

from benchmarks.imagery import filled_sources
from benchmarks.results import record
from croplayer_qgis.core.grid import BLOCKS_PER_DEGREE, Block
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.region_file import read_region_file
from croplayer_qgis.core.job.region_rows import generalised
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.core.job.schema import KEPT_REGION_COLUMNS
from croplayer_qgis.shared.job_files import REGION_TABLE
from croplayer_qgis.shared.vocabulary.blocks import BlockState

_CORNER = Block(940, -1984)
_ALONG = 100  # blocks in a row of the job
FULL = 2000


def main(count: int = FULL, zoom: int = 16, mapped: str = "") -> float:
    """Returns the MB a block takes in ``job.gpkg``; records them when the job is of full size."""
    with tempfile.TemporaryDirectory() as folder:
        job = JobFolder.open(Path(mapped)) if mapped else _mapped(Path(folder), zoom)
        block, _ = next(job.products())
        exact = read_region_file(job.regions_path(block), KEPT_REGION_COLUMNS)
        started = time.process_time()
        rows = generalised(exact, KEPT_REGION_COLUMNS)
        print(
            f"{rows.count} regions, {job.regions_path(block).stat().st_size / 1e6:.2f} MB beside the "
            f"product; generalised in {time.process_time() - started:.2f} s of CPU"
        )
        blocks = [Block(_CORNER.row + n // _ALONG, _CORNER.col + n % _ALONG) for n in range(count)]
        large = JobFolder.create(Path(folder) / "large", job.parameters, blocks)
        before = large.geopackage.stat().st_size
        started = time.monotonic()
        for place in blocks:
            moved = replace(rows, polygons=_moved(rows.polygons, block, place))
            large.commit_block(place, BlockState.DONE, {}, moved)
        size = (large.geopackage.stat().st_size - before) / count / 1e6
        commit = (time.monotonic() - started) / count
        features = pyogrio.read_info(large.geopackage, layer=REGION_TABLE)["features"]
    print(f"{count} blocks, {features} regions: {size:.3f} MB a block in job.gpkg, {commit:.2f} s a commit")
    if count >= FULL and zoom == 16:
        record("faults/job_mb_per_block", size, "<= 0.5 MB", "python -m benchmarks.job_size")
    return size


def _mapped(folder: Path, zoom: int) -> JobFolder:
    sources = filled_sources(folder / "imagery", [_CORNER], zoom)
    parameters = JobParameters(sources["a"], sources["b"], zoom, models=model_references())
    job = JobFolder.create(folder / "job", parameters, [_CORNER])
    run_job(job.path, {})
    return job


def _moved(polygons: NDArray[Any], block: Block, place: Block) -> NDArray[Any]:
    east, north = place.col - block.col, place.row - block.row
    step = np.array([east, north]) / BLOCKS_PER_DEGREE
    moved: NDArray[Any] = shapely.transform(polygons, lambda xy: xy + step)
    return moved


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]), *sys.argv[3:4])
