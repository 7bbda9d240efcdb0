"""``croplayer create``: makes a job of an area without mapping it; ``croplayer job --resume`` maps it."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands.job_arguments import add_arguments, create_values, sources_of
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.sentence import counted

__all__ = ["add_arguments", "run"]


def run(args: argparse.Namespace) -> int:
    """Creates, and says how large the job is and what it will need on the disk."""
    created = task_with_display("create_job", create_values(args, sources_of(args)))
    console = Console(highlight=False, soft_wrap=True)
    blocks = counted(created["blocks"], "{} block", "{} blocks")
    console.print(f"{created['job']}: {blocks}, {created['added']} of them new.")
    console.print(f"{created['disk']}.")
    for sentence in created["requests"]:
        console.print(f"{sentence}.")
    return 0
