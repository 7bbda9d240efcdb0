"""What the commands ``scheduler`` and ``worker`` share: a Dask cluster for the blocks of a job."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from croplayer_qgis.engine.cluster_tls import TLS_VARIABLE, Certificates
from croplayer_qgis.shared.messages import TOKEN_PREFIX

NO_PAGES = ("--no-dashboard", "--dashboard-address", "127.0.0.1:0")  # Dask serves some all the same
TLS_HELP = (
    f"Encrypted: set {TLS_VARIABLE}, here and where croplayer map runs, to a folder with cert.pem and "
    "key.pem, the same on all machines (and ca.pem, if another authority signed the certificate), and use "
    "tls:// in the address. One that signs itself: openssl req -x509 -newkey rsa:4096 -nodes -days 365 "
    "-subj /CN=croplayer -keyout key.pem -out cert.pem"
)

_PACKAGE_FOLDER = Path(__file__).parents[3]


def add_dask_options(parser: argparse.ArgumentParser) -> None:
    """Adds ``--dask``."""
    parser.add_argument(
        "--dask",
        default="",
        metavar="OPTIONS",
        help='further options of the dask command, such as --dask="--interface eth0"',
    )


def tls_options(tls: Certificates | None) -> list[str]:
    """Options of Dask for encrypted connections; none without certificates."""
    if tls is None:
        return []
    return [
        "--tls-ca-file", str(tls.authority), "--tls-cert", str(tls.certificate), "--tls-key", str(tls.key),
    ]  # fmt: skip


def become_dask(arguments: Sequence[str]) -> int:
    """Runs Dask's own command, with this CropLayer importable and no token of the user in its environment."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(TOKEN_PREFIX)}
    paths = [str(_PACKAGE_FOLDER), environ.get("PYTHONPATH", "")]
    environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]]
    if os.name == "posix":
        sys.stderr.flush()
        os.execve(sys.executable, command, environ)  # noqa: S606 - signals reach Dask itself
    return subprocess.run(command, env=environ, check=False).returncode
