"""Reads a table from any file that holds one: text, a sheet of a workbook, a layer."""

from __future__ import annotations

import re
from pathlib import Path

import pyogrio

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.vectors.encoding import dbf_encoding
from croplayer_qgis.shared.paths import path_and_layer
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.tables import (
    LAYERS,
    SPREADSHEETS,
    TableError,
    TextTable,
    layer_of,
    read_text_table,
    table_of_sheets,
)

_FAULTS = (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError)


def read_table(path: Path) -> tuple[TextTable, tuple[Sentence, ...]]:
    """The table of a file, and how it was read; a sheet or layer is named behind it (``|layername=``).

    Raises:
        InputError: It holds no table, or it is not clear which one is meant.
    """
    path, wanted = path_and_layer(path)
    suffix = path.suffix.lower()
    try:
        if suffix in SPREADSHEETS:
            sheets = [(str(name), _sheet(path, str(name))) for name, _ in pyogrio.list_layers(path)]
            return table_of_sheets(path.name, sheets, wanted)
        if suffix in LAYERS:
            return _layer(path, wanted), ()
        return read_text_table(path), ()
    except TableError as error:
        raise InputError(error.user_message) from error
    except _FAULTS as error:
        raise InputError("{} cannot be read as a table; save it as CSV.", path, detail=str(error)) from error


def _layer(path: Path, wanted: str) -> TextTable:
    layer = layer_of(path.name, [str(name) for name, _ in pyogrio.list_layers(path)], wanted)
    meta, _, _, values = pyogrio.raw.read(path, layer=layer, read_geometry=False, encoding=dbf_encoding(path))
    rows = tuple(tuple(_text(value) for value in row) for row in zip(*values, strict=True))
    return TextTable(tuple(str(name) for name in meta["fields"]), rows)


def _sheet(path: Path, name: str) -> list[list[str]]:
    # All cells as texts, and no row taken for headers, which GDAL does in the first sheet only.
    meta, _, _, values = pyogrio.raw.read(
        path, layer=name, read_geometry=False, HEADERS="DISABLE", FIELD_TYPES="STRING"
    )
    rows = [[_text(value) for value in row] for row in zip(*values, strict=True)]
    if not all(re.fullmatch(r"Field\d+", field) for field in meta["fields"]):
        rows.insert(0, [str(field) for field in meta["fields"]])
    return rows


def _text(value: object) -> str:
    return "" if value is None or value != value else str(value).strip()
