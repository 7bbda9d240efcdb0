"""Puts a job folder into the project as one group of styled layers, each with its attribution."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from croplayer_qgis.layers.job_reader import Job
from croplayer_qgis.layers.layer_specs import LayerSpec, layer_specs
from croplayer_qgis.resources import resource_path
from croplayer_qgis.translation import tr

GROUP_PROPERTY = "croplayer/job"
"""Custom property of the group: the job folder it shows, so that opening a job again replaces its group."""


def add_job_layers(job: Job, project: QgsProject) -> QgsLayerTreeGroup:
    """Adds the job's layers on top of the layer tree, in place of the group an earlier call made for it.

    A layer whose file does not exist yet (no block is finished) is left out; call again later.
    """
    root = project.layerTreeRoot()
    position = _remove_group(job, project)
    group = root.insertGroup(position, tr("CropLayer: {}").format(job.folder.name))
    group.setCustomProperty(GROUP_PROPERTY, str(job.folder))
    for spec in layer_specs(job):
        layer = _open(spec)
        if layer.isValid():
            project.addMapLayer(layer, False)
            node = group.addLayer(layer)
            node.setItemVisibilityChecked(spec.visible)
            node.setExpanded(spec.style == "cropland")
    return group


def blocks_extent(job: Job, project: QgsProject, block: str = "") -> QgsRectangle:
    """Extent of the job's blocks, or of one, in the project's reference system; null when there is none."""
    layer = QgsVectorLayer(f"{job.geopackage}|layername=blocks", "blocks", "ogr")
    if block:
        layer.setSubsetString(f"\"id\" = '{block}'")
    extent = layer.extent()
    if extent.isNull():
        return QgsRectangle()
    return QgsCoordinateTransform(layer.crs(), project.crs(), project).transformBoundingBox(extent)


def _remove_group(job: Job, project: QgsProject) -> int:
    """Removes the group of this job; returns where it was, 0 when there was none."""
    root = project.layerTreeRoot()
    for position, node in enumerate(root.children()):
        if node.customProperty(GROUP_PROPERTY) == str(job.folder):
            project.removeMapLayers(node.findLayerIds())
            root.removeChildNode(node)
            return position
    return 0


def _open(spec: LayerSpec) -> QgsMapLayer:
    if spec.vector:
        layer = QgsVectorLayer(spec.uri, spec.title, "ogr")
    else:
        # A default style takes statistics of the whole mosaic, and GDAL would write them beside it.
        options = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)
        layer = QgsRasterLayer(spec.uri, spec.title, "gdal", options)
    if layer.isValid():
        message, loaded = layer.loadNamedStyle(str(resource_path("styles", f"{spec.style}.qml")))
        if not loaded:
            raise RuntimeError(f"The style {spec.style} shipped with CropLayer is broken: {message}")
    metadata = layer.metadata()
    metadata.setTitle(spec.title)
    metadata.setRights([spec.attribution] if spec.attribution else [])
    layer.setMetadata(metadata)
    layer.setAttribution(spec.attribution)
    return layer
