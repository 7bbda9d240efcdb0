"""Writes ``docs/command_line.md``, the reference of the command line, from the commands' own declarations."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from croplayer_qgis.engine.cli import build_parser
from croplayer_qgis.engine.commands.table import COMMANDS

PAGE = Path(__file__).resolve().parent.parent / "docs" / "command_line.md"
_HEAD = """# The command line

Made by `make reference` from the declarations of the commands, from which the Processing toolbox has its
parameters, too; edits here are lost.

Exit status: 0 done, 1 some blocks failed or the engine has a fault, 2 bad input (one sentence on stderr), 130
interrupted. `croplayer --verbose COMMAND …` logs to stderr, with tracebacks.
"""


def page() -> str:
    """The reference: each command with what it does and a table of its arguments, Markdown."""
    return "\n".join([_HEAD, *_commands(build_parser(), "croplayer")])


def _commands(parser: argparse.ArgumentParser, words: str) -> Iterator[str]:
    actions = parser._actions  # argparse has no public way to ask a parser what it takes
    for action in actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                yield from _commands(command, f"{words} {name}")
            return
    yield f"## `{words}`\n"
    yield _sentence(COMMANDS[words.removeprefix("croplayer ")])
    told = [action for action in actions if action.dest != "help"]
    if told:
        yield "| Argument | Meaning |\n|---|---|"
        yield from (f"| {_written(action)} | {_cell(action.help or '')} |" for action in told)
        yield ""
    if parser.epilog:
        yield f"{parser.epilog}\n"


def _written(action: argparse.Action) -> str:
    """Such as ``--zoom N``; what must be given is bold."""
    kind = action.metavar or ("" if action.nargs == 0 else action.dest.upper())
    value = " ".join(kind) if isinstance(kind, tuple) else kind
    if action.choices:
        value = "{" + ",".join(map(str, action.choices)) + "}"
    if action.nargs in ("+", "*"):
        value += " …"
    text = f"`{' '.join([*action.option_strings[:1], value]).strip()}`".replace("|", "\\|")
    return f"**{text}**" if action.required else text


def _cell(text: str) -> str:
    return " ".join(text.replace("%%", "%").replace("|", "\\|").split())


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}.\n"


def main() -> None:
    """Writes the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
