"""``croplayer queue``: the blocks of a job that a person should review first."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.queue import QueueParams


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, QueueParams)


def run(args: argparse.Namespace) -> int:
    """Writes the layer and prints the queue."""
    console = Console(highlight=False, soft_wrap=True)
    for block in task_with_display("queue", arguments.values_of(args, QueueParams))["blocks"]:
        console.print(f"{block['rank']:4d} {block['id']} {block['expected_error_ha']:8.1f} ha expected error")
    return 0
