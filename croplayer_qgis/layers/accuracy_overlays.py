"""Overlays of an assessment: sample points by outcome, regions by deviation, agreement of data sets."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from croplayer_qgis.layers.accuracy_blind import BLIND_PROPERTY
from croplayer_qgis.layers.job_group import add_job_layers
from croplayer_qgis.layers.job_reader import Job
from croplayer_qgis.layers.server_properties import server_properties
from croplayer_qgis.layers.styles import set_style
from croplayer_qgis.shared.job_files import SAMPLE_POINTS, layer_uri, mosaic_name
from croplayer_qgis.translation import tr

GROUP_PROPERTY = "croplayer/accuracy"
"""Custom property of the group these layers stand in."""

REGIONS = "region_areas"
"""Layer of regions that the engine writes (``core/accuracy/region_layer``)."""

_NONE, _ALL = QColor("#f2efe6"), QColor("#00441b")


def add_samples(path: Path, project: QgsProject) -> QgsVectorLayer:
    """The points of a sample by outcome: right, wrong, unlabelled."""
    layer = QgsVectorLayer(layer_uri(path, SAMPLE_POINTS), tr("Sample points: {}").format(path.stem), "ogr")
    return _add(layer, project, "samples")


def add_regions(path: Path, project: QgsProject, adjusted: bool = False) -> QgsVectorLayer:
    """Regions by the deviation of their cropland from official statistics, in percent.

    Args:
        path: GeoPackage that the engine wrote.
        project: Where to add the layer.
        adjusted: Show the deviation of the error-adjusted area instead of the pixel count's.
    """
    title = tr("Deviation, error-adjusted area") if adjusted else tr("Deviation, pixel count")
    style = "regions_deviation_adjusted" if adjusted else "regions_deviation"
    layer = _add(QgsVectorLayer(layer_uri(path, REGIONS), title, "ogr"), project, style)
    node = project.layerTreeRoot().findLayer(layer.id())
    if adjusted and node is not None:
        node.setItemVisibilityChecked(False)  # one of the two at a time: they cover the same ground
    return layer


def add_agreement(path: Path, names: tuple[str, ...], project: QgsProject) -> QgsRasterLayer:
    """Agreement map: how many data sets say cropland, from none to all."""
    options = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)
    layer = QgsRasterLayer(str(path), tr("Agreement of {} data sets").format(len(names)), "gdal", options)
    if layer.isValid():
        classes = [
            QgsPalettedRasterRenderer.Class(votes, _shade(votes / len(names)), _votes_text(votes, len(names)))
            for votes in range(len(names) + 1)
        ]
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
        server_properties(layer).setAbstract(", ".join(names))
    return _add(layer, project, "")


def show_expected_correctness(job: Job, project: QgsProject) -> bool:
    """Switches on the job's layer of expected correctness; adds the job's layers when they are not there.

    Returns:
        Whether the job has such a layer.
    """
    group = add_job_layers(job, project)
    for node in group.findLayers():
        if node.layer() is not None and Path(node.layer().source()).name == mosaic_name(
            "expected_correctness"
        ):
            node.setItemVisibilityCheckedParentRecursive(True)
            return True
    return False


def refresh_samples(project: QgsProject) -> None:
    """Draws the sample points anew after their labels or outcomes changed on disk."""
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and f"layername={SAMPLE_POINTS}" in layer.source():
            layer.dataProvider().reloadData()
            layer.triggerRepaint()


def _add(layer: QgsMapLayer, project: QgsProject, style: str) -> QgsMapLayer:
    """Adds a layer on top of the group of overlays, in place of an older one of the same file and style."""
    if not layer.isValid():
        return layer
    if style:
        set_style(layer, style)
    layer.setCustomProperty(BLIND_PROPERTY, True)
    group = _group(project)
    older = [
        node.layerId()
        for node in group.findLayers()
        if node.layer() is not None
        and node.layer().source() == layer.source()
        and node.layer().name() == layer.name()
    ]
    project.addMapLayer(layer, False)
    group.insertLayer(0 if style == "samples" else _below_points(group), layer)
    project.removeMapLayers(older)
    return layer


def _below_points(group: QgsLayerTreeGroup) -> int:
    """Place under the sample points, which areas would cover."""
    names = [
        node.layer().source() if isinstance(node, QgsLayerTreeLayer) else "" for node in group.children()
    ]
    return 1 + max(
        (place for place, name in enumerate(names) if f"layername={SAMPLE_POINTS}" in name), default=-1
    )


def _group(project: QgsProject) -> QgsLayerTreeGroup:
    root = project.layerTreeRoot()
    for node in root.children():
        if node.customProperty(GROUP_PROPERTY):
            return node
    group = root.insertGroup(0, tr("CropLayer accuracy"))
    group.setCustomProperty(GROUP_PROPERTY, True)
    return group


def _shade(share: float) -> QColor:
    """A colour between "none says cropland" and "all do"; lightness alone tells them apart."""
    parts = zip(_NONE.getRgb()[:3], _ALL.getRgb()[:3])
    return QColor(*(round(low + share * (high - low)) for low, high in parts))


def _votes_text(votes: int, total: int) -> str:
    if votes == 0:
        return tr("No data set says cropland")
    if votes == total:
        return tr("All {} say cropland").format(total)
    return tr("{} of {} say cropland").format(votes, total)
