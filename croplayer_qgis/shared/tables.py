"""Reads tables as people save them: any usual encoding, any usual separator, decimal points or commas."""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.shared.encodings import text_encoding
from croplayer_qgis.shared.sentence import Sentence, SentenceError

SEPARATORS = ",;\t|"
SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".ods"})
"""Suffixes of workbooks, which GDAL reads sheet by sheet."""
LAYERS = frozenset({".gpkg", ".sqlite", ".dbf", ".shp", ".geojson", ".json", ".fgb", ".tab", ".mif"})
"""Suffixes of files whose layers have columns of attributes."""
# In this order: the mark of UTF-16 is the beginning of that of UTF-32.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = "cp1252"  # where nothing says which, as spreadsheets of western Europe save
_BINARY = (b"\xd0\xcf\x11\xe0", b"PK\x03\x04")  # Excel 97-2003; .xlsx and .ods under another name
_BLANKS = re.compile(r"[\s\u00a0\u2007\u2009\u202f'’_٬]")
_ARABIC_POINT = "٫"  # beside the Arabic separator of thousands, which is among the blanks
_GROUPED_BY_COMMA = re.compile(r"[+-]?\d{1,3}(,\d{2,3})*,\d{3}(\.\d*)?")  # lakhs in India: 12,34,567
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
        titles: Lines above the headers.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    comments: tuple[str, ...] = ()
    separator: str = ""
    titles: tuple[str, ...] = ()

    def column(self, index: int) -> list[str]:
        """Cells of a column."""
        return [row[index] for row in self.rows]

    def index_of(self, *names: str) -> int | None:
        """Place of the first of these headers that is there, in any case; None without one."""
        folded = [column.casefold() for column in self.columns]
        return next((folded.index(name.casefold()) for name in names if name.casefold() in folded), None)


