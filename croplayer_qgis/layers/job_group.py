"""Shows a job folder in the project as one group of styled layers, and keeps the group up to date.

A layer once added belongs to the user: an update shows new data in it and leaves its style, name, place and
visibility alone, and does not bring back a layer that the user removed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from croplayer_qgis.layers.foreign_mosaics import may_be_opened
from croplayer_qgis.layers.job_reader import Job
from croplayer_qgis.layers.layer_specs import LayerSpec, layer_specs
from croplayer_qgis.layers.server_properties import server_properties
from croplayer_qgis.layers.styles import set_style
from croplayer_qgis.shared.job_files import BLOCK_TABLE, BlockColumn, layer_uri
from croplayer_qgis.translation import tr

GROUP_PROPERTY = "croplayer/job"
"""Custom property of the group: the job folder it shows."""

ADDED_PROPERTY = "croplayer/added"
"""Custom property of the group: keys of the layers it was given so far, also of those removed since."""

LAYER_PROPERTY = "croplayer/layer"
"""Custom property of a layer: the key of its `LayerSpec`."""


def add_job_layers(job: Job, project: QgsProject, only: Iterable[str] | None = None) -> QgsLayerTreeGroup:
    """Adds the job's layers on top of the layer tree; those already there are brought up to date.

    A layer whose file does not exist yet (no block is finished) is left out; `update_job_layers` adds it
    once it does. Layers the user removed come back. ``only`` are the keys of the layers wanted, None for all.
    """
    group = job_group(job, project) or _new_group(job, project)
    specs = [spec for spec in layer_specs(job) if only is None or spec.key in only]
    for _ in _bring_up_to_date(group, specs, project, (), _open_here):
        pass
    return group


def update_job_layers(job: Job, project: QgsProject) -> bool:
    """Shows in the group's layers what has changed on disk, and adds layers that could not be there before.

    Returns:
        Whether the project shows the job.
    """
    group = job_group(job, project)
    if group is None:
        return False
    for _ in _bring_up_to_date(group, list(layer_specs(job)), project, _added(group), _open_here):
        pass
    return True


def follow_job(job: Job, project: QgsProject, again: bool = False) -> Iterator[None]:
    """Does what `update_job_layers` does, in small steps, and makes the group when there is none.

    Layers are opened in a thread, as that takes a tenth of a second and more; a step that has to wait for it
    does nothing. Between two steps the user may have removed the group: then RuntimeError is raised.
    ``again`` brings back the layers the user removed.
    """
    group = job_group(job, project) or _new_group(job, project)
    known = () if again else _added(group)
    yield from _bring_up_to_date(group, list(layer_specs(job)), project, known, _open_in_thread)


def job_group(job: Job, project: QgsProject) -> QgsLayerTreeGroup | None:
    """The group that shows the job, wherever the user moved it; also after job and project were moved."""
    for group in _groups(project.layerTreeRoot()):
        if group.customProperty(GROUP_PROPERTY) is None:
            continue
        sources = [node.layer().publicSource() for node in _nodes(group).values()]
        inside = any(Path(source.partition("|")[0]).parent == job.folder for source in sources)
        if inside or group.customProperty(GROUP_PROPERTY) == str(job.folder):
            return group
    return None


def job_layer(job: Job, project: QgsProject, key: str) -> QgsMapLayer | None:
    """The layer of the job's group with this key (see `layer_specs`), None when it is not there."""
    group = job_group(job, project)
    node = None if group is None else _nodes(group).get(key)
    return None if node is None else node.layer()


def blocks_extent(job: Job, project: QgsProject, block: str = "") -> QgsRectangle:
    """Extent of the job's blocks, or of one, in the project's reference system; null when there is none."""
    layer = QgsVectorLayer(layer_uri(job.geopackage, BLOCK_TABLE), BLOCK_TABLE, "ogr")
    if block:
        layer.setSubsetString(f"\"{BlockColumn.ID}\" = '{block}'")
    extent = layer.extent()
    if extent.isNull():
        return QgsRectangle()
    return QgsCoordinateTransform(layer.crs(), project.crs(), project).transformBoundingBox(extent)


def _new_group(job: Job, project: QgsProject) -> QgsLayerTreeGroup:
    group = project.layerTreeRoot().insertGroup(0, tr("CropLayer: {}").format(job.folder.name))
    group.setCustomProperty(GROUP_PROPERTY, str(job.folder))
    return group


