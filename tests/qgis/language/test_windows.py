"""Panels, options and layers in another language: no English is left."""

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsFileWidget, QgsPasswordLineEdit
from qgis.PyQt.QtWidgets import QAbstractButton, QAction, QComboBox, QGroupBox, QLabel, QTabWidget, QWidget

from croplayer_qgis.gui.accuracy.dock import AccuracyDock
from croplayer_qgis.gui.dock import CropLayerDock
from croplayer_qgis.gui.options.options_page import OptionsFactory
from tests.pseudo_translation import is_english

DATA = {"cache_used", "engine_path", "estimate_blocks", "imagery"}
"""Widgets that hold sizes, paths, figures or the names of services."""


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
    for action in root.findChildren(QAction):
        yield f"QAction {action.objectName()}", action.text()


def english(root):
    return sorted({(name, text) for name, text in texts(root) if is_english(text)})


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
