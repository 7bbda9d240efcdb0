"""A field for the package index that the engine is installed from, with a button that tries it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from croplayer_qgis.client.environment import lock_file
from croplayer_qgis.shared.key_hosts import is_loopback
from croplayer_qgis.translation import tr

TRIED_PACKAGE = "numpy"


class PackageIndexField(QWidget):
    """Edits the address of a mirror of PyPI; empty for PyPI itself.

    Signals:
        changed (str): An address that can be kept was entered, or none.
    """

    changed = pyqtSignal(str)

    def __init__(self, url: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reply: QNetworkReply | None = None
        self._edit = QLineEdit(url)
        self._edit.setObjectName("package_index")
        self._edit.setPlaceholderText("https://pypi.org/simple")
        self._edit.setToolTip(
            tr("A mirror of the Python package index near you; packages are checked by their digests")
        )
        self._edit.textChanged.connect(self._on_text)
        self._try = QPushButton(tr("Try"))
        self._try.setObjectName("try_package_index")
        self._try.clicked.connect(self.try_it)
        self._outcome = QLabel()
        self._outcome.setObjectName("package_index_outcome")
        self._outcome.setWordWrap(True)
        self._outcome.hide()
        row = QHBoxLayout()
        row.addWidget(self._edit, 1)
        row.addWidget(self._try)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._outcome)

    @property
    def url(self) -> str:
        """The address; "" for PyPI, and where what was entered cannot be kept."""
        text = self._edit.text().strip()
        return "" if _objection(text) else text

    def try_it(self) -> None:
        """Asks the index for a package of the engine; what it answers is shown when it comes."""
        text = self._edit.text().strip() or self._edit.placeholderText()
        objection = _objection(text)
        if objection:
            self._say(objection)
            return
        self._forget()
        request = QNetworkRequest(QUrl(f"{text.rstrip('/')}/{TRIED_PACKAGE}/"))
        self._reply = QgsNetworkAccessManager.instance().get(request)
        self._reply.finished.connect(self._on_answer)
        self._say(tr("Asking {}…").format(request.url().host()))

    def _on_answer(self) -> None:
        reply, self._reply = self._reply, None
        if reply is None:
            return
        host = reply.url().host()
        page = bytes(reply.readAll()).decode("utf-8", "replace")
        if reply.error() != QNetworkReply.NetworkError.NoError:
            self._say(tr("{} does not answer as a package index does: {}").format(host, reply.errorString()))
        elif pinned_wheel(page):
            self._say(tr("{} has the packages that the engine needs.").format(host))
        else:
            self._say(tr("{} answers, but has no {}; choose another index.").format(host, pinned_version()))
        reply.deleteLater()

    def _on_text(self, text: str) -> None:
        self._forget()
        objection = _objection(text.strip())
        self._say(objection)
        if not objection:
            self.changed.emit(text.strip())

    def _forget(self) -> None:
        """An answer to what stood here before is of no use."""
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.abort()
            reply.deleteLater()

    def _say(self, text: str) -> None:
        self._outcome.setText(text)
        self._outcome.setVisible(bool(text))


def pinned_version() -> str:
    """Name and version of the tried package, as the engine's lock has it."""
    found = re.search(rf"^{TRIED_PACKAGE}==([\w.]+)", lock_file().read_text(encoding="utf-8"), re.MULTILINE)
    return f"{TRIED_PACKAGE} {found[1]}" if found else TRIED_PACKAGE


def pinned_wheel(page: str) -> bool:
    """Whether a page of the index (PEP 503) lists wheels of the tried package's pinned version."""
    name = pinned_version().replace(" ", "-")
    return re.search(rf"{re.escape(name)}-[^\"'<>]*\.whl", page) is not None


def _objection(text: str) -> str:
    """Why an address cannot be kept; "" when it can."""
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        safe = (parts.scheme == "https" and bool(parts.hostname)) or is_loopback(text)
    except ValueError:
        return tr("This is no address; it begins with https://.")
    if parts.username or parts.password:
        return tr("Passwords are not kept here; put this index into pip's own settings.")
    return "" if safe else tr("This is no address; it begins with https://.")
