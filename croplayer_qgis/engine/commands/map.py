"""``croplayer map``: maps blocks into a job folder; the same command again goes on where it stopped."""

from __future__ import annotations

import argparse
import os
from typing import Any

from croplayer_qgis.engine.commands.job_arguments import (
    add_job_arguments,
    add_worker_arguments,
    create_params,
    sources_of,
)
from croplayer_qgis.engine.commands.progress import run_with_display, task_with_display
from croplayer_qgis.engine.source_arguments import secrets_from
from croplayer_qgis.shared.messages import TOKEN_PREFIX, RunParams


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser(
        "map",
        help="map cropland in blocks",
        epilog=f"Tokens and keys are read from the environment: {TOKEN_PREFIX}MAPBOX, {TOKEN_PREFIX}GOOGLE.",
    )
    add_job_arguments(parser)
    add_worker_arguments(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Makes the job, maps it, showing progress, and prints the figures of each block."""
    sources = sources_of(args)
    secrets = secrets_from(os.environ, sources)
    created = task_with_display("create_job", create_params(args, sources))
    params = RunParams(job=created["job"], secrets=secrets, workers=args.workers, scheduler=args.scheduler)
    return run_with_display(params)
