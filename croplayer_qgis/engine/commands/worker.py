"""``croplayer worker``: workers of a Dask cluster for the blocks of a job."""

from __future__ import annotations

import argparse
import os
import shlex

from croplayer_qgis.core.job.local_workers import default_worker_count
from croplayer_qgis.engine.cluster_tls import certificates_for
from croplayer_qgis.engine.commands.dask_command import (
    NO_PAGES,
    TLS_HELP,
    add_dask_options,
    become_dask,
    tls_options,
)

EPILOG = TLS_HELP


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the scheduler and the number of workers."""
    parser.add_argument("address", metavar="ADDRESS", help="of the scheduler, such as tcp://10.0.0.5:8786")
    parser.add_argument(
        "--workers",
        type=int,
        metavar="N",
        help="worker processes, a block each at a time (default: what suits cores and memory)",
    )
    add_dask_options(parser)


def run(args: argparse.Namespace) -> int:
    """Becomes the nanny of the workers: one that dies is started again."""
    count = args.workers or default_worker_count()
    tls = certificates_for(args.address, os.environ)
    return become_dask(
        [
            "worker", args.address, "--nworkers", str(count), "--nthreads", "1", *NO_PAGES,
            *tls_options(tls), *shlex.split(args.dask),
        ]
    )  # fmt: skip
