"""``croplayer scheduler``: the scheduler of a Dask cluster for the blocks of a job."""

from __future__ import annotations

import argparse
import os
import shlex

from croplayer_qgis.engine.cluster_tls import certificates
from croplayer_qgis.engine.commands.dask_command import (
    NO_PAGES,
    TLS_HELP,
    add_dask_options,
    become_dask,
    tls_options,
)

EPILOG = TLS_HELP
_PORT = 8786


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds where to listen."""
    parser.add_argument("--port", type=int, default=_PORT, help="port to listen at (default %(default)s)")
    parser.add_argument("--host", default="", help="address to listen at (default: all of this machine)")
    add_dask_options(parser)


def run(args: argparse.Namespace) -> int:
    """Becomes the scheduler; its address is printed by Dask. The dashboard stays off."""
    host = ["--host", args.host] if args.host else []
    tls = certificates(os.environ)
    protocol = ["--protocol", "tls"] if tls else []
    return become_dask(
        [
            "scheduler", "--port", str(args.port), *host, *protocol, *NO_PAGES,
            *tls_options(tls), *shlex.split(args.dask),
        ]
    )  # fmt: skip
