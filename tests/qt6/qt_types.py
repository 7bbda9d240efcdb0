"""Type-checks files against PyQt6, which finds what instances lack and calls that Qt 6 does not take."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PyQt6 import QtCore, QtGui, QtNetwork, QtWidgets, QtXml

from tests.qt6.qgis_side import ROOT
from tests.qt6.shim import write_stubs

_CONFIGURATION = """
[mypy]
strict_optional = false
check_untyped_defs = true
disable_error_code = override, assignment, list-item, misc
"""
# Qt's own classes and enums; the plugin's types are another check's business.
_OF_QT = re.compile(r'"Q[A-Z]\w*"|of "Q[A-Z]|\[call-overload\]|\[operator\]')
# Two that are none: qt_names knows of fallbacks, and bytes() reads a buffer, which the stubs do not say.
_FINE = re.compile(r': error: Module |variant of "bytes" matches argument type "QByteArray"')
_LACKS = re.compile(r'error: "(Q\w+)" has no attribute "(\w+)"')


def problems(files: Sequence[Path], work: Path) -> list[str]:
    """mypy's lines about Qt, ``FILE:LINE: error: ...``.

    Args:
        files: What to check.
        work: Folder for stubs and cache.
    """
    if not (work / "stubs").is_dir():
        write_stubs(work / "stubs")
    (work / "mypy.ini").write_text(_CONFIGURATION)
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--config-file",
        work / "mypy.ini",
        "--cache-dir",
        work / "cache",
    ]
    environment = {"MYPYPATH": str(work / "stubs"), "PATH": ""}
    done = subprocess.run([*command, *files], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    lines = [line for line in done.stdout.splitlines() if ": error: " in line]
    lines = [line for line in lines if _OF_QT.search(line) and not _FINE.search(line)]
    return [line for line in lines if not _has_a_subclass_with_it(line)]


def _has_a_subclass_with_it(line: str) -> bool:
    """Whether the type is only too wide: ``cellWidget`` returns a QWidget that is a QSpinBox."""
    lacks = _LACKS.search(line)
    if lacks is None:
        return False
    owner = next(getattr(module, lacks[1]) for module in _modules() if hasattr(module, lacks[1]))
    kinds = [kind for module in _modules() for kind in vars(module).values() if isinstance(kind, type)]
    return any(issubclass(kind, owner) and hasattr(kind, lacks[2]) for kind in kinds)


def _modules():
    return QtCore, QtGui, QtNetwork, QtWidgets, QtXml
