"""Qt 6 without a QGIS: ``qgis.PyQt`` is PyQt6, in a process of its own that has no PyQt5."""

import os

import pytest

from tests.qt6 import shim

os.environ["QT_QPA_PLATFORM"] = "offscreen"
shim.install()


@pytest.fixture(scope="session")
def qt6_app():
    """The application that widgets need."""
    from qgis.PyQt.QtWidgets import QApplication

    return QApplication([])
