"""A field for an MBTiles file and what it says of itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QWidget

from croplayer_qgis.gui.sources.files import FileError, mbtiles_record
from croplayer_qgis.translation import tr


class MbtilesField(QgsFileWidget):
    """Edits the path of an MBTiles file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFilter(tr("MBTiles (*.mbtiles)"))

    def record(self) -> dict[str, Any]:
        """Source record of the file; {} while there is a ``problem``."""
        try:
            return mbtiles_record(Path(self.filePath())) if self.filePath() else {}
        except FileError:
            return {}

    def problem(self) -> str:
        """Why the file cannot be used, as a sentence; "" when it can."""
        if not self.filePath():
            return tr("Choose the MBTiles file.")
        try:
            mbtiles_record(Path(self.filePath()))
        except FileError as error:
            return str(error)
        return ""
