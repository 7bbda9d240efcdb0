"""Table model of a job's blocks: state, cropland, what the sources were like."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from croplayer_qgis.layers.block_rows import BlockRow
from croplayer_qgis.translation import tr


class BlockTable(QAbstractTableModel):
    """One row per block, one column per figure worth a glance; the rest is in the tooltip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[BlockRow] = ()
        self._columns: tuple[tuple[str, Callable[[BlockRow], Any]], ...] = (
            (tr("Block"), lambda row: row.id),
            (tr("State"), lambda row: state_text(row.state)),
            (tr("Cropland"), lambda row: _with_unit(row, "cropland_ha_fused", 1.0, 0, tr("ha"))),
            (tr("Fused"), lambda row: _with_unit(row, "cropland_share_fused", 100.0, 1, "%")),
            (tr("A"), lambda row: _with_unit(row, "cropland_share_a", 100.0, 1, "%")),
            (tr("B"), lambda row: _with_unit(row, "cropland_share_b", 100.0, 1, "%")),
            (tr("Image A"), lambda row: scene_text(row.figures.get("scene_class_a"))),
            (tr("Image B"), lambda row: scene_text(row.figures.get("scene_class_b"))),
        )

    def set_rows(self, rows: Sequence[BlockRow]) -> None:
        """Shows these blocks instead of the ones before."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def block_id(self, index: QModelIndex) -> str:
        """Id of the block in the row of ``index``."""
        return self._rows[index.row()].id

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        """Number of blocks."""
        return 0 if parent.isValid() else len(self._rows)

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
        """Text, alignment and tooltip of a cell."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[index.column()][1](row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.message or _all_figures(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and 2 <= index.column() <= 5:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


def state_text(state: str) -> str:
    """A block state in words."""
    return {
        "queued": tr("queued"),
        "running": tr("running"),
        "done": tr("done"),
        "incomplete": tr("incomplete"),
        "failed": tr("failed"),
        "cancelled": tr("cancelled"),
    }.get(state, state)


def scene_text(scene_class: Any) -> str:
    """A scene class of the image quality model in words; "" when there is none."""
    return {
        "clear": tr("clear"),
        "haze": tr("haze"),
        "cloud": tr("cloud"),
        "blur": tr("blur"),
        "seam": tr("seam"),
        "compression": tr("compression"),
        "dark_or_snow": tr("dark or snow"),
        "no_imagery": tr("no imagery"),
        None: "",
    }.get(scene_class, str(scene_class))


def _with_unit(row: BlockRow, name: str, factor: float, decimals: int, unit: str) -> str:
    value = row.figures.get(name)
    return "" if not isinstance(value, (int, float)) else f"{value * factor:,.{decimals}f} {unit}"


def _all_figures(row: BlockRow) -> str:
    known = ((name, value) for name, value in row.figures.items() if value is not None)
    return "\n".join(
        f"{name}: {value:.4g}" if isinstance(value, float) else f"{name}: {value}" for name, value in known
    )
