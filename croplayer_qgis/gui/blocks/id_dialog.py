"""Dialog to paste block ids."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from croplayer_qgis.gui.blocks.id_text import IdText, read_ids
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr

_SIZE_PX = (420, 320)


class IdDialog(QDialog):
    """Says while the user types how many blocks the text names and what is wrong with it."""

    def __init__(self, parent: QWidget | None = None, text: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add blocks by id"))
        self.setObjectName("CropLayerIdDialog")
        self.resize(*_SIZE_PX)
        self._text = QPlainTextEdit()
        self._text.setPlaceholderText("N39.85_E116.35\nN39.85_E116.40")
        self._found = QLabel()
        self._found.setWordWrap(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(tr("Ids of blocks, each the block's south-west corner:")))
        for widget in (self._text, self._found, self._buttons):
            layout.addWidget(widget)
        self._read = IdText(BlockSet())
        self._text.textChanged.connect(self._check)
        self._text.setPlainText(text)
        self._check()

    @property
    def blocks(self) -> BlockSet:
        """Blocks that the text names; wrong words are left out."""
        return self._read.blocks

    def _check(self) -> None:
        self._read = read_ids(self._text.toPlainText())
        count = len(self._read.blocks)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(count > 0)
        ok.setText(tr(counted(count, "Add {} block", "Add {} blocks", f"{count:,}")) if count else tr("Add"))
        empty = not self._text.toPlainText().strip()
        self._found.setText("" if empty else self._read.problem)
