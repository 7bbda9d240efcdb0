"""``croplayer worker``: workers of a Dask cluster for the blocks of a job."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from pathlib import Path

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.job.local_workers import default_worker_count
from croplayer_qgis.engine.cluster_invitation import accept
from croplayer_qgis.engine.cluster_tls import (
    TLS_PROTOCOL,
    certificates_for,
    is_this_machine,
    joined_folder,
    require_closed,
)
from croplayer_qgis.engine.commands.dask_command import (
    NO_PAGES,
    TLS_HELP,
    add_dask_options,
    become_dask,
    tls_options,
    warn_of_openness,
)

EPILOG = TLS_HELP


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the scheduler and the number of workers."""
    parser.add_argument("address", metavar="ADDRESS", help="of the scheduler, such as tls://10.0.0.5:8786")
    parser.add_argument(
        "--workers",
        type=int,
        metavar="N",
        help="worker processes, a block each at a time (default: what suits cores and memory); with --join, "
        "0 for a machine from which jobs are started",
    )
    parser.add_argument(
        "--join",
        metavar="FILE",
        help="file with the line of croplayer scheduler that lets a machine in, - for standard input; "
        "needed once",
    )
    add_dask_options(parser)


def run(args: argparse.Namespace) -> int:
    """Becomes the nanny of the workers: one that dies is started again."""
    require_closed(args.address, args.insecure)
    if args.join is not None:
        _join(args.address, args.join)
        if args.workers == 0:
            sys.stdout.write(f"This machine may use {args.address} now.\n")
            return 0
    count = args.workers or default_worker_count()
    tls = certificates_for(args.address, os.environ)
    if tls is None and not is_this_machine(args.address):
        warn_of_openness()
    return become_dask(
        [
            "worker", args.address, "--nworkers", str(count), "--nthreads", "1", *NO_PAGES,
            *tls_options(tls), *shlex.split(args.dask),
        ],
        encrypted=tls is not None,
    )  # fmt: skip


def _join(address: str, file: str) -> None:
    """Takes the certificates of a cluster; raises InputError."""
    if not address.startswith(TLS_PROTOCOL):
        raise InputError("{} is not encrypted and needs no --join.", address)
    try:
        line = sys.stdin.readline() if file == "-" else Path(file).read_text("ascii")
    except (OSError, ValueError) as error:
        raise InputError("The file {} cannot be read.", file, detail=str(error)) from error
    accept(line, joined_folder(address, os.environ))
