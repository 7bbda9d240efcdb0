"""Rows of a label and a field below each other; hidden ones take no room, as they would in a form."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

LABEL_WIDTH_CHARS = 11


class LabelledRows(QVBoxLayout):
    """A column of widgets, some with a label before them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: dict[QWidget, QWidget] = {}

    def add_field(self, text: str, field: QWidget) -> None:
        """Adds a field with its label."""
        row, label = QWidget(), QLabel(text)
        label.setMinimumWidth(field.fontMetrics().averageCharWidth() * LABEL_WIDTH_CHARS)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        layout.addWidget(field, 1)
        self._rows[field] = row
        self.addWidget(row)

    def show_field(self, field: QWidget, visible: bool) -> None:
        """Shows or hides a field and its label."""
        self._rows[field].setVisible(visible)
