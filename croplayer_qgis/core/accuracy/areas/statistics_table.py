"""Reads official areas from any table: text or spreadsheet, headers and units in English or Chinese."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path

import pyogrio

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.messages.accuracy import AREA_UNITS
from croplayer_qgis.shared.paths import path_and_layer
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.tables import TableError, TextTable, numbers, read_text_table

_NAME_HEADERS = (
    *("province_en", "province_zh", "name", "name_en", "name_zh", "province", "region", "district", "county"),
    *(
        "city",
        "unit",
        "area name",
        "地区",
        "省份",
        "省",
        "省级行政区",
        "行政区",
        "行政区划",
        "名称",
        "地名",
        "区域",
    ),
    *("区县", "市", "县", "省市", "省（区、市）", "地區", "名稱", "行政區"),
)
_MU = 1 / 15
"""Hectares of a mu: 15 mu are a hectare (State Council of China, order on units of measurement, 1984)."""
UNITS: dict[str, float] = dict(
    zip(AREA_UNITS, (1.0, 1000.0, 100.0, _MU, 1000 * _MU, 10_000 * _MU), strict=True)
)
"""Units of official areas and their hectares."""
# The longest first: 万亩 holds 亩, and "1000 ha" holds "ha".
_UNIT_WORDS = (
    ("10000mu", r"10[,\s]?000\s*mu|万\s*亩|萬\s*畝|wan\s?mu"),
    ("kmu", r"1[,\s]?000\s*mu|千\s*亩|千\s*畝|(?<![a-z])kmu"),
    ("mu", r"亩|畝|(?<![a-z])mu(?![a-z])"),
    ("kha", r"khectares?|1[,\s]?000\s*(ha|hectares?)|thousand (ha|hectares?)|千\s*公[顷頃]|(?<![a-z])kha"),
    ("10000ha", r"10[,\s]?000\s*(ha|hectares?)|[万萬]\s*公[顷頃]"),
    ("km2", r"km\s?[2²]|sq\.?\s?km|square kilomet(er|re)s?|平方公里|平方千米"),
    ("ha", r"公[顷頃]|hectares?|(?<![a-z])ha(?![a-z])"),
)
_HECTARES = {**UNITS, "10000ha": 10_000.0}
_EMPTY = frozenset({"", "-", "--", "—", "–", "…", "...", "n/a", "na", "nan", "none", "null", "/"})
_SPREADSHEETS = frozenset({".xlsx", ".ods", ".gpkg", ".dbf", ".shp", ".geojson", ".json"})


@dataclass(frozen=True)
class Areas:
    """Official areas of a table.

    Attributes:
        rows: Names, hectares, and what the figure rests on, by unit.
        comment: Source and definition that came with the table.
        notes: How it was read, and what was left out; a sentence each.
    """

    rows: tuple[tuple[tuple[str, ...], float, str], ...]
    comment: str
    notes: tuple[str, ...]


def read_areas(path: Path, name_column: str = "", area_column: str = "", unit: str = "") -> Areas:
    """Reads the areas of a table.

    Args:
        path: Text (CSV and its kin), spreadsheet, or a table or layer of a GeoPackage; a sheet or layer is
            named behind it (``|layername=``).
        name_column: Column of the names; "" to find it.
        area_column: Column of the areas; "" to find it.
        unit: One of ``UNITS``; "" for what the header says.

    Raises:
        InputError: It is no table, its columns or its unit are not clear, or a row cannot be read.
    """
    table = _table(path)
    path = path_and_layer(path)[0]
    area = _picked(path, table, area_column) if area_column else _area_index(path, table)
    names = [_picked(path, table, name_column)] if name_column else _name_indices(path, table, area)
    factor = _hectares(path, table.columns[area], unit)
    basis = table.index_of("basis", "依据", "口径")
    cells = table.column(area)
    values = numbers(cells, table.separator)
    rows, empty = [], []
    for number, (row, cell, value) in enumerate(zip(table.rows, cells, values, strict=True), 1):
        called = tuple(dict.fromkeys(row[index] for index in names if row[index]))
        if called and cell.casefold() in _EMPTY:
            empty.append(called[0])
            continue
        if not called or value is None or not math.isfinite(value) or value < 0:
            raise InputError(
                "{}, data row {}: it needs a name and an area, not below zero; it has “{}” and “{}”.",
                path.name,
                number,
                " / ".join(called),
                cell,
            )
        rows.append((called, value * factor, (row[basis] if basis is not None else "") or "not stated"))
    if not rows:
        raise InputError("{} has no row with a name and an area.", path.name)
    return Areas(tuple(rows), "\n".join(table.comments), tuple(_notes(path, rows, empty)))


def _notes(path: Path, rows: list[tuple[tuple[str, ...], float, str]], empty: list[str]) -> list[Sentence]:
    notes = []
    if empty:
        notes.append(Sentence("{}: rows without an area left out: {}.", path.name, ", ".join(empty)))
    zero = [called[0] for called, hectares, _ in rows if hectares == 0]
    if zero:
        notes.append(
            Sentence(
                "{}: official area of zero, so no deviation can be given: {}.", path.name, ", ".join(zero)
            )
        )
    return notes


def _table(path: Path) -> TextTable:
    path, layer = path_and_layer(path)
    if path.suffix.lower() not in _SPREADSHEETS:
        try:
            return read_text_table(path)
        except TableError as error:
            raise InputError(error.user_message) from error
    try:
        meta, _, _, values = pyogrio.raw.read(path, layer=layer or None, read_geometry=False)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise InputError("{} cannot be read as a table; save it as CSV.", path, detail=str(error)) from error
    rows = tuple(tuple(_text(value) for value in row) for row in zip(*values, strict=True))
    return TextTable(tuple(str(name) for name in meta["fields"]), rows)


def _text(value: object) -> str:
    return "" if value is None or value != value else str(value).strip()


def _picked(path: Path, table: TextTable, name: str) -> int:
    found = table.index_of(name)
    if found is None:
        raise InputError("{} has no column {}; it has: {}.", path.name, name, ", ".join(table.columns))
    return found


def _area_index(path: Path, table: TextTable) -> int:
    """The one column of areas: by its unit, or the only one with numbers."""
    by_unit = [i for i, header in enumerate(table.columns) if _unit_of(header)]
    numeric = [i for i in range(len(table.columns)) if _is_numeric(table, i)]
    found = by_unit if len(by_unit) == 1 else [i for i in by_unit if i in numeric] or numeric
    if len(found) != 1:
        raise InputError(
            "{} needs one column of areas, and these are its columns: {}. Choose the column of areas, or "
            "write the unit (ha, kha, km2, mu, 万亩) into its header and into no other.",
            path.name,
            ", ".join(table.columns),
        )
    return found[0]


def _name_indices(path: Path, table: TextTable, area: int) -> list[int]:
    """Columns of names: by their headers, or the first one that holds texts."""
    folded = [column.casefold() for column in table.columns]
    known = [i for name in _NAME_HEADERS for i, column in enumerate(folded) if column == name and i != area]
    texts = [i for i in range(len(folded)) if i != area and not _is_numeric(table, i)]
    found = list(dict.fromkeys(known)) or texts[:1]
    if not found:
        raise InputError(
            "{} needs a name column, such as name or 地区; it has: {}.", path.name, ", ".join(table.columns)
        )
    return found


def _is_numeric(table: TextTable, index: int) -> bool:
    cells = [cell for cell in table.column(index) if cell.casefold() not in _EMPTY]
    return bool(cells) and all(value is not None for value in numbers(cells, table.separator))


def _unit_of(header: str) -> str:
    folded = header.casefold().replace("_", " ")
    return next((unit for unit, words in _UNIT_WORDS if re.search(words, folded)), "")


def _hectares(path: Path, header: str, unit: str) -> float:
    """Hectares of the unit that is given or that a header states."""
    found = unit or _unit_of(header)
    if found not in _HECTARES:
        raise InputError(
            "The unit of the column {} of {} is not clear; choose it, or write it into the header as “{} "
            "(ha)”; known are {}.",
            header,
            path.name,
            header,
            ", ".join(UNITS),
        )
    return _HECTARES[found]
