"""CPU and memory of one full block, as JSON: run by `benchmarks.speed` on this tree and on older ones.

    python benchmarks/one_block.py IMAGERY [ZOOM] [MODELS]

MODELS is a folder with one of each task, instead of those shipped. It asks nothing of CropLayer that older
commits do not have. One core, and one thread a network: more of them cost more together than one alone, and
the thread that asks would not see what the others take.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
sys.path[0] = str(Path.cwd())

from benchmarks.imagery import filled_sources  # noqa: E402 - of the tree that is measured
from croplayer_qgis.core.grid import Block  # noqa: E402
from croplayer_qgis.core.imagery.mosaic import read_mosaic  # noqa: E402
from croplayer_qgis.core.imagery.pixels import block_window  # noqa: E402
from croplayer_qgis.core.imagery.readers import open_reader  # noqa: E402
from croplayer_qgis.core.imagery.source import Source, SourceKind  # noqa: E402
from croplayer_qgis.core.job import runner  # noqa: E402
from croplayer_qgis.core.job.folder import JobFolder  # noqa: E402
from croplayer_qgis.core.job.models import load_models  # noqa: E402
from croplayer_qgis.core.job.parameters import JobParameters, model_references  # noqa: E402
from croplayer_qgis.core.job.runner import run_job  # noqa: E402

_BLOCK = Block(800, -1984)
_PART_PX = 1200  # of the block's middle


def main(imagery: Path, zoom: int = 16, folder: Path | None = None) -> None:
    """Maps the block, then runs its windows through segmenter and bare network."""
    sources = _sources(imagery, zoom)
    chosen = {path.name: path for path in folder.iterdir()} if folder else None
    parameters = JobParameters(sources["a"], sources["b"], zoom, models=model_references(chosen))
    models = load_models(parameters.models, 1)  # a job of many blocks loads them once
    setattr(runner, "load_models", lambda *_: models)  # noqa: B010 - it takes what is loaded, of any commit
    spent = {"quality": 0.0, "cropland": 0.0}
    for name, model in (("quality", models.quality), ("cropland", models.segmenter.model)):
        _count(model, spent, name)
    with tempfile.TemporaryDirectory() as scratch:
        job = JobFolder.create(Path(scratch) / "job", parameters, [_BLOCK])
        started = time.process_time()
        run_job(job.path, {})
        cpu_s = time.process_time() - started
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    found = {"cpu_s": cpu_s, "network_cpu_s": sum(spent.values()), "peak_mb": peak_mb}
    print(json.dumps({**found, **_windows(models, sources["a"], zoom, spent)}))


def _count(model: Any, spent: dict[str, float], name: str) -> None:
    """Adds up what a network's runs take of this thread, and no more than that."""
    run = model.run

    def counted(*batch: Any) -> Any:
        started = time.thread_time()
        try:
            return run(*batch)
        finally:
            spent[name] += time.thread_time() - started

    model.run = counted


def _windows(models: Any, source: Source, zoom: int, spent: dict[str, float]) -> dict[str, float]:
    """CPU of segmenting the middle of the block, and of the runs of the network alone in it."""
    window = block_window(_BLOCK, zoom)
    width, height = min(window.width, _PART_PX), min(window.height, _PART_PX)
    x0, y0 = window.x0 + (window.width - width) // 2, window.y0 + (window.height - height) // 2
    part = type(window)(zoom, x0, y0, width, height)
    mosaic = read_mosaic(open_reader(source, {}), models.segmenter.needed_window(part))
    spent["cropland"], started = 0.0, time.process_time()
    models.segmenter.probability(mosaic, part)
    return {"windows_cpu_s": time.process_time() - started, "bare_cpu_s": spent["cropland"]}


def _sources(imagery: Path, zoom: int) -> dict[str, Source]:
    """The imagery, made by the first that needs it."""
    made = {letter: imagery / f"filled_{letter}.tif" for letter in "ab"}
    if not all(path.is_file() for path in made.values()):
        return dict(filled_sources(imagery, [_BLOCK], zoom))
    return {
        letter: Source(id=f"filled_{letter}", title=letter, kind=SourceKind.RASTER, url=str(path))
        for letter, path in made.items()
    }


if __name__ == "__main__":
    given = sys.argv[1:]
    main(Path(given[0]), *map(int, given[1:2]), *map(Path, given[2:3]))
