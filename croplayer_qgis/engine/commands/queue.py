"""``croplayer queue``: the blocks of a job that a person should review first."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from rich.console import Console

from croplayer_qgis.engine.commands.arguments import absolute
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.queue import QueueParams


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("queue", help="list the blocks to review first")
    parser.add_argument("job", type=Path, metavar="JOB", help="job folder")
    parser.add_argument("out", type=Path, metavar="OUT", help="vector file for the blocks, e.g. queue.gpkg")
    parser.add_argument("--count", type=int, default=20, help="how many blocks at most (%(default)s)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Writes the layer and prints the queue."""
    params = QueueParams(absolute(args.job), absolute(args.out), args.count)
    console = Console(highlight=False, soft_wrap=True)
    for block in task_with_display("queue", params)["blocks"]:
        console.print(f"{block['rank']:4d} {block['id']} {block['expected_error_ha']:8.1f} ha expected error")
    return 0
