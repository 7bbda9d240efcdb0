"""``croplayer job``: states and figures of a job's blocks; with ``--resume``, goes on with it."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from croplayer_qgis.core.job.database import read_rows
from croplayer_qgis.core.job.events import BlockState
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.schema import FIGURES
from croplayer_qgis.engine.commands.progress import run_with_display
from croplayer_qgis.engine.messages import RunParams
from croplayer_qgis.engine.source_arguments import secrets_from
from croplayer_qgis.engine.terminal import print_figures


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("job", help="show a job, or go on with it")
    parser.add_argument("job", type=Path, metavar="JOB", help="job folder")
    parser.add_argument("--resume", action="store_true", help="map the unfinished blocks")
    parser.add_argument(
        "--retry",
        nargs="+",
        default=[],
        choices=[BlockState.FAILED.value, BlockState.INCOMPLETE.value],
        help="with --resume: take up the blocks in these states, too",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the table, or resumes and prints the figures of the blocks mapped now."""
    job = JobFolder.open(args.job)
    if args.resume:
        secrets = secrets_from(os.environ, job.parameters.sources)
        return run_with_display(
            RunParams(job=str(args.job.resolve()), secrets=secrets, retry=tuple(args.retry))
        )
    rows = read_rows(job.geopackage, f"SELECT id, state, {', '.join(FIGURES)} FROM blocks ORDER BY fid")
    print_figures((row["id"], row["state"], {name: row[name] for name in FIGURES}) for row in rows)
    return 0
