"""Puts small faults into the code that makes the product and counts those that tests find: ``make mutants``.

A sample of all mutants is drawn with a fixed seed, every module alike. Each runs in a process of its own,
forked from one that has the libraries loaded, with the tests of its folder until the first that fails.
What is known is kept in ``build/mutants.json`` and found again as long as module and tests are the same, so
a run that was stopped goes on. Survivors go to ``tests/mutants/survivors.md``, the share to
``benchmarks/results.json`` as ``house/mutants_killed``.

    python -m tests.mutants.run [--sample 400] [--seed 11] [--jobs 2] [--only core/fusion]
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.abc
import importlib.util
import json
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from benchmarks.results import ROOT, record, wilson
from tests.mutants.mutate import Mutant, mutants

CORE = ROOT / "croplayer_qgis" / "core"
TESTS = {
    "fusion": ("tests/core/fusion/test_*.py",),
    "evaluation": ("tests/core/evaluation/test_*.py", "tests/core/fusion/test_*.py"),
    "regions": ("tests/core/regions/test_*.py", "tests/core/fusion/test_*.py"),
    "segmentation": ("tests/core/segmentation/test_*.py",),
    "product": ("tests/core/product/test_*.py", "tests/core/fusion/test_rasters.py"),
    "job": ("tests/core/job/test_disk.py",),
}
"""Folder of core/ to the tests that hold it, the nearest first."""

SLOW = ("test_shipped_models.py", "test_shipped_model.py")  # they run the shipped networks
MODULES = [
    *(path for name in TESTS if name != "job" for path in sorted((CORE / name).glob("[a-z]*.py"))),
    CORE / "job" / "disk.py",
]
STATE = ROOT / "build" / "mutants.json"
SURVIVORS = ROOT / "tests" / "mutants" / "survivors.md"
REASONS = ROOT / "tests" / "mutants" / "reasons.json"
# Seconds of CPU, which other work on the machine does not use up: an endless loop counts as found, and the
# slowest folder's tests take a third of it. Who waits for ever uses none: that ends by the clock, far later.
LIMIT_S = 90
WAIT_S = 20 * LIMIT_S
MEMORY_BYTES = 8 << 30  # a mutant may ask for a layer of any size; the tests need a quarter of it
KILLED, SURVIVED, ENDLESS = "killed", "survived", "endless"


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module from the text of a mutant."""

    def __init__(self, module: str, source: str, path: Path) -> None:
        self._module, self._source, self._path = module, source, path

    def find_spec(self, fullname, path=None, target=None):
        if fullname == self._module:
            return importlib.util.spec_from_loader(fullname, self, origin=os.fspath(self._path))
        return None

    def exec_module(self, module):
        module.__file__ = os.fspath(self._path)
        exec(compile(self._source, os.fspath(self._path), "exec"), module.__dict__)