def read_text_table(path: Path) -> TextTable:
    """Reads a table as ``table_of`` takes it; lines that begin with # are comments.

    Raises:
        TableError: The file cannot be read, or holds no headers.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise TableError("{} cannot be read; check the path.", path) from error
    lines = _decoded(path, content).splitlines()
    if lines and re.fullmatch(r"sep=.", lines[0].strip(), re.IGNORECASE):
        lines.pop(0)  # Excel's own line, which tells it the separator
    filled = [line for line in lines if line.strip() and not line.startswith("#")]
    if not filled:
        raise TableError("{} is empty; its first line must hold the names of the columns.", path.name)
    separator = _separator(filled)
    try:
        found = list(csv.reader(io.StringIO("\n".join(filled)), delimiter=separator))
    except csv.Error as error:
        raise TableError("{} is no table: {}.", path.name, str(error)) from error
    comments = tuple(line.lstrip("# ").rstrip() for line in lines if line.startswith("#"))
    return table_of(found, comments, separator)


def table_of(
    found: Sequence[Sequence[str]], comments: tuple[str, ...] = (), separator: str = ""
) -> TextTable:
    """A table of rows as people write them: titles above the headers, headers over several rows.

    A row continues the headers when it has no number, and nothing below the first header, whose cell is
    merged with the one above. Cells that are merged sideways have their text in the first one.
    """
    rows = [[" ".join(cell.split()) for cell in row] for row in found if _filled(row)]
    if not rows:
        return TextTable((), (), comments, separator)
    titles = []
    while len(rows) > 1 and _filled(rows[0]) < min(2, _filled(rows[1])):
        titles.append(" ".join(filter(None, rows.pop(0))))
    headers = rows.pop(0)
    while len(rows) > 1 and _continues(headers, rows[0]):
        upper, lower = _spread(headers), rows.pop(0)
        lower += [""] * (len(upper) - len(lower))
        headers = [" ".join(filter(None, cells)) for cells in zip(upper, lower, strict=False)]
    width = len(headers)
    whole = tuple(tuple((row + [""] * width)[:width]) for row in rows)
    return TextTable(tuple(headers), whole, comments, separator, tuple(titles))


def table_of_sheets(
    name: str, sheets: Sequence[tuple[str, Sequence[Sequence[str]]]], wanted: str = ""
) -> tuple[TextTable, tuple[Sentence, ...]]:
    """The table of a workbook, and a note where it is one of several sheets.

    Args:
        name: Of the workbook, for messages.
        sheets: Names and rows of cells.
        wanted: Name of the sheet; "" for the first that holds a table, not a line of remarks.

    Raises:
        TableError: There is no such sheet, or none with a table.
    """
    names = [sheet for sheet, _ in sheets]
    if wanted and wanted not in names:
        raise TableError("{} has no sheet “{}”; it has {}.", name, wanted, ", ".join(names))
    filled = [(sheet, _used(rows)) for sheet, rows in sheets if wanted in ("", sheet)]
    filled = [(sheet, rows) for sheet, rows in filled if rows]
    if not filled:
        raise TableError("{} has no sheet with a table; fill it in, or give another file.", name)
    tables = [(sheet, rows) for sheet, rows in filled if len(rows) > 1 and len(rows[0]) > 1]
    sheet, rows = (tables or filled)[0]
    several = ", ".join(found for found, _ in filled)
    told = Sentence("{} has several sheets ({}); {} was read.", name, several, sheet)
    return table_of(rows), (told,) if len(filled) > 1 else ()


def layer_of(name: str, layers: Sequence[str], wanted: str = "") -> str:
    """The layer of a file to read as a table; raises TableError when it is not there, or not clear."""
    listed = ", ".join(layers)
    if not layers:
        raise TableError("{} cannot be read as a table; save it as CSV.", name)
    if wanted and wanted not in layers:
        raise TableError("{} has no layer “{}”; it has {}.", name, wanted, listed)
    if len(layers) > 1 and not wanted:
        raise TableError(
            "{} has several layers ({}); name one behind it, such as {}|layername={}.",
            name,
            listed,
            name,
            layers[-1],
        )
    return wanted or layers[0]


def numbers(cells: Sequence[str], separator: str = "") -> list[float | None]:
    """Numbers of a column, None for what is none.

    One decimal mark holds for the whole column: where a number has both marks it is the later one, where
    commas do not stand before three digits it is the comma; otherwise it is the comma in tables separated by
    semicolons, which are written where the decimal mark is a comma, and the point in others.
    """
    bare = [_BLANKS.sub("", unicodedata.normalize("NFKC", cell)).replace("−", "-") for cell in cells]
    if any(_ARABIC_POINT in cell for cell in bare):
        return [_number(cell.replace(_ARABIC_POINT, "."), False) for cell in bare]
    comma = _decimal_comma([cell for cell in bare if any(letter.isdigit() for letter in cell)], separator)
    return [_number(cell, comma) for cell in bare]


def _continues(headers: Sequence[str], row: Sequence[str]) -> bool:
    first = next(index for index, cell in enumerate(headers) if cell)
    below = row[first] if first < len(row) else ""
    return not below and not any(value is not None for value in numbers(row))


def _spread(headers: Sequence[str]) -> list[str]:
    """Headers with the text of each also over the empty cells behind it, but for the first of all."""
    spread: list[str] = []
    for cell in headers:
        behind = bool(spread) and sum(map(bool, spread)) > 1
        spread.append(cell or (spread[-1] if behind else ""))
    return spread


def _used(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Rows of a sheet without columns that are empty in all of them; none of a sheet without a text."""
    used = [any(column) for column in zip(*rows)]
    return [[cell for cell, any_ in zip(row, used) if any_] for row in rows] if any(used) else []


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


def _decoded(path: Path, content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    for order, of_ascii in (("utf-16-le", content[1::2]), ("utf-16-be", content[::2])):
        # UTF-16 without a mark: separators and line ends have a zero byte, always on the same side.
        if 0 < content.count(b"\x00") == of_ascii.count(b"\x00") and b"\x00\x00" not in content:
            return content.decode(order, "replace")
    if content.startswith(_BINARY) or b"\x00" in content:
        raise TableError("{} is no text; open it in a spreadsheet and save it as CSV or .xlsx.", path.name)
    if content.lstrip()[:1] == b"<":
        raise TableError(
            "{} is a web page or XML, no table; open it in a spreadsheet and save it as CSV or .xlsx.",
            path.name,
        )
    return content.decode(text_encoding(content) or _WESTERN, "replace")


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
