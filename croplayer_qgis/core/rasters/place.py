"""Where on Earth a raster lies, whatever way round it is stored, and what keeps it from lying anywhere."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import rasterio
import shapely
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError
from rasterio.errors import CRSError, RasterioError
from rasterio.warp import transform_bounds

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Bounds

WORLD = 360.0  # degrees of longitude
# Pixels of degrees are as small a number as these. Drones have 5 mm at best; a system of a nation or zone has
# no field at its origin, a system that somebody made for one site may.
_FINEST_M, _FINEST_AT_AN_ORIGIN_M = 0.005, 0.1
_ROUNDING_DEGREES = 1e-6  # a tenth of a metre
# Rasters of the world are often half a pixel too wide on either side.
_SPILL_PX = 1.0


def require_place(dataset: Any, label: str) -> None:
    """Raises InputError when the raster does not say where on Earth it lies."""
    if dataset.crs is None and dataset.subdatasets:
        several = dataset.subdatasets
        raise InputError(
            "{} holds several rasters ({}, …; {} in all) and none of its own; give one of these names, or "
            "save the one you need as a GeoTIFF (QGIS: Export > Save as).",
            label,
            several[0],
            len(several),
        )
    if dataset.crs is None:
        if dataset.gcps[0] or dataset.rpcs:
            raise InputError(
                "{} has control points but no grid on the ground; warp it first (QGIS: Warp).", label
            )
        raise InputError(
            "{} has no coordinate reference system; assign one first (QGIS: Assign projection).", label
        )
    if dataset.transform == Affine.identity():
        raise InputError("{} is not georeferenced: it has no position on the ground; georeference it.", label)
    try:
        crs = CRS.from_wkt(dataset.crs.to_wkt())
        middle = dataset.transform @ (dataset.width / 2, dataset.height / 2)
        lon, lat = Transformer.from_crs(crs, CRS.from_epsg(4326), always_xy=True).transform(*middle)
    except (ProjError, CRSError) as error:
        raise InputError(
            "{} has a reference system that says nothing of the place on Earth (a local one of drone or CAD "
            "software); assign the right one first (QGIS: Assign projection).",
            label,
            detail=str(error),
        ) from error
    if not (math.isfinite(lon) and math.isfinite(lat) and abs(lat) <= 90 + _ROUNDING_DEGREES):
        raise InputError(
            "{} lies outside the area where its reference system ({}) is defined; check that the file says "
            "the right one.",
            label,
            crs.name,
        )
    if crs.is_geocentric:
        raise InputError(
            "{} has a geocentric reference system ({}), in which a raster covers no ground; check that the "
            "file says the right one.",
            label,
            crs.name,
        )
    _require_metres(dataset, crs, label)
    spill = _SPILL_PX * abs(dataset.transform.a)
    if crs.is_geographic and (bounds := bounds_of(dataset)) and crs.axis_info[0].unit_name == "degree":
        west, south, east, north = bounds
        if west < -WORLD - spill or east > WORLD + spill or max(abs(south), abs(north)) > 90 + spill:
            raise InputError(
                "{} reaches from {} to {} degrees east and from {} to {} degrees north, which is outside "
                "the world; check that the file says the right reference system.",
                label,
                f"{west:.6g}",
                f"{east:.6g}",
                f"{south:.6g}",
                f"{north:.6g}",
            )


def _require_metres(dataset: Any, crs: CRS, label: str) -> None:
    """Raises InputError for degrees under a reference system that counts in metres."""
    bounds = bounds_of(dataset)
    sideways, along = max(abs(bounds.west), abs(bounds.east)), max(abs(bounds.south), abs(bounds.north))
    if not crs.is_projected or sideways > WORLD or along > 90:
        return
    pixel = math.hypot(dataset.transform.a, dataset.transform.d)
    if pixel < (_FINEST_M if crs.to_epsg() is None else _FINEST_AT_AN_ORIGIN_M):
        raise InputError(
            "{} has pixels of {} m by its reference system ({}), finer than any imagery: its coordinates "
            "look like degrees; check that the file says the right one.",
            label,
            f"{pixel:.3g}",
            crs.name,
        )


def bounds_of(dataset: Any) -> Bounds:
    """The smallest upright rectangle round a raster in its own units, whichever way its rows run."""
    corners = [
        dataset.transform @ corner
        for corner in ((0, 0), (dataset.width, 0), (0, dataset.height), (dataset.width, dataset.height))
    ]
    x, y = zip(*corners, strict=True)
    return Bounds(min(x), min(y), max(x), max(y))


def bounds_in_degrees(dataset: Any, label: str) -> Bounds:
    """Bounds in EPSG:4326 within ±180°; the west is larger than the east where the antimeridian lies between.

    Raises:
        InputError: The reference system does not reach there.
    """
    try:
        west, south, east, north = transform_bounds(dataset.crs, "EPSG:4326", *bounds_of(dataset))
    except (RasterioError, CRSError, rasterio._err.CPLE_BaseError) as error:
        raise InputError(
            "{} lies outside the area where its reference system is defined; check that the file says the "
            "right one.",
            label,
            detail=str(error),
        ) from error
    spill = _ROUNDING_DEGREES + abs(east - west) / max(dataset.width, 1) * _SPILL_PX
    if east - west >= WORLD - spill:
        return Bounds(-180.0, max(south, -90.0), 180.0, min(north, 90.0))
    west, east = (_within(side, east) for side in (west, east))
    return Bounds(west, max(south, -90.0), east, min(north, 90.0))


def crosses_antimeridian(bounds: Bounds) -> bool:
    """Whether the antimeridian lies between the west and the east of ``bounds_in_degrees``."""
    return bounds.west > bounds.east


def width_in_degrees(bounds: Bounds) -> float:
    """From the west to the east of ``bounds_in_degrees``."""
    return (bounds.east - bounds.west) % WORLD or WORLD


def longitude_shifts(dataset: Any) -> tuple[float, ...]:
    """What to add to a raster's longitudes so that one copy or another of it lies within ±180°.

    (0,) for all rasters but those that count longitudes from 0 to 360° or go on beyond 180°.
    """
    if not dataset.crs.is_geographic:
        return (0.0,)
    bounds = bounds_of(dataset)
    spill = _ROUNDING_DEGREES + _SPILL_PX * abs(dataset.transform.a)
    shifts = [0.0] if bounds.west < 180 and bounds.east > -180 else []
    if bounds.east > 180 + spill:
        shifts.append(-WORLD)
    if bounds.west < -180 - spill:
        shifts.append(WORLD)
    return tuple(shifts)


def wrapped_longitudes(dataset: Any, x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Eastings in a raster's units; longitudes moved by whole turns into the range the raster counts in."""
    if longitude_shifts(dataset) == (0.0,):
        return x
    west = bounds_of(dataset).west
    return west + (x - west) % WORLD


def on_every_turn(dataset: Any, shapes: NDArray[Any]) -> NDArray[Any]:
    """Shapes in a raster's reference system, also where it counts their longitudes a turn further."""
    shifts = longitude_shifts(dataset)
    if shifts == (0.0,):
        return shapes
    turns = [shapely.transform(shapes, lambda xy, by=by: xy - [by, 0.0]) for by in shifts]
    west, south, east, north = bounds_of(dataset)
    inside = [shapely.intersection(turn, shapely.box(west, south, east, north)) for turn in turns]
    whole = shapely.union_all(inside, axis=0)
    # What lies beside the raster on every turn stays where it is: its area counts as without data.
    return np.where(shapely.is_empty(whole), shapes, whole)


def _within(side: float, east: float) -> float:
    """A longitude within ±180°; on the antimeridian itself the side it is met from."""
    if -180 <= side <= 180:
        return side
    inside = (side + 180) % WORLD - 180
    return 180.0 if inside == -180 and side == east else inside
