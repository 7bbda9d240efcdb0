"""Polygons whose longitudes go on beyond 180 degrees, or jump from one side of the world to the other."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.rasters.place import WORLD

_WORLD_BOX = (-180.0, -90.0, 180.0, 90.0)
_WIDE, _NARROW = 270.0, 180.0
"""A ring this wide whose edges jump across the world, and that is this narrow when they do not, crosses the
antimeridian: nobody draws an area with an edge of more than half the world."""


def within_the_world(polygons: NDArray[Any]) -> tuple[NDArray[Any], int]:
    """Polygons in degrees cut at the antimeridian, every part within ±180°.

    Args:
        polygons: Polygons and multipolygons, longitude first; object [n].

    Returns:
        The same polygons, in parts where they crossed the antimeridian, and how many did.
    """
    bounds = shapely.bounds(polygons)
    beyond = (bounds[:, 0] < -180) | (bounds[:, 2] > 180)
    wide = bounds[:, 2] - bounds[:, 0] > _WIDE
    result = polygons.copy()
    count = 0
    for index in np.flatnonzero(beyond | wide):
        whole = _unwrapped(polygons[index]) if wide[index] else polygons[index]
        if whole is polygons[index] and not beyond[index]:
            continue
        result[index] = _cut(whole)
        count += 1
    return result, count


def _unwrapped(shape: Any) -> Any:
    """The shape with each ring that jumps across the world in one piece; the shape itself when none does."""
    parts = shapely.get_parts(shape)
    whole = [_unwrapped_polygon(part) for part in parts]
    if all(new is old for new, old in zip(whole, parts, strict=True)):
        return shape
    return shapely.union_all(whole)


def _unwrapped_polygon(polygon: Any) -> Any:
    xy = shapely.get_coordinates(polygon.exterior)
    lon = np.unwrap(xy[:, 0], period=WORLD)
    wide, narrow = np.ptp(xy[:, 0]) > _WIDE, np.ptp(lon)
    round_a_pole = abs(lon[-1] - lon[0]) > _NARROW
    if not wide or not 0 < narrow <= _NARROW or round_a_pole:
        return polygon
    lon[-1] = lon[0]  # turns added to a number round it
    middle = lon.mean()
    rings = [
        np.column_stack([_near(ring[:, 0], middle), ring[:, 1]])
        for ring in map(shapely.get_coordinates, polygon.interiors)
    ]
    return shapely.make_valid(shapely.Polygon(np.column_stack([lon, xy[:, 1]]), rings))


def _near(lon: NDArray[np.float64], middle: float) -> NDArray[np.float64]:
    near: NDArray[np.float64] = lon + WORLD * np.round((middle - lon) / WORLD)
    return near


def _cut(shape: Any) -> Any:
    """The shape in parts within ±180°, whatever turn of the world its longitudes lie in."""
    west, _, east, _ = shapely.bounds(shape)
    first, last = int((west + 180) // WORLD), int((east + 180) // WORLD)
    parts = []
    for turn in range(first, last + 1):
        moved = shapely.transform(shape, lambda xy, turn=turn: xy - [turn * WORLD, 0.0])
        parts.append(shapely.intersection(moved, shapely.box(*_WORLD_BOX)))
    return shapely.union_all(parts)
