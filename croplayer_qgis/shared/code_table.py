"""What the codes of a class raster mean: one rule for all tables, the same in QGIS and in the engine."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import SentenceError
from croplayer_qgis.shared.tables import TextTable

CROPLAND, OTHER, NODATA = mark("cropland"), mark("other"), "nodata"
EVERY_OTHER_CODE = "*"
_CODE_HEADERS = ("code", "value", "codes", "id", "代码", "编码", "值", "代碼", "編碼")
_CLASS_HEADERS = (
    "class",
    "name",
    "label",
    "class_name",
    "classname",
    "类别",
    "类型",
    "名称",
    "地类",
    "類別",
    "名稱",
)


class CodeTableError(SentenceError, ValueError):
    """A code table that cannot be used, or a value that stands in none of its rows."""


@dataclass(frozen=True)
class CodeTable:
    """Class names and the codes that mean them.

    Attributes:
        codes: Raster value -> class name.
        nodata: Values that are no-data, besides the raster's own.
        other: Class of every other value, or ``NODATA``; None when such a value is an error, because silently
            dropping pixels would change every figure.
    """

    codes: Mapping[int, str]
    nodata: frozenset[int] = field(default_factory=frozenset)
    other: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Class names, each once, in the order of the table."""
        others = [self.other] if self.other and self.other != NODATA else []
        return tuple(dict.fromkeys([*self.codes.values(), *others]))

    def class_of(self, value: float) -> str | None:
        """Class of a raster value, None for no-data; raises CodeTableError for one that is in no class."""
        if math.isnan(value) or value in self.nodata:
            return None
        whole = math.isfinite(value) and value == int(value)
        name = self.codes.get(int(value), self.other) if whole else self.other
        if name is None:
            raise CodeTableError(
                "The value {} is in no class: add it to the code table, or list it as no-data.",
                f"{value:.10g}",
            )
        return None if name == NODATA else name

    def rows(self) -> list[tuple[str, str]]:
        """The table as (code, class), as ``write`` stores it."""
        return [
            *((str(code), name) for code, name in self.codes.items()),
            *((str(code), NODATA) for code in sorted(self.nodata)),
            *([(EVERY_OTHER_CODE, self.other)] if self.other else []),
        ]

    def write(self, path: Path) -> None:
        """Writes the columns ``code`` and ``class``; raises OSError."""
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("code", "class"), *self.rows()])

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[str, str]]) -> CodeTable:
        """A table of (code, class); raises CodeTableError that names the first row that is wrong.

        The class ``nodata`` marks no-data, and the code ``*`` stands for every other value.
        """
        codes: dict[int, str] = {}
        nodata: set[int] = set()
        other = None
        for code, name in ((code.strip(), name.strip()) for code, name in rows):
            if not name:
                raise CodeTableError("The code {} has no class; write one beside it.", code)
            if code == EVERY_OTHER_CODE and other is None:
                other = name
                continue
            try:
                number = code if code == EVERY_OTHER_CODE else int(code)
            except ValueError:
                raise CodeTableError(
                    "“{}” is no code: write a whole number, or * for every other code.", code
                ) from None
            if isinstance(number, str) or number in codes or number in nodata:
                raise CodeTableError("The code {} stands in the table twice.", number)
            if name == NODATA:
                nodata.add(number)
            else:
                codes[number] = name
        table = cls(codes, frozenset(nodata), other)
        if not table.names:
            raise CodeTableError("The code table names no class.")
        return table

    @classmethod
    def of_table(cls, table: TextTable, called: str) -> CodeTable:
        """A table with a column of codes and one of classes, of a file of that name; raises CodeTableError.

        The headers are ``code`` and ``class`` as ``write`` stores them, or usual words for them; a table of
        two columns needs no known headers.
        """
        two = len(table.columns) == 2
        code, name = table.index_of(*_CODE_HEADERS), table.index_of(*_CLASS_HEADERS)
        if two and (code is None) != (name is None):
            code, name = (1 - (name or 0), name) if code is None else (code, 1 - code)
        if code is None or name is None:
            raise CodeTableError(
                "{} is not a code table: it needs the columns code and class, one code a row; it has: {}.",
                called,
                ", ".join(table.columns),
            )
        try:
            return cls.from_rows((_whole(row[code]), _usual(row[name])) for row in table.rows)
        except CodeTableError as error:
            raise CodeTableError("{}: {}", called, error.user_message) from error


def _whole(code: str) -> str:
    """A code without the decimals that spreadsheets add: 1.0 and 1,00 are 1."""
    return re.sub(r"[.,]0+$", "", code)


def _usual(name: str) -> str:
    """A class as the tables that come with CropLayer write it, where it is one of theirs in another case."""
    folded = re.sub(r"[\s_-]", "", name.casefold())
    return folded if folded in (CROPLAND, OTHER, NODATA) else name
