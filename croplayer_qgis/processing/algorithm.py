"""What all CropLayer algorithms share: description, declared parameters, and a call of the engine."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtGui import QIcon

from croplayer_qgis.icons import icon
from croplayer_qgis.processing.declared import allowed, declare, read
from croplayer_qgis.processing.engine_call import call_engine
from croplayer_qgis.processing.styles import style_when_loaded
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages import Params
from croplayer_qgis.shared.messages.parameter import parameters_of
from croplayer_qgis.translation import tr
from croplayer_qgis.translator import qgis_language

_GROUPS = {
    "mapping": mark("Mapping"),
    "rasters": mark("Rasters from anywhere"),
    "accuracy": mark("Accuracy and areas"),
    "models": mark("Models and review"),
}


_LAYER_TYPES = (
    QgsProcessingParameterRasterLayer.typeName(),
    QgsProcessingParameterFeatureSource.typeName(),
)


class CropLayerAlgorithm(QgsProcessingAlgorithm):
    """An algorithm whose work a task of the engine does; ``iface`` is never needed.

    Attributes:
        NAME: Id within the provider, and name of the icon.
        TITLE: Name in the toolbox, marked for translation.
        GROUP: Group in the toolbox.
        ABOUT: What it does, for the help, marked for translation.
        TASK: Task of the engine.
        PARAMS: Its parameters, from which the algorithm's are made.
        STYLES: Parameter and shipped style of each layer that is made.
    """

    NAME: ClassVar[str]
    TITLE: ClassVar[str]
    GROUP: ClassVar[str]
    ABOUT: ClassVar[str]
    TASK: ClassVar[str]
    PARAMS: ClassVar[type[Params]]
    STYLES: ClassVar[tuple[tuple[str, str], ...]] = ()

    def createInstance(self) -> CropLayerAlgorithm:
        """A fresh algorithm, for QGIS."""
        return type(self)()

    def name(self) -> str:
        """Id within the provider."""
        return self.NAME

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr(self.TITLE)

    def icon(self) -> QIcon:
        """The icon named like the algorithm."""
        return icon(self.NAME)

    def groupId(self) -> str:
        """Group in the toolbox."""
        return self.GROUP

    def group(self) -> str:
        """Title of the group in the toolbox."""
        return tr(_GROUPS[self.GROUP])

    def shortHelpString(self) -> str:
        """Help beside the dialog and in ``qgis_process help``: a paragraph, then one for each parameter."""
        described = [item for item in self.parameterDefinitions() if item.help()]
        return "\n".join([tr(self.ABOUT), *(f"{item.description()}: {item.help()}" for item in described)])

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declares parameters and outputs."""
        self.add_parameters()
        self.add_outputs()

    def add_parameters(self) -> None:
        """Adds the declared parameters; those of other kinds are added where they belong."""
        declare(self, self.PARAMS)

    def add_outputs(self) -> None:
        """Adds outputs that are no parameters."""

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """As QGIS does, but for layers given as a text.

        QGIS says "not found" of whatever it cannot open; the engine says what it is, or opens it, such as a
        raster in an archive.
        """
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            if isinstance(value, str) and value and definition.type() in _LAYER_TYPES:
                continue
            if not definition.checkValueIsAcceptable(value, context):
                ok, message = super().checkParameterValues(parameters, context)
                return bool(ok), str(message)
        return True, ""

    def values(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Fields of the task's parameters, as the user gave them."""
        return read(self, self.PARAMS, parameters, context, feedback)

    def outcome(
        self, result: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Outputs besides the destinations; tells the user what the engine found."""
        raise NotImplementedError

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Has the engine do the task; raises QgsProcessingException with the engine's own sentence."""
        values = self.values(parameters, context, feedback)
        if any(parameter.name == "language" for parameter in parameters_of(self.PARAMS)):
            values["language"] = qgis_language()
        params = allowed(self.PARAMS(**values))
        result = call_engine(self.TASK, params, feedback)
        made = {
            parameter.tool: getattr(params, parameter.name)
            for parameter in parameters_of(self.PARAMS)
            if parameter.kind.is_made and parameter.tool
        }
        for name, style in self.STYLES:
            if made[name]:
                style_when_loaded(context, made[name], style)
        return {**made, **self.outcome(result, context, feedback)}
