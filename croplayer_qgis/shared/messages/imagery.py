"""Parameters of the tasks that look at imagery: ``quality`` and ``segment``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param
from croplayer_qgis.shared.messages.usual import (
    accepted_terms,
    allowed_failures,
    bands,
    extent,
    model_folder,
    nodata,
    secrets,
    zoom,
)
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary import defaults


@dataclass(frozen=True)
class ImageryParams(Params):
    """Which imagery to look at, and where to write what is found."""

    source: Mapping[str, Any] = param(
        title=mark("Imagery source"), help=mark("Source record, see core/imagery/source.py.")
    )
    out: str = param(
        title=mark("Result"), help=mark("GeoTIFF to write."), kind=Kind.NEW_RASTER, tool="OUTPUT"
    )
    bounds: tuple[float, ...] = extent(mark("Needed for a source; a raster is taken whole without one."))
    zoom: int | None = zoom(
        Sentence(
            "Zoom of the Web Mercator pixel grid. Empty: the raster's own, or {} for a source.",
            defaults.ZOOM,
        )
    )
    bands: str = bands(mark("Bands"), "BANDS", "--bands")
    nodata: float | None = nodata(mark("No-data value"), "NODATA", "--nodata")
    model: str = model_folder(mark("Model"))
    allowed_failures: float = allowed_failures()
    accepted_terms: tuple[str, ...] = accepted_terms()
    secrets: Mapping[str, str] = secrets()
