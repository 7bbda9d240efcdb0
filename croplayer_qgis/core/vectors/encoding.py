"""In which encoding the texts of a Shapefile are, when it does not say so."""

from __future__ import annotations

from pathlib import Path

from croplayer_qgis.shared.paths import is_file

_UNKNOWN_DRIVERS = (0x00, 0x57)  # not stated; "ANSI", whatever that was on the writer's computer
_COUNTED = "省市区區县縣州旗盟乡鄉镇鎮村名称稱代码碼面积積地类類型编號号耕田水北南西东東中山江河海湖"
_MOST_BYTES = 1 << 20


def dbf_encoding(path: Path) -> str | None:
    """Encoding of the Shapefile's table; None when it says so itself, has ASCII alone, or is no Shapefile.

    Many Chinese Shapefiles are in GBK and have no .cpg; GDAL then reads them as Latin-1.
    """
    table = _beside(path, ".dbf")
    if path.suffix.lower() not in (".shp", ".dbf") or table is None or _beside(path, ".cpg") is not None:
        return None
    with table.open("rb") as file:
        content = file.read(_MOST_BYTES)
    if len(content) < 32 or content[29] not in _UNKNOWN_DRIVERS:
        return None
    return text_encoding(content[32:].replace(b"\x00", b" "))


def text_encoding(content: bytes) -> str | None:
    """UTF-8, GB18030 or Big5 of texts in bytes; None when they are ASCII, or nothing says which."""
    if content.isascii():
        return None
    if _decoded(content, "utf-8") is not None:
        return "UTF-8"
    found = []
    for encoding, narrow in (("GB18030", "gb2312"), ("BIG5", "big5")):
        text = _decoded(content, encoding)
        if text is None:
            continue
        ideographs = [letter for letter in text if not letter.isascii()]
        usual = sum(_decodable(letter, narrow) for letter in ideographs)
        if ideographs and usual >= 0.8 * len(ideographs):
            hits = sum(letter in _COUNTED for letter in ideographs)
            found.append((hits / len(ideographs), encoding))
    # Letters with accents stand alone among ASCII, so that they decode to rare ideographs or not at all.
    return max(found, key=lambda item: item[0])[1] if found else None


def _decoded(content: bytes, encoding: str) -> str | None:
    for cut in range(4):  # the end may be in the middle of a character
        try:
            return content[: len(content) - cut].decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _decodable(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _beside(path: Path, suffix: str) -> Path | None:
    """The file beside another with the same stem, its suffix in either case."""
    for candidate in (path.with_suffix(suffix), path.with_suffix(suffix.upper())):
        if is_file(candidate):
            return candidate
    return None
