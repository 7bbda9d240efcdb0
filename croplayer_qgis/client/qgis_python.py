"""Starts QGIS's own Python in a process beside QGIS: for what QGIS can do in its main thread only."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QProcess, QProcessEnvironment

_ROOT = Path(__file__).resolve().parents[2]  # holds the package croplayer_qgis


def qgis_python() -> Path | None:
    """The interpreter QGIS was built with; None when it came without one."""
    if sys.platform == "win32":
        candidates = [Path(sys.exec_prefix) / "python.exe"]
    else:
        names = ("python{}.{}".format(*sys.version_info), "python3")
        folders = (Path(sys.exec_prefix), Path(QgsApplication.prefixPath()))
        candidates = [folder / "bin" / name for folder in folders for name in names]
    if Path(sys.executable).name.startswith("python"):  # inside QGIS it may be QGIS itself
        candidates.append(Path(sys.executable))
    return next((path for path in candidates if path.is_file()), None)


def prepare(process: QProcess, python: Path, module: str) -> None:
    """Lets ``process`` run a module of this package as a program that finds the modules QGIS finds."""
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", os.pathsep.join([str(_ROOT), *filter(None, sys.path)]))
    environment.insert("QGIS_PREFIX_PATH", QgsApplication.prefixPath())
    if sys.platform.startswith("linux"):
        environment.insert("QT_QPA_PLATFORM", "offscreen")  # elsewhere it would lack the system's fonts
    process.setProcessEnvironment(environment)
    process.setWorkingDirectory(str(_ROOT))
    process.setProgram(str(python))
    process.setArguments(["-m", module])
