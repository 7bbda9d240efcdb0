"""Runs what ``make test`` is made of, two parts at a time, and prints how many seconds each took.

Tests wait for servers, processes and windows: two suites together leave no core idle. What a part prints is
shown when it has ended. Every part runs whatever became of the others; the exit status is 1 when one failed.
With ``--record`` the wall time goes to ``house/make_test_wall_ratio``, unless a part failed. The environments
must be there already, or their making counts:

    python3 -m benchmarks.suites --record
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from tempfile import TemporaryFile
from threading import Lock
from typing import Final

from benchmarks.results import ROOT, record

PARTS: Final = ("test-engine", "test-qgis", "test-training", "check", "test-qt6")
"""The longest first, so that the last to end is a short one."""

AT_ONCE: Final = 2
FORMER_S: Final = 17 * 60
"""Wall time of ``make test`` on 2 cores, one process a suite: 17 to 25 minutes, of them the least."""


def run_parts(parts: tuple[str, ...] = PARTS) -> dict[str, tuple[float, bool]]:
    """Wall seconds of each part, and whether it passed; what the parts print goes through, part by part."""
    shown = Lock()
    with ThreadPoolExecutor(AT_ONCE) as executor:
        return dict(zip(parts, executor.map(partial(_run_part, shown), parts), strict=True))


def _run_part(shown: Lock, part: str) -> tuple[float, bool]:
    print(f"make {part} ...", flush=True)
    begun = time.monotonic()
    with TemporaryFile() as output:
        command = ["make", "--no-print-directory", part]
        status = subprocess.run(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT).returncode
        taken = time.monotonic() - begun
        output.seek(0)
        with shown:
            print(f"\nmake {part}", flush=True)
            sys.stdout.write(output.read().decode(errors="replace"))
            sys.stdout.flush()
    return taken, status == 0


def table(taken: dict[str, tuple[float, bool]], total: float) -> str:
    """The seconds of each part and of all together, a line each."""
    lines = [
        f"{part:<16}{seconds:7.0f} s  {'passed' if passed else 'FAILED'}"
        for part, (seconds, passed) in taken.items()
    ]
    return "\n".join([*lines, f"{'all':<16}{total:7.0f} s"])


def main(argv: list[str] | None = None, parts: tuple[str, ...] = PARTS) -> int:
    """Runs, prints, records; returns the exit status."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--record", action="store_true", help="write the row of benchmarks/results.json")
    chosen = options.parse_args(argv)
    begun = time.monotonic()
    taken = run_parts(parts)
    total = time.monotonic() - begun
    print(f"\n{table(taken, total)}", flush=True)
    passed = all(passed for _, passed in taken.values())
    if chosen.record and passed:
        command = "python3 -m benchmarks.suites --record"
        print(record("house/make_test_wall_ratio", round(total / FORMER_S, 3), "<= 0.5", command))
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
