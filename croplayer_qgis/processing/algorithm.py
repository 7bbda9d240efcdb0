"""What all CropLayer algorithms share: creation, icon, group, and parameters that may be left empty."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext
from qgis.PyQt.QtGui import QIcon

from croplayer_qgis.icons import icon
from croplayer_qgis.translation import tr


class CropLayerAlgorithm(QgsProcessingAlgorithm):
    """An algorithm whose work the engine does; ``iface`` is never needed."""

    def createInstance(self) -> CropLayerAlgorithm:
        """A fresh algorithm, for QGIS."""
        return type(self)()

    def icon(self) -> QIcon:
        """The icon named like the algorithm."""
        return icon(self.name())

    def group(self) -> str:
        """Title of the group in the toolbox."""
        titles = {
            "mapping": tr("Mapping"),
            "rasters": tr("Rasters from anywhere"),
            "accuracy": tr("Accuracy and areas"),
            "models": tr("Models and review"),
        }
        return titles[self.groupId()]

    def about(self) -> str:
        """What it does, for the help; each algorithm says it."""
        raise NotImplementedError

    def shortHelpString(self) -> str:
        """Help beside the dialog and in ``qgis_process help``: a paragraph, then one for each parameter."""
        described = [item for item in self.parameterDefinitions() if item.help()]
        return "\n".join([self.about(), *(f"{item.description()}: {item.help()}" for item in described)])

    def text(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """Text, choice, folder or file of a parameter without space around it; "" when it is empty."""
        return str(self.parameterAsString(parameters, name, context) or "").strip()

    def whole(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> int | None:
        """Whole number of a parameter, None when it is empty."""
        return None if parameters.get(name) is None else self.parameterAsInt(parameters, name, context)

    def number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        """Number of a parameter, None when it is empty."""
        return None if parameters.get(name) is None else self.parameterAsDouble(parameters, name, context)
