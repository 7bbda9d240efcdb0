"""Shell scripts of users name commands and options: these names are a contract."""

import argparse
import json
from pathlib import Path

from croplayer_qgis.engine.cli import build_parser

GOLDEN = Path(__file__).with_name("frozen_commands.json")
FACTS = Path(__file__).with_name("frozen_options.json")


def actions_of(parser, name=()):
    """Options and positional arguments of every command, as a dict of argparse actions by command's words."""
    found = {}
    own = {}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, inner in action.choices.items():
                found |= actions_of(inner, (*name, word))
        elif "--help" not in action.option_strings:
            own |= dict.fromkeys(action.option_strings or [action.dest], action)
    return found | ({" ".join(name): own} if name else {})


def facts_of(action):
    """What a script relies on besides the name: default, number of values, need, choices and type."""
    return {
        "default": action.default,
        "values": action.nargs,
        "needed": action.required,
        "choices": action.choices,
        "type": None if action.type is None else action.type.__name__,
    }


def test_commands_keep_their_names_and_options():
    frozen = json.loads(GOLDEN.read_text("utf-8"))
    now = actions_of(build_parser())
    for command, options in frozen.items():
        assert command in now, f"croplayer {command} is gone"
        assert set(options) <= set(now[command]), f"croplayer {command} lost an option"


def test_options_keep_their_defaults_choices_types_and_number_of_values():
    now = actions_of(build_parser())
    for command, options in json.loads(FACTS.read_text("utf-8")).items():
        kept = {option: facts_of(now[command][option]) for option in options}
        assert kept == options, f"croplayer {command} takes its options differently than before"


def test_new_arguments_may_be_left_out():
    frozen = json.loads(FACTS.read_text("utf-8"))
    for command, actions in actions_of(build_parser()).items():
        new = {name: action for name, action in actions.items() if name not in frozen.get(command, actions)}
        needed = [name for name, action in new.items() if action.required]
        assert not needed, f"croplayer {command} asks old scripts for {', '.join(needed)}"
