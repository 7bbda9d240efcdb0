"""Every page of the help is there, opens from the panel and leads nowhere that does not exist."""

import re
from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QTabWidget, QToolButton

from croplayer_qgis.gui.dock import CropLayerDock
from croplayer_qgis.gui.help.help_window import HelpWindow
from croplayer_qgis.shared.resources import resource_path


@pytest.fixture
def dock(qgis_iface, qgis_new_project):
    dock = CropLayerDock(qgis_iface)
    yield dock
    dock.close_job()
    dock.deleteLater()


@pytest.mark.parametrize("page", sorted(resource_path("help").glob("*.html")), ids=lambda page: page.stem)
def test_links_of_a_help_page_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    targets = re.findall(r'(?:href|src)="([^"]+)"', text)
    missing = [
        target for target in targets if "://" not in target and not (page.parent / Path(target)).is_file()
    ]
    assert missing == []


def test_help_button_opens_the_page_of_the_tab(dock, qgis_app):
    pages = dock.findChild(QTabWidget)
    for at, title in enumerate(["Sources", "Blocks", "Run", "Results"]):
        pages.setCurrentIndex(at)
        dock.findChild(QToolButton, "help").click()
        window = dock.findChild(HelpWindow)
        assert window.isVisible() and title in window.text


def test_unknown_topic_opens_the_contents(qgis_app):
    window = HelpWindow()
    window.show_topic("nothing of that name")
    assert "one page a step" in window.text
    window.close()
