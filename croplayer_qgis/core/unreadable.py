"""Why a file that a person gave cannot be read, as far as a look at it tells."""

from __future__ import annotations

import codecs
import json
import os
import re
import zipfile
from contextlib import suppress
from pathlib import Path

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.paths import exists, is_local, shown
from croplayer_qgis.shared.sentence import Sentence

_ARCHIVES = {".zip": "zip", ".kmz": "zip", ".tar": "tar", ".tgz": "tar", ".gz": "gzip", ".7z": "7z"}
_DATA = (".shp", ".gpkg", ".geojson", ".kml", ".tif", ".tiff", ".vrt", ".img", ".jp2", ".csv")
_JSON = (".json", ".geojson", ".topojson")
_LOOKED_AT = 64 << 20  # bytes: what is larger is not read whole to say why
_PART = re.compile(r"<SourceFilename(?: [^>]*?relativeToVRT=\"(\d)\")?[^>]*>([^<]+)<")
_FROM_THE_WEB = ("HTTP response code", "CURL error")  # how GDAL tells what went wrong on the way
_BEGINNING = 512


def unreadable(path: Path | str, usual: Sentence, error: Exception) -> InputError:
    """What to raise for a file that GDAL does not open.

    Args:
        path: The file, a virtual path or an address.
        usual: The sentence where a look at the file tells nothing.
        error: What GDAL raised, for the log.
    """
    found = None
    if not is_local(path) and str(error).startswith(_FROM_THE_WEB):
        found = Sentence(
            "{} cannot be had ({}); check the address and the network.", shown(path), str(error).rstrip(".")
        )
    with suppress(OSError):  # a file that may not be read is told as usual
        found = _seen(Path(path)) if is_local(path) else found
    return InputError(found or usual, detail=str(error))


def broken_off(path: Path | str, error: Exception) -> InputError:
    """What to raise for a raster that was opened and cannot be read to its end."""
    gone = _missing_part(Path(path)) if is_local(path) else None
    if gone is not None:
        return InputError(
            "{} is made of other files, of which {} does not exist; bring them along.",
            path,
            gone,
            detail=str(error),
        )
    return InputError(
        "{} cannot be read any further; it is damaged or breaks off: copy or download it again.",
        shown(path),
        detail=str(error),
    )


def _missing_part(path: Path) -> str | None:
    """The first file that a VRT needs and that is not there."""
    if path.suffix.lower() != ".vrt":
        return None
    with suppress(OSError, UnicodeDecodeError):
        for relative, name in _PART.findall(path.read_text("utf-8")):
            part = path.parent / name if relative == "1" else Path(name)
            if is_local(name) and not exists(part):
                return os.fspath(part)
    return None


def _seen(path: Path) -> Sentence | None:
    if not exists(path):
        return Sentence("{} does not exist; check the path.", path)
    if path.is_dir():
        return Sentence("{} is a folder; give the file in it.", path)
    if path.stat().st_size == 0:
        return Sentence("{} is empty (0 bytes); copy or download it again.", path)
    suffix = path.suffix.lower()
    if suffix in _ARCHIVES:
        inside = _example_inside(path)
        # Two slashes: the path of the archive is absolute.
        return Sentence(
            "{} is an archive; unpack it, or name the file in it, such as /vsi{}/{}/{}.",
            path.name,
            _ARCHIVES[suffix],
            os.fspath(path.absolute()),
            inside,
        )
    if suffix == ".shp" and not any(exists(path.with_suffix(end)) for end in (".shx", ".SHX")):
        return Sentence(
            "{} lacks its .shx file; copy all files of the Shapefile together (.shp, .shx, .dbf, .prj).", path
        )
    with path.open("rb") as file:
        beginning = file.read(_BEGINNING)
    if beginning.startswith(b"version https://git-lfs"):
        return Sentence("{} is a pointer of Git LFS, not the file itself; fetch that (git lfs pull).", path)
    if beginning.lstrip().lower().startswith((b"<!doctype html", b"<html")):
        return Sentence("{} is a web page, perhaps a login or an error; download the file again.", path)
    if beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Sentence("{} is text in UTF-16, which is read in tables only; save it as UTF-8.", path)
    if suffix in _JSON and path.stat().st_size <= _LOOKED_AT:
        return _broken_json(path)
    return None


def _broken_json(path: Path) -> Sentence | None:
    try:
        json.loads(path.read_bytes())
    except json.JSONDecodeError as error:
        return Sentence(
            "{} is no whole JSON: it is damaged or breaks off at line {}; copy or download it again.",
            path,
            error.lineno,
        )
    except (UnicodeDecodeError, RecursionError):
        return None
    return None


def _example_inside(path: Path) -> str:
    """A member of the archive that may be what is meant."""
    with suppress(zipfile.BadZipFile):
        names = zipfile.ZipFile(path).namelist()
        return next((name for name in names if name.lower().endswith(_DATA)), "…")
    return "…"
