"""The reference of the command line is that of the commands, and of all of them."""

import re

from croplayer_qgis.engine.commands.table import COMMANDS
from scripts.command_line import PAGE, page


def test_reference_is_current():
    assert PAGE.read_text(encoding="utf-8") == page(), "run make reference"


def test_every_command_and_its_arguments_are_there():
    text = PAGE.read_text(encoding="utf-8")
    commands = set(re.findall(r"^## `croplayer (.+)`$", text, re.MULTILINE))
    groups = {words for words in COMMANDS if any(other.startswith(f"{words} ") for other in COMMANDS)}
    assert commands == COMMANDS.keys() - groups
    rows = [line for line in text.splitlines() if re.match(r"\| \*{0,2}`", line)]
    assert len(rows) > 100
    assert [row for row in rows if len(re.findall(r"(?<!\\\\)\|", row)) != 3 or row.endswith("|  |")] == []
