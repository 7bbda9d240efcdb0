"""``qgis.PyQt`` over PyQt6, as QGIS 4 has it: the same names moved, and nothing else of QGIS."""

import sys
from importlib import import_module
from types import ModuleType

MODULES = ("QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtTest", "QtWidgets", "QtXml", "sip")

MOVED = {"QtWidgets": ("QtGui", ("QAction", "QActionGroup", "QShortcut"))}
"""What QGIS's own ``python/PyQt/PyQt/*.py.in`` leaves where Qt 5 had it (3.44 and 4.0)."""


def install() -> None:
    """Makes ``qgis.PyQt`` importable in this process, which must have no QGIS."""
    qgis, pyqt = ModuleType("qgis"), ModuleType("qgis.PyQt")
    qgis.__path__, pyqt.__path__ = [], []
    sys.modules.update({"qgis": qgis, "qgis.PyQt": pyqt})
    qgis.PyQt = pyqt
    for name in MODULES:
        real, module = import_module(f"PyQt6.{name}"), ModuleType(f"qgis.PyQt.{name}")
        vars(module).update({key: value for key, value in vars(real).items() if not key.startswith("__")})
        if name in MOVED:
            home, names = MOVED[name]
            vars(module).update({key: getattr(import_module(f"PyQt6.{home}"), key) for key in names})
        sys.modules[module.__name__] = module
        setattr(pyqt, name, module)


def write_stubs(folder) -> None:
    """Writes the same for mypy; what comes from QGIS itself is of any type."""
    package = folder / "qgis" / "PyQt"
    package.mkdir(parents=True)
    (folder / "qgis" / "__init__.pyi").touch()
    (package / "__init__.pyi").touch()
    for name in MODULES:
        lines = [f"from PyQt6.{name} import *"]
        if name in MOVED:
            home, names = MOVED[name]
            lines += [f"from PyQt6.{home} import {key} as {key}" for key in names]
        (package / f"{name}.pyi").write_text("\n".join(lines))
    for name in ("core", "gui", "utils"):
        anything = "from typing import Any\ndef __getattr__(name: str) -> Any: ...\n"
        (folder / "qgis" / f"{name}.pyi").write_text(anything)
