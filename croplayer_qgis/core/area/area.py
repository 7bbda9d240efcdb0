"""An area of interest in degrees, from polygons of any reference system."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.vectors.antimeridian import within_the_world
from croplayer_qgis.core.vectors.reading import Features, polygons_among, require_world
from croplayer_qgis.shared.sentence import Sentence

_WGS84 = "EPSG:4326"
_STEP_M = 1000.0
"""Edges are cut into pieces of at most this length before they are transformed, as a straight edge in one
reference system is a curve in another: 1 km of any map projection stays within a pixel of its chord."""

_METRES_A_DEGREE = 111_320.0  # of the equator of WGS 84: 2 pi 6,378,137 / 360


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


def area_from_features(features: Features) -> Area:
    """Area of interest made of the polygons of a layer, whatever else it holds.

    Raises:
        InputError: There is no polygon, or the reference system does not reach there.
    """
    polygons = polygons_among(features)
    degrees, notes = _in_degrees(polygons.geometry, polygons.crs, features.path.name)
    return Area(degrees, (*polygons.notes, *notes))


def _in_degrees(polygons: NDArray[Any], source: pyproj.CRS, name: str) -> tuple[NDArray[Any], list[str]]:
    """The polygons in EPSG:4326, their edges bent as the other reference system had them straight."""
    target = pyproj.CRS.from_user_input(_WGS84)
    if source.equals(target, ignore_axis_order=True):
        return polygons, []
    transformer = pyproj.Transformer.from_crs(source, target, always_xy=True)
    unit = source.axis_info[0].unit_conversion_factor or 1.0  # of radians or of metres
    step = np.radians(_STEP_M / _METRES_A_DEGREE) if source.is_geographic else _STEP_M
    polygons = shapely.segmentize(polygons, step / unit)
    polygons = shapely.transform(polygons, lambda xy: np.stack(transformer.transform(*xy.T), axis=1))
    if not np.isfinite(shapely.get_coordinates(polygons)).all():
        raise InputError(
            "{} lies outside the area where its reference system ({}) is defined; check that "
            "the file says the right one.",
            name,
            source.name,
        )
    require_world(polygons, name)
    polygons, cut = within_the_world(polygons)
    bad = ~shapely.is_valid(polygons)
    polygons[bad] = shapely.make_valid(polygons[bad], method="structure", keep_collapsed=False)
    notes: list[str] = []
    if cut:
        notes.append(Sentence("{}: polygons across the antimeridian (±180°), cut there: {}.", name, cut))
    kept = polygons[shapely.area(polygons) > 0]
    if not len(kept):
        raise InputError("The polygons of {} have no area; draw them again.", name)
    return kept, notes
