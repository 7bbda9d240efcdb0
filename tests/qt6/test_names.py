"""Every name that the QGIS side takes from Qt exists in Qt 6, so that QGIS 4 loads the plugin."""

import pytest

from tests.qt6.qgis_side import ROOT, files
from tests.qt6.qt_names import problems


def test_every_qt_name_of_the_plugin_exists_in_pyqt6():
    found = []
    for file in files():
        found += problems(file.read_text(encoding="utf-8"), str(file.relative_to(ROOT)))
    assert not found, "\n".join(found)


QT = "from qgis.PyQt.QtCore import Qt"

WRONG = [
    ("from qgis.PyQt.QtCore import QRegExp", 1, "PyQt6 has no QRegExp in qgis.PyQt.QtCore"),
    (
        "from qgis.PyQt.QtWidgets import QDesktopWidget",
        1,
        "PyQt6 has no QDesktopWidget in qgis.PyQt.QtWidgets",
    ),
    ("\nfrom qgis.PyQt.QtWidgets import QUndoStack", 2, "PyQt6 has no QUndoStack in qgis.PyQt.QtWidgets"),
    ("from qgis.PyQt.QtWebKit import QWebView", 1, "PyQt6 has no QWebView in qgis.PyQt.QtWebKit"),
    ("from PyQt5.QtCore import Qt", 1, "PyQt5.QtCore is not to be had in every QGIS; qgis.PyQt is"),
    ("import sip", 1, "import sip from qgis.PyQt"),
    (f"{QT}\nx = Qt.AlignLeft", 2, "PyQt6 has no Qt.AlignLeft"),
    (f"{QT} as Core\nx = Core.AlignmentFlag.Left", 2, "PyQt6 has no Core.AlignmentFlag.Left"),
    ("from qgis.PyQt import QtWidgets\nQtWidgets.QFrame.HLine", 2, "PyQt6 has no QtWidgets.QFrame.HLine"),
    (
        "from qgis.PyQt.QtWidgets import QApplication\n\nQApplication.desktop().size()",
        3,
        "PyQt6 has no QApplication.desktop",
    ),
    ("from qgis.core import QgsTask\nQgsTask().dialog.exec_()", 2, "exec_() is exec() in PyQt6"),
    (
        "try:\n    from qgis.PyQt.QtCore import QRegExp\nexcept ImportError:\n    pass",
        2,
        "PyQt6 has no QRegExp in qgis.PyQt.QtCore",
    ),
]


@pytest.mark.parametrize(("source", "line", "text"), WRONG)
def test_what_pyqt6_lacks_is_found_with_its_line(source, line, text):
    assert problems(source, "file.py")[0] == f"file.py:{line}: {text}"


@pytest.mark.parametrize(
    "source",
    [
        "from qgis.PyQt.QtCore import Qt\nx = Qt.AlignmentFlag.AlignLeft.value",
        "from qgis.PyQt.QtWidgets import QAction, QApplication\nQApplication.clipboard().anything",
        "from qgis.PyQt import sip\nsip.isdeleted(x)",
        "try:\n    from qgis.PyQt.QtWidgets import QUndoStack\nexcept ImportError:\n"
        "    from qgis.PyQt.QtGui import QUndoStack",
        "from qgis.core import Qgis\nx = Qgis.Anything",
    ],
)
def test_what_pyqt6_has_passes(source):
    assert problems(source, "file.py") == []
