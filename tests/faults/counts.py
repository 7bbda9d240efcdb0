"""What ``make faults`` tried, survived and lost: ``counts.json``, and a table in ``docs/reliability.md``."""

import json
from pathlib import Path

from benchmarks.results import revision

ROOT = Path(__file__).resolve().parents[2]
COUNTS = Path(__file__).with_name("counts.json")
PAGE = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- counts: written by make faults -->\n", "<!-- end of counts -->\n"


def keep(counts, command):
    """Puts numbers of attempts and losses, by what was tried, in place of former ones of the same names."""
    known = json.loads(COUNTS.read_text("utf-8")) if COUNTS.is_file() else {}
    where = {"command": command, "commit": revision()}
    known |= {name: {"tried": tried, "lost": lost, **where} for name, (tried, lost) in counts.items()}
    COUNTS.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", "utf-8")
    page = PAGE.read_text("utf-8")
    before, rest = page.split(BEGIN)
    PAGE.write_text(before + BEGIN + table(known) + END + rest.split(END)[1], "utf-8")


def table(counts):
    """The counts as a table for people."""
    lines = ["what goes wrong | tried | survived | lost | command | commit", "---|---|---|---|---|---"]
    lines += [
        f"{name} | {row['tried']} | {row['tried'] - row['lost']} | {row['lost']} "
        f"| `{row['command']}` | {row['commit']}"
        for name, row in sorted(counts.items())
    ]
    return "\n" + "\n".join(lines) + "\n\n"
