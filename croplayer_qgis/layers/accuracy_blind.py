"""Keeps labelling blind: what shows the map's class is off while a label is awaited, and as it was after."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from qgis.core import (
    QgsAttributeEditorField,
    QgsAttributeTableConfig,
    QgsEditFormConfig,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer

from croplayer_qgis.layers.job_group import GROUP_PROPERTY
from croplayer_qgis.shared.job_files import SAMPLE_POINTS

BLIND_PROPERTY = "croplayer/tells_class"
"""Custom property of a layer that tells the map's class (agreement map, deviations, outcomes)."""

_TELLING_COLUMNS = ("mapped", "result")
_LABEL_COLUMNS = ("reference", "labelled_by", "labelled_at", "remark")
_IMAGERY = "imagery_"


class Blindfold:
    """Switches off the layers that tell the map's class, and hides the columns of the sample that do.

    Args:
        project: The project with the layers.
        samples: GeoPackage of the sample.
        maps: Files of the map itself.
        labels: Whether the labels in the sample are hidden, too: from a second labeller.
    """

    def __init__(
        self, project: QgsProject, samples: Path, maps: tuple[Path, ...] = (), labels: bool = False
    ) -> None:
        self._project = project
        self._samples = samples
        self._maps = maps
        self._columns = _TELLING_COLUMNS + (_LABEL_COLUMNS if labels else ())
        self._on = False
        self._hidden: list[str] = []
        self._configs: dict[str, tuple[QgsAttributeTableConfig, QgsEditFormConfig]] = {}

    def put_on(self) -> None:
        """Hides; what is hidden already stays so, and is not shown by ``take_off``.

        Layers that come meanwhile, from a run that goes on beside the labelling, are hidden as they come.
        """
        self._on = True
        self._hide()
        self._project.layerTreeRoot().addedChildren.connect(self._on_added)

    def _on_added(self, *_: object) -> None:
        QTimer.singleShot(0, self._hide)  # whoever adds a layer sets its visibility right afterwards

    def _hide(self) -> None:
        if not self._on:
            return
        for node in self._telling():
            if node.itemVisibilityChecked():
                node.setItemVisibilityChecked(False)
                self._hidden.append(node.layerId())
        for layer in self._sample_layers():
            if layer.id() not in self._configs:
                self._configs[layer.id()] = (layer.attributeTableConfig(), layer.editFormConfig())
                _hide_columns(layer, self._columns)

    def take_off(self) -> None:
        """Shows again what was hidden since ``put_on``; layers removed meanwhile are left alone."""
        self._on = False
        root = self._project.layerTreeRoot()
        root.addedChildren.disconnect(self._on_added)
        for layer_id in self._hidden:
            node = root.findLayer(layer_id)
            if node is not None:
                node.setItemVisibilityChecked(True)
        for layer_id, (table, form) in self._configs.items():
            layer = self._project.mapLayer(layer_id)
            if layer is not None:
                layer.setAttributeTableConfig(table)
                layer.setEditFormConfig(form)
        self._hidden.clear()
        self._configs.clear()

    def _telling(self) -> Iterator[QgsLayerTreeLayer]:
        for node in self._project.layerTreeRoot().findLayers():
            layer = node.layer()
            if layer is not None and (
                layer.customProperty(BLIND_PROPERTY)
                or _in_job_group(node)
                or _file(layer) in (self._samples, *self._maps)  # the sample's points are coloured by outcome
            ):
                yield node

    def _sample_layers(self) -> Iterator[QgsVectorLayer]:
        for layer in self._project.mapLayers().values():
            if isinstance(layer, QgsVectorLayer) and self._is_sample(layer):
                yield layer

    def _is_sample(self, layer: QgsMapLayer) -> bool:
        return _file(layer) == self._samples and f"layername={SAMPLE_POINTS}" in layer.source()


def _in_job_group(node: QgsLayerTreeLayer) -> bool:
    """Whether the node shows a result of a job; its imagery is what the labeller looks at."""
    parent = node.parent()
    while parent is not None:
        if parent.customProperty(GROUP_PROPERTY):
            return not _file(node.layer()).name.startswith(_IMAGERY)
        parent = parent.parent()
    return False


def _file(layer: QgsMapLayer) -> Path:
    return Path(layer.source().split("|")[0])


def _hide_columns(layer: QgsVectorLayer, telling: Collection[str]) -> None:
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    columns = table.columns()
    for column in columns:
        column.hidden = column.hidden or column.name in telling
    table.setColumns(columns)
    layer.setAttributeTableConfig(table)
    form = layer.editFormConfig()
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    container = form.invisibleRootContainer()
    container.clear()
    for index, column in enumerate(layer.fields()):
        if column.name() not in telling:
            container.addChildElement(QgsAttributeEditorField(column.name(), index, container))
    layer.setEditFormConfig(form)
