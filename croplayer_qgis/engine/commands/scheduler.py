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
from croplayer_qgis.engine.cluster_tls import TLS_VARIABLE, Certificates, certificates, certificates_for
from croplayer_qgis.shared.messages import TOKEN_PREFIX

_PACKAGE_FOLDER = Path(__file__).parents[3]
_PORT = 8786
_NO_PAGES = ("--no-dashboard", "--dashboard-address", "127.0.0.1:0")  # Dask serves some all the same
_TLS_HELP = (
    f"Encrypted: set {TLS_VARIABLE}, here and where croplayer map runs, to a folder with cert.pem and "
    "key.pem, the same on all machines (and ca.pem, if another authority signed the certificate), and use "
    "tls:// in the address. One that signs itself: openssl req -x509 -newkey rsa:4096 -nodes -days 365 "
    "-subj /CN=croplayer -keyout key.pem -out cert.pem"
)


def add_parser(subparsers: Any) -> None:
    """Registers both commands."""
    scheduler = subparsers.add_parser(
        "scheduler",
        help="start the scheduler of a cluster, which croplayer map --scheduler uses",
        epilog=_TLS_HELP,
    )
    scheduler.add_argument("--port", type=int, default=_PORT, help="port to listen at (default %(default)s)")
    scheduler.add_argument("--host", default="", help="address to listen at (default: all of this machine)")
    _add_dask_options(scheduler)
    scheduler.set_defaults(run=run_scheduler)
    worker = subparsers.add_parser(
        "worker",
        help="start workers of a cluster on this machine",
        epilog=_TLS_HELP,
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
        help='further options of the dask command, such as --dask="--interface eth0"',
    )


def run_scheduler(args: argparse.Namespace) -> int:
    """Becomes the scheduler; its address is printed by Dask. The dashboard stays off."""
    host = ["--host", args.host] if args.host else []
    tls = certificates(os.environ)
    protocol = ["--protocol", "tls"] if tls else []
    return _become_dask(
        [
            "scheduler", "--port", str(args.port), *host, *protocol, *_NO_PAGES,
            *_tls_options(tls), *shlex.split(args.dask),
        ]
    )  # fmt: skip


def run_worker(args: argparse.Namespace) -> int:
    """Becomes the nanny of the workers: one that dies is started again."""
    count = args.workers or default_worker_count()
    tls = certificates_for(args.address, os.environ)
    return _become_dask(
        [
            "worker", args.address, "--nworkers", str(count), "--nthreads", "1", *_NO_PAGES,
            *_tls_options(tls), *shlex.split(args.dask),
        ]
    )  # fmt: skip


def _tls_options(tls: Certificates | None) -> list[str]:
    if tls is None:
        return []
    return [
        "--tls-ca-file", str(tls.authority), "--tls-cert", str(tls.certificate), "--tls-key", str(tls.key),
    ]  # fmt: skip


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
