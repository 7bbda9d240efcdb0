"""Panels, options and layers in another language: no English is left."""

import re

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsFileWidget, QgsPasswordLineEdit
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAction,
    QComboBox,
    QGroupBox,
    QLabel,
    QTableView,
    QTabWidget,
    QTreeView,
    QWidget,
)

from croplayer_qgis.gui.accuracy.dock import AccuracyDock
from croplayer_qgis.gui.blocks.id_dialog import IdDialog
from croplayer_qgis.gui.blocks.polygon_dialog import PolygonDialog
from croplayer_qgis.gui.dock import CropLayerDock
from croplayer_qgis.gui.help.help_window import HelpWindow
from croplayer_qgis.gui.options.options_page import OptionsFactory
from tests.pseudo_translation import is_english

DATA = {"cache_used", "engine_path", "estimate_blocks", "imagery", "jobTitle"}
"""Widgets that hold sizes, paths, figures or the names of services."""


OF_QT = {"OK", "Cancel"}
"""Buttons that Qt words, with its own translation."""


def texts(root):
    """Each text of the widgets under ``root`` with its widget; QGIS words its own fields."""
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.objectName() in DATA or isinstance(widget.parent(), (QgsFileWidget, QgsPasswordLineEdit)):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}"
        yield name, QWidget.toolTip(widget)
        yield name, QWidget.windowTitle(widget)
        if isinstance(widget, QLabel):
            yield name, QLabel.text(widget)
        elif isinstance(widget, QAbstractButton):
            yield name, QAbstractButton.text(widget)
        elif isinstance(widget, QGroupBox):
            yield name, QGroupBox.title(widget)
        elif isinstance(widget, QComboBox):
            yield from ((name, widget.itemText(index)) for index in range(widget.count()))
        elif isinstance(widget, QTabWidget):
            yield from ((name, widget.tabText(index)) for index in range(widget.count()))
        elif isinstance(widget, (QTableView, QTreeView)):
            yield from ((name, text) for text in cells(widget.model()))
    for action in root.findChildren(QAction):
        yield f"QAction {action.objectName()}", action.text()


def cells(model):
    """Titles and cells of a table; ids of blocks are for any language."""
    across = Qt.Orientation.Horizontal
    columns = range(model.columnCount()) if model is not None else ()
    found = [str(model.headerData(column, across) or "") for column in columns]
    for row in range(model.rowCount() if columns else 0):
        found += [str(model.index(row, column).data() or "") for column in columns]
    return [text for text in found if not re.fullmatch(r"[NS][\d.]{5}_[EW][\d.]{6}", text)]


def english(root):
    return sorted(
        {
            (name, text)
            for name, text in texts(root)
            if is_english(text) and text.replace("&", "") not in OF_QT
        }
    )


@pytest.fixture
def dock(translator, qgis_iface, qgis_new_project):
    dock = CropLayerDock(qgis_iface)
    yield dock
    dock.close_job()
    dock.deleteLater()


def test_accuracy_panel_shows_no_english(dock):
    accuracy = AccuracyDock(dock.state)
    found = english(accuracy)
    accuracy.close_pages()
    accuracy.deleteLater()
    assert found == []


def test_options_show_no_english(dock):
    page = OptionsFactory(dock.state, dock.installer).createWidget()
    found = english(page)
    page.deleteLater()
    assert found == []


def test_panel_shows_no_english(dock):
    assert english(dock) == []


def test_panel_of_a_mapped_job_shows_no_english(dock, job_folder):
    assert dock.open_job(job_folder)
    dock.show()
    wait_for(lambda: dock.state.job_blocks.counts)
    names = {job_folder.name, str(job_folder)}
    assert [(name, text) for name, text in english(dock) if text not in names] == []


def test_dialogs_show_no_english(dock):
    for dialog in (IdDialog(dock, "nonsense N47.05_W099.20"), PolygonDialog(dock), HelpWindow(dock)):
        found = english(dialog)
        dialog.deleteLater()
        assert found == []


def wait_for(condition, seconds=30):
    """Lets QGIS work until the condition holds."""
    loop, poll = QEventLoop(), QTimer()
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    poll.start(10)
    QTimer.singleShot(1000 * seconds, loop.quit)
    loop.exec()
    assert condition()


def test_legends_of_a_job_show_no_english(dock, job_folder):
    assert dock.open_job(job_folder)
    labels = []
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        renderer = node.layer().renderer()
        if isinstance(node.layer(), QgsVectorLayer):
            labels += [item.label() for item in renderer.legendSymbolItems()]
        else:
            labels += [item[0] for item in renderer.legendSymbologyItems()]
    assert len(labels) > 30
    assert [label for label in labels if is_english(label)] == []
