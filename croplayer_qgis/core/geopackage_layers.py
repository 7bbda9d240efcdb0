"""Layers of a GeoPackage: GDAL makes them in memory, SQLite and Python write them.

What GDAL (3.12) cannot write itself of a GeoPackage it often tells nobody: extents, numbers of features and
triggers are missing then, or whole layers.
"""

from __future__ import annotations

import io
import os
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.geopackage import geopackage_blobs, insert, transaction, widen_extent
from croplayer_qgis.shared.job_files import GEOMETRY

_VERSION: Final = {"VERSION": "1.2"}
"""QGIS 3.22 warns of later versions, which GDAL writes by default; nothing here needs them."""
_OF_A_TABLE: Final = ("gpkg_geometry_columns", "gpkg_extensions", "gpkg_ogr_contents", "gpkg_contents")
"""What says something of a table, in an order in which it may be deleted."""
_POLYGON: Final = 3  # geometry type of shapely


@dataclass(frozen=True, eq=False)
class Layer:
    """A table of a GeoPackage.

    Attributes:
        name: Of the table.
        columns: Its attributes by name, [n] each.
        geometry: Object [n]; None for a table without geometry.
        geometry_type: Such as "Polygon".
        crs: Reference system of the geometry, as WKT or EPSG code.
        unknown: Where attributes are NULL, bool [n] by name.
        options: Of GDAL's layer.
        metadata: Kept in the file beside the layer.
    """

    name: str
    columns: Mapping[str, NDArray[Any]]
    geometry: NDArray[Any] | None = None
    geometry_type: str | None = None
    crs: str | None = None
    unknown: Mapping[str, NDArray[np.bool_]] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    metadata: Mapping[str, str] = field(default_factory=dict)


def write_geopackage(path: Path, layers: Sequence[Layer]) -> None:
    """Writes a new file; one that exists is overwritten.

    Raises:
        OSError: It cannot be written.
        sqlite3.Error: Layers do not go into one file.
        pyogrio.errors.DataSourceError, DataLayerError, FeatureError: A layer is none for GDAL.
    """
    first, *others = layers
    content = _made(first)
    if others:
        with closing(_opened(content)) as database:
            for layer in others:
                _add(database, _made(layer))
            content = database.serialize()
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def put_layers(path: Path, layers: Sequence[Layer]) -> None:
    """Adds layers to a file, all or none, in place of those of their names; raises as `write_geopackage`."""
    made = [_made(layer) for layer in layers]
    with transaction(path) as connection:
        for layer, content in zip(layers, made, strict=True):
            _remove(connection, layer.name)
            _add(connection, content)


def append_features(path: Path, name: str, geometry: NDArray[Any], columns: Mapping[str, Any]) -> None:
    """Adds features, object [n], with their attributes to a layer, all or none; raises sqlite3.Error."""
    if not len(geometry):
        return
    with transaction(path) as connection:
        kind, crs = connection.execute(
            "SELECT geometry_type_name, srs_id FROM gpkg_geometry_columns WHERE table_name = ?", (name,)
        ).fetchone()
        if kind.startswith("MULTI"):
            geometry = _as_multi(geometry)
        values = {key: np.asarray(column).tolist() for key, column in columns.items()}
        insert(connection, name, {GEOMETRY: geopackage_blobs(geometry, crs), **values})
        widen_extent(connection, name, shapely.bounds(geometry))


def _made(layer: Layer) -> bytes:
    """A GeoPackage of one layer."""
    content = io.BytesIO()
    pyogrio.raw.write(
        content,
        None if layer.geometry is None else shapely.to_wkb(layer.geometry),
        list(layer.columns.values()),
        list(layer.columns),
        field_mask=[layer.unknown.get(name) for name in layer.columns],
        layer=layer.name,
        driver="GPKG",
        geometry_type=layer.geometry_type,
        promote_to_multi=(layer.geometry_type or "").startswith("Multi"),
        crs=layer.crs,
        dataset_options=_VERSION,
        layer_options=dict(layer.options),
        layer_metadata=dict(layer.metadata) or None,
    )
    return content.getvalue()


def _opened(content: bytes) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.deserialize(content)
    return database


def _add(connection: sqlite3.Connection, content: bytes) -> None:
    """Copies the layer of a GeoPackage of one layer."""
    with closing(_opened(content)) as made:
        found = made.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE sql NOT NULL AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        known = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        tables = {name: sql for kind, name, sql in found if kind == "table"}
        indices = {name for name, sql in tables.items() if sql.startswith("CREATE VIRTUAL TABLE")}
        shadows = {f"{name}_{part}" for name in indices for part in ("node", "parent", "rowid")}
        for name in tables:
            if name in shadows:
                continue
            if name not in known:
                connection.execute(tables[name])
            _copy_rows(made, connection, name)
        for kind, name, sql in found:  # triggers, once the rows are there
            if kind != "table" and name not in known:
                connection.execute(sql)


def _copy_rows(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> None:
    """Copies the rows that are not there yet."""
    rows = source.execute(f'SELECT * FROM "{table}"')  # nosec B608
    there = set(target.execute(f'SELECT * FROM "{table}"'))  # nosec B608
    marks = ", ".join("?" * len(rows.description))
    # Two versions of GDAL may describe a reference system in different words.
    or_ignore = "OR IGNORE" if table == "gpkg_spatial_ref_sys" else ""
    target.executemany(
        f'INSERT {or_ignore} INTO "{table}" VALUES ({marks})',  # nosec B608
        (row for row in rows if row not in there),
    )


def _remove(connection: sqlite3.Connection, name: str) -> None:
    """Removes a layer, where there is one."""
    for (column,) in connection.execute(
        "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", (name,)
    ).fetchall():
        connection.execute(f'DROP TABLE IF EXISTS "rtree_{name}_{column}"')
    connection.execute(f'DROP TABLE IF EXISTS "{name}"')
    there = {table for (table,) in connection.execute("SELECT name FROM sqlite_master")}
    for table in _OF_A_TABLE:
        if table in there:
            connection.execute(f"DELETE FROM {table} WHERE table_name = ?", (name,))  # nosec B608


def _as_multi(geometry: NDArray[Any]) -> NDArray[Any]:
    """The same with multipolygons in place of polygons."""
    single = shapely.get_type_id(geometry) == _POLYGON
    multi = geometry.copy()
    multi[single] = shapely.multipolygons(geometry[single], indices=np.arange(single.sum()))
    return multi
