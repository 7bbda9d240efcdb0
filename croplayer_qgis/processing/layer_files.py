"""Files and bounds of the layers an algorithm was given, as the engine needs them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from croplayer_qgis.layers.accuracy_files import LayerFileError
from croplayer_qgis.layers.accuracy_files import vector_file as layer_file
from croplayer_qgis.shared.paths import absolute
from croplayer_qgis.translation import tr

_FORMATS = ["gpkg", "geojson", "shp", "fgb"]


def raster_file(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> str:
    """Path of a raster layer, "" when none was chosen; raises QgsProcessingException otherwise."""
    if not parameters.get(name):
        return ""
    layer = algorithm.parameterAsRasterLayer(parameters, name, context)
    if layer is None:
        raise QgsProcessingException(tr("The raster {} cannot be opened.").format(parameters[name]))
    if layer.providerType() != "gdal":
        text = tr("The layer {} is no raster file; give tiles as imagery source instead.")
        raise QgsProcessingException(text.format(layer.name()))
    return absolute(str(layer.source()))


def vector_file(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> tuple[str, str]:
    """Path and layer name of a vector layer, ("", "") when none was chosen.

    A layer in memory, in a database, filtered, or of which only the selected features are wanted, is
    written to a temporary file.
    """
    if not parameters.get(name):
        return "", ""
    path, layer = algorithm.parameterAsCompatibleSourceLayerPathAndLayerName(
        parameters, name, context, _FORMATS, "gpkg", feedback
    )
    return absolute(str(path)), str(layer or "")


def table_file(text: str, known: Collection[str], context: QgsProcessingContext, folder: Path) -> str:
    """File of a table that a user names: by a path, or as a layer of the project, which may have no file.

    Args:
        text: What the user gave.
        known: Names that are neither and stay as they are.
        context: Knows the project.
        folder: Where a layer is written to that is no plain file.

    Raises:
        QgsProcessingException: The layer cannot be written.
    """
    if not text or text in known:
        return text
    project = context.project()
    named = [] if project is None else [project.mapLayer(text), *project.mapLayersByName(text)]
    layers = [layer for layer in named if isinstance(layer, QgsVectorLayer)]
    if not layers:
        return absolute(text)
    try:
        path, layer = layer_file(layers[0], folder)
    except LayerFileError as error:
        raise QgsProcessingException(str(error)) from error
    return f"{path}|layername={layer}" if layer else str(path)


def degree_bounds(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> tuple[float, ...]:
    """West, south, east and north of an extent in degrees, () when none was given."""
    if not parameters.get(name):
        return ()
    extent = algorithm.parameterAsExtent(parameters, name, context, QgsCoordinateReferenceSystem("EPSG:4326"))
    if extent.isNull():
        return ()
    return (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
