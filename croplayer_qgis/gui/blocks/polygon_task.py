"""Background task that finds the blocks of a layer's polygons."""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRequest,
    QgsProject,
    QgsTask,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import pyqtSignal

from croplayer_qgis.gui.blocks.polygon_blocks import PolygonError, blocks_of_polygons
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.translation import tr


class PolygonTask(QgsTask):
    """Reads the features in a thread of its own; QGIS shows it among its tasks.

    Signals:
        found (object): The BlockSet.
        failed (str): Why there is none, in one sentence.
    """

    found = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, layer: QgsVectorLayer, request: QgsFeatureRequest, least_share: float) -> None:
        super().__init__(tr("Blocks of {}").format(layer.name()))
        self._features = QgsVectorLayerFeatureSource(layer)
        self._request = request.setNoAttributes() if not request.filterExpression() else request
        self._least_share = least_share
        self._crs = layer.crs()
        self._context = QgsProject.instance().transformContext()
        self._blocks = BlockSet()
        self._problem = ""

    def run(self) -> bool:
        """QGIS calls this in the thread."""
        features = self._features.getFeatures(self._request)
        try:
            self._blocks = blocks_of_polygons(
                (feature.geometry() for feature in features),
                self._crs,
                self._context,
                self.isCanceled,
                self._least_share,
            )
        except PolygonError as error:
            self._problem = str(error)
        return not self._problem

    def finished(self, succeeded: bool) -> None:
        """QGIS calls this in the main thread."""
        if succeeded and not self.isCanceled():
            self.found.emit(self._blocks)
        elif self._problem:
            self.failed.emit(self._problem)
