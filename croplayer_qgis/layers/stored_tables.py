"""Tables that a user picks, read in QGIS by the rules of the engine: text, a sheet of a workbook, a layer."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import NULL, QgsProviderRegistry, QgsVectorLayer

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

_NO_HEADER = re.compile(r"Field\d+")  # how GDAL calls the columns of a sheet whose first row is none


def read_table(path: Path) -> TextTable:
    """The table of a file; a sheet or layer is named behind it; raises TableError."""
    path, wanted = path_and_layer(path)
    suffix = path.suffix.lower()
    if suffix not in SPREADSHEETS | LAYERS:
        return read_text_table(path)
    names = [found.name() for found in QgsProviderRegistry.instance().querySublayers(str(path))]
    if not names:
        raise TableError("{} cannot be read as a table; save it as CSV.", path)
    if suffix in SPREADSHEETS:
        sheets = [(name, _sheet(_opened(path, name))) for name in names]
        return table_of_sheets(path.name, sheets, wanted)[0]
    layer = _opened(path, layer_of(path.name, names, wanted))
    headers, rows = _columns(layer)
    return TextTable(tuple(headers), tuple(tuple(row) for row in rows))


def _sheet(layer: QgsVectorLayer) -> list[list[str]]:
    """All rows of a sheet, that which GDAL took for headers included."""
    headers, rows = _columns(layer)
    return rows if all(map(_NO_HEADER.fullmatch, headers)) else [headers, *rows]


def _opened(path: Path, name: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    if not layer.isValid():
        raise TableError("{} cannot be read as a table; save it as CSV.", path)
    return layer


def _columns(layer: QgsVectorLayer) -> tuple[list[str], list[list[str]]]:
    """Headers and cells as texts, without the column that only numbers the rows of a GeoPackage."""
    fields = layer.fields()
    shown = [index for index in range(fields.count()) if index not in layer.primaryKeyAttributes()]
    rows = [[_text(row.attribute(index)) for index in shown] for row in layer.getFeatures()]
    return [fields[index].name() for index in shown], rows


def _text(value: object) -> str:
    """A cell; "" for QGIS's NULL."""
    return "" if value is None or value == NULL else str(value).strip()
