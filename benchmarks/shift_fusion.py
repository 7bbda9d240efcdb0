"""What the correction of the shift is worth to the fused map, and what it costs; rows ``space/shift_...``.

    python -m benchmarks.shift_fusion

The five labelled pairs of the demo are mapped as they are, and with source B displaced by 2 to 5 pixels, with
and without the correction; compared is the overall accuracy where both sources have imagery. The cost is that
of measuring a full block of repeated imagery and of reading its source B again, beside mapping it, in CPU.
"""

from __future__ import annotations

import logging
import math
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
import rasterio

from benchmarks.imagery import filled_sources
from benchmarks.results import record
from croplayer_qgis.core.grid import Block, blocks_in
from croplayer_qgis.core.imagery.extent import RasterExtent
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pixels import pixel_size_m
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.models import load_models
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.reading import read_block
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.core.registration.shift import measured_shift
from croplayer_qgis.shared.resources import resource_path
from demo.reference import Agreement, compare

log = logging.getLogger(__name__)
COMMAND: Final = "python -m benchmarks.shift_fusion"
_ZOOM: Final = 16
_FULL: Final = Block(800, -1984)
_NOTHING: Final = Agreement(0, 0, 0, 0)


def raster(path: Path) -> Source:
    """The source of a raster; ids are of the slots, as all jobs are of one pair each."""
    return Source(id=path.stem[-1], title=path.stem, kind=SourceKind.RASTER, url=str(path))


def displaced(path: Path, to: Path, east: float, south: float) -> Path:
    """The raster with its place displaced by pixels of the grid, its values as they are."""
    with rasterio.open(path) as there:
        pixels, profile, middle = there.read(), there.profile, sum(there.bounds[1::2]) / 2
    degrees = pixel_size_m(_ZOOM) / (math.pi * 6378137 / 180)
    by = rasterio.Affine.translation(east * degrees, -south * degrees * math.cos(math.radians(middle)))
    with rasterio.open(to, "w", **{**profile, "transform": by @ profile["transform"]}) as out:
        out.write(pixels)
    return to


def fused(a: Path, b: Path, folder: Path, correct: bool) -> Agreement:
    """The fused map of a pair against the reference fields."""
    parameters = JobParameters(raster(a), raster(b), _ZOOM, models=model_references(), correct_shift=correct)
    job = JobFolder.create(folder, parameters, list(blocks_in(RasterExtent.of(a).whole)))
    run_job(job.path, {})
    labelled = resource_path("demo", "labelled")
    found = _NOTHING
    for block in job.states():
        if job.product_path(block).is_file():
            fields, area = labelled / "reference.geojson", labelled / "area.geojson"
            found += compare(job.product_path(block), fields, area)["fused"]
    return found


def cost(folder: Path) -> float:
    """CPU of measuring and reading again over that of a full block."""
    sources = filled_sources(folder, [_FULL], _ZOOM)
    parameters = JobParameters(
        sources["a"], sources["b"], _ZOOM, models=model_references(), correct_shift=False
    )
    models = load_models(parameters.models, 1)
    readers = tuple(open_reader(source, {}) for source in parameters.sources)
    job = JobFolder.create(folder / "job", parameters, [_FULL])
    imagery = read_block(_FULL, job, readers, models, lambda: False, lambda step, share: None)
    started = time.process_time()
    measured_shift(*imagery.mosaics)
    measuring = time.process_time() - started
    read_mosaic(readers[1], imagery.mosaics[1].window)
    both = time.process_time() - started
    started = time.process_time()
    run_job(job.path, {})
    whole = time.process_time() - started
    log.info("measuring %.2f s, reading again %.2f s, block %.1f s", measuring, both - measuring, whole)
    return both / whole


def loss(scratch: Path) -> float:
    """Points of overall accuracy that displaced pairs lose with the correction."""
    rng = np.random.default_rng(18)
    total = {name: _NOTHING for name in ("straight", "corrected", "left")}
    for a in sorted(resource_path("demo", "labelled").glob("*_a.tif")):
        b = a.with_name(a.name.replace("_a.tif", "_b.tif"))
        length, turn = rng.uniform(2, 5), rng.uniform(0, 2 * math.pi)
        moved = displaced(b, scratch / b.name, length * math.cos(turn), length * math.sin(turn))
        for name, source, correct in (
            ("straight", b, True),
            ("corrected", moved, True),
            ("left", moved, False),
        ):
            total[name] += fused(a, source, scratch / f"{a.stem}_{name}", correct)
        _say(f"{a.stem}, B {length:.1f} px away", total)
    return 100 * (total["straight"].figures[0] - total["corrected"].figures[0])


def _say(what: str, totals: Mapping[str, Agreement]) -> None:
    told = ", ".join(f"{name} {found.figures[0]:.4f}" for name, found in totals.items())
    log.info("%s; overall accuracy so far: %s", what, told)


def main() -> None:
    """Measures and records."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("croplayer_qgis").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory() as scratch:
        points = loss(Path(scratch))
        record("space/shift_fused_accuracy_lost", points, "<= 0.3 points", COMMAND)
        share = 100 * cost(Path(scratch) / "full")
        record("space/shift_cost", share, "<= 2 %", COMMAND)
    log.info("lost %.2f points, cost %.2f %%", points, share)


if __name__ == "__main__":
    main()
