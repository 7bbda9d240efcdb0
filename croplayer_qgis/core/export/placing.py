"""Puts the finished files of an export into their place, all of them or none."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.shared.paths import exists

_LEFT: Final = "before"  # folder of the files that are being replaced
_BESIDE: Final = (".aux.xml", ".ovr", ".msk")
"""What QGIS and GDAL keep beside a raster: statistics and the like, which are not those of its successor."""


def require_closed(path: Path) -> None:
    """Raises JobError when a GeoPackage that is to be replaced is open in QGIS or another program.

    SQLite keeps a journal beside an open one, by its name: a new file under that name would be read with it.
    A journal that a crash left is taken into the old file.
    """
    if path.suffix != ".gpkg" or not exists(path.with_name(f"{path.name}-wal")):
        return
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, timeout=0)) as database:
        database.execute("PRAGMA journal_mode = DELETE")
    if exists(path.with_name(f"{path.name}-wal")):
        raise JobError(
            "{} is open in QGIS or another program, so it cannot be replaced; remove its layer from the "
            "project, or choose another name. The file is as it was.",
            path.name,
        )


def put_in_place(part: Path, folder: Path) -> None:
    """Moves all of ``part`` into ``folder``, folders whole; when one cannot be moved, those before go back.

    Raises:
        OSError: One cannot be moved: open elsewhere on Windows, or a folder has the name of a file.
    """
    new = sorted(part.iterdir())
    before = part / _LEFT
    before.mkdir()
    moved: list[Path] = []
    try:
        for path in new:
            place = folder / path.name
            if place.is_dir() and not path.is_dir():
                raise IsADirectoryError(errno.EISDIR, "a folder has the name of a file", str(place))
            if exists(place):
                place.replace(before / path.name)
            moved.append(path)
            path.replace(place)
    except OSError:
        for path in moved:
            with suppress(OSError):
                (folder / path.name).replace(path)
        for path in before.iterdir():
            path.replace(folder / path.name)
        raise
    for path in new:
        for end in _BESIDE:
            with suppress(OSError):
                (folder / f"{path.name}{end}").unlink(missing_ok=True)
