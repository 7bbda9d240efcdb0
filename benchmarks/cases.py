"""Counts the cases remade from public reports that hold, and writes the row of it.

The cases lie beside the checkout, not in it; each is a test of ours besides. All together take some minutes:

    python -m benchmarks.cases --cases ../shared/cases
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from benchmarks.results import ROOT, record, write_page

TARGET: Final = "= 31"
_COUNT: Final = re.compile(r"^(\d+) of (\d+) hold$", re.MULTILINE)


def held(cases: Path) -> tuple[int, int]:
    """Number of cases that hold, and of all; raises SystemExit where there are none or they say no number."""
    program = cases / "run"
    if not program.is_file():
        raise SystemExit(f"There are no cases in {cases}; say where they are: --cases FOLDER.")
    ended = subprocess.run(["bash", str(program)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    print(ended.stdout, end="")
    found = _COUNT.search(ended.stdout)
    if found is None:
        raise SystemExit(f"{program} did not say how many hold.")
    return int(found[1]), int(found[2])


def main(argv: list[str] | None = None) -> int:
    """Runs all, records; the exit status is 0 when every one holds."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--cases", type=Path, default=ROOT.parent / "shared" / "cases", help="their folder")
    good, every = held(options.parse_args(argv).cases.resolve())
    command = "python -m benchmarks.cases --cases ../shared/cases"
    print(record("inputs/cases_held", good, TARGET, command))
    write_page()
    return 0 if good == every else 1


if __name__ == "__main__":
    sys.exit(main())
