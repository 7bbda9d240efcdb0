"""The data sets to compare: name, raster, and what its codes mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QToolButton, QWidget

from croplayer_qgis.gui.accuracy.fields.code_editor import CodeEditor
from croplayer_qgis.icons import icon
from croplayer_qgis.shared.code_table import CodeTable
from croplayer_qgis.shared.data_sets import data_set_presets
from croplayer_qgis.translation import tr

_NAME, _CODES, _REMOVE = range(3)
_EDIT = "edit"


@dataclass(frozen=True)
class DataSetRow:
    """A data set: its name, raster, preset id ("" for codes of the user's own), and its codes."""

    name: str
    path: Path
    preset: str
    table: CodeTable


class DataSetTable(QTableWidget):
    """One row a data set; the first is the one the others are compared with.

    Signals:
        changed: A data set was added, removed or changed.
    """

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._presets = {preset.id: preset for preset in data_set_presets()}
        self._paths: list[Path] = []
        self._tables: list[tuple[str, CodeTable]] = []
        self.setHorizontalHeaderLabels([tr("Name"), tr("Codes"), ""])
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.itemChanged.connect(lambda _item: self.changed.emit())
        self._fit()

    def rows(self) -> list[DataSetRow]:
        """The data sets, the one the others are compared with first."""
        names = [self.item(row, _NAME).text().strip() for row in range(self.rowCount())]
        return [
            DataSetRow(name, path, preset, table)
            for name, path, (preset, table) in zip(names, self._paths, self._tables)
        ]

    def unconfirmed(self) -> list[tuple[str, str]]:
        """Title of each product in the table of whose codes something is not confirmed, and what."""
        chosen = dict.fromkeys(preset for preset, _ in self._tables if preset)
        found = [self._presets[preset] for preset in chosen]
        return [(preset.title, preset.unconfirmed) for preset in found if preset.unconfirmed]

    def add(self, name: str, path: Path, preset: str = "") -> None:
        """Adds a raster; a preset is guessed from its name when none is given."""
        taken = {row.name for row in self.rows()}
        unique = next(text for text in _candidates(name) if text not in taken)
        preset = preset or self._guess(f"{name} {path.name}")
        row = self.rowCount()
        self._paths.append(path)
        self._tables.append((preset, self._presets[preset].table))
        self.insertRow(row)
        item = QTableWidgetItem(unique)
        item.setToolTip(str(path))
        self.setItem(row, _NAME, item)
        codes = QComboBox()
        for known in self._presets.values():
            codes.addItem(known.title, known.id)
            codes.setItemData(codes.count() - 1, tr(known.about), Qt.ItemDataRole.ToolTipRole)
        codes.addItem(tr("Edit codes…"), _EDIT)
        codes.setCurrentIndex(codes.findData(preset))
        codes.activated.connect(lambda _index, codes=codes: self._on_codes(codes))
        self.setCellWidget(row, _CODES, codes)
        remove = QToolButton()
        remove.setIcon(icon("cancel"))
        remove.setAutoRaise(True)
        remove.setToolTip(tr("Remove this data set"))
        remove.clicked.connect(lambda _checked, button=remove: self._remove(button))
        self.setCellWidget(row, _REMOVE, remove)
        self._fit()
        self.changed.emit()

    def set_codes(self, row: int, table: CodeTable) -> None:
        """Gives a data set codes of the user's own."""
        self._tables[row] = ("", table)
        codes = self.cellWidget(row, _CODES)
        place = codes.findData("")
        if place < 0:
            place = codes.count() - 1
            codes.insertItem(place, tr("Own codes"), "")
        codes.setItemData(place, "\n".join(f"{code}: {name}" for code, name in table.rows()), _TIP)
        codes.setCurrentIndex(place)
        self.changed.emit()

    def _on_codes(self, codes: QComboBox) -> None:
        row = next(row for row in range(self.rowCount()) if self.cellWidget(row, _CODES) is codes)
        chosen = codes.currentData()
        if chosen in self._presets:
            self._tables[row] = (chosen, self._presets[chosen].table)
            self.changed.emit()
            return
        if chosen != _EDIT:
            return
        preset, table = self._tables[row]
        codes.setCurrentIndex(codes.findData(preset))
        editor = CodeEditor(self.item(row, _NAME).text(), table, self)
        if editor.exec():
            self.set_codes(row, editor.table)

    def _remove(self, button: QToolButton) -> None:
        row = next(row for row in range(self.rowCount()) if self.cellWidget(row, _REMOVE) is button)
        del self._paths[row], self._tables[row]
        self.removeRow(row)
        self._fit()
        self.changed.emit()

    def _guess(self, text: str) -> str:
        """The preset whose id or title occurs in a name, else the first one."""
        plain = "".join(letter for letter in text.lower() if letter.isalnum())
        for id in sorted(self._presets, key=len, reverse=True):
            if id.replace("_", "") in plain:
                return id
        return next(iter(self._presets))

    def _fit(self) -> None:
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        least = 2 * self.fontMetrics().lineSpacing()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + max(rows, least) + 4)


_TIP = Qt.ItemDataRole.ToolTipRole


def _candidates(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name} {number}"
        number += 1
