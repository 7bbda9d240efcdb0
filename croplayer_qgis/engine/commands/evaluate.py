"""``croplayer evaluate``: how likely each region of a cropland probability raster is labelled right."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.fusion import EvaluateParams
from croplayer_qgis.shared.sentence import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, EvaluateParams)


def run(args: argparse.Namespace) -> int:
    """Evaluates and prints the expected area of error."""
    done = task_with_display("evaluate", arguments.values_of(args, EvaluateParams))
    regions = counted(done["regions"], "{} region", "{} regions")
    Console(highlight=False, soft_wrap=True).print(
        f"{done['out']}: {regions}, {done['cropland_ha']:.1f} ha cropland of "
        f"{done['mapped_ha']:.1f} ha, {done['expected_error_ha']:.1f} ha expected to be wrong"
    )
    return 0
