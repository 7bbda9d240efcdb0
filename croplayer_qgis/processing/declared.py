"""Makes parameters of algorithms from declared ones, and reads what the user gave."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from croplayer_qgis.layers.reference_system import crs_text
from croplayer_qgis.processing.layer_files import degree_bounds, raster_file, vector_file
from croplayer_qgis.shared.messages import Params
from croplayer_qgis.shared.messages.parameter import Kind, Parameter, ParameterError, by_name, parameters_of
from croplayer_qgis.shared.paths import absolute
from croplayer_qgis.translation import tr

_GREATEST = 2**31 - 1
"""QGIS's fields for numbers take no greater limit."""

P = TypeVar("P", bound=Params)

_GEOMETRIES = {
    Kind.AREA: QgsProcessing.SourceType.TypeVectorPolygon,
    Kind.POLYGONS: QgsProcessing.SourceType.TypeVectorPolygon,
    Kind.POINTS: QgsProcessing.SourceType.TypeVectorPoint,
}
_BEHAVIOURS = getattr(QgsProcessingParameterFile, "Behavior", QgsProcessingParameterFile)
_DESTINATIONS = {
    Kind.NEW_RASTER: QgsProcessingParameterRasterDestination,
    Kind.NEW_VECTOR: QgsProcessingParameterVectorDestination,
}


def declare(
    algorithm: QgsProcessingAlgorithm,
    kind: type[Params],
    names: Collection[str] | None = None,
    titles: dict[str, str] | None = None,
) -> None:
    """Adds a parameter to the algorithm for each declared one that has a name in Processing.

    Args:
        algorithm: Gets the parameters.
        kind: Declares them.
        names: Those to add; None for all.
        titles: Titles, English, of parameters that mean something narrower here, by name.
    """
    found = _chosen(kind, names)
    tools = {parameter.name: parameter.tool for parameter in found}
    for parameter in found:
        title = tr((titles or {}).get(parameter.name, parameter.title))
        definition = _definition(parameter, title, tools)
        algorithm.addParameter(described(definition, tr(parameter.help), parameter.advanced))


def existing_folder(name: str, title: str, optional: bool) -> QgsProcessingParameterFile:
    """A folder that exists."""
    return QgsProcessingParameterFile(name, title, _BEHAVIOURS.Folder, optional=optional)


def described(definition: Any, help_text: str, advanced: bool = False) -> Any:
    """A parameter of QGIS with its help; advanced ones are folded away in the dialog."""
    definition.setHelp(help_text)
    if advanced:
        definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return definition


def read(
    algorithm: QgsProcessingAlgorithm,
    kind: type[Params],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    names: Collection[str] | None = None,
) -> dict[str, Any]:
    """Fields of the declared parameters that the user gave a value for.

    Raises:
        QgsProcessingException: A layer cannot be used, or a text is not what the parameter takes.
    """
    values: dict[str, Any] = {}
    for parameter in _chosen(kind, names):
        name = parameter.tool
        if parameter.kind in _GEOMETRIES:
            path, layer = vector_file(algorithm, parameters, name, context, feedback)
            if path:
                values |= {parameter.name: path}
                if parameter.layer:
                    values[parameter.layer] = layer
            continue
        try:
            value = _value(algorithm, parameter, parameters, context)
        except ParameterError as error:
            raise QgsProcessingException(tr(error.user_message)) from error
        if value not in (None, "", (), {}):
            values[parameter.name] = value
    return values


def allowed(params: P) -> P:
    """The parameters; raises QgsProcessingException when their declarations do not allow a value."""
    try:
        return params.checked()
    except ParameterError as error:
        raise QgsProcessingException(tr(error.user_message)) from error


def _chosen(kind: type[Params], names: Collection[str] | None) -> list[Parameter]:
    return [
        parameter
        for parameter in parameters_of(kind)
        if parameter.tool and (names is None or parameter.name in names)
    ]


