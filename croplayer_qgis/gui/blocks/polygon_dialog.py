"""Dialog that asks which polygons choose blocks: a layer, its selected features, or one province."""

from __future__ import annotations

from qgis.core import QgsExpression, QgsFeatureRequest, QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.shared.messages.create_job import CreateJobParams
from croplayer_qgis.shared.messages.parameter import parameters_of
from croplayer_qgis.translation import tr

_MOST_VALUES = 5000
_WIDTH_PX = 420
(_LEAST,) = (item for item in parameters_of(CreateJobParams) if item.name == "least_share")


class PolygonDialog(QDialog):
    """A province is any feature whose attribute has the wanted value."""

    def __init__(self, parent: QWidget | None = None, layer: QgsVectorLayer | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add blocks from polygons"))
        self.setObjectName("CropLayerPolygonDialog")
        self.setMinimumWidth(_WIDTH_PX)
        self.layers = QgsMapLayerComboBox()
        self.layers.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.all_features = QRadioButton(tr("All features"))
        self.selected_features = QRadioButton()
        self.one_value = QRadioButton(tr("Features with this value, such as a province:"))
        self.field = QgsFieldComboBox()
        self.value = QComboBox()
        self.value.setEditable(True)
        self.value.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        self.value.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._least = QDoubleSpinBox()
        self._least.setObjectName("leastShare")
        self._least.setRange(_LEAST.low, _LEAST.high)
        self._least.setDecimals(1)
        self._least.setSingleStep(0.1)
        self._least.setValue(_LEAST.default)
        self._least.setToolTip(tr(_LEAST.help))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._arrange()
        if layer is not None:
            self.layers.setLayer(layer)
        self.layers.layerChanged.connect(self._show_layer)
        self.field.fieldChanged.connect(self._show_values)
        self.one_value.toggled.connect(self._enable)
        self._show_layer(self.layers.currentLayer())

    @property
    def layer(self) -> QgsVectorLayer | None:
        """The layer to take; None when the project has no polygon layer."""
        return self.layers.currentLayer()

    @property
    def least_share(self) -> float:
        """Share of a block that a polygon must cover to choose it, per cent."""
        return float(self._least.value())

    def request(self) -> QgsFeatureRequest:
        """Which of its features."""
        request = QgsFeatureRequest()
        if self.selected_features.isChecked() and self.layer is not None:
            request.setFilterFids(self.layer.selectedFeatureIds())
        elif self.one_value.isChecked():
            field = QgsExpression.quotedColumnRef(self.field.currentField())
            value = QgsExpression.quotedValue(self.value.currentText())
            request.setFilterExpression(f"to_string({field}) = {value}")
        return request

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Layer"), self.layers)
        province = QFormLayout()
        province.setContentsMargins(24, 0, 0, 0)
        province.addRow(tr("Field"), self.field)
        province.addRow(tr("Value"), self.value)
        least = QFormLayout()
        least.addRow(tr(_LEAST.title), self._least)
        self._none = QLabel(tr("The project has no polygon layer; add one first."))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        for widget in (self._none, self.all_features, self.selected_features, self.one_value):
            layout.addWidget(widget)
        layout.addLayout(province)
        layout.addLayout(least)
        layout.addWidget(self._buttons)

    def _show_layer(self, layer: QgsVectorLayer | None) -> None:
        count = 0 if layer is None else layer.selectedFeatureCount()
        self.selected_features.setText(tr("Selected features ({})").format(f"{count:,}"))
        self.selected_features.setEnabled(count > 0)
        (self.selected_features if count else self.all_features).setChecked(True)
        self.field.setLayer(layer)
        self._none.setVisible(layer is None)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(layer is not None)
        self._show_values()
        self._enable()

    def _show_values(self) -> None:
        self.value.clear()
        layer, index = self.layer, self.field.fields().indexOf(self.field.currentField())
        if layer is not None and index >= 0:
            texts = {str(value) for value in layer.uniqueValues(index, _MOST_VALUES) if value is not None}
            self.value.addItems(sorted(texts - {"NULL"}))

    def _enable(self) -> None:
        for widget in (self.field, self.value):
            widget.setEnabled(self.one_value.isChecked())
