"""Shows on the map what an adapted model would change, in a group of its own that goes with the preview."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsPalettedRasterRenderer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from croplayer_qgis.shared.vocabulary.adaptation import Change
from croplayer_qgis.translation import tr

_GROUP_PROPERTY = "croplayer/adaptation_preview"


def show_preview(rasters: Iterable[Path], project: QgsProject) -> int:
    """Puts rasters of changes on top of the layer tree, in place of those shown before; how many."""
    forget_preview(project)
    group = project.layerTreeRoot().insertGroup(0, tr("Preview of the adapted model"))
    group.setCustomProperty(_GROUP_PROPERTY, True)
    shown = 0
    for path in rasters:
        layer = QgsRasterLayer(str(path), path.stem, "gdal")
        if not layer.isValid():
            continue
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, _classes()))
        project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setExpanded(shown == 0)  # one legend is enough
        shown += 1
    return shown


def forget_preview(project: QgsProject) -> None:
    """Takes the preview off the map."""
    for node in list(project.layerTreeRoot().children()):
        if isinstance(node, QgsLayerTreeGroup) and node.customProperty(_GROUP_PROPERTY):
            project.removeMapLayers(node.findLayerIds())
            project.layerTreeRoot().removeChildNode(node)


def _classes() -> list[QgsPalettedRasterRenderer.Class]:
    return [
        QgsPalettedRasterRenderer.Class(int(change), QColor(change.colour), tr(change.words))
        for change in Change
    ]
