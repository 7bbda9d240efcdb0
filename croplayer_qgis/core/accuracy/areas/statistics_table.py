"""Reads official areas from any table: text or spreadsheet, headers and units in English or Chinese."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.core.accuracy.areas.area_units import UNITS, hectares_of
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.stored_table import read_table
from croplayer_qgis.shared.paths import path_and_layer
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.tables import TextTable, numbers

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
_AREA_WORDS = re.compile(r"\barea|面积|面積|superfic|fläche|площадь|área")
_EMPTY = frozenset({"", "-", "--", "—", "–", "…", "...", "n/a", "na", "nan", "none", "null", "/"})


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
    table, read_as = read_table(path)
    path = path_and_layer(path)[0]
    area = _picked(path, table, area_column) if area_column else _area_index(path, table)
    names = [_picked(path, table, name_column)] if name_column else _name_indices(path, table, area)
    factor, told = _hectares(path, table, area, unit)
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
    return Areas(tuple(rows), "\n".join(table.comments), (*read_as, *told, *_notes(path, rows, empty)))


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


def _picked(path: Path, table: TextTable, name: str) -> int:
    found = table.index_of(name)
    if found is None:
        raise InputError("{} has no column {}; it has: {}.", path.name, name, ", ".join(table.columns))
    return found


def _area_index(path: Path, table: TextTable) -> int:
    """The one column of areas: by its unit, or the only one with numbers."""
    by_unit = [i for i, header in enumerate(table.columns) if hectares_of(header)]
    numeric = [i for i in range(len(table.columns)) if _is_numeric(table, i)]
    named = [i for i in numeric if _AREA_WORDS.search(table.columns[i].casefold())]
    found = by_unit if len(by_unit) == 1 else [i for i in by_unit if i in numeric] or numeric
    if len(found) > 1 and not by_unit and len(named) == 1:
        found = named
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


def _hectares(path: Path, table: TextTable, area: int, unit: str) -> tuple[float, list[Sentence]]:
    """Hectares of the unit that is given, or that the header or a title above it states."""
    header = table.columns[area]
    found = UNITS.get(unit) or hectares_of(header)
    if found:
        return found, []
    titles = [title for title in table.titles if hectares_of(title)]
    if len({hectares_of(title) for title in titles}) == 1:
        told = Sentence("{}: the unit was taken from the title “{}”.", path.name, titles[0])
        return hectares_of(titles[0]) or 1.0, [told]
    raise InputError(
        "The unit of the column {} of {} is not clear; choose it, or write it into the header as “{} "
        "(ha)”; known are {}.",
        header,
        path.name,
        header,
        ", ".join(UNITS),
    )
