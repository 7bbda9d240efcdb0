"""Table model of a job's blocks that copes with 400,000 rows: figures are read for the visible rows only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer
from qgis.PyQt.QtGui import QColor

from croplayer_qgis.gui.run.block_words import (
    STATES,
    all_figures_text,
    figure_text,
    finished_text,
    kept_text,
    state_text,
    step_text,
)
from croplayer_qgis.gui.run.job_blocks import JobBlocks
from croplayer_qgis.shared.grid.block import Block
from croplayer_qgis.shared.job_files import BlockColumn
from croplayer_qgis.shared.vocabulary.blocks import ENDED, KEPT, BlockState
from croplayer_qgis.shared.vocabulary.figures import BY_NAME, HEADINGS
from croplayer_qgis.translation import tr

FRACTION_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Share of the block's work that is done, 0-1, while it is being mapped; else None."""

BLOCK, STATE, PROGRESS = range(3)
_PAGE = 60  # rows read at once
_CACHED = 3000
_REFILTER_MS = 1000
_ONLY_IN_A_RUN = (BlockState.RUNNING, BlockState.WAITING)
_FAILED = QColor(BlockState.FAILED.colour)
_NUMBERS = {place for place, name in enumerate(HEADINGS, PROGRESS + 1) if BY_NAME[name].unit}


