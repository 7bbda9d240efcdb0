"""Which columns of official statistics hold names and areas, and in which unit the areas are."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QWidget

from croplayer_qgis.gui.accuracy.fields.layer_picker import LayerPicker, Picked
from croplayer_qgis.layers.stored_tables import read_table
from croplayer_qgis.shared.messages.accuracy_fields import AREA_UNIT_WORDS, BUNDLED_STATISTICS
from croplayer_qgis.shared.tables import TableError
from croplayer_qgis.translation import tr


class StatisticsColumns(QWidget):
    """Follows the picker of the statistics; everything is found out unless the user chooses."""

    def __init__(self, statistics: LayerPicker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statistics = statistics
        self._names, self._areas, self._unit = QComboBox(), QComboBox(), QComboBox()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for box, name, tip in (
            (self._names, "statisticsNames", tr("Column of names")),
            (self._areas, "statisticsAreas", tr("Column of areas")),
            (self._unit, "statisticsUnit", tr("Unit of the areas; 15 mu are a hectare")),
        ):
            box.setObjectName(name)
            box.setToolTip(tip)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            layout.addWidget(box, 1)
        self._unit.addItem(tr("Unit: as the header says"), "")
        for unit, words in AREA_UNIT_WORDS.items():
            self._unit.addItem(tr(words), unit)
        statistics.changed.connect(self._fill)
        self._fill()

    @property
    def names(self) -> str:
        """Column of names, "" where it is found out."""
        return str(self._names.currentData() or "")

    @property
    def areas(self) -> str:
        """Column of areas, "" where it is found out."""
        return str(self._areas.currentData() or "")

    @property
    def unit(self) -> str:
        """Unit of the areas, "" for what the header says."""
        return str(self._unit.currentData() or "")

    def _fill(self) -> None:
        picked = self._statistics.picked()
        own = picked is not None and picked.path != Path(BUNDLED_STATISTICS)
        columns = _columns_of(picked) if own and picked is not None else []
        for box, title in ((self._names, tr("Names: found out")), (self._areas, tr("Areas: found out"))):
            box.clear()
            box.addItem(title, "")
            for column in columns:
                box.addItem(column, column)
        self.setEnabled(own)
        self._unit.setCurrentIndex(0)


def _columns_of(picked: Picked) -> list[str]:
    """Headers of a table, which is a layer, a text file or a spreadsheet; none where it cannot be read."""
    layer = picked.layer
    if layer is None and picked.path is not None:
        try:
            return [column for column in read_table(picked.path).columns if column]
        except TableError:
            return []
    if not isinstance(layer, QgsVectorLayer):
        return []
    return [field.name() for field in layer.fields() if field.name() != "fid"]
