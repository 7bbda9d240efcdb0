"""``croplayer accuracy assess``: error matrix, accuracies and error-adjusted areas of a map."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.accuracy_results import print_results
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.accuracy import AssessParams

EPILOG = (
    "With --sample, labels come from its label field, or from --polygons or --reference at its points. "
    "Without it, --polygons or --reference are compared with every pixel of the map."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, AssessParams)


def run(args: argparse.Namespace) -> int:
    """Assesses, writes the tables and prints the main figures."""
    result = task_with_display("assess", arguments.values_of(args, AssessParams))
    print_results(result)
    left_out = [
        f"{title}: {count}" for title, count in result["facts"].items() if title.startswith("Left out")
    ]
    Console(highlight=False, soft_wrap=True).print(". ".join(left_out))
    return 0
