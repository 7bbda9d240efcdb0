"""The bundled pages: every link and picture is there, and every page is reached from the contents."""

import re

import pytest
from qgis.PyQt.QtGui import QTextDocument

from croplayer_qgis.gui.dock import HELP_TOPICS
from croplayer_qgis.gui.help import help_window
from croplayer_qgis.gui.help.help_window import INDEX, help_page
from croplayer_qgis.shared.resources import resource_path

PAGES = sorted(path.stem for path in resource_path("help").glob("*.html"))
LANGUAGES = ["", "zh_CN"]


def links(page, language=""):
    text = help_page(page, language).read_text("utf-8")
    return set(re.findall(r'(?:href|src)="([^"]+)"', text))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_links_and_pictures_of_a_page_exist(page, language):
    folder = help_page(page, language).parent
    assert folder.name == (language or "help"), "the page is not translated"
    local = {link for link in links(page, language) if not link.startswith("http")}
    assert [link for link in local if not (folder / link).is_file()] == []
    if page != INDEX:
        assert f"{INDEX}.html" in local


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_in_the_contents_and_every_part_of_the_panel_has_one(language):
    assert {f"{page}.html" for page in PAGES if page != INDEX} == links(INDEX, language)
    assert set(HELP_TOPICS) <= set(PAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_pages_hold_text_that_qt_can_show(qgis_app, page, language):
    document = QTextDocument()
    document.setHtml(help_page(page, language).read_text("utf-8"))
    assert len(document.toPlainText()) > 200
    assert "<" not in document.toPlainText()


@pytest.mark.parametrize("page", PAGES)
def test_translated_pages_have_the_parts_of_the_english_ones(page):
    def parts(language):
        return re.findall("<(h1|h2|li|tr|pre|img)", help_page(page, language).read_text("utf-8"))

    assert parts("zh_CN") == parts("")


def test_pages_of_a_language_come_first_and_english_ones_fill_the_gaps(tmp_path, monkeypatch):
    for name in ("index", "run", "de/index", "de_AT/run"):
        path = tmp_path / f"{name}.html"
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    monkeypatch.setattr(help_window, "resource_path", lambda _help, *parts: tmp_path.joinpath(*parts))

    def pages(language):
        return [help_page(topic, language).read_text() for topic in ("index", "run")]

    assert pages("de_AT") == ["de/index", "de_AT/run"]
    assert pages("de_DE") == ["de/index", "run"]
    assert pages("") == pages("en_US") == pages("fr") == ["index", "run"]
