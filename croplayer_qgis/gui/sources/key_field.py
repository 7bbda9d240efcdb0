"""The key of one source: given once, kept in QGIS's authentication database, never shown again."""

from __future__ import annotations

import os

from qgis.gui import QgsPasswordLineEdit
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from croplayer_qgis.client.secrets import (
    SecretError,
    allow_key,
    entry_name,
    is_stored,
    remember_auth_config,
    remove_secret,
    store_secret,
)
from croplayer_qgis.shared.messages import token_variable
from croplayer_qgis.translation import tr

_OWN = "CropLayer: "


class KeyField(QWidget):
    """Shows whether a source's key is there, and takes a new one.

    Signals:
        changed: The entry that holds the key is another one, or there is none any more.
        failed (str): A key could not be stored; sentence for the user.
        declaredPublic (str): What was found in an address is no secret, the user says.
    """

    changed = pyqtSignal()
    failed = pyqtSignal(str)
    declaredPublic = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source_id = ""
        self._title = ""
        self._url = ""
        self._auth_config = ""
        self._build()

    @property
    def auth_config(self) -> str:
        """Entry of QGIS's authentication database that holds the key, "" for none."""
        return self._auth_config

    @property
    def has_key(self) -> bool:
        """Whether there is a key: stored, or in the environment variable the command line reads."""
        return is_stored(self._auth_config) or bool(self._variable())

    @property
    def is_typed(self) -> bool:
        """Whether a key stands in the field that is not stored yet."""
        return self._pages.currentWidget() is self._giving and bool(self._edit.text().strip())

    def set_source(
        self,
        source_id: str,
        title: str,
        url: str,
        auth_config: str,
        key: str = "",
        may_be_public: bool = False,
    ) -> None:
        """Shows the key of another source.

        Args:
            source_id: Id of the source.
            title: Its name.
            url: Its address; a key that is stored now is sent to its host only.
            auth_config: Entry of the authentication database that holds the key, "" for none.
            key: One found elsewhere, to be stored now.
            may_be_public: Whether the user can say that ``key`` is no secret.
        """
        self._source_id, self._title, self._url, self._auth_config = source_id, title, url, auth_config
        self._edit.clear()
        self._show_state()
        if key:
            self._ask()
            self._edit.setText(key)
            self._found.show()
            self._no_secret.setVisible(may_be_public)

    def store(self) -> bool:
        """Stores the typed key; False, with ``failed``, when it could not be."""
        key = self._edit.text().strip()
        if not key:
            self.failed.emit(tr("Type or paste the key of {} first.").format(self._title))
            return False
        own = self._auth_config if entry_name(self._auth_config).startswith(_OWN) else ""
        try:
            self._auth_config = store_secret(_OWN + self._title, key, own)
        except SecretError as error:
            self.failed.emit(str(error))
            return False
        remember_auth_config(self._source_id, self._auth_config)
        allow_key(self._source_id, self._url)
        self._edit.clear()
        self._show_state()
        self.changed.emit()
        return True

    def forget(self) -> None:
        """Takes the key out of the database, when it is CropLayer's own entry, and out of this source."""
        if entry_name(self._auth_config).startswith(_OWN):
            remove_secret(self._auth_config)
        remember_auth_config(self._source_id, "")
        self._auth_config = ""
        self._show_state()
        self.changed.emit()

    def _build(self) -> None:
        self._state = QLabel()
        self._state.setWordWrap(True)
        change = QPushButton(tr("Change…"))
        change.clicked.connect(self._ask)
        self._forget = QPushButton(tr("Forget"))
        self._forget.setToolTip(tr("Take the key out of QGIS's authentication database"))
        self._forget.clicked.connect(self.forget)
        known = _row(self._state, change, self._forget)

        self._edit = QgsPasswordLineEdit()
        self._edit.setObjectName("key")
        self._edit.setPlaceholderText(tr("Paste the key or token"))
        self._edit.returnPressed.connect(self.store)
        self._store = QPushButton(tr("Store"))
        self._store.setToolTip(tr("Keep the key in QGIS's authentication database, under its password"))
        self._store.clicked.connect(self.store)
        self._store.setEnabled(False)
        self._edit.textChanged.connect(lambda text: self._store.setEnabled(bool(text.strip())))
        self._found = QLabel(
            tr("The address held this key. Store it; it then stands in no project, job or log of CropLayer.")
        )
        self._found.setWordWrap(True)
        self._no_secret = QPushButton(tr("It is no secret"))
        self._no_secret.setObjectName("noSecret")
        self._no_secret.setToolTip(tr("Leave it in the address, which is saved with every job"))
        self._no_secret.clicked.connect(lambda: self.declaredPublic.emit(self._edit.text()))
        self._giving = QWidget()
        layout = QVBoxLayout(self._giving)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(_row(self._edit, self._store))
        layout.addWidget(_row(self._found, self._no_secret))

        self._pages = QStackedWidget()
        self._known = known
        self._pages.addWidget(known)
        self._pages.addWidget(self._giving)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _ask(self) -> None:
        self._found.hide()
        self._no_secret.hide()
        self._pages.setCurrentWidget(self._giving)
        self._edit.setFocus()

    def _show_state(self) -> None:
        self._found.hide()
        self._no_secret.hide()
        stored = is_stored(self._auth_config)
        if stored:
            self._state.setText(tr("Stored in QGIS as “{}”").format(entry_name(self._auth_config)))
        elif self._variable():
            self._state.setText(tr("Taken from the environment variable {}").format(self._variable()))
        self._forget.setVisible(stored)
        self._pages.setCurrentWidget(self._known if self.has_key else self._giving)

    def _variable(self) -> str:
        """Name of the environment variable with the key, "" when it is not set."""
        name = token_variable(self._source_id)
        return name if os.environ.get(name) else ""


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for at, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if at == 0 else 0)
    return row
