"""Source A or B: which imagery, its key, its terms, its credit, and a trial of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from croplayer_qgis.client.secrets import SecretError, allow_key, is_stored
from croplayer_qgis.gui.sources.choices import MBTILES, SAVED, TEMPLATE, SourceChoice
from croplayer_qgis.gui.sources.connections import OpenedConnection, open_connection
from croplayer_qgis.gui.sources.key_field import KeyField
from croplayer_qgis.gui.sources.labelled_rows import LabelledRows
from croplayer_qgis.gui.sources.mbtiles_field import MbtilesField
from croplayer_qgis.gui.sources.raster_field import RasterField
from croplayer_qgis.gui.sources.source_list import SourceList
from croplayer_qgis.gui.sources.template_field import TemplateField
from croplayer_qgis.gui.sources.terms_field import TermsField
from croplayer_qgis.gui.sources.tile_view import TileView
from croplayer_qgis.gui.state import ChosenSource
from croplayer_qgis.settings import Settings
from croplayer_qgis.translation import tr

WEB_KINDS = ("mapbox", "google", "xyz")
RASTER = "raster"


class SourceSlot(QGroupBox):
    """Lets the user choose one source.

    Signals:
        changed: Another source, or something about it.
        testRequested: The user wants to see a tile, or to stop waiting for it.
        failed (str): Something the user did could not be done; one sentence.
    """

    changed = pyqtSignal()
    testRequested = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._opened = OpenedConnection({})
        self._shown: tuple[str, str] = ("", "")
        self._filling = False
        self._build()

    @property
    def title(self) -> str:
        """Name of the chosen source, "" when none is chosen."""
        return str(self.record().get("title", ""))

    @property
    def view(self) -> TileView:
        """Where the outcome of a trial is shown."""
        return self._view

    def record(self) -> dict[str, Any]:
        """Record of the chosen source; {} when none is chosen, or what was given for it is not enough."""
        choice = self._list.choice()
        if choice is None:
            return {}
        if choice.key == TEMPLATE:
            record = {} if self._template.problem() else self._template.record()
        else:
            record = dict(self._opened.record)
        if record and not choice.is_builtin:
            record["attribution"] = self._credit.text().strip()
            if record["kind"] == RASTER:
                record["options"] = self._raster.options()
            if record["kind"] in WEB_KINDS:
                record["storing_allowed"] = self._storing.isChecked()
        return record

    def chosen(self) -> ChosenSource | None:
        """The chosen source; None while it is not complete."""
        record = self.record()
        return ChosenSource(record, self._key.auth_config) if record else None

    def problem(self) -> str:
        """What the user has to do before the source can be used, as a sentence; "" when it can."""
        choice = self._list.choice()
        if choice is None:
            return tr("Choose the imagery.")
        if choice.key == MBTILES and not self._opened.record:
            return self._file.problem()
        if choice.key == TEMPLATE and self._template.problem():
            return self._template.problem()
        if self._needs_key() and not self._key.has_key and not self._key.is_typed:
            return tr("Give the key of {}.").format(self.title)
        if self._needs_key() and self._key.is_typed:
            return tr("Store the key of {}.").format(self.title)
        if not self._terms.is_settled:
            return tr("Read and accept the terms of {}.").format(self.title)
        return ""

    def store_typed_key(self) -> bool:
        """Stores a key that was typed and not stored yet; False when that failed."""
        return not (self._needs_key() and self._key.is_typed) or self._key.store()

    def set_choices(self, groups: list[list[SourceChoice]]) -> None:
        """Offers these entries and keeps what is chosen, even when it is not among them any more."""
        self._filling = True
        self._list.set_choices(groups)
        self._filling = False

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Shows what ``to_save`` gave in an earlier session, nothing for {}; asks for no password."""
        record = dict(saved.get("record") or {})
        key = str(saved.get("key", ""))
        self._filling = True
        self._list.select_none()
        self._opened = OpenedConnection({})
        self._shown = ("", "")
        if record:
            if key == TEMPLATE:
                self._template.set_record(record)
            if not self._list.offers(key):  # a layer of another project, a connection that is gone
                key = SAVED
            listed = self._list.select(
                SourceChoice(key, str(record.get("title", "")), "mIconRaster.svg", record)
            )
            builtin = listed.record if listed.is_builtin else record
            self._opened = OpenedConnection(builtin, str(saved.get("auth_config", "")))
        if key == MBTILES:
            self._file.setFilePath(str(record["url"]))
        self._raster.set_options(record.get("options") or {})
        self._credit.setText(str(record.get("attribution", "")))
        self._storing.setChecked(bool(record.get("storing_allowed")))
        self._filling = False
        self._show_choice()

    def to_save(self) -> dict[str, Any]:
        """What ``restore`` needs; holds no secret."""
        choice = self._list.choice()
        record = self.record()
        if choice is None or not record:
            return {}
        return {"key": choice.key, "record": record, "auth_config": self._key.auth_config}

    def show_testing(self, testing: bool) -> None:
        """Turns the test button into one that stops the test, and back."""
        self._test.setText(tr("Stop") if testing else tr("&Test"))
        if testing:
            self._view.show_working()

    def show_problem(self, sentence: str) -> None:
        """Says what is missing, or nothing."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence) and self._list.choice() is not None)
        ready = not sentence or self._key.is_typed
        self._test.setEnabled(ready or self._test.text() == tr("Stop"))

    def _build(self) -> None:
        self._list = SourceList()
        self._list.setObjectName("imagery")
        self._list.currentIndexChanged.connect(self._on_choice)
        self._file = MbtilesField()
        self._file.fileChanged.connect(self._on_file)
        self._template = TemplateField()
        self._template.changed.connect(self._on_edit)
        self._template.keyFound.connect(self._on_key_found)
        self._raster = RasterField()
        self._raster.changed.connect(self._on_edit)
        self._key = KeyField()
        self._key.changed.connect(self._on_edit)
        self._key.failed.connect(self.failed)
        self._key.declaredPublic.connect(self._template.declare_public)
        self._terms = TermsField()
        self._terms.accepted.connect(self._on_edit)
        self._attribution = QLabel()
        self._attribution.setObjectName("attribution")
        self._attribution.setWordWrap(True)
        self._attribution.setTextFormat(Qt.TextFormat.PlainText)  # a record may come from anybody
        self._credit = QLineEdit()
        self._credit.setObjectName("credit")
        self._credit.setPlaceholderText(tr("Whom to credit, e.g. © Esri, Maxar"))
        self._credit.editingFinished.connect(self._on_edit)
        self._storing = QCheckBox(tr("The terms allow keeping tiles on this computer"))
        self._storing.toggled.connect(lambda _checked: self._on_edit())
        self._problem = QLabel()
        self._problem.setObjectName("problem")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._test = QPushButton(tr("&Test"))
        self._test.setObjectName("test")
        self._test.setToolTip(tr("Fetch one tile at the centre of the map and show it"))
        self._test.clicked.connect(self.testRequested)
        self._view = TileView()
        self._rows = layout = LabelledRows(self)
        layout.addWidget(self._list)
        layout.add_field(tr("File"), self._file)
        layout.addWidget(self._template)
        layout.add_field(tr("Bands"), self._raster)
        layout.add_field(tr("Key"), self._key)
        layout.add_field(tr("Credit"), self._attribution)
        layout.add_field(tr("Credit"), self._credit)
        layout.addWidget(self._storing)
        layout.addWidget(self._terms)
        row = QHBoxLayout()
        row.addWidget(self._test, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._problem, 1)
        layout.addLayout(row)
        layout.addWidget(self._view)
        self._show_choice()

    def _on_choice(self, _index: int) -> None:
        if self._filling:
            return
        choice = self._list.choice()
        self._opened = OpenedConnection({})
        if choice is not None and choice.connection is not None:
            try:
                self._opened = open_connection(choice.connection)
                if self._opened.auth_config:  # QGIS sends its entry to this address, too
                    allow_key(str(self._opened.record["id"]), str(self._opened.record["url"]))
            except SecretError as error:
                self.failed.emit(str(error))
        elif choice is not None:
            self._opened = OpenedConnection(choice.record)
        self._credit.setText(str(self._opened.record.get("attribution", "")))
        self._raster.set_options({})
        self._storing.setChecked(False)
        self._view.clear()
        if choice is not None and choice.key == MBTILES:
            self._on_file()
            return
        self._show_choice()
        self.changed.emit()

    def _on_file(self, _path: str = "") -> None:
        if self._filling:
            return
        self._opened = OpenedConnection(self._file.record())
        self._credit.setText(str(self._opened.record.get("attribution", "")))
        self._show_choice()
        self.changed.emit()

    def _on_edit(self) -> None:
        if not self._filling:
            self._show_choice()
            self.changed.emit()

    def _on_key_found(self, key: str) -> None:
        record = self._template.record()
        self._key.set_source(record["id"], record["title"], record["url"], "", key, may_be_public=True)
        self._shown = (record["id"], record["auth"])
        self._on_edit()

    def _needs_key(self) -> bool:
        return str(self.record().get("auth", "none")) != "none"

    def _show_choice(self) -> None:
        """Shows the rows that the chosen source needs, with what is known of it."""
        choice, record = self._list.choice(), self.record()
        key = choice.key if choice is not None else ""
        self._rows.show_field(self._file, key == MBTILES)
        self._template.setVisible(key == TEMPLATE)
        self._rows.show_field(self._key, self._needs_key())
        builtin = choice is not None and choice.is_builtin
        self._rows.show_field(self._raster, not builtin and record.get("kind") == RASTER)
        self._rows.show_field(self._attribution, builtin)
        self._attribution.setText(str(record.get("attribution", "")))
        self._rows.show_field(self._credit, choice is not None and not builtin)
        self._storing.setVisible(choice is not None and not builtin and record.get("kind") in WEB_KINDS)
        self._test.setVisible(choice is not None)
        shown = (str(record.get("id", "")), str(record.get("auth", "none")))
        if shown != self._shown:
            self._shown = shown
            self._view.clear()
            self._show_key(record)
            url, note = str(record.get("terms_url", "")), str(record.get("terms_note", ""))
            self._terms.set_terms(shown[0], url, note)
        elif not record:
            self._terms.set_terms("", "", "")

    def _show_key(self, record: Mapping[str, Any]) -> None:
        id = str(record.get("id", ""))
        entry = self._opened.auth_config
        if not is_stored(entry):
            remembered = Settings().auth_configs.get(id, "")
            entry = remembered if is_stored(remembered) else ""
        key = "" if entry else self._opened.key
        self._key.set_source(id, str(record.get("title", "")), str(record.get("url", "")), entry, key)
