"""Reads a vector layer: its texts in the right encoding, its geometries of the kind that is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.geodesy.pixel_area import FloatGrid
from croplayer_qgis.core.vectors.antimeridian import within_the_world
from croplayer_qgis.core.vectors.places_table import is_table_of_places, read_places
from croplayer_qgis.core.vectors.stored import POINT, POLYGON, read_stored
from croplayer_qgis.shared.paths import exists, is_local, path_and_layer
from croplayer_qgis.shared.sentence import Sentence

_KINDS = {
    POINT: (shapely.GeometryType.POINT, shapely.GeometryType.MULTIPOINT),
    POLYGON: (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON),
}
_TURNS = 540.0  # degrees: longitudes beyond 180 are a turn further round, but no two turns
_ROUNDING = 1e-6  # degrees, a tenth of a metre: what a transformation may leave beyond a pole


@dataclass(frozen=True)
class Features:
    """A vector layer in memory.

    Attributes:
        path: File it came from.
        geometry: Shapely geometries in the layer's CRS, object [n].
        crs: CRS of the layer.
        columns: Attribute columns by name, each [n].
        notes: What was repaired and what was left out; a sentence each.
    """

    path: Path
    geometry: NDArray[np.object_]
    crs: CRS
    columns: Mapping[str, NDArray[Any]]
    notes: tuple[str, ...] = ()

    def column(self, name: str) -> NDArray[Any]:
        """A column by name, in any case where only one has it; raises InputError that lists what there is."""
        if name in self.columns:
            return self.columns[name]
        alike = [column for column in self.columns if column.casefold() == name.casefold()]
        if len(alike) != 1:
            there = ", ".join(self.columns) or Sentence("no column at all (of a Shapefile, the .dbf)")
            raise InputError("{} has no column {}; it has: {}.", self.path.name, name, there)
        return self.columns[alike[0]]

    def in_crs(self, crs: CRS) -> NDArray[np.object_]:
        """The geometries in another CRS, object [n]; polygons in degrees are cut at the antimeridian."""
        if crs == self.crs:
            return self.geometry
        transformer = Transformer.from_crs(self.crs, crs, always_xy=True)

        def transformed(xy: FloatGrid) -> FloatGrid:
            return np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))

        result: NDArray[np.object_] = shapely.transform(self.geometry, transformed)
        areas = np.isin(shapely.get_type_id(result), _KINDS[POLYGON]).all()
        return within_the_world(result)[0] if crs.is_geographic and areas else result


def read_features(
    path: Path, layer: str | None, kind: str, encoding: str = "", columns: Sequence[str] | None = None
) -> Features:
    """Reads the features of one ``kind``, "Point" or "Polygon" (or multi-); others are left out with a note.

    Polygons that cross themselves are repaired, those across the antimeridian cut there, each with a note.

    Args:
        path: A file or a virtual path of GDAL, perhaps with ``|layername=...`` behind it; of a CSV, columns
            of longitudes and latitudes are its points.
        layer: Its layer; needed when it has several with what is wanted.
        kind: What is wanted.
        encoding: Of its texts; "" for what the file says, or what its bytes look like.
        columns: Columns to read; None for all.

    Raises:
        InputError: It cannot be read, has nothing of this kind, or does not say where on Earth it lies.
    """
    read = read_layer(path, layer, encoding, columns, kind=kind)
    if kind == POLYGON:
        return polygons_among(read)
    return _of_kind(read, kind)


def read_layer(
    path: Path,
    layer: str | None,
    encoding: str = "",
    columns: Sequence[str] | None = None,
    crs: str | None = None,
    kind: str = POLYGON,
) -> Features:
    """Reads every feature as it is, in any mixture of geometries; raises InputError as ``read_features``.

    ``crs`` takes the place of the reference system that the layer states; ``kind`` is what is wanted, where
    it has several layers.
    """
    path, named = path_and_layer(path)
    if is_local(path) and not exists(path):
        raise InputError("{} does not exist; check the path.", path)
    if is_local(path) and is_table_of_places(path):
        stored = read_places(path, given=crs is not None)
    else:
        stored = read_stored(path, layer or named, kind, encoding, columns)
    # on_invalid: a ring of two points cannot be a geometry; the rest of the file still can be used.
    geometry = shapely.from_wkb(stored.wkb, on_invalid="fix")
    return Features(path, geometry, crs_of(crs or stored.crs, path), stored.columns, stored.notes)


def polygons_among(read: Features) -> Features:
    """The polygons of a layer, valid, on the Earth, cut at the antimeridian; notes say what was done."""
    name = read.path.name
    parts = np.array([_areas_of(shape) for shape in read.geometry], object)
    kept, notes = _kept(replace(read, geometry=parts), POLYGON, read.geometry)
    geometry = kept.geometry.copy()
    bad = ~shapely.is_valid(geometry)
    if bad.any():
        # "structure" keeps what a person means by a polygon: a ring that overlaps itself is filled once.
        geometry[bad] = shapely.make_valid(geometry[bad], method="structure", keep_collapsed=False)
        notes.append(Sentence("{}: invalid polygons repaired: {}.", name, bad.sum()))
    _require_plausible(geometry, kept.crs, name)
    if kept.crs.is_geographic:
        geometry, cut = within_the_world(geometry)
        if cut:
            notes.append(Sentence("{}: polygons across the antimeridian (±180°), cut there: {}.", name, cut))
    empty = shapely.area(geometry) == 0
    if empty.any():
        notes.append(Sentence("{}: polygons without area left out: {}.", name, empty.sum()))
    if empty.all():
        raise InputError("The polygons of {} have no area; draw them again.", name)
    columns = {column: values[~empty] for column, values in kept.columns.items()}
    return replace(kept, geometry=geometry[~empty], columns=columns, notes=(*read.notes, *notes))


def crs_of(text: str | None, path: Path) -> CRS:
    """Reference system as a layer states it; raises InputError when there is none or it is of no place."""
    if not text:
        raise InputError(
            "{} does not say its reference system; add it to the file or give it (for a Shapefile, its .prj "
            "may be missing).",
            path.name,
        )
    try:
        crs = CRS.from_user_input(text)
        Transformer.from_crs(crs, CRS.from_epsg(4326), always_xy=True)
    except ProjError as error:
        raise InputError(
            "The reference system “{}” of {} cannot be used; give one such as EPSG:4326.",
            text,
            path.name,
            detail=str(error),
        ) from error
    return crs


def require_world(geometry: NDArray[Any], name: str) -> None:
    """Raises InputError for degrees that are none: metres under a wrong reference system."""
    west, south, east, north = shapely.total_bounds(geometry)
    if max(abs(west), abs(east)) > _TURNS or max(abs(south), abs(north)) > 90 + _ROUNDING:
        raise InputError(
            "{} reaches from {} to {} degrees east and from {} to {} degrees north, which is outside the "
            "world; check that the file says the right reference system.",
            name,
            f"{west:.6g}",
            f"{east:.6g}",
            f"{south:.6g}",
            f"{north:.6g}",
        )


def _require_plausible(geometry: NDArray[Any], crs: CRS, name: str) -> None:
    """Raises InputError for metres that are given as degrees, and for degrees that are given as metres."""
    if crs.is_geographic:
        require_world(geometry, name)
        return
    west, south, east, north = shapely.total_bounds(geometry)
    if crs.is_projected and max(abs(west), abs(east)) <= 180 and max(abs(south), abs(north)) <= 90:
        raise InputError(
            "{} has coordinates from {} to {} and from {} to {}, which look like degrees, but its reference "
            "system ({}) counts in metres; check that the file says the right one.",
            name,
            f"{west:.6g}",
            f"{east:.6g}",
            f"{south:.6g}",
            f"{north:.6g}",
            crs.name,
        )


def _of_kind(read: Features, kind: str) -> Features:
    kept, notes = _kept(read, kind, read.geometry)
    _require_plausible(kept.geometry, kept.crs, read.path.name)
    return replace(kept, notes=(*read.notes, *notes))


def _kept(read: Features, kind: str, given: NDArray[Any]) -> tuple[Features, list[str]]:
    """The features of a kind that have a geometry, and notes on the others.

    Args:
        read: The layer.
        kind: What is wanted.
        given: Geometries as the file has them.
    """
    name = read.path.name
    if not len(given):
        raise InputError("{} has no features.", name)
    none = shapely.is_missing(given) | shapely.is_empty(given)
    right = np.isin(shapely.get_type_id(read.geometry), _KINDS[kind]) & ~shapely.is_empty(read.geometry)
    others = ~right & ~none
    if not right.any():
        found = sorted({shapely.GeometryType(n).name.lower() for n in shapely.get_type_id(given[~none])})
        if not found:
            raise InputError("{} holds no geometry; give {}s.", name, kind.lower())
        raise InputError("{} must hold {} features, but it has {}.", name, kind.lower(), ", ".join(found))
    notes: list[str] = []
    if none.any():
        notes.append(
            Sentence(
                "{}: features without geometry left out: {} (the first is feature {}).",
                name,
                none.sum(),
                np.flatnonzero(none)[0] + 1,
            )
        )
    if others.any():
        notes.append(Sentence("{}: features that are no {} left out: {}.", name, kind.lower(), others.sum()))
    columns = {column: values[right] for column, values in read.columns.items()}
    return replace(read, geometry=read.geometry[right], columns=columns), notes


def _areas_of(shape: Any) -> Any:
    """The polygons of a collection as one geometry; any other geometry as it is."""
    if shape is None or shapely.get_type_id(shape) != shapely.GeometryType.GEOMETRYCOLLECTION:
        return shape
    parts = shapely.get_parts(shape)
    areas = parts[np.isin(shapely.get_type_id(parts), _KINDS[POLYGON])]
    return shapely.MultiPolygon(list(shapely.get_parts(areas))) if len(areas) else shape
