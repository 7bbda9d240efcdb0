"""CropLayer's algorithms in QGIS's Processing toolbox, in models and in ``qgis_process``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from croplayer_qgis.processing.run_job import RunJob
from croplayer_qgis.resources import resource_path


class CropLayerProvider(QgsProcessingProvider):
    """The group ``CropLayer`` of the toolbox."""

    def id(self) -> str:
        """Prefix of the algorithms' ids."""
        return "croplayer"

    def name(self) -> str:
        """Name in the toolbox; a proper name, not translated."""
        return "CropLayer"

    def icon(self) -> QIcon:
        """The plugin's icon."""
        return QIcon(str(resource_path("icons", "croplayer.svg")))

    def loadAlgorithms(self) -> None:
        """Adds the algorithms; QGIS calls this."""
        self.addAlgorithm(RunJob())
