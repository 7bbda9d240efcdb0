"""With texts 40 % longer, and in Chinese, on a screen of 1366 x 768, nothing of panels and options is cut."""

import pytest
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QApplication, QTabWidget

from croplayer_qgis.gui.accuracy.dock import AccuracyDock
from croplayer_qgis.gui.dock import CropLayerDock
from croplayer_qgis.gui.options.options_page import OptionsFactory
from tests.qgis.language.clipped import clipped

PANEL_PX = 420, 600
"""A panel beside a map that is worth its name; the window's bars take the rest of the height."""

OPTIONS_PX = 700, 560
"""Room that QGIS's options leave to a page on such a screen."""


FONT_PX = 12
"""Height of letters on such a screen: 9 points at 96 dots an inch, whatever the test's platform has."""


@pytest.fixture(autouse=True)
def font_of_the_screen(qgis_app):
    before = QApplication.font()
    font = QFont(before)
    font.setPixelSize(FONT_PX)
    QApplication.setFont(font)
    yield
    QApplication.setFont(before)


@pytest.fixture(params=["translator", "chinese"])
def dock(request, qgis_iface, qgis_new_project):
    request.getfixturevalue(request.param)
    dock = CropLayerDock(qgis_iface)
    yield dock
    dock.close_job()
    dock.deleteLater()


def cut(panel):
    """What is cut on the pages of a panel, and the pages that need more room than a panel has."""
    panel.setFloating(True)
    panel.show()
    tabs = panel.findChild(QTabWidget)
    found = []
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        panel.resize(*PANEL_PX)
        settle()
        page, needed = tabs.currentWidget(), tabs.currentWidget().minimumSizeHint()
        if panel.height() > PANEL_PX[1] or panel.width() > PANEL_PX[0] * 1.1 or needed.width() > page.width():
            found.append((tabs.tabText(at), panel.width(), panel.height(), needed.width(), needed.height()))
        found += clipped(panel)
    return found


def settle():
    for _ in range(5):  # heights follow widths, and scroll areas follow both
        QApplication.processEvents()


def test_no_text_of_the_panel_is_cut_without_a_job_and_with_one(dock, job_folder):
    assert cut(dock) == []
    assert dock.open_job(job_folder)
    assert cut(dock) == []


def test_no_text_of_the_accuracy_panel_is_cut(dock, job_folder):
    assert dock.open_job(job_folder)
    accuracy = AccuracyDock(dock.state)
    accuracy.fill()
    found = cut(accuracy)
    accuracy.close_pages()
    accuracy.deleteLater()
    assert found == []


def test_no_text_of_the_options_is_cut(dock):
    page = OptionsFactory(dock.state, dock.installer).createWidget()
    page.resize(*OPTIONS_PX)
    page.show()
    settle()
    found = clipped(page)
    page.deleteLater()
    assert found == []
