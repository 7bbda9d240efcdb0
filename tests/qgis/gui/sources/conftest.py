"""A Sources page on a map that shows the demo imagery, with the demo server behind an XYZ-like choice."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from croplayer_qgis.gui.sources.source_slot import SourceSlot
from croplayer_qgis.gui.sources.sources_page import SourcesPage
from croplayer_qgis.gui.state import DockState
from tests.qgis.waiting import wait_until


@pytest.fixture(scope="module", autouse=True)
def warm(warm_engines):
    """No test here is about how an engine starts."""


@pytest.fixture
def state(qgis_iface, qgis_new_project, auth_database):
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(QgsRectangle(-99.16, 47.015, -99.15, 47.025))  # inside Demo A and B
    state = DockState(qgis_iface)
    yield state
    state.stop_engines()


@pytest.fixture
def make_page(state):
    """Makes the page anew, as another session of QGIS would; with the same state."""
    pages = []

    def make():
        pages.append(SourcesPage(state))
        pages[-1].show()
        return pages[-1]

    yield make
    for page in pages:
        page.close()
        page.deleteLater()


class SlotDriver:
    """Does to one slot what a user does."""

    def __init__(self, page, name):
        self.slot = page.findChild(SourceSlot, name)

    def choose(self, title):
        combo = self.slot.findChild(QComboBox, "imagery")
        for _ in range(100):  # layers are listed a little later
            if combo.findText(title) < 0:
                QTest.qWait(20)
        index = combo.findText(title)
        assert index >= 0, [combo.itemText(at) for at in range(combo.count())]
        combo.setCurrentIndex(index)

    def click(self, text):
        (button,) = [
            button
            for button in self.slot.findChildren(QPushButton)
            if button.text().replace("&", "") == text and button.isVisibleTo(self.slot)
        ]
        assert button.isEnabled(), self.text("problem")
        button.click()

    def type(self, name, text):
        edit = self.slot.findChild(QLineEdit, name)
        edit.setText(text)
        edit.editingFinished.emit()

    def text(self, name):
        label = self.slot.findChild((QLabel, QLineEdit), name)
        return label.text() if label.isVisibleTo(self.slot) else ""

    def give_key(self, key):
        self.type("key", key)
        self.click("Store")

    def test(self):
        """Presses Test and waits for the end; the picture, None without one, and the text beside it."""
        self.click("Test")
        button = self.slot.findChild(QPushButton, "test")
        wait_until(lambda: button.text() != "Stop")
        return self.slot.findChild(QLabel, "tile").pixmap(), self.text("verdict")


@pytest.fixture
def driver():
    """Drives slot ``source_a`` or ``source_b`` of a page."""
    return SlotDriver
