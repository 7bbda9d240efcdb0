"""``croplayer correct``: people's corrections applied to a job's products, beside those of the machine."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.correct import CorrectParams


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, CorrectParams)


def run(args: argparse.Namespace) -> int:
    """Applies the corrections; prints cropland with and without them by block, and the map."""
    result = task_with_display("correct", arguments.values_of(args, CorrectParams))
    console = Console(highlight=False, soft_wrap=True)
    for id, block in result["blocks"].items():
        console.print(
            f"{id} {block['edits']:5d} edits {block['machine_ha']:10.2f} ha cropland without, "
            f"{block['cropland_ha']:10.2f} ha with them"
        )
    if result["map"]:
        console.print(result["map"])
    return 0