def main() -> None:
    """Draws, runs, writes."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--sample", type=int, default=400)
    options.add_argument("--seed", type=int, default=11)
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--only", default="", help="part of a module's path; writes no row")
    chosen = options.parse_args()
    _warm_up()
    everything = [(path, mutant) for path in MODULES for mutant in mutants(path.read_text("utf-8"))]
    drawn = random.Random(chosen.seed).sample(everything, min(chosen.sample, len(everything)))
    drawn = [(path, mutant) for path, mutant in drawn if chosen.only in path.as_posix()]
    known = json.loads(STATE.read_text("utf-8")) if STATE.is_file() else {}
    STATE.parent.mkdir(exist_ok=True)
    print(f"{len(drawn)} of {len(everything)} mutants of {len(MODULES)} modules", flush=True)
    todo = [one for one in drawn if not _is_known(*one, known)]
    print(f"{len(drawn) - len(todo)} are known", flush=True)
    for count, (path, mutant, state) in enumerate(_run(todo, chosen.jobs), start=1):
        known[_key(path, mutant)] = {"state": state, "stamp": _stamp(path)}
        part = STATE.with_suffix(".part")
        part.write_text(json.dumps(known, indent=0), "utf-8")
        part.replace(STATE)
        if state != KILLED or count % 20 == 0:
            print(f"{count:4} {state:8} {_key(path, mutant)}", flush=True)
    survivors = [one for one in drawn if known[_key(*one)]["state"] == SURVIVED]
    killed = len(drawn) - len(survivors)
    low, high = wilson(killed, len(drawn))
    print(f"{killed} of {len(drawn)} killed: {killed / len(drawn):.1%} [{low:.1%}, {high:.1%}]")
    if not chosen.only:
        command = f"python -m tests.mutants.run --sample {len(drawn)} --seed {chosen.seed}"
        record("house/mutants_killed", round(killed / len(drawn), 4), ">= 0.9", command, (low, high))
        _write_survivors(survivors, killed, len(drawn), len(everything), chosen.seed)


def _warm_up() -> None:
    """Loads the libraries once; none may start a thread here, as a fork keeps none."""
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", PYTHONDONTWRITEBYTECODE="1")
    os.nice(10)
    for name in ("numpy", "scipy.ndimage", "rasterio", "shapely", "pyogrio", "pyproj", "xgboost", "onnx",
                 "onnxruntime", "pytest", "psutil"):  # fmt: skip
        importlib.import_module(name)


def _key(path: Path, mutant: Mutant) -> str:
    return f"{path.relative_to(CORE)}:{mutant.line}: {mutant.was[:160]} -> {mutant.became[:160]}"


def _tests(path: Path) -> list[Path]:
    found = [
        test for pattern in TESTS[path.relative_to(CORE).parts[0]] for test in sorted(ROOT.glob(pattern))
    ]
    return [test for test in found if test.name not in SLOW]


def _stamp(path: Path) -> str:
    """Changes with the module and with the tests that hold it."""
    tests = _tests(path)
    around = {file for test in tests for file in test.parent.glob("conftest.py")}
    files = [path, *sorted({*tests, *around})]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def _is_known(path: Path, mutant: Mutant, known: dict[str, dict[str, str]]) -> bool:
    return known.get(_key(path, mutant), {}).get("stamp") == _stamp(path)


def _run(todo: list[tuple[Path, Mutant]], jobs: int) -> Iterator[tuple[Path, Mutant, str]]:
    """Whether a test fails with each mutant in its module's place; ``jobs`` at a time, in order of ending."""
    waiting, running = todo[::-1], {}
    while waiting or running:
        while waiting and len(running) < jobs:
            path, mutant = waiting.pop()
            child = os.fork()
            if child == 0:
                _child(path, mutant)
            running[child] = (path, mutant, time.monotonic() + WAIT_S)
        time.sleep(0.02)
        for child, (path, mutant, deadline) in list(running.items()):
            done, status = os.waitpid(child, os.WNOHANG)
            if not done and time.monotonic() > deadline:
                os.killpg(child, signal.SIGKILL)
                done, status = os.waitpid(child, 0)
                yield path, mutant, ENDLESS
                del running[child]
            elif done:
                spent = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU
                yield path, mutant, ENDLESS if spent else KILLED if status else SURVIVED
                del running[child]


def _child(path: Path, mutant: Mutant) -> NoReturn:
    status = 1
    try:
        os.setpgrp()
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT_S, LIMIT_S + 5))
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        sys.meta_path.insert(0, _Finder(name, mutant.source, path))
        import pytest

        arguments = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", "--timeout=0"]
        status = int(pytest.main([*arguments, *map(os.fspath, _tests(path))]))
    finally:
        os._exit(status)


def _write_survivors(
    survivors: list[tuple[Path, Mutant]], killed: int, drawn: int, of: int, seed: int
) -> None:
    """Lists what no test found, with the reason that a person gave (``reasons.json``)."""
    reasons = json.loads(REASONS.read_text("utf-8")) if REASONS.is_file() else {}
    lines = [
        "# Mutants that no test finds",
        "",
        f"Written by `make mutants`: {killed} of {drawn} killed, drawn from {of} with seed {seed}.",
        "Reasons are kept in `reasons.json`; a survivor without one is a test that is missing.",
        "",
        "| module and line | was | became | why it survives |",
        "|---|---|---|---|",
    ]
    for path, mutant in sorted(survivors, key=lambda one: (one[0], one[1].line)):
        reason = reasons.get(
            f"{path.relative_to(CORE)}: {mutant.was} -> {mutant.became}", "a test is missing"
        )
        was, became = (
            " ".join(text.split()).replace("|", "\\|")[:110] for text in (mutant.was, mutant.became)
        )
        lines.append(f"| {path.relative_to(CORE)}:{mutant.line} | `{was}` | `{became}` | {reason} |")
    SURVIVORS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
