"""Finds a Python that can make the engine's environment; QGIS's own is used for nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess  # nosec B404 - asks interpreters for their version
import sys
from collections.abc import Mapping
from pathlib import Path

from croplayer_qgis.translation import tr

OLDEST_PYTHON, NEWEST_PYTHON = (3, 11), (3, 14)
"""The pinned packages have wheels for these and the versions between; scripts/lock.sh asks the index."""

NO_CONSOLE = 0x08000000 if sys.platform == "win32" else 0
"""Flag for child processes, or Windows opens a console for each."""

_PROBE = "import platform, sys, venv, ensurepip; print('%d %d' % sys.version_info[:2], platform.machine())"
_INTEL = "x86_64"


def find_python(environ: Mapping[str, str]) -> Path | None:
    """First interpreter on PATH, or beside QGIS, that the packages are there for and that has ``venv``."""
    names = [f"python3.{minor}" for minor in range(OLDEST_PYTHON[1], NEWEST_PYTHON[1] + 1)]
    beside_qgis = Path(sys.prefix) / ("python.exe" if sys.platform == "win32" else "bin/python3")
    found = [shutil.which(name, path=environ.get("PATH")) for name in ("python3", "python", *names)]
    for candidate in [*found, str(beside_qgis)]:
        if candidate and _is_suitable(candidate, environ):
            return Path(candidate)
    return None


def what_to_install() -> str:
    """What a user without a suitable Python has to do, as a sentence or two."""
    if sys.platform.startswith("linux"):
        hint = tr("Install the packages python3 and python3-venv (Python {} to {}), then try again.")
    elif sys.platform == "darwin":
        hint = tr(
            "Install Python {} to {} for Apple silicon from python.org, then try again. There are no "
            "packages for Macs with an Intel processor, nor for a Python that runs in Rosetta."
        )
    else:
        hint = tr("Install Python {} to {} from python.org, then try again.")
    wanted = (".".join(map(str, version)) for version in (OLDEST_PYTHON, NEWEST_PYTHON))
    return tr("No suitable Python was found to build the engine with.") + " " + hint.format(*wanted)


def _is_suitable(python: str, environ: Mapping[str, str]) -> bool:
    """Whether an interpreter runs, has ``venv`` and ``ensurepip``, and the packages are there for it."""
    try:
        probe = subprocess.run(  # nosec B603 - no shell, and the program is a Python on PATH
            (python, "-I", "-c", _PROBE),
            env=environ,
            capture_output=True,
            text=True,
            timeout=20,
            creationflags=NO_CONSOLE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    match = re.fullmatch(r"(\d+) (\d+) (\S*)", probe.stdout.strip())
    if match is None or (sys.platform == "darwin" and match.group(3) == _INTEL):
        return False
    return OLDEST_PYTHON <= (int(match.group(1)), int(match.group(2))) <= NEWEST_PYTHON
