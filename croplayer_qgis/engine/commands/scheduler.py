"""``croplayer scheduler`` and ``croplayer worker``: a Dask cluster for the blocks of a job."""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from croplayer_qgis.core.job.local_workers import default_worker_count
from croplayer_qgis.engine.messages import TOKEN_PREFIX

_PACKAGE_FOLDER = Path(__file__).parents[3]
_PORT = 8786


def add_parser(subparsers: Any) -> None:
    """Registers both commands."""
    scheduler = subparsers.add_parser(
        "scheduler",
        help="start the scheduler of a cluster, which croplayer map --scheduler uses",
    )
    scheduler.add_argument("--port", type=int, default=_PORT, help="port to listen at (default %(default)s)")
    scheduler.add_argument("--host", default="", help="address to listen at (default: all of this machine)")
    _add_dask_options(scheduler)
    scheduler.set_defaults(run=run_scheduler)
    worker = subparsers.add_parser(
        "worker",
        help="start workers of a cluster on this machine",
    )
    worker.add_argument("address", metavar="ADDRESS", help="of the scheduler, such as tcp://10.0.0.5:8786")
    worker.add_argument(
        "--workers",
        type=int,
        metavar="N",
        help="worker processes, a block each at a time (default: what suits cores and memory)",
    )
    _add_dask_options(worker)
    worker.set_defaults(run=run_worker)


def _add_dask_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--dask",
        default="",
        metavar="OPTIONS",
        help='further options of the dask command, such as --dask="--tls-ca-file ca.pem --tls-cert me.pem"',
    )


def run_scheduler(args: argparse.Namespace) -> int:
    """Becomes the scheduler; its address is printed by Dask. The dashboard stays off."""
    host = ["--host", args.host] if args.host else []
    return _become_dask(
        ["scheduler", "--port", str(args.port), *host, "--no-dashboard", *shlex.split(args.dask)]
    )


def run_worker(args: argparse.Namespace) -> int:
    """Becomes the nanny of the workers: one that dies is started again."""
    count = args.workers or default_worker_count()
    return _become_dask(
        [
            "worker", args.address, "--nworkers", str(count), "--nthreads", "1", "--no-dashboard",
            *shlex.split(args.dask),
        ]
    )  # fmt: skip


def _become_dask(arguments: Sequence[str]) -> int:
    """Runs Dask's own command, with this CropLayer importable and no token of the user in its environment."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(TOKEN_PREFIX)}
    paths = [str(_PACKAGE_FOLDER), environ.get("PYTHONPATH", "")]
    environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]]
    if os.name == "posix":
        sys.stderr.flush()
        os.execve(sys.executable, command, environ)
    return subprocess.run(command, env=environ, check=False).returncode
