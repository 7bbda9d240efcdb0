"""A dialog in which the meaning of a raster's codes is changed: which are cropland, other, or no data."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.accuracy.fields.page_layout import note
from croplayer_qgis.layers.accuracy_classes import code_table_of
from croplayer_qgis.shared.code_table import CROPLAND, NODATA, OTHER, CodeTable, CodeTableError
from croplayer_qgis.translation import tr

_CLASSES = (CROPLAND, OTHER, NODATA)


class CodeEditor(QDialog):
    """Edits one code table; ``table`` is the result once the dialog was accepted."""

    def __init__(self, title: str, table: CodeTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Codes of {}").format(title))
        self.table = table
        self._rows = QTableWidget(0, 2)
        self._rows.setObjectName("codes")
        self._rows.setHorizontalHeaderLabels([tr("Code"), tr("Means")])
        self._rows.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._rows.verticalHeader().hide()
        self._problem = note()
        self._problem.setObjectName("codeProblem")
        add, remove = QPushButton(tr("Add code")), QPushButton(tr("Remove code"))
        add.setObjectName("addCode")
        add.clicked.connect(lambda: self._add("", CROPLAND))
        remove.clicked.connect(lambda: self._rows.removeRow(self._rows.currentRow()))
        buttons = QHBoxLayout()
        buttons.addWidget(add)
        buttons.addWidget(remove)
        standard = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(standard.Ok | standard.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(note(tr("Whole numbers; * stands for every other code of the raster.")))
        layout.addWidget(self._rows)
        layout.addLayout(buttons)
        layout.addWidget(self._problem)
        layout.addWidget(box)
        for code, name in table.rows():
            self._add(code, name)

    def accept(self) -> None:
        """Takes the table over when it can be used; says what is wrong otherwise."""
        rows = [
            (self._rows.item(row, 0).text(), self._rows.cellWidget(row, 1).currentText())
            for row in range(self._rows.rowCount())
        ]
        try:
            self.table = code_table_of(rows)
        except CodeTableError as error:
            self._problem.setText(str(error))
            return
        super().accept()

    def _add(self, code: str, name: str) -> None:
        row = self._rows.rowCount()
        self._rows.insertRow(row)
        self._rows.setItem(row, 0, QTableWidgetItem(code))
        classes = QComboBox()
        classes.addItems(_CLASSES)
        classes.setCurrentText(name)
        self._rows.setCellWidget(row, 1, classes)
        self._rows.setCurrentCell(row, 0)
