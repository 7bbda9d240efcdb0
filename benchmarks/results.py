"""The figures that were measured: a row for each target in ``results.json``, and ``docs/figures.md`` of them.

A benchmark calls `record` with what it measured; nobody writes rows by hand. ``python -m benchmarks.results``
makes the page anew.
"""

from __future__ import annotations

import json
import math
import operator
import os
import re
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
RESULTS: Final = ROOT / "benchmarks" / "results.json"
PAGE: Final = ROOT / "docs" / "figures.md"

_MADE: Final = (
    "benchmarks/results.json",
    "docs/figures.md",
    "docs/reliability.md",
    "tests/faults/counts.json",
)
"""Written by what measures, so no change of the tree that is measured."""

_COMPARE = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}
_TARGET = re.compile(r"(>=|<=|>|<|=) (-?[0-9.]+(?:e-?[0-9]+)?)( .+)?")
_NAME = re.compile(r"[a-z]+/[a-z0-9_]+")


@dataclass(frozen=True)
class Result:
    """A figure beside its target.

    Attributes:
        name: Issue and figure, such as ``house/mutants_killed``.
        value: What was measured, in the unit of the target.
        low: Lower end of its 95 % interval; None where there is none.
        high: Upper end of it.
        target: Comparison, number and unit, such as ``>= 0.9`` or ``<= 0.3 s``.
        met: Whether ``value`` reaches the target.
        command: The line that measures it again.
        commit: Of the tree it was measured on; ``-dirty`` where that had changes of its own.
    """

    name: str
    value: float
    low: float | None
    high: float | None
    target: str
    met: bool
    command: str
    commit: str


def record(
    name: str,
    value: float,
    target: str,
    command: str,
    interval: tuple[float, float] | None = None,
    path: Path = RESULTS,
) -> Result:
    """Puts a figure in its row, in place of what stood there, and returns it.

    Args:
        name: Short name of the issue, a slash, name of the figure.
        value: What was measured.
        target: Such as ``>= 0.9`` or ``<= 0.3 s``; never loosened because it was missed.
        command: The line that measures it again.
        interval: Its 95 % interval.
        path: The file of the rows.

    Raises:
        ValueError: A name or target of another form, or a figure that is no number.
    """
    low, high = (None, None) if interval is None else interval
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name of a figure: issue/figure, lower case.")
    if not all(math.isfinite(number) for number in (value, low or 0, high or 0)):
        raise ValueError(f"{name} is {value} [{low}, {high}]: not a finite number.")
    result = Result(name, value, low, high, target, meets(value, target), command, revision())
    rows = {row.name: row for row in read(path)} | {name: result}
    lines = [json.dumps(asdict(rows[key]), ensure_ascii=False) for key in sorted(rows)]
    part = path.with_suffix(".part")
    # A row a line: two branches that measured different things merge without a conflict inside a row.
    part.write_text("[\n" + ",\n".join(lines) + "\n]\n", "utf-8")
    part.replace(path)
    return result


def read(path: Path = RESULTS) -> list[Result]:
    """All rows, by name."""
    return [Result(**row) for row in json.loads(path.read_text("utf-8"))] if path.is_file() else []


def meets(value: float, target: str) -> bool:
    """Whether ``value`` reaches a target such as ``>= 0.9``; raises ValueError on another form."""
    parts = _TARGET.fullmatch(target)
    if not parts:
        raise ValueError(f"{target!r} is no target: comparison, number and unit, such as '<= 0.3 s'.")
    return bool(_COMPARE[parts[1]](value, float(parts[2])))


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """95 % interval of a share (Wilson 1927, the score interval)."""
    z = 1.959964  # 97.5 % quantile of the normal distribution
    share, scale = successes / trials, 1 + z**2 / trials
    centre = (share + z**2 / (2 * trials)) / scale
    half = z / scale * math.sqrt(share * (1 - share) / trials + z**2 / (4 * trials**2))
    return centre - half, centre + half


def write_page(path: Path = PAGE, results: Path = RESULTS) -> None:
    """Writes the rows as a table for people."""
    lines = [
        "# Figures",
        "",
        "Made from `benchmarks/results.json` by `python -m benchmarks.results`; each row was written by the",
        "command that measured it.",
        "",
        "| figure | value | 95 % interval | target | met | command | commit |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in read(results):
        interval = "" if row.low is None or row.high is None else f"{row.low:.4g} to {row.high:.4g}"
        met = "yes" if row.met else "**no**"
        cells = (row.name, f"{row.value:.4g}", interval, row.target, met, f"`{row.command}`", row.commit)
        lines.append(f"| {' | '.join(cells)} |")
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", "utf-8")


def revision() -> str:
    """The commit of this tree; with ``-dirty`` where it has changes of its own."""

    def git(*arguments: str) -> str:
        command = ["git", "-C", os.fspath(ROOT), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    made = [f":!{path}" for path in _MADE]
    dirty = git("status", "--porcelain", "--", ".", *made)
    return git("rev-parse", "--short=10", "HEAD") + ("-dirty" if dirty else "")


if __name__ == "__main__":
    write_page()
