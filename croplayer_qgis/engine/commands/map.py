"""``croplayer map``: maps blocks into a job folder; the same command again goes on where it stopped."""

from __future__ import annotations

import argparse
import os

from rich.console import Console

from croplayer_qgis.engine.commands import arguments, job_arguments
from croplayer_qgis.engine.commands.job_arguments import WHERE
from croplayer_qgis.engine.commands.progress import run_with_display, task_with_display
from croplayer_qgis.engine.source_arguments import secrets_from
from croplayer_qgis.shared.messages import TOKEN_PREFIX, RunParams

EPILOG = f"Tokens and keys are read from the environment: {TOKEN_PREFIX}MAPBOX, {TOKEN_PREFIX}GOOGLE."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds what the job is made of, and where its blocks are mapped."""
    job_arguments.add_arguments(parser)
    arguments.add_arguments(parser, RunParams, WHERE)


def run(args: argparse.Namespace) -> int:
    """Makes the job, maps it, showing progress, and prints the figures of each block."""
    sources = job_arguments.sources_of(args)
    secrets = secrets_from(os.environ, sources)
    created = task_with_display("create_job", job_arguments.create_values(args, sources))
    for sentence in created["requests"]:
        Console(stderr=True, highlight=False, soft_wrap=True).print(f"{sentence}.")
    where = arguments.values_of(args, RunParams, WHERE)
    return run_with_display({"job": created["job"], "secrets": secrets, **where})
