"""Paths as users give them: relative, not to be looked at, or addresses that are no paths."""

from __future__ import annotations

import os
import re
from pathlib import Path

# Virtual paths, addresses (pathlib makes https:/ of https://), and parts of a file, GPKG:/srv/a.gpkg:table;
# the letter of a Windows drive stands alone.
_NO_PATH = re.compile(r"/vsi|\w+://|(https?|s3|gs|az|ftp):/|[A-Z][A-Z0-9_]+:")


def is_local(path: Path | str) -> bool:
    """Whether a name is a path on this machine: no address, virtual path or part of a file for GDAL."""
    return not _NO_PATH.match(os.fspath(path))


def shown(path: Path | str) -> str:
    """A name as its user wrote it: pathlib makes one slash of the two of an address."""
    return re.sub(r"\b(https?|s3|gs|az|ftp):/(?!/)", r"\1://", os.fspath(path))


def absolute(text: str) -> str:
    """A path that means the same in a process of another folder; addresses, "" and names of layers stay.

    Args:
        text: A path, ``~`` for the home folder included, perhaps with ``|layername=...`` behind it.
    """
    path, bar, options = text.partition("|")
    if not path or not is_local(path):
        return text
    return f"{Path(path).expanduser().absolute()}{bar}{options}"


def path_and_layer(path: Path) -> tuple[Path, str]:
    """A file and the layer or sheet named behind it as QGIS does, ``|layername=...``; "" without one."""
    file, _, options = os.fspath(path).partition("|")
    named = [part.partition("=")[2] for part in options.split("|") if part.startswith("layername=")]
    return Path(file), named[0] if named else ""


def is_file(path: Path | str) -> bool:
    """Whether there is a file; False, not an error, where its folder may not be entered.

    ``Path.is_file`` raises PermissionError there, before Python 3.14.
    """
    return os.path.isfile(path)  # noqa: PTH113


def exists(path: Path | str) -> bool:
    """Whether there is a file or folder; as ``is_file`` where that cannot be seen."""
    return os.path.exists(path)  # noqa: PTH110


def same_file(one: Path | str, other: Path | str) -> bool:
    """Whether two paths are one file on this machine, which is there."""
    if not (is_local(one) and is_local(other)):
        return False
    try:
        return os.path.samefile(one, other)  # noqa: PTH121
    except OSError:  # one is not there yet
        return False


def closed_folder(path: Path) -> Path | None:
    """The first folder on the way to a path that this user may not enter; None where all are open."""
    way = (*reversed(path.absolute().parents), path.absolute())
    return next((place for place in way if place.is_dir() and not os.access(place, os.X_OK)), None)


def sqlite_uri(path: Path, mode: str) -> str:
    """Address of an SQLite file for ``sqlite3.connect(uri=True)``.

    Args:
        path: The file; also one on a Windows share, whose ``//server`` SQLite takes for a foreign host unless
            two more slashes stand before it (https://www.sqlite.org/uri.html).
        mode: Such as ``ro`` or ``rw``, with further parameters behind it.
    """
    address = path.resolve().as_uri()
    share = address.startswith("file://") and not address.startswith("file:///")
    return f"{address.replace('file://', 'file:////', 1) if share else address}?mode={mode}"
