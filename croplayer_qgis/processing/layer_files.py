"""Files and bounds of the layers an algorithm was given, as the engine needs them."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from croplayer_qgis.layers.accuracy_files import LayerFileError
from croplayer_qgis.layers.accuracy_files import vector_file as layer_file
from croplayer_qgis.shared.paths import absolute, path_and_layer
from croplayer_qgis.translation import tr

_FORMATS = ["gpkg", "geojson", "shp", "fgb"]


def raster_file(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> str:
    """Path of a raster layer, "" when none was chosen; raises QgsProcessingException otherwise."""
    if not parameters.get(name):
        return ""
    layer = algorithm.parameterAsRasterLayer(parameters, name, context)
    if layer is None and isinstance(parameters[name], str):  # the engine says what it is, or can open it
        return absolute(parameters[name])
    if layer is None:
        raise QgsProcessingException(tr("The raster {} cannot be opened.").format(parameters[name]))
    if layer.providerType() != "gdal":
        text = tr("The layer {} is no raster file; give tiles as imagery source instead.")
        raise QgsProcessingException(text.format(layer.name()))
    if layer.crs() != layer.dataProvider().crs():
        text = tr(
            "The layer {} has another reference system in the project ({}) than its file says; write it into "
            "the file first (QGIS: Assign projection)."
        )
        raise QgsProcessingException(text.format(layer.name(), layer.crs().authid()))
    return absolute(str(layer.source()))


def vector_file(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> tuple[str, str]:
    """Path and layer name of a vector layer, ("", "") when none was chosen.

    A layer that is no plain file, or of which only the selected features are wanted, is written to a
    temporary file under its own name.

    Raises:
        QgsProcessingException: The layer cannot be written.
    """
    given = parameters.get(name)
    if not given:
        return "", ""
    layer = algorithm.parameterAsVectorLayer(parameters, name, context)
    if layer is None and isinstance(given, str):  # the engine says what it is, or can open it
        path, named = path_and_layer(Path(given))
        return absolute(str(path)), named
    chosen = given if isinstance(given, QgsProcessingFeatureSourceDefinition) else None
    if layer is not None and (chosen is None or chosen.featureLimit < 0):
        folder = Path(tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder()))
        try:
            path, named = layer_file(layer, folder, chosen is not None and chosen.selectedFeaturesOnly)
        except LayerFileError as error:
            raise QgsProcessingException(str(error)) from error
        return absolute(str(path)), named
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
