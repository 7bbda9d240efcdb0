"""``croplayer accuracy sample``: draws sample points into a GeoPackage to label."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.accuracy import SampleParams
from croplayer_qgis.shared.sentence import counted

EPILOG = "NAME=X is e.g. cropland=0.85. Preset ids are listed by 'accuracy compare --help'."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, SampleParams)


def run(args: argparse.Namespace) -> int:
    """Draws, writes, and prints the strata."""
    result = task_with_display("sample", arguments.values_of(args, SampleParams))
    console = Console(highlight=False, soft_wrap=True)
    for stratum in result["strata"]:
        points = counted(stratum["size"], "{} point", "{} points")
        console.print(f"{stratum['name']}: {points} for {stratum['area_ha']:.1f} ha")
    points = counted(result["points"], "{} point", "{} points")
    console.print(f"{points}, seed {result['seed']}: {args.out}")
    return 0
