"""``croplayer model remove``: takes an installed model away."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.model import RemoveModelParams


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, RemoveModelParams)


def run(args: argparse.Namespace) -> int:
    """Removes, and prints the folder that is gone."""
    result = task_with_display("remove_model", arguments.values_of(args, RemoveModelParams))
    Console(highlight=False, soft_wrap=True).print(f"{result['folder']} is removed.")
    return 0
