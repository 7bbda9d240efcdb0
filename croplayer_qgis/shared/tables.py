"""Reads tables as people save them: any usual encoding, any usual separator, decimal points or commas."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.shared.sentence import SentenceError

SEPARATORS = ",;\t|"
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ENCODINGS = ("utf-8", "gb18030", "latin-1")  # GB18030 has what GBK has; Latin-1 reads anything
_BLANKS = re.compile(r"[\s\u00a0\u2007\u2009\u202f'’_]")
_GROUPED_BY_COMMA = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
_GROUPED_BY_POINT = re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d*)?")


class TableError(SentenceError, ValueError):
    """A file that is no table."""


@dataclass(frozen=True)
class TextTable:
    """A table of texts.

    Attributes:
        columns: Headers.
        rows: Cells by row, as many as there are headers.
        comments: Lines that begin with #, without it.
        separator: Between cells; "" for a spreadsheet, whose numbers have decimal points.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    comments: tuple[str, ...] = ()
    separator: str = ""

    def column(self, index: int) -> list[str]:
        """Cells of a column."""
        return [row[index] for row in self.rows]

    def index_of(self, *names: str) -> int | None:
        """Place of the first of these headers that is there, in any case; None without one."""
        folded = [column.casefold() for column in self.columns]
        return next((folded.index(name.casefold()) for name in names if name.casefold() in folded), None)


def read_text_table(path: Path) -> TextTable:
    """Reads a table with headers in its first line but titles; lines that begin with # are comments.

    Raises:
        TableError: The file cannot be read, or holds no headers.
    """
    try:
        text = _decoded(path.read_bytes())
    except OSError as error:
        raise TableError("{} cannot be read; check the path.", path) from error
    lines = text.splitlines()
    content = [line for line in lines if line.strip() and not line.startswith("#")]
    if not content:
        raise TableError("{} is empty; its first line must hold the names of the columns.", path.name)
    separator = _separator(content)
    try:
        found = list(csv.reader(io.StringIO("\n".join(content)), delimiter=separator))
    except csv.Error as error:
        raise TableError("{} is no table: {}.", path.name, str(error)) from error
    while len(found) > 1 and _filled(found[0]) < min(2, _filled(found[1])):
        found.pop(0)  # a title above the headers
    columns = tuple(" ".join(cell.split()) for cell in found[0])
    width = len(columns)
    rows = [
        tuple(cell.strip() for cell in (row + [""] * width)[:width])
        for row in found[1:]
        if any(cell.strip() for cell in row)
    ]
    comments = tuple(line.lstrip("# ").rstrip() for line in lines if line.startswith("#"))
    return TextTable(columns, tuple(rows), comments, separator)


def numbers(cells: Sequence[str], separator: str = "") -> list[float | None]:
    """Numbers of a column, None for what is none.

    One decimal mark holds for the whole column: where a number has both marks it is the later one, where
    commas do not stand before three digits it is the comma; otherwise it is the comma in tables separated by
    semicolons, which are written where the decimal mark is a comma, and the point in others.
    """
    bare = [_BLANKS.sub("", cell) for cell in cells]
    comma = _decimal_comma([cell for cell in bare if any(letter.isdigit() for letter in cell)], separator)
    return [_number(cell, comma) for cell in bare]


def _filled(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _decimal_comma(cells: Sequence[str], separator: str) -> bool:
    for cell in cells:
        point, comma = cell.rfind("."), cell.rfind(",")
        if point >= 0 and comma >= 0:
            return comma > point
        if comma >= 0 and not _GROUPED_BY_COMMA.fullmatch(cell):
            return True
        if point >= 0 and not _GROUPED_BY_POINT.fullmatch(cell):
            return False
    return separator == ";"


def _number(cell: str, comma: bool) -> float | None:
    grouped, group, mark = (_GROUPED_BY_POINT, ".", ",") if comma else (_GROUPED_BY_COMMA, ",", ".")
    text = cell.replace(group, "") if grouped.fullmatch(cell) else cell
    try:
        value = float(text.replace(mark, "."))
    except ValueError:
        return None
    return value if abs(value) < float("inf") else None


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if content[1:2] == b"\x00":  # UTF-16 without a mark
        return content.decode("utf-16-le", "replace")
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AssertionError("Latin-1 decodes any bytes")


def _separator(lines: Sequence[str]) -> str:
    """The separator that most lines have equally often, outside quotes."""
    looked_at = [re.sub(r'"[^"]*"', "", line) for line in lines[:50]]
    best, score = ",", (0, 0)
    for separator in SEPARATORS:
        usual, lines_with = Counter(line.count(separator) for line in looked_at).most_common(1)[0]
        in_header = looked_at[0].count(separator)
        if in_header and (lines_with if usual == in_header else 0, in_header) > score:
            best, score = separator, (lines_with if usual == in_header else 0, in_header)
    return best
