"""``croplayer adopt``: another cropland model for a job."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.adapt import AdoptParams
from croplayer_qgis.shared.sentence import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, AdoptParams)


def run(args: argparse.Namespace) -> int:
    """Changes the job's model and says how to map its blocks again."""
    result = task_with_display("adopt", arguments.values_of(args, AdoptParams))
    queued = counted(result["queued"], "{} block is queued", "{} blocks are queued")
    Console(highlight=False, soft_wrap=True).print(
        f"The job is mapped with {result['id']} {result['version']} from now on. {queued} for it; their "
        "products stay until the next are whole. Map them with croplayer job JOB --resume."
    )
    return 0
