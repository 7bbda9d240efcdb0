"""Fields for how a raster is read: its bands and its value without data."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from croplayer_qgis.shared.messages.create_job import CreateJobParams
from croplayer_qgis.shared.messages.parameter import parameters_of
from croplayer_qgis.translation import tr


class RasterField(QWidget):
    """Edits the options ``bands`` and ``nodata`` of a raster's record; empty means as the file says.

    Signals:
        changed: The user changed one of them.
    """

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        declared = {parameter.name: parameter for parameter in parameters_of(CreateJobParams)}
        self._edits = {"bands": QLineEdit(), "nodata": QLineEdit()}
        self._edits["bands"].setPlaceholderText(tr("as the file says"))
        self._edits["nodata"].setPlaceholderText(tr("as the file says"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for name, edit in self._edits.items():
            edit.setObjectName(name)
            edit.setToolTip(tr(declared[f"{name}_a"].help))
            edit.editingFinished.connect(self.changed)
            if name == "nodata":
                layout.addWidget(QLabel(tr("No data")))
            layout.addWidget(edit, 1)

    def options(self) -> dict[str, str]:
        """What was given, as options of a source's record."""
        given = {name: edit.text().strip() for name, edit in self._edits.items()}
        return {name: text for name, text in given.items() if text}

    def set_options(self, options: Mapping[str, str]) -> None:
        """Shows the options of a record."""
        for name, edit in self._edits.items():
            edit.setText(str(options.get(name, "")))
