"""``croplayer fuse``: one cropland layer from two rasters of cropland probability."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.fusion import FuseParams


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, FuseParams)


def run(args: argparse.Namespace) -> int:
    """Fuses and prints the areas by decision."""
    done = task_with_display("fuse", arguments.values_of(args, FuseParams))
    console = Console(highlight=False, soft_wrap=True)
    console.print(
        f"{done['out']}: {done['cropland_ha']:.1f} ha cropland of {done['mapped_ha']:.1f} ha mapped"
    )
    for code, area in done["decision_ha"].items():
        console.print(f"  decision {code}: {area:.1f} ha")
    return 0
