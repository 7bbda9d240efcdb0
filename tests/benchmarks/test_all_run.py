"""Every benchmark runs at a small size, with small models, so that none is broken unnoticed.

Those that need QGIS are run by its suite (``tests/qgis/test_benchmarks.py``). ``judge`` needs the training
environment, hours and data, and is not run; ``two_hosts`` needs root and network namespaces, and is imported.
"""

import ast
import json
import os
import subprocess
import sys
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from benchmarks import (
    at_scale,
    cases,
    full_blocks,
    job_size,
    large_job,
    memory,
    mosaics,
    placeholders,
    scattered,
    shift,
    shift_fusion,
    sizes,
    speed,
    throughput,
    worker_processes,
)
from benchmarks.placeholder_corpus import SIDE, Honest, looks_of
from croplayer_qgis.core.job.parameters import model_references
from croplayer_qgis.core.job.workers import Workers
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.resources import resource_path

ROOT = Path(__file__).resolve().parents[2]
ELSEWHERE = {"judge", "two_hosts", "mosaic_rendering", "review"}
OWN_TESTS = {"results", "suites"}
ZOOM = 13


@pytest.fixture
def small(monkeypatch, model_folders):
    """Makes benchmarks take the small models."""
    return lambda module: monkeypatch.setattr(
        module, "model_references", lambda: model_references(model_folders)
    )


@pytest.fixture
def kept(monkeypatch):
    """Rows that benchmarks would have recorded, by name."""
    rows = {}
    for module in (cases, job_size, placeholders, scattered, shift, sizes):
        monkeypatch.setattr(module, "record", lambda name, value, *_rest: rows.update({name: value}))
    monkeypatch.setattr(cases, "write_page", lambda: None)
    monkeypatch.setattr(speed, "_tell", lambda name, value, *_rest: rows.update({name: value}))
    return rows


def test_no_benchmark_is_forgotten():
    here = set(ast.walk(ast.parse(Path(__file__).read_text("utf-8"))))
    tried = {
        alias.name
        for node in here
        if isinstance(node, ast.ImportFrom) and node.module == "benchmarks"
        for alias in node.names
    }
    with_main = {
        path.stem for path in (ROOT / "benchmarks").glob("*.py") if "__main__" in path.read_text("utf-8")
    }
    assert with_main == tried | ELSEWHERE | OWN_TESTS | {"one_block"}


def test_the_cluster_of_three_hosts_can_be_imported():
    assert callable(import_module("benchmarks.two_hosts").main)


def test_at_scale(monkeypatch, capsys):
    monkeypatch.setattr(at_scale, "_AREA", BlockSet.rectangle(range(450, 470), range(1850, 1870)))
    monkeypatch.setattr(sys, "argv", ["at_scale", "--machines", "1", "2"])
    at_scale.main()
    rows = [line for line in capsys.readouterr().out.splitlines() if line.startswith("| 2 |")]
    assert len(rows) == 4 and "own files" in rows[-1] and "the cores" in rows[-1]


def test_full_blocks_and_memory(small, monkeypatch, capsys):
    small(full_blocks)
    full_blocks.main(1, ZOOM)
    assert "After a block" in capsys.readouterr().out
    small(memory)
    memory.main(2)
    assert "mean of the last tenth" in capsys.readouterr().out


def test_job_size(finished):
    assert 0 < job_size.main(3, ZOOM, str(finished[0].path)) < 1


def test_large_job(monkeypatch, capsys):
    monkeypatch.setattr(large_job, "_RADIUS_M", 30_000.0)
    monkeypatch.setattr(large_job, "_VERTICES", 300)
    large_job.main()
    assert "over" in capsys.readouterr().out


def test_mosaics(capsys):
    mosaics.main(30)
    assert capsys.readouterr().out.count("ratio") == 3


def test_one_block(tmp_path, model_folders):
    folder = model_folders["cropland"].parent
    command = [sys.executable, "benchmarks/one_block.py", str(tmp_path), str(ZOOM), str(folder)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=True)
    found = json.loads(ended.stdout.splitlines()[-1])
    assert found["cpu_s"] > 0 and found["peak_mb"] > 0 and found["bare_cpu_s"] > 0