class BlockModel(QAbstractTableModel):
    """One row per block, those of one state alone if wanted; rows change one by one as events come."""

    def __init__(self, blocks: JobBlocks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks = blocks
        self._running = False
        self._wanted = ""
        self._sorted = (BLOCK, Qt.SortOrder.AscendingOrder)
        self._order: list[int] | range = range(0)
        self._places: dict[int, int] | None = None  # of rows in the order; None: each is where it was read
        self._details: dict[str, Mapping[str, Any]] = {}
        self._steps: dict[str, str] = {}  # what is done with blocks under way
        self._fractions: dict[str, float] = {}
        self._columns: tuple[tuple[str, Callable[[Mapping[str, Any]], str]], ...] = (
            (tr("Block"), lambda _: ""),
            (tr("State"), lambda _: ""),
            (tr("Progress"), lambda _: ""),
            *((tr(heading), partial(figure_text, name)) for name, heading in HEADINGS.items()),
        )
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_REFILTER_MS)
        self._again.timeout.connect(self._arrange)
        blocks.loaded.connect(self._on_loaded)
        blocks.rowChanged.connect(self._on_row)

    def show_state(self, state: str) -> None:
        """Shows the blocks in one state, "" for all."""
        self._wanted = state
        self._arrange()

    def set_running(self, running: bool) -> None:
        """Whether a run is in progress: without one, a block that is "running" was interrupted."""
        if running != self._running:
            self._running = running
            self._steps.clear()
            self._fractions.clear()
            self._emit_all()

    def set_progress(self, block: str, step: str, fraction: float) -> None:
        """What is done now with a block under way, of which there may be several, and how far it is, 0-1."""
        if step != self._steps.get(block):
            self._steps[block] = step
            self._on_row(self._blocks.row(block), STATE, keep=True)
        self._fractions[block] = fraction
        self._on_row(self._blocks.row(block), PROGRESS)

    def set_details(self, block: str, details: Mapping[str, Any]) -> None:
        """Figures or message of a block that the engine has just told."""
        self._steps.pop(block, None)
        self._fractions.pop(block, None)
        self._details[block] = details
        self._on_row(self._blocks.row(block), keep=True)

    def block_id(self, index: QModelIndex) -> str:
        """Id of the block in the row of ``index``."""
        return self._blocks.ids[self._order[index.row()]]

    def details(self, index: QModelIndex) -> Mapping[str, Any]:
        """Figures and message of the block in the row of ``index``; {} when they cannot be read."""
        block = self.block_id(index)
        if block not in self._details:
            self._read_around(index.row())
        return self._details.get(block, {})

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Number of blocks shown."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, colour, alignment and tooltip of a cell; None of a row that only a view still knows."""
        if index.row() >= len(self._order):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == FRACTION_ROLE:
            return self._fractions.get(self.block_id(index))
        if role == Qt.ItemDataRole.ForegroundRole:
            failed = (
                index.column() == STATE and self._blocks.states[self._order[index.row()]] == BlockState.FAILED
            )
            return _FAILED if failed else None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _NUMBERS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            details = self.details(index)
            notes = [details.get(BlockColumn.MESSAGE), tr(KEPT) if self._keeps_older(index) else ""]
            return "\n".join(filter(None, notes)) or all_figures_text(details)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by block or by state; the other columns are known for the visible rows only."""
        if column in (BLOCK, STATE):
            self._sorted = (column, order)
            self._arrange()

    def _text(self, index: QModelIndex) -> str:
        if index.column() == BLOCK:
            return self.block_id(index)
        state = self._blocks.states[self._order[index.row()]]
        if index.column() == STATE:
            if state in ENDED:
                return finished_text(state, self.details(index))
            step = self._steps.get(self.block_id(index))
            if step and state == BlockState.RUNNING:
                return step_text(step)
            interrupted = state in _ONLY_IN_A_RUN and not self._running
            words = tr("interrupted") if interrupted else state_text(state)
            return kept_text(words) if self._keeps_older(index) else words
        if index.column() == PROGRESS:
            fraction = self._fractions.get(self.block_id(index))
            return "" if fraction is None else f"{100 * fraction:.0f} %"
        if not self._has_product(index):
            return ""
        return self._columns[index.column()][1](self.details(index))

    def _has_product(self, index: QModelIndex) -> bool:
        return Block.from_id(self.block_id(index)) in self._blocks.mapped

    def _keeps_older(self, index: QModelIndex) -> bool:
        """Whether the block shows the product of an earlier mapping than its state tells of."""
        state = self._blocks.states[self._order[index.row()]]
        return state not in ENDED and self._has_product(index)

    def _read_around(self, place: int) -> None:
        """Reads the details of the rows from ``place`` on, which are the next ones to be painted."""
        if len(self._details) > _CACHED:
            self._details.clear()
        first = max(place - _PAGE // 4, 0)
        wanted = [self._blocks.ids[row] for row in self._order[first : first + _PAGE]]
        unknown = [block for block in wanted if block not in self._details]
        found = self._blocks.details(unknown)
        self._details.update({block: found.get(block, {}) for block in unknown})

    def _on_loaded(self) -> None:
        self._details.clear()
        self._arrange()

    def _on_row(self, row: int, column: int = -1, keep: bool = False) -> None:
        if row < 0:
            return
        if column < 0 and not keep:
            self._details.pop(self._blocks.ids[row], None)
        if self._wanted or self._sorted[0] == STATE:
            self._again.start()
        place = row if self._places is None else self._places.get(row, -1)
        if 0 <= place < len(self._order):
            first, last = (column, column) if column >= 0 else (0, len(self._columns) - 1)
            self.dataChanged.emit(self.index(place, first), self.index(place, last))

    def _arrange(self) -> None:
        """Works out which rows are shown, and in what order."""
        self._again.stop()
        self.beginResetModel()
        states = self._blocks.states
        column, order = self._sorted
        down = order == Qt.SortOrder.DescendingOrder
        rows: list[int] | range = range(len(states))
        if self._wanted:
            rows = [row for row in rows if states[row] == self._wanted]
        elif column == STATE:
            groups: dict[str, list[int]] = {state: [] for state in STATES}
            for row, state in enumerate(states):
                groups[state].append(row)
            rows = [row for state in STATES for row in groups[state]]
        self._order = rows[::-1] if down else rows
        plain = isinstance(self._order, range) and not down
        self._places = None if plain else {row: place for place, row in enumerate(self._order)}
        self.endResetModel()

    def _emit_all(self) -> None:
        if len(self._order):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._order) - 1, len(self._columns) - 1))
