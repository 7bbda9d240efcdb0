"""Places in a table of texts: columns of longitudes and latitudes, or of well-known text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.stored_table import read_table
from croplayer_qgis.core.vectors.stored import Stored
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.tables import SPREADSHEETS, TextTable, numbers

_EAST = re.compile(r"(lon|long|lng|longitude|x|东经|東經)(?![a-z])|经度|經度")
_NORTH = re.compile(r"(lat|latitude|y|北纬|北緯)(?![a-z])|纬度|緯度")
_TABLES = frozenset({".csv", ".tsv", ".txt"}) | SPREADSHEETS
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2}){5,}")
_SHOWN = 40  # letters of a cell in a message
_SHAPE = re.compile(r"(wkt|wkt_geom|geom|geometry|the_geom)(?![a-z])")


def is_table_of_places(path: Path) -> bool:
    """Whether a file is a table of texts or a workbook, which states no reference system."""
    return path.suffix.lower() in _TABLES


def read_places(path: Path, given: bool = False) -> Stored:
    """The rows of a table with their places; all columns are texts.

    Args:
        path: The table.
        given: Whether the user says which reference system its coordinates are in.

    Raises:
        InputError: It cannot be read, or has no columns of places.
    """
    table, read_as = read_table(path)
    shape, east, north = (_index_of(table, words) for words in (_SHAPE, _EAST, _NORTH))
    if shape is not None:
        geometry = _shapes(path, table.columns[shape], table.column(shape))
    elif east is not None and north is not None:
        x, y = (_coordinates(table, index) for index in (east, north))
        known = np.isfinite(x) & np.isfinite(y)
        if table.rows and not known.any():
            raise InputError(
                "{} has no row with numbers in the columns {} and {} (the first has {} and {}); write "
                "decimal degrees, such as 116.39.",
                path.name,
                *(table.columns[index] for index in (east, north)),
                *(table.rows[0][index] for index in (east, north)),
            )
        geometry = np.full(len(x), None, object)
        geometry[known] = shapely.points(x[known], y[known])
    else:
        raise InputError(
            "{} has no columns of places; name them lon and lat (or x and y), or WKT; it has: {}.",
            path.name,
            ", ".join(table.columns),
        )
    crs = next((f"EPSG:{srid}" for srid in shapely.get_srid(geometry) if srid > 0), "EPSG:4326")
    told = Sentence("{}: coordinates were taken as longitudes and latitudes (EPSG:4326).", path.name)
    notes = () if given or crs != "EPSG:4326" else (told,)
    columns = {name: np.array(table.column(index), object) for index, name in enumerate(table.columns)}
    return Stored(shapely.to_wkb(geometry), crs, columns, (*read_as, *notes))


def _shapes(path: Path, column: str, texts: list[str]) -> NDArray[np.object_]:
    """Geometries of well-known text or its binary form in hexadecimal digits, as PostGIS writes both."""
    try:
        shapes = np.array([_shape(text) for text in texts], object)
    except NotImplementedError as error:
        raise InputError(
            "{} holds curves in well-known text; save it as a GeoPackage, which is read with them.", path.name
        ) from error
    if texts and shapely.is_missing(shapes).all():
        raise InputError(
            "{} holds no well-known text in its column {} (the first row has “{}”); give one such as "
            "POLYGON((116 39, 117 39, 117 40, 116 39)).",
            path.name,
            column,
            texts[0][:_SHOWN],
        )
    return shapes


def _shape(text: str) -> Any:
    """One geometry, with the number of its reference system where the text has one; None where it is none."""
    if _HEX.fullmatch(text):
        return shapely.from_wkb(text, on_invalid="ignore")
    srid, _, bare = text.rpartition(";")
    shape = shapely.from_wkt(bare, on_invalid="ignore")
    number = srid.casefold().removeprefix("srid=").strip()
    return shapely.set_srid(shape, int(number)) if shape is not None and number.isdecimal() else shape


def _index_of(table: TextTable, words: re.Pattern[str]) -> int | None:
    return next((i for i, name in enumerate(table.columns) if words.match(name.casefold())), None)


def _coordinates(table: TextTable, index: int) -> NDArray[np.float64]:
    return np.array(
        [np.nan if value is None else value for value in numbers(table.column(index), table.separator)]
    )
