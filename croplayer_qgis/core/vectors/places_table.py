"""Places in a table of texts: columns of longitudes and latitudes, or of well-known text."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.vectors.stored import Stored
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.tables import TableError, TextTable, numbers, read_text_table

_EAST = re.compile(r"(lon|long|lng|longitude|x|东经|東經)(?![a-z])|经度|經度")
_NORTH = re.compile(r"(lat|latitude|y|北纬|北緯)(?![a-z])|纬度|緯度")
_SHAPE = re.compile(r"(wkt|wkt_geom|geom|geometry|the_geom)(?![a-z])")


def is_table_of_places(path: Path) -> bool:
    """Whether a file is a table of texts, which states neither its encoding nor a reference system."""
    return path.suffix.lower() == ".csv"


def read_places(path: Path, given: bool = False) -> Stored:
    """The rows of a table with their places; all columns are texts.

    Args:
        path: The table.
        given: Whether the user says which reference system its coordinates are in.

    Raises:
        InputError: It cannot be read, or has no columns of places.
    """
    try:
        table = read_text_table(path)
    except TableError as error:
        raise InputError(error.user_message) from error
    shape, east, north = (_index_of(table, words) for words in (_SHAPE, _EAST, _NORTH))
    if shape is not None:
        geometry = _shapes(path, table.column(shape))
    elif east is not None and north is not None:
        x, y = (_coordinates(table, index) for index in (east, north))
        known = np.isfinite(x) & np.isfinite(y)
        geometry = np.full(len(x), None, object)
        geometry[known] = shapely.points(x[known], y[known])
    else:
        raise InputError(
            "{} has no columns of places; name them lon and lat (or x and y), or WKT; it has: {}.",
            path.name,
            ", ".join(table.columns),
        )
    told = Sentence("{}: coordinates were taken as longitudes and latitudes (EPSG:4326).", path.name)
    columns = {name: np.array(table.column(index), object) for index, name in enumerate(table.columns)}
    return Stored(shapely.to_wkb(geometry), "EPSG:4326", columns, () if given else (told,))


def _shapes(path: Path, texts: list[str]) -> NDArray[np.object_]:
    try:
        shapes: NDArray[np.object_] = shapely.from_wkt(np.array(texts, object), on_invalid="ignore")
    except NotImplementedError as error:
        raise InputError(
            "{} holds curves in well-known text; save it as a GeoPackage, which is read with them.", path.name
        ) from error
    return shapes


def _index_of(table: TextTable, words: re.Pattern[str]) -> int | None:
    return next((i for i, name in enumerate(table.columns) if words.match(name.casefold())), None)


def _coordinates(table: TextTable, index: int) -> NDArray[np.float64]:
    return np.array(
        [np.nan if value is None else value for value in numbers(table.column(index), table.separator)]
    )
