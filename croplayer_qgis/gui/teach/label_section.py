"""The part of the page Teach that shows the labels so far, and takes layers of the user's own."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.accuracy.fields.field_picker import FieldPicker
from croplayer_qgis.gui.accuracy.fields.layer_picker import Kind, LayerPicker
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.icons import icon
from croplayer_qgis.layers.accuracy_files import vector_file
from croplayer_qgis.layers.job_labels import LabelCount, job_labels
from croplayer_qgis.shared.messages.adapt import LABEL_COLUMN
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr

_LIKELY_COLUMNS = (LABEL_COLUMN, "label", "cropland", "code", "value")
_ROWS_SHOWN = 4
_BLOCKS_LISTED = 500


class LabelSection(QGroupBox):
    """Verdicts and corrections by block, and two layers.

    Signals:
        drawWanted: The user wants to label in the review panel.
    """

    drawWanted = pyqtSignal()

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(tr("Labels"), parent)
        self._state = state
        self._summary = QLabel()
        self._summary.setObjectName("labelSummary")
        self._summary.setWordWrap(True)
        self._table = QTableWidget(0, 3)
        self._table.setObjectName("labelTable")
        self._table.setHorizontalHeaderLabels([tr("Block"), tr("Cropland"), tr("Not cropland")])
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows_px = (_ROWS_SHOWN + 1) * (self._table.verticalHeader().defaultSectionSize() + 1)
        self._table.setFixedHeight(rows_px)
        draw = QPushButton(icon("review"), tr("Review and draw…"))
        draw.setObjectName("drawLabels")
        draw.setToolTip(tr("Verdicts, strokes and polygons of the review panel are the labels"))
        draw.clicked.connect(self.drawWanted)
        self._polygons = LayerPicker(Kind.POLYGONS, tr("None"))
        self._polygons.setObjectName("teachPolygons")
        self._polygons_field = FieldPicker(self._polygons, _LIKELY_COLUMNS)
        self._points = LayerPicker(Kind.POINTS, tr("None"))
        self._points.setObjectName("teachPoints")
        self._points_field = FieldPicker(self._points, _LIKELY_COLUMNS)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        help_text = tr("Cropland or 1, other or 0; without a value a feature is no label")
        for words, field in (
            (tr("Polygons"), self._polygons),
            (tr("Class in"), self._polygons_field),
            (tr("Points"), self._points),
            (tr("Class in"), self._points_field),
        ):
            form.addRow(words, field)
        for field in (self._polygons_field, self._points_field):
            field.setToolTip(help_text)
        layout = QVBoxLayout(self)
        for widget in (self._summary, self._table, draw):
            layout.addWidget(widget)
        layout.addLayout(form)

    def show_labels(self) -> None:
        """Reads the labels of the open job anew."""
        job = self._state.job
        counts: dict[str, LabelCount] = {}
        text = tr("Open a job: its model is adapted to what you say of its map.")
        if job is not None:
            try:
                counts = job_labels(job.folder)
                text = _summary(counts)
            except sqlite3.Error as error:
                text = tr("The labels of {} cannot be read: {}.").format(job.folder.name, error)
        self._summary.setText(text)
        shown = sorted(counts.items(), key=lambda item: -(item[1].cropland + item[1].other))[:_BLOCKS_LISTED]
        self._table.setRowCount(len(shown))
        for row, (block, count) in enumerate(shown):
            for column, words in enumerate((block, f"{count.cropland:,}", f"{count.other:,}")):
                self._table.setItem(row, column, QTableWidgetItem(words))
        self._table.setVisible(bool(shown))

    def layers(self, folder: Path) -> dict[str, str]:
        """Fields of ``AdaptParams`` for the layers that were picked.

        Args:
            folder: Takes layers that have no file.

        Raises:
            LayerFileError: A layer cannot be handed to the engine.
        """
        given: dict[str, str] = {}
        for name, picker, field in (
            ("polygons", self._polygons, self._polygons_field),
            ("points", self._points, self._points_field),
        ):
            picked = picker.picked()
            if picked is None:
                continue
            path, layer = picked.path, ""
            if isinstance(picked.layer, QgsVectorLayer):
                path, layer = vector_file(picked.layer, folder)
            given |= {name: str(path), f"{name}_layer": layer, f"{name}_field": field.name() or LABEL_COLUMN}
        return given


def _summary(counts: dict[str, LabelCount]) -> str:
    if not counts:
        return tr("No labels yet: judge regions, or draw what they are, in the review panel.")
    cropland = sum(count.cropland for count in counts.values())
    other = sum(count.other for count in counts.values())
    text = counted(
        len(counts),
        "{} say cropland, {} not cropland, in {} block.",
        "{} say cropland, {} not cropland, in {} blocks.",
        f"{cropland:,}",
        f"{other:,}",
        f"{len(counts):,}",
    )
    return tr(text)
