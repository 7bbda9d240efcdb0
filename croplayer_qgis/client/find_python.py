"""Finds a Python that can make the engine's environment; QGIS's own is used for nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from croplayer_qgis.translation import tr

OLDEST_PYTHON = (3, 11)
"""The pinned packages have wheels from this version on."""

NO_CONSOLE = 0x08000000 if sys.platform == "win32" else 0
"""Flag for child processes, or Windows opens a console for each."""

_PROBE = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"


def find_python(environ: Mapping[str, str]) -> Path | None:
    """First interpreter on PATH, or beside QGIS, that is new enough and can make virtual environments."""
    names = [f"python3.{minor}" for minor in range(OLDEST_PYTHON[1], OLDEST_PYTHON[1] + 4)]
    beside_qgis = Path(sys.prefix) / ("python.exe" if sys.platform == "win32" else "bin/python3")
    found = [shutil.which(name, path=environ.get("PATH")) for name in ("python3", "python", *names)]
    for candidate in [*found, str(beside_qgis)]:
        version = _version_of(candidate, environ) if candidate else None
        if candidate and version is not None and version >= OLDEST_PYTHON:
            return Path(candidate)
    return None


def what_to_install() -> str:
    """What a user without a suitable Python has to do, as a sentence or two."""
    if sys.platform.startswith("linux"):
        hint = tr("Install the packages python3 and python3-venv (Python {} or newer), then try again.")
    else:
        hint = tr("Install Python {} or newer from python.org, then try again.")
    wanted = ".".join(map(str, OLDEST_PYTHON))
    return tr("No suitable Python was found to build the engine with.") + " " + hint.format(wanted)


def _version_of(python: str, environ: Mapping[str, str]) -> tuple[int, ...] | None:
    """Version of an interpreter, None when it does not run or lacks ``venv`` or ``ensurepip``."""
    try:
        probe = subprocess.run(
            (python, "-I", "-c", _PROBE),
            env=environ,
            capture_output=True,
            text=True,
            timeout=20,
            creationflags=NO_CONSOLE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = re.fullmatch(r"(\d+)\.(\d+)", probe.stdout.strip())
    return tuple(map(int, match.groups())) if match else None
