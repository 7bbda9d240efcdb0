"""An area of interest in degrees, from polygons of any reference system."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError

_WGS84 = "EPSG:4326"
_STEP_M = 1000.0
"""Edges are cut into pieces of at most this length before they are transformed, as a straight edge in one
reference system is a curve in another: 1 km of any map projection stays within a pixel of its chord."""

_POLYGONAL = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
_METRES_A_DEGREE = 111_320.0
_ROUNDING = 1e-6


@dataclass(frozen=True, eq=False)
class Area:
    """What a user wants mapped.

    Attributes:
        polygons: Valid polygons and multipolygons in EPSG:4326, longitude first; object [n]. They may
            overlap.
        notes: What was done to make them so, and what was left out; a sentence each.
    """

    polygons: NDArray[Any]
    notes: tuple[str, ...] = ()


def area_from_geometries(geometries: NDArray[Any], crs: str, name: str) -> Area:
    """Area of interest made of the polygons among ``geometries``.

    Args:
        geometries: Geometries of any type, None among them allowed; object [n].
        crs: Their reference system, anything PROJ understands.
        name: What to call them in messages: a path, a layer, "the area".

    Raises:
        InputError: There is no polygon, the reference system is unknown or does not reach there, or the
            area crosses the antimeridian.
    """
    kinds = shapely.get_type_id(geometries)
    present = geometries[(kinds >= 0) & ~shapely.is_empty(geometries)]
    if not len(present):
        raise InputError("{} holds no geometry; give polygons that cover what is to be mapped.", name)
    polygonal = np.isin(shapely.get_type_id(present), _POLYGONAL)
    collections = shapely.get_type_id(present) == shapely.GeometryType.GEOMETRYCOLLECTION
    inside = shapely.get_parts(present[collections])
    polygons = np.concatenate([present[polygonal], inside[np.isin(shapely.get_type_id(inside), _POLYGONAL)]])
    if not len(polygons):
        raise InputError(
            "{} holds points or lines, which have no area; give polygons of what is to be mapped.", name
        )
    notes = []
    others = len(present) - int(polygonal.sum()) - int(collections.sum())
    if others:
        notes.append(f"{name}: points or lines left out, as they have no area: {others}.")
    valid, repaired = _repaired(shapely.force_2d(polygons))
    if repaired:
        notes.append(f"{name}: invalid polygons repaired: {repaired}.")
    degrees, _ = _repaired(_in_degrees(valid, crs, name))
    kept = degrees[shapely.area(degrees) > 0]
    if not len(kept):
        raise InputError("The polygons of {} have no area; draw them again.", name)
    return Area(kept, tuple(notes))


def _repaired(polygons: NDArray[Any]) -> tuple[NDArray[Any], int]:
    """Valid polygons covering what the given ones cover, and how many needed it."""
    bad = ~shapely.is_valid(polygons)
    if bad.any():
        polygons = polygons.copy()
        # "structure" keeps what a person means by a polygon: a ring that overlaps itself is filled once.
        polygons[bad] = shapely.make_valid(polygons[bad], method="structure", keep_collapsed=False)
    return polygons, int(bad.sum())


def _in_degrees(polygons: NDArray[Any], crs: str, name: str) -> NDArray[Any]:
    """The polygons in EPSG:4326, their edges bent as the other reference system had them straight."""
    try:
        source = pyproj.CRS.from_user_input(crs)
        transformer = pyproj.Transformer.from_crs(source, _WGS84, always_xy=True)
    except pyproj.exceptions.ProjError as error:
        raise InputError(
            "The reference system “{}” of {} cannot be used; give one such as EPSG:4326.",
            crs,
            name,
            detail=str(error),
        ) from error
    is_wgs84 = source.equals(pyproj.CRS.from_user_input(_WGS84), ignore_axis_order=True)
    if not is_wgs84:
        unit = source.axis_info[0].unit_conversion_factor or 1.0  # of radians or of metres
        step = np.radians(_STEP_M / _METRES_A_DEGREE) if source.is_geographic else _STEP_M
        polygons = shapely.segmentize(polygons, step / unit)
        polygons = shapely.transform(polygons, lambda xy: np.stack(transformer.transform(*xy.T), axis=1))
    rings = shapely.get_rings(shapely.get_parts(polygons))
    coordinates, ring = shapely.get_coordinates(rings, return_index=True)
    if not np.isfinite(coordinates).all():
        raise InputError(
            "{} lies outside the area where its reference system ({}) is defined; check that "
            "the file says the right one.",
            name,
            source.name,
        )
    west, south, east, north = shapely.total_bounds(polygons)
    if max(abs(west), abs(east)) > 180 + _ROUNDING or max(abs(south), abs(north)) > 90 + _ROUNDING:
        raise InputError(
            "{} reaches from {} to {} degrees east and from {} to {} "
            "degrees north, which is outside the world; check that the file says the right reference system.",
            name,
            f"{west:.6g}",
            f"{east:.6g}",
            f"{south:.6g}",
            f"{north:.6g}",
        )
    jumps = (np.abs(np.diff(coordinates[:, 0])) > 180) & (np.diff(ring) == 0)
    if jumps.any() and not is_wgs84:
        raise InputError(
            "{} crosses the antimeridian (±180°); give it as two polygons, one on each side.", name
        )
    return polygons
