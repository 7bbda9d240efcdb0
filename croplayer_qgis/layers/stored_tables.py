"""Tables that a user picks, read in QGIS by the rules of the engine: text, a sheet of a workbook, a layer."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

from croplayer_qgis.shared.paths import path_and_layer
from croplayer_qgis.shared.tables import (
    LAYERS,
    SPREADSHEETS,
    TableError,
    TextTable,
    layer_of,
    read_text_table,
    table_of_sheets,
)


def read_table(path: Path) -> TextTable:
    """The table of a file; a sheet or layer is named behind it; raises TableError."""
    path, wanted = path_and_layer(path)
    suffix = path.suffix.lower()
    if suffix not in SPREADSHEETS | LAYERS:
        return read_text_table(path)
    # As texts, and no row of a sheet taken for headers, which GDAL does in the first sheet only.
    options = ["HEADERS=DISABLE", "FIELD_TYPES=STRING"] if suffix in SPREADSHEETS else []
    try:
        data = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, open_options=options)
    except RuntimeError:  # where somebody has switched GDAL's exceptions on
        data = None
    if data is None:
        raise TableError("{} cannot be read as a table; save it as CSV.", path)
    names = [data.GetLayer(index).GetName() for index in range(data.GetLayerCount())]
    if suffix in SPREADSHEETS:
        return table_of_sheets(path.name, [(name, _rows(data, name)) for name in names], wanted)[0]
    layer = layer_of(path.name, names, wanted)
    fields = data.GetLayerByName(layer).GetLayerDefn()
    headers = tuple(fields.GetFieldDefn(index).GetName() for index in range(fields.GetFieldCount()))
    return TextTable(headers, tuple(tuple(row) for row in _rows(data, layer)))


def _rows(data: gdal.Dataset, layer: str) -> list[list[str]]:
    """All cells as texts."""
    return [
        [(row.GetFieldAsString(index) or "").strip() for index in range(row.GetFieldCount())]
        for row in data.GetLayerByName(layer)
    ]
