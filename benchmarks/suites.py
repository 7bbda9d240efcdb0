"""Runs what ``make test`` is made of, one part after the other, and prints how many seconds each took.

Every part runs whatever became of those before it; the exit status is 1 when one failed. With ``--record``
the wall time goes to ``house/make_test_wall_ratio``, unless a part failed. The environments must be there
already, or their making counts:

    python3 -m benchmarks.suites --record
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from typing import Final

from benchmarks.results import ROOT, record

PARTS: Final = ("check", "test-engine", "test-training", "test-qgis", "test-qt6")
FORMER_S: Final = 17 * 60
"""Wall time of ``make test`` on 2 cores, one process a suite: 17 to 25 minutes, of them the least."""


def run_parts(parts: tuple[str, ...] = PARTS) -> dict[str, tuple[float, bool]]:
    """Wall seconds of each part, and whether it passed; what the parts print goes through."""
    taken = {}
    for part in parts:
        begun = time.monotonic()
        status = subprocess.run(["make", "--no-print-directory", part], cwd=ROOT).returncode
        taken[part] = time.monotonic() - begun, status == 0
    return taken


def table(taken: dict[str, tuple[float, bool]]) -> str:
    """The seconds of each part and of all, a line each."""
    lines = [
        f"{part:<16}{seconds:7.0f} s  {'passed' if passed else 'FAILED'}"
        for part, (seconds, passed) in taken.items()
    ]
    return "\n".join([*lines, f"{'all':<16}{sum(seconds for seconds, _ in taken.values()):7.0f} s"])


def main(argv: list[str] | None = None, parts: tuple[str, ...] = PARTS) -> int:
    """Runs, prints, records; returns the exit status."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--record", action="store_true", help="write the row of benchmarks/results.json")
    chosen = options.parse_args(argv)
    taken = run_parts(parts)
    print(f"\n{table(taken)}", flush=True)
    passed = all(passed for _, passed in taken.values())
    if chosen.record and passed:
        total = sum(seconds for seconds, _ in taken.values())
        command = "python3 -m benchmarks.suites --record"
        print(record("house/make_test_wall_ratio", round(total / FORMER_S, 3), "<= 0.5", command))
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
