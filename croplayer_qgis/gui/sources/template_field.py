"""A tile address the user types: template, row order, tile size, zoom range, where its key goes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QWidget

from croplayer_qgis.gui.sources.connections import source_id
from croplayer_qgis.shared.url_keys import put_back, take_key
from croplayer_qgis.translation import tr

DEFAULT_PARAMETER = "key"


class TemplateField(QWidget):
    """Edits a source record of the kind ``xyz``.

    Signals:
        changed: The record is another one.
        keyFound (str): The typed address held this key, which was taken out of it.
    """

    changed = pyqtSignal()
    keyFound = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._public: tuple[str, ...] = ()
        self._build()

    def record(self) -> dict[str, Any]:
        """The source record; {} while the address is empty."""
        url = self._url.text().strip()
        if not url:
            return {}
        place = self._key_place.currentData()
        name = self._key_name.text().strip() or DEFAULT_PARAMETER
        title = self._title.text().strip() or tr("My tiles")
        return {
            "id": source_id("tiles", "", url),  # the name may change, the key stays
            "title": title,
            "kind": "xyz",
            "url": url,
            "min_zoom": self._min_zoom.value(),
            "max_zoom": self._max_zoom.value(),
            "tile_size": self._tile_size.currentData(),
            "auth": "none" if place == "none" else f"{place}:{name}",
            "options": {"scheme": "tms"} if self._rows.currentData() == "tms" else {},
            "public": list(self._public),
        }

    def problem(self) -> str:
        """What is wrong with the address, as a sentence; "" when nothing is."""
        url = self._url.text().strip()
        if not url:
            return tr("Type the address of the tiles.")
        if not url.startswith(("http://", "https://")):
            return tr("The address must begin with http:// or https://.")
        columns = "{x}" in url and "{z}" in url and ("{y}" in url or "{-y}" in url)
        if "{q}" not in url and not columns:
            return tr("The address must hold {x}, {y} (or {-y}) and {z}, or the quadkey {q}.")
        if self._min_zoom.value() > self._max_zoom.value():
            return tr("The lowest zoom is above the highest.")
        return ""

    def set_record(self, record: Mapping[str, Any]) -> None:
        """Shows a record that ``record`` gave before."""
        self.blockSignals(True)
        place, _, name = str(record.get("auth", "none")).partition(":")
        self._title.setText(str(record.get("title", "")))
        self._url.setText(str(record.get("url", "")))
        self._rows.setCurrentIndex(self._rows.findData(record.get("options", {}).get("scheme", "xyz")))
        self._tile_size.setCurrentIndex(self._tile_size.findData(record.get("tile_size", 256)))
        self._min_zoom.setValue(int(record.get("min_zoom", 0)))
        self._max_zoom.setValue(int(record.get("max_zoom", 19)))
        self._key_place.setCurrentIndex(self._key_place.findData(place))
        self._key_name.setText(name)
        self._public = tuple(record.get("public", ()))
        self.blockSignals(False)

    def declare_public(self, value: str) -> None:
        """Puts the parameter that was taken for a key back into the address: it is no secret."""
        name = self._key_name.text().strip()
        self._public = (*self._public, name)
        self._url.setText(put_back(self._url.text().strip(), name, value))
        self._key_name.clear()
        self._key_place.setCurrentIndex(self._key_place.findData("none"))
        self._take_key()  # the address may hold another one
        self.changed.emit()

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._title = QLineEdit()
        self._title.setPlaceholderText(tr("Name of the imagery"))
        form.addRow(tr("Name"), self._title)
        self._url = QLineEdit()
        self._url.setObjectName("template")
        self._url.setPlaceholderText("https://tiles.example.org/{z}/{x}/{y}.jpg")
        self._url.setToolTip(
            tr(
                "{x}, {y} and {z} stand for column, row and zoom, {-y} for rows counted from the south,\n"
                "{q} for a quadkey, {switch:a,b,c} for hosts to spread the requests over."
            )
        )
        form.addRow(tr("Address"), self._url)
        self._rows = _combo((tr("from the north (XYZ)"), "xyz"), (tr("from the south (TMS)"), "tms"))
        form.addRow(tr("Rows count"), self._rows)
        self._tile_size = _combo((tr("256 pixels"), 256), (tr("512 pixels"), 512))
        form.addRow(tr("Tile size"), self._tile_size)
        self._min_zoom, self._max_zoom = _zoom(0), _zoom(19)
        form.addRow(tr("Zoom range"), _row(self._min_zoom, QLabel(tr("to")), self._max_zoom))
        self._key_place = _combo(
            (tr("none needed"), "none"), (tr("in the address"), "query"), (tr("in a header"), "header")
        )
        self._key_name = QLineEdit()
        self._key_name.setPlaceholderText(DEFAULT_PARAMETER)
        self._key_name.setToolTip(tr("Name of the parameter or header that carries the key"))
        form.addRow(tr("Key"), _row(self._key_place, self._key_name))
        self._key_name.setEnabled(False)
        self._key_place.currentIndexChanged.connect(
            lambda _index: self._key_name.setEnabled(self._key_place.currentData() != "none")
        )
        self._url.editingFinished.connect(self._take_key)
        for edit in (self._title, self._url, self._key_name):
            edit.editingFinished.connect(self.changed)
        for combo in (self._rows, self._tile_size, self._key_place):
            combo.currentIndexChanged.connect(lambda _index: self.changed.emit())
        for spin in (self._min_zoom, self._max_zoom):
            spin.valueChanged.connect(lambda _value: self.changed.emit())

    def _take_key(self) -> None:
        url, name, key = take_key(self._url.text().strip(), self._public)
        if key:
            self._url.setText(url)
            self._key_name.setText(name)
            self._key_place.setCurrentIndex(self._key_place.findData("query"))
            self.keyFound.emit(key)


def _combo(*items: tuple[str, Any]) -> QComboBox:
    combo = QComboBox()
    for text, value in items:
        combo.addItem(text, value)
    return combo


def _zoom(value: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(0, 24)
    spin.setValue(value)
    return spin


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return row
