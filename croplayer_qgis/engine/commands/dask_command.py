"""What the commands ``scheduler`` and ``worker`` share: a Dask cluster for the blocks of a job."""

from __future__ import annotations

import argparse
import os
import subprocess  # nosec B404 - starts Dask
import sys
from collections.abc import Sequence
from pathlib import Path

from croplayer_qgis.engine.cluster_tls import TLS_VARIABLE, Certificates
from croplayer_qgis.shared.messages import TOKEN_PREFIX

NO_PAGES = ("--no-dashboard", "--dashboard-address", "127.0.0.1:0")  # Dask serves some all the same
TLS_HELP = (
    "A cluster on the network is closed: croplayer scheduler makes its certificates and tells the line that "
    f"lets another machine in. To bring certificates along, set {TLS_VARIABLE} on all machines to a folder "
    "with cert.pem and key.pem (and ca.pem, if another authority signed the certificate)."
)

_PACKAGE_FOLDER = Path(__file__).parents[3]


def add_dask_options(parser: argparse.ArgumentParser) -> None:
    """Adds ``--dask`` and ``--insecure``."""
    parser.add_argument(
        "--dask",
        default="",
        metavar="OPTIONS",
        help='further options of the dask command, such as --dask="--interface eth0"',
    )
    parser.add_argument(
        "--insecure",
        action="store_true",
        help="no encryption: whoever reaches a port of the cluster runs programs as this user and reads keys",
    )


def warn_of_openness() -> None:
    """Says on stderr what --insecure means."""
    sys.stderr.write(
        "WARNING: this cluster is open (--insecure): whoever reaches its ports runs programs as this user "
        "and reads the keys of the sources.\n"
    )


def tls_options(tls: Certificates | None) -> list[str]:
    """Options of Dask for encrypted connections; none without certificates."""
    if tls is None:
        return []
    return [
        "--tls-ca-file", str(tls.authority), "--tls-cert", str(tls.certificate), "--tls-key", str(tls.key),
    ]  # fmt: skip


def become_dask(arguments: Sequence[str], encrypted: bool) -> int:
    """Runs Dask's own command, with this CropLayer importable and no token of the user in its environment.

    Where connections are ``encrypted``, Dask opens none that is not.
    """
    environ = {name: value for name, value in os.environ.items() if not name.startswith(TOKEN_PREFIX)}
    paths = [str(_PACKAGE_FOLDER), environ.get("PYTHONPATH", "")]
    environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    environ["DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION"] = str(encrypted)
    command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]]
    if os.name == "posix":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(sys.executable, command, environ)  # noqa: S606  # nosec B606 - signals reach Dask itself
    return subprocess.run(command, env=environ, check=False).returncode  # nosec B603 - no shell
