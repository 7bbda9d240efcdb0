"""What the QGIS side does with Qt's objects is what PyQt6's own type stubs allow."""

import pytest

from tests.qt6.qgis_side import files
from tests.qt6.qt_types import problems


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    """Folder of stubs and of mypy's cache, which the second run is faster with."""
    return tmp_path_factory.mktemp("mypy")


def test_the_plugin_calls_qt_as_pyqt6_wants_it(work):
    found = problems(files(), work)
    assert not found, "\n".join(found)


WRONG = """\
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFontMetrics, QMouseEvent
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QListWidgetItem, QWidget
def run(dialog: QDialog, event: QMouseEvent, box: QComboBox, item: QListWidgetItem, widget: QWidget) -> None:
    dialog.exec_()
    event.globalPos()
    QFontMetrics(dialog.font()).width("text")
    int(Qt.KeyboardModifier.ShiftModifier)
    item.setCheckState(2)
    widget.fontMetrics().width("text")
    event.x()
    dialog.setWindowModality(1)
    widget.setSizePolicy(box.AdjustToContents)
"""


def test_each_wrong_use_of_an_instance_is_found(work, tmp_path):
    file = tmp_path / "wrong.py"
    file.write_text(WRONG)
    found = problems([file], work)
    wanted = range(5, WRONG.count("\n") + 1)
    assert {int(line.split(":")[1]) for line in found} == set(wanted), "\n".join(found)


def test_a_widget_of_a_wider_type_is_no_problem(work, tmp_path):
    file = tmp_path / "wide.py"
    file.write_text(
        "from qgis.PyQt.QtWidgets import QTableWidget\n"
        "def run(table: QTableWidget) -> int:\n"
        "    return table.cellWidget(0, 0).value()\n"
    )
    assert problems([file], work) == []
