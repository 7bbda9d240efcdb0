"""What the codes of a class raster mean, as QGIS needs it: presets of known products, and users' own tables.

The engine has the same tables in ``core/accuracy``; both read ``resources/data_sets.json``.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from croplayer_qgis.resources import resource_path
from croplayer_qgis.translation import tr

CROPLAND, OTHER, NODATA = "cropland", "other", "nodata"
EVERY_OTHER_CODE = "*"


class CodeTableError(Exception):
    """A code table that cannot be used; the text says why in one sentence."""


@dataclass(frozen=True)
class CodeTable:
    """Class names and the codes that mean them.

    Attributes:
        codes: Raster value -> class name.
        nodata: Values that are no-data, besides the raster's own.
        other: Class of every other value; None when such a value is an error.
    """

    codes: Mapping[int, str]
    nodata: frozenset[int] = field(default_factory=frozenset)
    other: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Class names, each once, in the order of the table."""
        return tuple(dict.fromkeys([*self.codes.values(), *([self.other] if self.other else [])]))

    def class_of(self, value: float | None) -> str | None:
        """Class of a raster value; None for no-data and for a value that is in no class."""
        if value is None or value != value or value in self.nodata:  # NaN is not itself
            return None
        return self.codes.get(int(value), self.other) if value == int(value) else self.other

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
    def from_rows(cls, rows: list[tuple[str, str]]) -> CodeTable:
        """A table of (code, class); raises CodeTableError that names the first row that is wrong."""
        codes: dict[int, str] = {}
        nodata: set[int] = set()
        other = None
        for code, name in ((code.strip(), name.strip()) for code, name in rows):
            if not name:
                raise CodeTableError(tr("The code {} has no class; write one beside it.").format(code))
            if code == EVERY_OTHER_CODE:
                other = name
                continue
            try:
                number = int(code)
            except ValueError:
                text = tr("{!r} is no code: write a whole number, or * for every other code.")
                raise CodeTableError(text.format(code)) from None
            if number in codes or number in nodata:
                raise CodeTableError(tr("The code {} stands in the table twice.").format(number))
            if name == NODATA:
                nodata.add(number)
            else:
                codes[number] = name
        table = cls(codes, frozenset(nodata), other)
        if not table.names:
            raise CodeTableError(tr("The code table names no class."))
        return table

    @classmethod
    def read(cls, path: Path) -> CodeTable:
        """Reads what ``write`` wrote; raises CodeTableError."""
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
            return cls.from_rows([(row["code"], row["class"]) for row in rows])
        except (OSError, KeyError, AttributeError, UnicodeDecodeError) as error:
            text = tr("{} is not a code table: it needs the columns code and class, one code a row.")
            raise CodeTableError(text.format(path.name)) from error


@dataclass(frozen=True)
class Preset:
    """A known product: its id, title, code table and what it calls cropland."""

    id: str
    title: str
    table: CodeTable
    definition: str


def presets() -> tuple[Preset, ...]:
    """The products whose codes are known."""
    records = json.loads(resource_path("data_sets.json").read_text(encoding="utf-8"))
    return tuple(
        Preset(item["id"], item["title"], _preset_table(item), item["definition"]) for item in records
    )


def _preset_table(item: Mapping[str, Any]) -> CodeTable:
    """As in the engine: a product whose other codes are listed has no further ones."""
    others = item.get("other", ())
    codes = {**dict.fromkeys(item["cropland"], CROPLAND), **dict.fromkeys(others, OTHER)}
    return CodeTable(codes, frozenset(item["nodata"]), None if others else OTHER)
