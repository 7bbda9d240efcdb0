"""Writes polygons as a vector file of any format that GDAL writes."""

from __future__ import annotations

import io
import os
import shutil
import sqlite3
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.geopackage import OF_GDAL
from croplayer_qgis.core.geopackage_layers import Layer, append_features, write_geopackage
from croplayer_qgis.shared.paths import exists

_CRS = "EPSG:4326"
_ONE_FILE = ("GeoJSON", "GeoJSONSeq", "FlatGeobuf")
"""Drivers that write one file only, which pyogrio can make in memory."""


class PolygonFile:
    """A vector file being written; polygons may come in many goes."""

    def __init__(self, path: Path, staged: Path, geometry_type: str) -> None:
        self._path = path
        self._staged = staged
        self._type = geometry_type

    def add(self, polygons: NDArray[Any], columns: Mapping[str, NDArray[Any]]) -> None:
        """Adds polygons, object [n] in EPSG:4326, and attributes by name, [n] each; raises InputError."""
        with _explained(self._path):
            if exists(self._staged):
                append_features(self._staged, self._path.stem, polygons, columns)
            else:
                layer = Layer(self._path.stem, columns, polygons, self._type, _CRS)
                write_geopackage(self._staged, [layer])


@contextmanager
def polygon_file(path: Path, geometry_type: str = "Polygon") -> Iterator[PolygonFile]:
    """Opens a vector file for writing, which appears when the block ended without an error.

    Other formats than GeoPackage are made of one at the end, and in memory.

    Args:
        path: File; its suffix names the format. One that exists is replaced, without polygons removed.
        geometry_type: "Polygon" or "MultiPolygon", of all polygons.

    Raises:
        InputError: The file cannot be written, or its suffix names no vector format.
    """
    part = path.absolute().with_name(f".{path.name}.part")  # one name: what a killed run left is overwritten
    staged = part / "staged.gpkg"
    try:
        with _explained(path):
            driver = pyogrio.detect_write_driver(path)
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir()
        yield PolygonFile(path, staged, geometry_type)
        with _explained(path):
            if not exists(staged):
                path.unlink(missing_ok=True)
            elif driver == "GPKG":
                staged.replace(path)
            else:
                converted = part / driver
                converted.mkdir()
                _convert(staged, converted / path.name, driver, geometry_type)
                for file in converted.iterdir():
                    file.replace(path.with_name(file.name))
    finally:
        shutil.rmtree(part, ignore_errors=True)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError, sqlite3.Error, *OF_GDAL) as error:
        raise InputError(
            "{} cannot be written as a vector file; choose another path.", path, detail=str(error)
        ) from error


def write_polygons(
    path: Path,
    polygons: NDArray[Any],
    columns: Mapping[str, NDArray[Any]],
    geometry_type: str = "Polygon",
) -> None:
    """Writes polygons in EPSG:4326 with their attributes in one go; see `polygon_file`."""
    with polygon_file(path, geometry_type) as file:
        file.add(polygons, columns)


def _convert(staged: Path, path: Path, driver: str, geometry_type: str) -> None:
    """Writes the layer of a GeoPackage in another format; raises OSError when not all of it is on disk."""
    meta, _, wkb, values = pyogrio.raw.read(staged)
    of_layer = {"driver": driver, "geometry_type": geometry_type, "crs": _CRS}
    if driver in _ONE_FILE:
        content = io.BytesIO()
        pyogrio.raw.write(content, wkb, values, meta["fields"], layer=path.stem, **of_layer)
        path.write_bytes(content.getvalue())
    else:
        # GDAL often says nothing of a write that failed, and pyogrio hands out no more than one file of its
        # memory. So it writes there as well, where no write fails, and both must say the same.
        memory = f"/vsimem/{uuid.uuid4().hex}"
        try:
            for place in (f"{memory}/{path.name}", str(path)):
                pyogrio.raw.write(place, wkb, values, meta["fields"], **of_layer)
            if not _same(_read(f"{memory}/{path.name}"), _read(str(path))):
                raise OSError("not all of it could be written")
        finally:
            pyogrio.vsi_rmtree(memory)
    for file in path.parent.iterdir():
        with file.open("rb+") as written:
            os.fsync(written.fileno())


def _read(place: str) -> Any:
    try:
        return pyogrio.raw.read(place)
    except IndexError as error:  # what pyogrio makes of a file without layers
        raise OSError("no layer could be written") from error


def _same(one: Any, other: Any) -> bool:
    (meant, _, shapes, columns), (written, _, there, those) = one, other
    return (
        all(np.array_equal(meant[key], written[key]) for key in ("fields", "crs", "encoding"))
        and bool(shapes.tolist() == there.tolist())
        and _equal(columns, those)
    )


def _equal(some: list[NDArray[Any]], others: list[NDArray[Any]]) -> bool:
    return all(
        np.array_equal(one, other, equal_nan=one.dtype.kind == "f")
        for one, other in zip(some, others, strict=True)
    )
