"""How GDAL is told where a raster is: a file, a member of an archive, an address on the web."""

from __future__ import annotations

import os
import re
from pathlib import Path

from croplayer_qgis.shared.paths import exists, shown

_INSIDE_A_FILE = re.compile(r"/vsi(zip|tar|gzip|7z|rar)/")


def gdal_name(path: Path | str) -> str:
    """Name for GDAL of a path, of one of its virtual paths (/vsizip/, /vsicurl/) or of an address."""
    name = os.fspath(path)
    if _INSIDE_A_FILE.match(name):
        return _with_root(name)
    if not name.startswith("/vsi") and ":/" not in name:
        return name
    whole = shown(name)
    return f"/vsicurl/{whole}" if whole.startswith(("http://", "https://")) else whole


def _with_root(name: str) -> str:
    """A virtual path whose file is absolute again: pathlib makes /vsizip/srv/a.zip of /vsizip//srv/a.zip."""
    prefix, _, rest = name[1:].partition("/")
    first = f"/{rest.split('/')[0]}"
    if rest.startswith(("/", "{", "vsi")) or exists(Path(rest.split("/")[0])) or not exists(Path(first)):
        return name
    return f"/{prefix}//{rest}"


def expected_driver(path: Path | str) -> str | None:
    """The only driver of GDAL that may open a file of this name; None where any may.

    A VRT under the name of a TIFF would reach for other files and hosts.
    """
    return "GTiff" if os.fspath(path).lower().endswith((".tif", ".tiff")) else None
