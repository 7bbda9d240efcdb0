"""Reads an area of interest from a vector file or from well-known text."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pyogrio
import shapely

from croplayer_qgis.core.area.area import Area, area_from_geometries
from croplayer_qgis.core.errors import InputError

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
        InputError: The file cannot be read, or its polygons are no area (see ``area_from_geometries``).
    """
    if _WKT.fullmatch(text):
        return _area_of_wkt(text, crs, "The area")
    path = Path(text)
    if not path.exists():
        raise InputError("The area file {} does not exist; check the path.", path)
    if path.suffix.lower() in _WKT_SUFFIXES:
        return _area_of_wkt(path.read_text("utf-8", "replace"), crs, path.name)
    return _area_of_file(path, layer, crs)


def _area_of_file(path: Path, layer: str | None, crs: str | None) -> Area:
    try:
        layer = _layer_of(path, layer)
        meta, _, geometries, _ = pyogrio.raw.read(path, layer=layer, columns=[])
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError) as error:
        raise InputError(
            "{} cannot be read as a vector file; give a GeoPackage, GeoJSON or Shapefile.",
            path,
            detail=str(error),
        ) from error
    stated = crs or meta["crs"]
    if not stated:
        raise InputError(
            "{} does not say its reference system; add it to the file or give it (for a Shapefile, its "
            ".prj may be missing).",
            path,
        )
    # on_invalid: a ring of two points cannot be a geometry; the rest of the file still can be used.
    return area_from_geometries(shapely.from_wkb(geometries, on_invalid="fix"), stated, path.name)


def _layer_of(path: Path, wanted: str | None) -> str:
    """Name of the layer to read; raises InputError when it is not there or not clear."""
    layers = pyogrio.list_layers(path)
    names = [str(name) for name, geometry_type in layers if geometry_type is not None]
    if wanted is not None:
        if wanted not in names:
            raise InputError("{} has no layer “{}” with geometries; it has {}.", path, wanted, _listed(names))
        return wanted
    if not names:
        raise InputError("{} is a table without geometries; give polygons.", path)
    if len(names) > 1:
        raise InputError("{} has several layers ({}); say which one to use.", path, _listed(names))
    return names[0]


def _area_of_wkt(text: str, crs: str | None, name: str) -> Area:
    match = _WKT.fullmatch(text)
    try:
        geometry = shapely.from_wkt(match["wkt"]) if match else None
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
    stated = f"EPSG:{match['srid']}" if match["srid"] else _WGS84
    return area_from_geometries(np.array([geometry], object), crs or stated, name)


def _listed(names: list[str]) -> str:
    return ", ".join(names) or "none"
