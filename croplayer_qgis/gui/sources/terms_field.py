"""The terms of a service: shown before its first use, accepted once, one click away ever after."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from croplayer_qgis.settings import Settings
from croplayer_qgis.translation import tr


class TermsField(QWidget):
    """Note, link and button for the terms of one source.

    Signals:
        accepted: The user accepted the terms; they are remembered with their address.
    """

    accepted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source_id = ""
        self._url = ""
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._link = QLabel()
        self._link.setOpenExternalLinks(True)
        self._link.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._accept = QPushButton(tr("I have read and accept them"))
        self._accept.setObjectName("accept")
        self._accept.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self._link, 1)
        row.addWidget(self._accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._note)
        layout.addLayout(row)

    @property
    def is_settled(self) -> bool:
        """Whether the source may be used: it has no terms of its own, or they were accepted."""
        return not self._url or Settings().accepted_terms.get(self._source_id) == self._url

    def set_terms(self, source_id: str, url: str, note: str) -> None:
        """Shows the terms of another source; hides itself when there are none."""
        self._source_id, self._url = source_id, url
        self._note.setText(note)
        self._show_state()

    def accept(self) -> None:
        """Remembers that the user accepted these terms."""
        settings = Settings()
        settings.accepted_terms = {**settings.accepted_terms, self._source_id: self._url}
        self._show_state()
        self.accepted.emit()

    def _show_state(self) -> None:
        settled = self.is_settled
        text = tr("Terms of use, accepted") if settled else tr("Read the terms of use")
        self._link.setText(f'<a href="{escape(self._url, quote=True)}">{text}</a>')
        self._link.setToolTip(self._url if not settled else f"{self._url}\n{self._note.text()}")
        self._note.setVisible(not settled and bool(self._note.text()))
        self._accept.setVisible(not settled)
        self.setVisible(bool(self._url))