def test_placeholders(monkeypatch, kept):
    ground = np.random.default_rng(3).integers(60, 180, (SIDE, SIDE, 3), np.uint8)
    looks = [Honest("here", look, image) for look, image in looks_of(ground)]
    few = list(placeholders.placeholders())[::100]
    monkeypatch.setattr(placeholders, "placeholders", lambda: few)
    monkeypatch.setattr(placeholders, "honest", lambda data, every: looks)
    monkeypatch.setattr(sys, "argv", ["placeholders", "--data", "."])
    placeholders.main()
    assert kept["faults/placeholders_caught"] == 1
    assert "faults/honest_pixels_lost" in kept


def test_cases(tmp_path, kept):
    (tmp_path / "run").write_text("echo 2 of 3 hold\n", "utf-8")
    assert cases.main(["--cases", str(tmp_path)]) == 1
    assert kept == {"inputs/cases_held": 2}


def test_scattered(monkeypatch, kept):
    monkeypatch.setattr(scattered, "_PLACES", {"neighbours": [(0, 0)], "scattered": [(2, 2)]})
    monkeypatch.setattr(scattered, "_FIELD_PX", 600)  # quick to write
    monkeypatch.setattr(scattered, "_TIMES", 1)
    scattered.main()
    assert kept["review/scattered_ratio"] > 0


def test_shift(monkeypatch, kept):
    monkeypatch.setattr(shift, "DATES", Path("dates"))
    monkeypatch.setattr(sys, "argv", ["shift", "--data", str(resource_path("demo"))])
    shift.main()
    assert kept["space/shift_recovered"] == 1 and kept["space/shift_of_other_ground_believed"] == 0


def test_shift_fusion(small, monkeypatch, tmp_path):
    small(shift_fusion)
    monkeypatch.setattr(shift_fusion, "_ZOOM", ZOOM)
    a, b, *_ = sorted(resource_path("demo", "labelled").glob("*.tif"))
    moved = shift_fusion.displaced(b, tmp_path / b.name, 2.0, 1.0)
    assert shift_fusion.fused(a, moved, tmp_path / "pair", correct=True).pixels > 0
    assert shift_fusion.cost(tmp_path / "full") > 0


def test_speed(monkeypatch, kept):
    once = Namespace(rounds=1, before="HEAD")
    speed.start(once)
    monkeypatch.setattr(speed, "_SQUARE", BlockSet.rectangle(range(800, 802), range(2300, 2302)))
    speed.sharing(once)
    one = {"cpu_s": 3.0, "network_cpu_s": 2.0, "windows_cpu_s": 2.0, "bare_cpu_s": 1.0, "peak_mb": 5.0}
    monkeypatch.setattr(speed, "_one_block", lambda tree, imagery: one)  # tried above
    speed.block(once)
    assert kept["speed/block_cpu_over_before"] == 1 and kept["speed/segmentation_over_bare_network"] == 2
    assert kept["speed/tile_requests_over_tiles"] >= 1 and kept["speed/help_cpu"] > 0


@pytest.mark.skipif(not (ROOT / ".env" / "qgis" / "bin" / "python").exists(), reason="needs QGIS")
def test_start_of_the_plugin(kept):
    speed.plugin(Namespace(rounds=1))
    assert kept["speed/plugin_start"] > 0


def test_throughput(small, monkeypatch, capsys):
    class Threads(ThreadPoolExecutor):
        """Workers of this process, which start at once."""

        def process_ids(self):
            return [os.getpid()]

    small(throughput)
    monkeypatch.setattr(
        throughput, "local_workers", lambda count: nullcontext(Workers(Threads(count), lambda: count, 1))
    )
    throughput.main(1, ZOOM)
    assert "ratio" in capsys.readouterr().out


def test_worker_processes(monkeypatch):
    monkeypatch.setattr(worker_processes, "COUNT", 1)
    monkeypatch.setattr(worker_processes, "CALLS", 2)
    monkeypatch.setattr(worker_processes, "IDLE_S", 0.1)
    assert worker_processes.measure("own")["call_ms"] > 0


def test_sizes(kept):
    sizes.main()
    assert 5 < kept["people/zip_mb"] < 25
    assert kept["people/engine_packages_mb"] > sizes.package_mb("numpy") > 10
    assert sizes.package_mb("no-such-package") == 0
