"""A table of figures: sortable, selectable, and copied as text that a spreadsheet or a paper takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QAction, QApplication, QHeaderView, QTreeView, QWidget

from croplayer_qgis.gui.accuracy.results.result_tables import Row
from croplayer_qgis.translation import tr

_SHORTEST = 8  # characters: a class or a measure is told from the next one
_FEW_COLUMNS = 5
"""Up to so many columns fit the panel: the first one gives way, so that the interval at the end is seen."""

_SORT_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Column:
    """A column: its title, the text of a cell, and what the column is sorted by when that is no text.

    Attributes:
        title: Title.
        text: Text of a row's cell.
        key: Number to sort by; None sorts by the text. Columns with a key are right-aligned.
        tip: Tooltip of a row's cell; "" for none.
        short: Shorter text for the screen; copies and the tooltip have the long one.
    """

    title: str
    text: Callable[[Row], str]
    key: Callable[[Row], Any] | None = None
    tip: Callable[[Row], str] = lambda row: row.get("note") or ""
    short: Callable[[Row], str] | None = None


class RowsModel(QAbstractTableModel):
    """Rows of a CSV under columns made for reading."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row], columns: Sequence[Column] | None = None) -> None:
        """Shows other rows, and other columns when given."""
        self.beginResetModel()
        self._rows = list(rows)
        if columns is not None:
            self._columns = tuple(columns)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, tooltip and sort key of a cell."""
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (column.short or column.text)(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(row) or column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.key is not None:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == _SORT_ROLE:
            if column.key is None:
                return column.text(row)
            value = column.key(row)
            return float("-inf") if value is None else value
        return None

    def as_text(self) -> str:
        """The whole table, cells separated by tabs."""
        lines = [[column.title for column in self._columns]]
        lines += [[column.text(row) for column in self._columns] for row in self._rows]
        return "\n".join("\t".join(line) for line in lines)


class ResultTable(QTreeView):
    """Shows rows; Ctrl+C and the context menu copy the whole table.

    Args:
        columns: What to show of each row.
        sortable: Whether a click on a title sorts.
    """

    def __init__(
        self, columns: Sequence[Column] = (), sortable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = RowsModel(columns, self)
        if sortable:
            proxy = QSortFilterProxyModel(self)
            proxy.setSortRole(_SORT_ROLE)
            proxy.setSourceModel(self._rows)
            self.setModel(proxy)
            self.setSortingEnabled(True)
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        else:
            self.setModel(self._rows)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(_SHORTEST * self.fontMetrics().averageCharWidth())
        copy = QAction(tr("Copy table"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_rows(self, rows: Sequence[Row], columns: Sequence[Column] | None = None, most: int = 12) -> None:
        """Shows rows; the table is as high as they are, up to ``most`` rows, and scrolls beyond."""
        self._rows.set_rows(rows, columns)
        narrow = 0 < self.model().columnCount() <= _FEW_COLUMNS
        modes = QHeaderView.ResizeMode
        if self.model().columnCount():
            self.header().setSectionResizeMode(0, modes.Stretch if narrow else modes.ResizeToContents)
        line = max(self.sizeHintForRow(0), self.fontMetrics().lineSpacing())
        bar = self.horizontalScrollBar().sizeHint().height()
        frame = 2 * self.frameWidth()
        self.setFixedHeight(self.header().sizeHint().height() + line * min(len(rows), most) + bar + frame)

    def as_text(self) -> str:
        """The whole table, cells separated by tabs."""
        return self._rows.as_text()

    def copy(self) -> None:
        """Puts the whole table on the clipboard."""
        QApplication.clipboard().setText(self.as_text())
