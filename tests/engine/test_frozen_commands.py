"""Shell scripts of users name commands and options: these names are a contract."""

import argparse
import json
from pathlib import Path

from croplayer_qgis.engine.cli import build_parser

GOLDEN = Path(__file__).with_name("frozen_commands.json")


def options_of(parser, name=()):
    """Options and positional arguments of every command, as lists by the command's words."""
    found = {}
    own = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, inner in action.choices.items():
                found |= options_of(inner, (*name, word))
        elif "--help" not in action.option_strings:
            own.extend(action.option_strings or [action.dest])
    return found | ({" ".join(name): own} if name else {})


def test_commands_keep_their_names_and_options():
    frozen = json.loads(GOLDEN.read_text("utf-8"))
    now = options_of(build_parser())
    for command, options in frozen.items():
        assert command in now, f"croplayer {command} is gone"
        assert set(options) <= set(now[command]), f"croplayer {command} lost an option"
