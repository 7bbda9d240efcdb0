"""Reads an area of interest from a vector file or from well-known text."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import shapely

from croplayer_qgis.core.area.area import Area, area_from_features
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.vectors.reading import Features, crs_of, read_layer
from croplayer_qgis.shared.paths import exists, is_local, path_and_layer

_WKT = re.compile(
    r"\s*(?:SRID=(?P<srid>\d+);)?\s*(?P<wkt>[A-Z]+\s*(?:Z|M|ZM)?\s*(?:\(.*\)|EMPTY))\s*", re.I | re.S
)
_WKT_SUFFIXES = (".wkt", ".txt")
_WGS84 = "EPSG:4326"


def read_area(text: str, layer: str | None = None, crs: str | None = None) -> Area:
    """Area of interest a user names.

    Args:
        text: Path of a file GDAL reads (GeoPackage, GeoJSON, Shapefile ...), path of a file with well-known
            text, or well-known text itself, with or without ``SRID=…;``.
        layer: Layer of the file; needed when it has several with a geometry.
        crs: Reference system in place of the one the file states; well-known text without one is EPSG:4326.

    Raises:
        InputError: The file cannot be read, or its polygons are no area (see ``area_from_features``).
    """
    if _WKT.fullmatch(text):
        return _area_of_wkt(text, crs, "The area")
    path, named = path_and_layer(Path(text))
    if is_local(path) and not exists(path):
        raise InputError("The area file {} does not exist; check the path.", path)
    if path.suffix.lower() in _WKT_SUFFIXES:
        return _area_of_wkt(path.read_text("utf-8", "replace"), crs, path.name)
    return area_from_features(read_layer(path, layer or named, columns=(), crs=crs))


def _area_of_wkt(text: str, crs: str | None, name: str) -> Area:
    match = _WKT.fullmatch(text)
    try:
        geometry = shapely.from_wkt(match["wkt"]) if match else None
    except NotImplementedError as error:
        raise InputError("{} is a curve; give it with straight edges (QGIS: Segmentize).", name) from error
    except shapely.errors.ShapelyError as error:
        raise InputError(
            "{} is no valid well-known text; one looks like POLYGON ((116 39, 117 39, 117 40, 116 39)).",
            name,
            detail=str(error),
        ) from error
    if match is None or geometry is None:
        raise InputError(
            "{} is no well-known text; one looks like POLYGON ((116 39, 117 39, 117 40, 116 39)).", name
        )
    stated = crs or (f"EPSG:{match['srid']}" if match["srid"] else _WGS84)
    path = Path(name)
    return area_from_features(Features(path, np.array([geometry], object), crs_of(stated, path), {}))
