"""The parameters of algorithms that look at imagery: a raster layer, or any source and an extent."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterLayer,
)

from croplayer_qgis.processing import parameters as declare
from croplayer_qgis.processing.layer_files import degree_bounds, raster_file
from croplayer_qgis.processing.source_parameters import TERMS, add_source, add_terms, read_source
from croplayer_qgis.shared.messages.imagery import ImageryParams
from croplayer_qgis.shared.source_text import record_from_text
from croplayer_qgis.translation import tr


def add_imagery(algorithm: QgsProcessingAlgorithm) -> None:
    """Declares raster or source, extent, zoom and model."""
    raster = QgsProcessingParameterRasterLayer("RASTER", tr("Imagery (raster layer)"), optional=True)
    help_text = tr("Georeferenced, 8-bit red, green and blue, 0.6 to 5 m a pixel. Or give an imagery source.")
    algorithm.addParameter(declare.described(raster, help_text))
    add_source(algorithm, "", tr("Imagery source"), needed=False)
    add_terms(algorithm)
    extent = QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True)
    help_text = tr("Needed for a source; a raster is taken whole without one.")
    algorithm.addParameter(declare.described(extent, help_text))
    help_text = tr("Zoom of the Web Mercator pixel grid. Empty: the raster's own, or 16 for a source.")
    algorithm.addParameter(declare.zoom(help_text, advanced=True))
    algorithm.addParameter(declare.model_folder("MODEL", tr("Model")))


def read_imagery(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> ImageryParams:
    """What to look at, ``out`` left open; to be called in the main thread (see ``read_source``)."""
    raster = raster_file(algorithm, parameters, "RASTER", context)
    source = read_source(algorithm, parameters, "", context)
    if bool(raster) == (source is not None):
        raise QgsProcessingException(tr("Choose a raster layer or give an imagery source, one of both."))
    accepted = algorithm.parameterAsBool(parameters, TERMS, context)
    zoom = None if parameters.get("ZOOM") is None else algorithm.parameterAsInt(parameters, "ZOOM", context)
    return ImageryParams(
        source=record_from_text(raster, "a") if source is None else source.record,
        out="",
        bounds=degree_bounds(algorithm, parameters, "EXTENT", context),
        zoom=zoom,
        model=algorithm.parameterAsString(parameters, "MODEL", context) or "",
        accepted_terms=() if source is None else source.accepted_terms(accepted),
        secrets={} if source is None else source.secrets,
    )
