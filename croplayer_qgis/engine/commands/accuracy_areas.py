"""``croplayer accuracy areas``: class areas of regions, and held against official statistics."""

from __future__ import annotations

import argparse

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.accuracy_results import print_results
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.accuracy import AreasParams


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, AreasParams)


def run(args: argparse.Namespace) -> int:
    """Measures, writes the tables and prints the outcome."""
    print_results(task_with_display("areas", arguments.values_of(args, AreasParams)))
    return 0
