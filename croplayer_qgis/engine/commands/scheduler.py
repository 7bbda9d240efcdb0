"""``croplayer scheduler``: the scheduler of a Dask cluster for the blocks of a job."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from pathlib import Path

from croplayer_qgis.engine.cluster_certificate import own_certificates, store
from croplayer_qgis.engine.cluster_invitation import invitation
from croplayer_qgis.engine.cluster_tls import (
    TLS_VARIABLE,
    Certificates,
    is_this_machine,
    own_folder,
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
_PORT = 8786
_JOIN_FILE = "join.txt"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds where to listen."""
    parser.add_argument("--port", type=int, default=_PORT, help="port to listen at (default %(default)s)")
    parser.add_argument("--host", default="", help="address to listen at (default: all of this machine)")
    add_dask_options(parser)


def run(args: argparse.Namespace) -> int:
    """Becomes the scheduler; its address is printed by Dask. The dashboard stays off.

    Encrypted, unless it listens on this machine's loopback only or the user wants it open.
    """
    tls = None
    if os.environ.get(TLS_VARIABLE) or not (args.insecure or is_this_machine(args.host)):
        folder = own_folder(os.environ)
        tls = own_certificates(folder)
        _tell_how_to_join(tls, folder, args.host, args.port)
    elif not is_this_machine(args.host):
        warn_of_openness()
    host = ["--host", args.host] if args.host else []
    protocol = ["--protocol", "tls"] if tls else []
    return become_dask(
        [
            "scheduler", "--port", str(args.port), *host, *protocol, *NO_PAGES,
            *tls_options(tls), *shlex.split(args.dask),
        ],
        encrypted=tls is not None,
    )  # fmt: skip


def _tell_how_to_join(tls: Certificates, folder: Path, host: str, port: int) -> None:
    """Prints the line for the other machines; into a log goes only the name of the file that holds it."""
    from distributed.utils import get_ip  # slow, and Dask is about to be imported anyway

    line = invitation(tls)
    store(folder, {_JOIN_FILE: line + "\n"})
    address = f"tls://{host or get_ip()}:{port or 'PORT'}"  # type: ignore[no-untyped-call]
    told = [
        "This cluster lets in only machines that hold its certificates. On one that sees "
        f"{folder / _JOIN_FILE}, or with a copy of it:",
        f"  croplayer worker {address} --join {shlex.quote(str(folder / _JOIN_FILE))}",
    ]
    if sys.stdout.isatty():
        told += [
            "Elsewhere, in one line that is a secret (bash, PowerShell):",
            f"  echo {line} | croplayer worker {address} --join -",
        ]
    told += ["From then on croplayer worker and croplayer map need the address alone.", ""]
    sys.stdout.write("\n".join(told))
