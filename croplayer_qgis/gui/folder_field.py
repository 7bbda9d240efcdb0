"""A field for a folder, with QGIS's own button to choose one."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QWidget


class FolderField(QgsFileWidget):
    """Edits the path of a folder; an empty field stands for ``default``, which it shows in grey."""

    def __init__(self, folder: Path | None, default: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.lineEdit().setPlaceholderText(default)
        if folder is not None and str(folder) != default:
            self.setFilePath(str(folder))

    @property
    def folder(self) -> Path | None:
        """The chosen folder; None for the default."""
        text = self.filePath().strip()
        return Path(text) if text else None
