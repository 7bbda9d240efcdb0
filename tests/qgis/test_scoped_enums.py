"""QGIS's own enums are written with their class, the one form that QGIS 3.22 and QGIS 4 both have."""

import ast
import importlib
from enum import Enum

import pytest

from tests.qt6.qgis_side import ROOT, files


def problems(source, file):
    tree, names, found = ast.parse(source), {}, []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "qgis":
            module = importlib.import_module(node.module)
            names.update(
                {alias.asname or alias.name: getattr(module, alias.name, None) for alias in node.names}
            )
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names:
            value = getattr(names[node.value.id], node.attr, None)
            if is_enum(type(value)):
                found.append(f"{file}:{node.lineno}: {node.value.id}.{node.attr} lacks the class of its enum")
    return found


def is_enum(kind):
    """Bindings of 3.22 have C++'s older enums as subclasses of int, the newer ones as Python's."""
    return issubclass(kind, Enum) or (issubclass(kind, int) and kind not in (int, bool))


def test_every_enum_of_qgis_is_scoped(qgis_app):
    found = [text for file in files() for text in problems(file.read_text("utf-8"), file.relative_to(ROOT))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("module", "wrong"),
    [
        ("qgis.core", "Qgis.Warning"),
        ("qgis.core", "QgsProcessing.TypeRaster"),
        ("qgis.core", "QgsProcessingParameterNumber.Double"),
        ("qgis.gui", "QgsFileWidget.GetFile"),
        ("qgis.PyQt.QtCore", "Qt.AlignLeft"),
    ],
)
def test_an_enum_without_its_class_is_found(qgis_app, module, wrong):
    source = f"from {module} import {wrong.partition('.')[0]}\n\n{wrong}"
    assert problems(source, "file.py") == [f"file.py:3: {wrong} lacks the class of its enum"]


def test_scoped_enums_and_other_constants_pass(qgis_app):
    source = "from qgis.core import Qgis, QgsTask\n"
    source += "Qgis.QGIS_VERSION_INT, Qgis.MessageLevel.Info, QgsTask.Flag.CanCancel"
    assert problems(source, "file.py") == []
