"""``croplayer export``: a job's cropland as raster, polygons, table and report."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.export import ExportParams


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, ExportParams)


def run(args: argparse.Namespace) -> int:
    """Exports and prints the path of each file, one a line."""
    result = task_with_display("export", arguments.values_of(args, ExportParams))
    Console(highlight=False, soft_wrap=True).print("\n".join(result["files"].values()))
    return 0