def _definition(parameter: Parameter, title: str, tools: dict[str, str]) -> Any:  # noqa: C901 - a branch a kind
    """The parameter as QGIS knows it."""
    kind, name, default = parameter.kind, parameter.tool, parameter.tool_default
    optional = not (parameter.required or parameter.tool_needed)
    if kind in (Kind.WHOLE, Kind.NUMBER):
        return _number(parameter, title)
    if kind is Kind.FLAG:
        return QgsProcessingParameterBoolean(name, title, defaultValue=default)
    if parameter.choices:
        several = kind is Kind.TEXTS
        words = list(parameter.choices)
        default = list(default) if several else default or None
        # Without a default, nothing chosen means that it is found out.
        return QgsProcessingParameterEnum(name, title, words, several, default, default is None, True)
    if kind is Kind.CRS:
        return QgsProcessingParameterCrs(name, title, None, optional)
    if kind is Kind.EXTENT:
        return QgsProcessingParameterExtent(name, title, optional=optional)
    if kind is Kind.RASTER:
        return QgsProcessingParameterRasterLayer(name, title, None, optional)
    if kind in _GEOMETRIES:
        return QgsProcessingParameterFeatureSource(name, title, [_GEOMETRIES[kind]], optional=optional)
    if kind is Kind.COLUMN:
        return QgsProcessingParameterField(
            name, title, default, tools[parameter.column_of], optional=default is None
        )
    if kind is Kind.NEW_FOLDER:
        return QgsProcessingParameterFolderDestination(name, title, None, optional)
    if kind in _DESTINATIONS:
        return _DESTINATIONS[kind](name, title, optional=optional, createByDefault=not optional)
    if kind.is_path:
        return _file(parameter, title, optional)
    text = default if kind is Kind.TEXT else None
    return QgsProcessingParameterString(name, title, text or None, False, optional)


def _number(parameter: Parameter, title: str) -> QgsProcessingParameterNumber:
    """A number; without a default it may be left empty."""
    types = QgsProcessingParameterNumber.Type
    kind = types.Integer if parameter.whole else types.Double
    default = parameter.tool_default
    needed = parameter.required or default is not None
    definition = QgsProcessingParameterNumber(parameter.tool, title, kind, default, not needed)
    if parameter.low is not None:
        definition.setMinimum(parameter.low)
    if parameter.high is not None and parameter.high <= _GREATEST:
        definition.setMaximum(parameter.high)
    return definition


def _file(parameter: Parameter, title: str, optional: bool) -> QgsProcessingParameterFile:
    """An existing file or folder."""
    if parameter.kind is Kind.FOLDER:
        return existing_folder(parameter.tool, title, optional)
    # QGIS's own filter for all files, *.*, refuses names without a dot.
    anything = tr("All files (*)")
    return QgsProcessingParameterFile(
        parameter.tool, title, _BEHAVIOURS.File, optional=optional, fileFilter=anything
    )


def _value(  # noqa: C901 - a branch a kind
    algorithm: QgsProcessingAlgorithm,
    parameter: Parameter,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
) -> Any:
    """What the user gave for a parameter that is no vector layer; None, "" or () where it is empty."""
    kind, name = parameter.kind, parameter.tool
    if kind is Kind.FLAG:
        return algorithm.parameterAsBool(parameters, name, context)
    if kind in (Kind.WHOLE, Kind.NUMBER):
        if parameters.get(name) is None:
            return parameter.tool_default
        whole = kind is Kind.WHOLE
        return (algorithm.parameterAsInt if whole else algorithm.parameterAsDouble)(parameters, name, context)
    if kind is Kind.EXTENT:
        return degree_bounds(algorithm, parameters, name, context)
    if kind is Kind.CRS:
        return crs_text(algorithm.parameterAsCrs(parameters, name, context))
    if kind is Kind.RASTER:
        return raster_file(algorithm, parameters, name, context)
    if kind in _DESTINATIONS:
        return absolute(str(algorithm.parameterAsOutputLayer(parameters, name, context) or ""))
    if parameter.choices:
        if kind is Kind.TEXTS:
            return tuple(algorithm.parameterAsEnumStrings(parameters, name, context))
        return algorithm.parameterAsEnumString(parameters, name, context)
    text = str(algorithm.parameterAsString(parameters, name, context) or "").strip()
    if kind is Kind.BY_NAME:
        return by_name([part for part in text.split(",") if part.strip()], parameter.whole)
    if kind is Kind.TEXTS:
        return tuple(text.replace(",", " ").split())
    return absolute(text) if kind.is_path else text