def _bring_up_to_date(
    group: QgsLayerTreeGroup,
    specs: list[LayerSpec],
    project: QgsProject,
    known: Iterable[str],
    open_layer: Callable[[LayerSpec], Future[QgsMapLayer]],
) -> Iterator[None]:
    """Reloads the layers there are; adds those of ``specs`` that are missing and not ``known``."""
    nodes = _nodes(group)
    before: QgsLayerTreeLayer | None = None
    for spec in specs:
        node = nodes.get(spec.key)
        if node is not None:
            _reload(node.layer())
        elif spec.key not in known:
            opening = open_layer(spec)
            while not opening.done():
                yield
            node = _add(opening.result(), spec, group, before, project)
        before = node or before
        yield
    # Read again: a layer that could not be opened may be there the next time.
    added = {*known, *_nodes(group)} - {""}
    group.setCustomProperty(ADDED_PROPERTY, ",".join(sorted(added)))


def _added(group: QgsLayerTreeGroup) -> list[str]:
    """Keys of the layers the group was ever given."""
    return str(group.customProperty(ADDED_PROPERTY, "")).split(",")


def _add(
    layer: QgsMapLayer,
    spec: LayerSpec,
    group: QgsLayerTreeGroup,
    before: QgsLayerTreeLayer | None,
    project: QgsProject,
) -> QgsLayerTreeLayer | None:
    """Adds a layer below ``before``, or on top; None when it could not be opened."""
    if not layer.isValid():
        return None
    _dress(layer, spec)
    layer.setName(tr("{} ({})").format(spec.title, Path(str(group.customProperty(GROUP_PROPERTY))).name))
    project.addMapLayer(layer, False)
    parent = group if before is None else before.parent()
    place = 0 if before is None else parent.children().index(before) + 1
    node: QgsLayerTreeLayer = parent.insertLayer(place, layer)
    node.setUseLayerName(False)  # the group says which job it is; lists of layers have no groups
    node.setName(spec.title)
    node.setItemVisibilityChecked(spec.visible)
    node.setExpanded(spec.style == "cropland")
    return node


def _open(spec: LayerSpec) -> QgsMapLayer:
    """A layer; an invalid one where its file leads elsewhere.

    The style that a table brings along may hold actions and is not loaded. That of a raster cannot act;
    without it, QGIS computes statistics, which GDAL writes into our mosaic.
    """
    if spec.vector:
        options = QgsVectorLayer.LayerOptions(loadDefaultStyle=False)
        return QgsVectorLayer(spec.uri, spec.title, "ogr", options)
    return QgsRasterLayer(spec.uri if may_be_opened(Path(spec.uri)) else "", spec.title, "gdal")


def _open_here(spec: LayerSpec) -> Future[QgsMapLayer]:
    opened: Future[QgsMapLayer] = Future()
    opened.set_result(_open(spec))
    return opened


def _open_in_thread(spec: LayerSpec) -> Future[QgsMapLayer]:
    opening: Future[QgsMapLayer] = Future()

    def work() -> None:
        try:
            layer = _open(spec)
            layer.moveToThread(QCoreApplication.instance().thread())
        except Exception as error:
            opening.set_exception(error)
        else:
            opening.set_result(layer)

    threading.Thread(target=work, daemon=True).start()
    return opening


def _dress(layer: QgsMapLayer, spec: LayerSpec) -> None:
    """Gives a layer its style, and says what it shows and whose imagery it was made from."""
    set_style(layer, spec.style)
    if spec.min_scale:
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(spec.min_scale)
    layer.setCustomProperty(LAYER_PROPERTY, spec.key)
    metadata = layer.metadata()
    metadata.setTitle(spec.title)
    metadata.setRights([spec.attribution] if spec.attribution else [])
    layer.setMetadata(metadata)
    server_properties(layer).setAttribution(spec.attribution)


def _reload(layer: QgsMapLayer) -> None:
    """Reads the layer's data again, as its files were replaced, and has the map redrawn."""
    layer.reload()
    if isinstance(layer, QgsRasterLayer):
        layer.setExtent(layer.dataProvider().extent())  # a mosaic grows with its blocks
    else:
        layer.updateExtents()
    layer.triggerRepaint()


def _nodes(group: QgsLayerTreeGroup) -> dict[str, QgsLayerTreeLayer]:
    """The job's layers in its group by key; a duplicate the user made does not count."""
    found: dict[str, QgsLayerTreeLayer] = {}
    for node in group.findLayers():
        layer = node.layer()
        key = None if layer is None else layer.customProperty(LAYER_PROPERTY)
        if key is not None:
            found.setdefault(str(key), node)
    return found


def _groups(parent: QgsLayerTreeGroup) -> Iterator[QgsLayerTreeGroup]:
    for child in parent.children():
        if QgsLayerTree.isGroup(child):
            yield child
            yield from _groups(child)
