"""``make bench``: what mapping costs, beside CropLayer as it was and the bare network; rows ``speed/...``.

    python -m benchmarks.speed [--only NAME ...] [--before COMMIT]

CPU seconds (user and system), each pair in turn in fresh processes on one core, so that other work on the
machine weighs on both alike. The block is full of real imagery at zoom 16, of two sources.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import mercantile

from benchmarks.results import ROOT, record
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.kept_tiles import KeptTiles
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window
from croplayer_qgis.core.job.strips import in_strips
from croplayer_qgis.core.segmentation.windows import WindowGrid
from croplayer_qgis.shared.grid.block_set import BlockSet

COMMAND = "make bench"
BEFORE = "b24e094"
"""The last commit with windows of 512 px, each block by itself."""
_ZOOM = 16
_SQUARE = BlockSet.rectangle(range(800, 810), range(2300, 2310))  # 10 x 10 blocks, 40 degrees north
_HELLO = '{"jsonrpc": "2.0", "id": 1, "method": "hello", "params": {}}\n'
_PLUGIN = """
import time
from qgis.core import QgsApplication
application = QgsApplication([], True)
application.initQgis()
started = time.process_time()
import croplayer_qgis.plugin
print(1000 * (time.process_time() - started))
"""


def main() -> None:
    """Measures what is asked for and records it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=sorted(MEASURES), default=sorted(MEASURES))
    parser.add_argument("--before", default=BEFORE, help="commit to compare with (default %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="pairs of a comparison")
    args = parser.parse_args()
    for name in args.only:
        MEASURES[name](args)


def start(args: argparse.Namespace) -> None:
    """CPU of ``croplayer --help`` and of the engine up to its first answer."""
    engine = [sys.executable, "-m", "croplayer_qgis.engine"]
    for name, command, told in (
        ("help_cpu", [*engine, "--help"], ""),
        ("hello_cpu", [*engine, "serve"], _HELLO),
    ):
        spent = [_cpu_s(command, told) for _ in range(3 * args.rounds)]
        _tell(f"speed/{name}", statistics.median(spent), "<= 0.35 s", (min(spent), max(spent)))


def plugin(args: argparse.Namespace) -> None:
    """CPU that the plugin adds to the start of QGIS: its import, in QGIS's own Python."""
    python = ROOT / ".env" / "qgis" / "bin" / "python"
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    spent = [
        float(subprocess.run([python, "-c", _PLUGIN], env=environ, capture_output=True, text=True, check=True)
              .stdout.split()[-1])
        for _ in range(3 * args.rounds)
    ]  # fmt: skip
    _tell("speed/plugin_start", statistics.median(spent), "<= 50 ms", (min(spent), max(spent)))


def sharing(_args: argparse.Namespace) -> None:
    """Pixels inferred and tiles asked for, on the walk of a job of 10 x 10 blocks."""
    grid, kept, asked = WindowGrid(), KeptTiles(), 0
    blocks = in_strips(_SQUARE)
    every: set[mercantile.Tile] = set()
    windows: set[PixelWindow] = set()
    for block in blocks:
        window = block_window(block, _ZOOM)
        needed = set(grid.needed(window).tiles())
        for tile in sorted(needed):
            if kept.get(tile) is None:
                asked += 1
                kept.put(tile, bytes(15_000), "")
        kept.drop_behind(window)
        every |= needed
        windows |= set(grid.windows(window))
    pixels = sum(window.width * window.height for window in map(_window, blocks))
    _tell("speed/inferred_over_block_pixels", len(windows) * grid.side**2 / pixels, "<= 2.0")
    _tell("speed/tile_requests_over_tiles", asked / len(every), "<= 1.03")


def block(args: argparse.Namespace) -> None:
    """CPU and memory of a block, beside those of ``--before``; its windows beside the bare network."""
    with tempfile.TemporaryDirectory() as folder:
        before = _tree_of(args.before, Path(folder) / "before")
        imagery = Path(folder) / "imagery"
        now, then = [], []
        for _ in range(args.rounds):
            then.append(_one_block(before, imagery))
            now.append(_one_block(ROOT, imagery))
    ratios = [a["cpu_s"] / b["cpu_s"] for a, b in zip(now, then, strict=True)]
    _tell("speed/block_cpu_over_before", statistics.median(ratios), "<= 0.4", (min(ratios), max(ratios)))
    bare = [one["windows_cpu_s"] / one["bare_cpu_s"] for one in now]
    _tell("speed/segmentation_over_bare_network", statistics.median(bare), "<= 1.05", (min(bare), max(bare)))
    rest = [(one["cpu_s"] - one["network_cpu_s"]) / one["network_cpu_s"] for one in now]
    _tell("speed/everything_else_over_inference", statistics.median(rest), "<= 0.2", (min(rest), max(rest)))
    peaks = [one["peak_mb"] for one in now]
    _tell("speed/block_peak_memory", max(peaks), "<= 700 MB", (min(peaks), max(peaks)))


MEASURES: dict[str, Callable[[argparse.Namespace], None]] = {
    "start": start,
    "plugin": plugin,
    "sharing": sharing,
    "block": block,
}


def _window(block: Block) -> PixelWindow:
    return block_window(block, _ZOOM)


def _one_block(tree: Path, imagery: Path) -> dict[str, float]:
    """What `benchmarks.one_block` measures of the CropLayer in ``tree``."""
    command = [sys.executable, str(ROOT / "benchmarks" / "one_block.py"), str(imagery)]
    environ = {**os.environ, "PYTHONPATH": str(tree)}
    ended = subprocess.run(command, cwd=tree, env=environ, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
    return found


def _tree_of(commit: str, folder: Path) -> Path:
    """The files of a commit, laid into ``folder``."""
    folder.mkdir()
    archive = folder / "tree.tar"
    with archive.open("wb") as file:
        subprocess.run(["git", "archive", commit], cwd=ROOT, stdout=file, check=True)
    with tarfile.open(archive) as tar:
        tar.extractall(folder)  # noqa: S202 - what git made of our own commit
    return folder


def _cpu_s(command: Iterable[str], told: str) -> float:
    """CPU seconds of a process and what it started."""
    before = os.times()
    subprocess.run(list(command), input=told, cwd=ROOT, capture_output=True, text=True, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _tell(name: str, value: float, target: str, interval: tuple[float, float] | None = None) -> None:
    result = record(name, value, target, COMMAND, interval)
    print(f"{name} {value:.3f}, target {target}: {'met' if result.met else 'missed'}", flush=True)


if __name__ == "__main__":
    main()
