"""``croplayer adapt``: a job's cropland model, fitted to verdicts, corrections and labelled layers."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from rich.console import Console

from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.engine.source_arguments import require_own_hosts, secrets_from
from croplayer_qgis.shared.messages.adapt import AdaptParams


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, AdaptParams)
    arguments.add_key_hosts(parser)


def run(args: argparse.Namespace) -> int:
    """Adapts the model and prints what places left out say of it, and how to use it."""
    values = arguments.values_of(args, AdaptParams)
    sources = JobFolder.open(Path(values["job"])).parameters.sources
    require_own_hosts(sources, args.send_key_to)
    result = task_with_display("adapt", {**values, "secrets": secrets_from(os.environ, sources)})
    missed, called = ([100 * share for share in result[name]] for name in ("cropland", "other"))
    left_out = "block" if result["by_block"] else "part of a block"
    Console(highlight=False, soft_wrap=True).print(
        f"{result['id']} {result['version']}, adapted to {result['labels']} labels in "
        f"{result['blocks']} blocks.\n"
        f"Labelled ground mapped wrong, each {left_out} left out in turn: {100 * result['after']:.1f} %, "
        f"{100 * result['before']:.1f} % without (gain {100 * result['gain_low']:+.1f} to "
        f"{100 * result['gain_high']:+.1f} points).\n"
        f"Cropland missed: {missed[1]:.1f} %, {missed[0]:.1f} % without. "
        f"Other ground called cropland: {called[1]:.1f} %, {called[0]:.1f} % without.\n"
        f"{result['folder']}"
    )
    return 0
