"""In which encoding the texts of a Shapefile are, when it does not say so."""

from __future__ import annotations

from pathlib import Path

from croplayer_qgis.shared.encodings import known_encoding, text_encoding
from croplayer_qgis.shared.paths import is_file

LATIN = "ISO-8859-1"
"""What GDAL takes where nothing says which; it reads any bytes."""

_UNKNOWN_DRIVERS = (0x00, 0x57)  # not stated; "ANSI", whatever that was on the writer's computer
_MOST_BYTES = 1 << 20


def dbf_encoding(path: Path, believed: bool = True) -> str | None:
    """Encoding of the Shapefile's table; None when it says so itself, has ASCII alone, or is no Shapefile.

    Many Chinese Shapefiles are in GBK and have no .cpg; GDAL then reads them as Latin-1.

    Args:
        path: The Shapefile or its table.
        believed: Whether what it says itself is believed.
    """
    table = beside(path, ".dbf")
    if path.suffix.lower() not in (".shp", ".dbf") or table is None:
        return None
    stated = beside(path, ".cpg")
    if believed and stated is not None and known_encoding(stated.read_text("ascii", "replace")):
        return None
    with table.open("rb") as file:
        content = file.read(_MOST_BYTES)
    if len(content) < 32 or (believed and stated is None and content[29] not in _UNKNOWN_DRIVERS):
        return None
    texts = content[32:].replace(b"\x00", b" ")
    return None if texts.isascii() else text_encoding(texts) or LATIN


def beside(path: Path, suffix: str) -> Path | None:
    """The file beside another with the same stem, its suffix in either case."""
    for candidate in (path.with_suffix(suffix), path.with_suffix(suffix.upper())):
        if is_file(candidate):
            return candidate
    return None
