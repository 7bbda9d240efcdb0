"""The bundled pages: every link and picture is there, and every page is reached from the contents."""

import re

import pytest
from qgis.PyQt.QtGui import QTextDocument

from croplayer_qgis.gui.dock import HELP_TOPICS
from croplayer_qgis.gui.help.help_window import INDEX, help_page
from croplayer_qgis.shared.resources import resource_path

PAGES = sorted(path.stem for path in resource_path("help").glob("*.html"))


def links(page):
    text = help_page(page).read_text("utf-8")
    return set(re.findall(r'(?:href|src)="([^"]+)"', text))


@pytest.mark.parametrize("page", PAGES)
def test_links_and_pictures_of_a_page_exist(page):
    local = {link for link in links(page) if not link.startswith("http")}
    assert [link for link in local if not resource_path("help", link).is_file()] == []
    if page != INDEX:
        assert f"{INDEX}.html" in local


def test_every_page_is_in_the_contents_and_every_part_of_the_panel_has_one():
    assert {f"{page}.html" for page in PAGES if page != INDEX} == links(INDEX)
    assert set(HELP_TOPICS) <= set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_pages_hold_text_that_qt_can_show(qgis_app, page):
    document = QTextDocument()
    document.setHtml(help_page(page).read_text("utf-8"))
    assert len(document.toPlainText().split()) > 50
    assert "<" not in document.toPlainText()
