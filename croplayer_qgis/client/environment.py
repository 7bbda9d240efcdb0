"""The engine's own Python environment: where it is, whether it is complete, how a process in it is started.

It lies outside QGIS and is never QGIS's own Python: the engine's NumPy, GDAL and PROJ wheels clash with those
of QGIS when they meet in one process. ``environment_build`` creates it.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.client.engine_variables import engine_variables
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.resources import resource_path

PYTHON_OVERRIDE = "CROPLAYER_ENGINE_PYTHON"
"""Environment variable that names the engine's interpreter, before anything else is looked at."""

MARKER = "croplayer-engine.json"
"""Written into the environment as its very last file: without it, the installation was interrupted."""

_NAME = "engine-"
_PACKAGE = Path(__file__).resolve().parent.parent
_FOREIGN_PREFIXES = ("PYTHON", "PROJ_", "GDAL_", "OGR_", "CPL_", "QT_", "QGIS", "DYLD_")
_FOREIGN_NAMES = frozenset({"LD_LIBRARY_PATH", "LD_PRELOAD", "VIRTUAL_ENV", "GEOTIFF_CSV"})


@dataclass(frozen=True)
class EngineCommand:
    """How to start the engine: a program, its arguments and its complete environment variables."""

    program: str
    arguments: tuple[str, ...]
    environ: Mapping[str, str]


def lock_file() -> Path:
    """The pinned packages of the engine: ``engine.lock``, in the plugin's zip and in a checkout."""
    packaged = resource_path("engine.lock")
    return packaged if packaged.is_file() else _PACKAGE.parent / "requirements" / "engine.lock"


def lock_hash(lock: Path) -> str:
    """SHA-256 of a lock file, as hexadecimal digits; line ends do not count."""
    return hashlib.sha256(b"\n".join(lock.read_bytes().splitlines())).hexdigest()


def environment_folder() -> Path:
    """Where the environment of this plugin version belongs: in the folder of the settings.

    It is a folder of its own there, because building replaces all it holds. Its name has the lock's hash, so
    that an update of the plugin never changes an environment that another QGIS is using.
    """
    return (Settings().engine_folder or user_data_folder()) / f"{_NAME}{lock_hash(lock_file())[:12]}"


def user_data_folder() -> Path:
    """CropLayer's folder among the user's own data; needs no administrator rights."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "CropLayer"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "CropLayer"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "croplayer"


def older_environments() -> list[Path]:
    """Environments of other plugin versions beside this one's, and what interrupted builds left of them."""
    current = environment_folder()
    beside = current.parent.glob(f"{_NAME}*") if current.parent.is_dir() else ()
    return sorted(path for path in beside if path != current and (path / "pyvenv.cfg").is_file())


def interpreter_in(folder: Path) -> Path:
    """Path of the interpreter a virtual environment in ``folder`` has, or would have."""
    return folder / "Scripts" / "python.exe" if sys.platform == "win32" else folder / "bin" / "python"


def is_complete(folder: Path, lock: Path) -> bool:
    """Whether ``folder`` holds an environment that was installed to its end from this very lock file."""
    try:
        marker = read_json((folder / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return marker.get("lock") == lock_hash(lock) and interpreter_in(folder).exists()


def write_marker(folder: Path, lock: Path) -> None:
    """States that the environment is complete; replaced in one step, so never seen half-written."""
    temporary = folder / f"{MARKER}.part"
    temporary.write_text(json.dumps({"lock": lock_hash(lock)}), encoding="utf-8")
    temporary.replace(folder / MARKER)


def engine_python(folder: Path | None = None) -> Path | None:
    """Interpreter to run the engine with, or None when the environment has to be built first.

    Looked for in this order: ``CROPLAYER_ENGINE_PYTHON``, a checkout's ``.env/engine``, the environment in
    ``folder`` (by default ``environment_folder()``).
    """
    override = os.environ.get(PYTHON_OVERRIDE)
    if override:
        return Path(override)
    checkout = interpreter_in(_PACKAGE.parent / ".env" / "engine")
    if checkout.exists():
        return checkout
    built = environment_folder() if folder is None else folder
    return interpreter_in(built) if is_complete(built, lock_file()) else None


def engine_command(python: Path, environ: Mapping[str, str]) -> EngineCommand:
    """Command that starts the engine's server.

    The engine is started as a file in isolated mode and not with ``-m``: QGIS's plugin folder would otherwise
    have to be on ``PYTHONPATH``, where any other plugin's folder could stand in for a package of the engine.
    """
    script = _PACKAGE / "engine" / "__main__.py"
    variables = {**clean_environ(environ), **engine_variables(python, environ)}
    return EngineCommand(str(python), ("-I", str(script), "serve"), variables)


def clean_environ(environ: Mapping[str, str]) -> dict[str, str]:
    """Environment variables without those that tie a process to QGIS's own Python, GDAL, PROJ and Qt."""
    return {
        name: value
        for name, value in environ.items()
        if not name.upper().startswith(_FOREIGN_PREFIXES) and name.upper() not in _FOREIGN_NAMES
    }
