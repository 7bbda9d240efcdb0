"""The bundled help in a window of its own: works without internet, in any theme."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QToolBar, QVBoxLayout, QWidget

from croplayer_qgis.shared.languages import with_fallback
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.translation import tr
from croplayer_qgis.translator import qgis_language

INDEX = "index"


class HelpWindow(QDialog):
    """Shows pages of ``resources/help``; links to the web open in the browser."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("CropLayerHelp")
        self.setWindowTitle(tr("CropLayer help"))
        self._browser = QTextBrowser()
        self._browser.setOpenLinks(False)
        self._browser.anchorClicked.connect(self._follow)
        bar = QToolBar()
        back = bar.addAction(_icon("mActionArrowLeft.svg"), tr("Back"), self._browser.backward)
        back.setEnabled(False)
        self._browser.backwardAvailable.connect(back.setEnabled)
        bar.addAction(_icon("mActionHelpContents.svg"), tr("Contents"), self.show_topic)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(bar)
        layout.addWidget(self._browser)
        self.resize(self.fontMetrics().averageCharWidth() * 90, self.fontMetrics().height() * 42)

    @property
    def text(self) -> str:
        """The page that is shown, without markup."""
        return str(self._browser.toPlainText())

    def show_topic(self, topic: str = INDEX) -> None:
        """Shows a page by its file's name; the contents when there is none of that name."""
        language = qgis_language()
        page = help_page(topic or INDEX, language)
        page = page if page.is_file() else help_page(INDEX, language)
        self._browser.setSource(QUrl.fromLocalFile(str(page)))
        self.show()
        self.raise_()

    def _follow(self, link: QUrl) -> None:
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
        else:
            target = self._browser.source().resolved(link)
            path = Path(target.toLocalFile())
            if not path.is_file():  # a language's folder need not have all pages
                target.setPath(QUrl.fromLocalFile(str(help_page(path.stem, qgis_language()))).path())
            self._browser.setSource(target)


def help_page(topic: str, language: str = "") -> Path:
    """File of a help page: ``resources/help/LANGUAGE/TOPIC.html``, else the English one beside the folders.

    Args:
        topic: The file's name.
        language: Such as ``de_AT``, whose pages may lie in ``de`` too; empty for English.
    """
    of_language = (resource_path("help", name, f"{topic}.html") for name in with_fallback(language))
    return next((page for page in of_language if page.is_file()), resource_path("help", f"{topic}.html"))


def _icon(name: str) -> QIcon:
    return QgsApplication.getThemeIcon(f"/{name}")
