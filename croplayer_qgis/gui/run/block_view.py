"""The table of a job's blocks with its summary, a filter by state and the chosen block's message."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.run.block_model import PROGRESS, BlockModel
from croplayer_qgis.gui.run.block_words import (
    STATES,
    counts_text,
    figure_text,
    kept_text,
    state_text,
    step_text,
    word_text,
)
from croplayer_qgis.gui.run.progress_delegate import ProgressDelegate
from croplayer_qgis.shared.job_files import BlockColumn
from croplayer_qgis.shared.vocabulary.blocks import BlockState, Step
from croplayer_qgis.shared.vocabulary.figures import BY_NAME, HEADINGS
from croplayer_qgis.translation import tr

_LARGEST = {"ha": 25_000.0, "0-1": 1.0, "m": 99.9, "count": 999, "s": 9999.0}
"""Figures that need the most room, by unit."""

_CELL_MARGIN_PX = 18
_ROW_MARGIN_PX = 6


class BlockView(QWidget):
    """Double click shows a block on the map; the menu copies its id or message.

    Signals:
        zoomWanted (str): Id of the block to show.
    """

    zoomWanted = pyqtSignal(str)

    def __init__(self, model: BlockModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._summary = QLabel()
        self._summary.setObjectName("summary")
        self._summary.setWordWrap(True)
        self._filter = QComboBox()
        self._filter.setObjectName("stateFilter")
        self._filter.addItem(tr("all blocks"), "")
        for state in STATES:
            self._filter.addItem(state_text(state), state)
        self._filter.currentIndexChanged.connect(lambda _: model.show_state(self._filter.currentData()))
        self._table = self._make_table()
        self._message = QLabel()
        self._message.setObjectName("blockMessage")
        self._message.setWordWrap(True)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._message.hide()
        line = QHBoxLayout()
        line.addWidget(self._summary, 1)
        line.addWidget(self._filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._message)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Shows how many blocks are in which state."""
        self._summary.setText(counts_text(counts))

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setItemDelegateForColumn(PROGRESS, ProgressDelegate(table))
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + _ROW_MARGIN_PX)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        for column, texts in enumerate(_widest()):
            title = self._model.headerData(column, Qt.Orientation.Horizontal)
            width = max(table.fontMetrics().horizontalAdvance(text) for text in (*texts, title))
            table.setColumnWidth(column, width + _CELL_MARGIN_PX)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        table.doubleClicked.connect(lambda index: self.zoomWanted.emit(self._model.block_id(index)))
        table.selectionModel().currentRowChanged.connect(lambda index, _: self._show_message(index))
        self._model.modelReset.connect(lambda: self._show_message(QModelIndex()))
        return table

    def _show_message(self, index: QModelIndex) -> None:
        """Why the chosen block failed, where everybody can read it."""
        text = str(self._model.details(index).get(BlockColumn.MESSAGE) or "") if index.isValid() else ""
        self._message.setText(f"{self._model.block_id(index)}: {text}" if text else "")
        self._message.setVisible(bool(text))

    def _show_menu(self, position: QPoint) -> None:
        index = self._table.indexAt(position)
        if not index.isValid():
            return
        block, message = self._model.block_id(index), self._model.details(index).get(BlockColumn.MESSAGE)
        clipboard = QgsApplication.clipboard()
        menu = QMenu(self)
        menu.addAction(tr("Zoom to {}").format(block), lambda: self.zoomWanted.emit(block))
        menu.addAction(tr("Copy the id"), lambda: clipboard.setText(block))
        copy = menu.addAction(tr("Copy the message"), lambda: clipboard.setText(f"{block}: {message}"))
        copy.setEnabled(bool(message))
        menu.exec(self._table.viewport().mapToGlobal(position))


def _widest() -> list[list[str]]:
    """Texts that each column of the table has room for."""
    steps = [step_text(step) for step in Step]
    figures = [
        [figure_text(name, {name: _LARGEST[BY_NAME[name].unit]})]
        if BY_NAME[name].unit
        else [word_text(name, value) for value in BY_NAME[name].words]
        for name in HEADINGS
    ]
    kept = [
        kept_text(state_text(state)) for state in (BlockState.QUEUED, BlockState.FAILED, BlockState.CANCELLED)
    ]
    states = [*steps, *(state_text(state) for state in STATES), *kept]
    return [["N00.00_W000.00"], states, ["100 %"], *figures]
