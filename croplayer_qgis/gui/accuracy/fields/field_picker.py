"""A combo box of the columns of a vector layer, from the project or from a file."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from croplayer_qgis.gui.accuracy.fields.layer_picker import LayerPicker


class FieldPicker(QComboBox):
    """Follows a ``LayerPicker``.

    Args:
        layers: Picker of the layer.
        likely: Names of columns to prefer, the best first; compared in lower case.
    """

    def __init__(self, layers: LayerPicker, likely: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = layers
        self._likely = tuple(likely)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        layers.changed.connect(self._fill)
        self._fill()

    def name(self) -> str:
        """Name of the column picked, "" when there is none."""
        return self.currentText()

    def _fill(self) -> None:
        picked = self._layers.picked()
        layer = None if picked is None else picked.layer
        if picked is not None and layer is None:
            layer = QgsVectorLayer(str(picked.path), picked.title, "ogr")
        names = [] if layer is None else [field.name() for field in layer.fields() if field.name() != "fid"]
        self.clear()
        self.addItems(names)
        ranks = {name: self._likely.index(name.lower()) for name in names if name.lower() in self._likely}
        if ranks:
            self.setCurrentText(min(ranks, key=ranks.__getitem__))
