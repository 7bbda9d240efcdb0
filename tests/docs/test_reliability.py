"""What docs/reliability.md promises, a test of the suite tries."""

import json
import re
from pathlib import Path

from tests.faults.counts import BEGIN, COUNTS, END, table

ROOT = Path(__file__).resolve().parents[2]


def test_every_row_names_a_test_that_exists():
    text = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ") and "tried by" not in line]
    named = re.findall(r"`([\w/]+\.py)::(test_\w+)`", text)
    assert len(named) == len(rows) > 20
    for file, test in named:
        assert f"def {test}(" in (ROOT / "tests" / file).read_text(encoding="utf-8"), f"{file}::{test}"


def test_counts_are_those_of_the_last_run():
    counts = json.loads(COUNTS.read_text("utf-8"))
    page = (ROOT / "docs" / "reliability.md").read_text("utf-8")
    assert page.split(BEGIN)[1].split(END)[0] == table(counts)
    assert all(row["lost"] == 0 < row["tried"] for row in counts.values())
