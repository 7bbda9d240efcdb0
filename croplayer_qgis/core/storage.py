"""Tells why something could not be written: no space, no permission, or something else."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from pathlib import Path

from croplayer_qgis.core.errors import DiskFullError, JobError, NotWritableError
from croplayer_qgis.shared.paths import exists

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST)
_FULL_BELOW_BYTES = 1 << 20  # GDAL says only that writing failed; then the disk is asked


def write_error(path: Path, what: str, error: Exception) -> JobError:
    """The error for a file or folder that could not be written.

    Args:
        path: The file or folder.
        what: What could not be done, as a sentence without its full stop.
        error: What the operating system, SQLite or GDAL raised.
    """
    folder = _existing(path)
    if _is_full(folder, error):
        return DiskFullError("{}: the disk is full. Free some space, then go on.", what, detail=str(error))
    if _is_forbidden(folder, error):
        return NotWritableError(
            "{}: it is read-only or no folder. Choose another folder or change its permissions.",
            what,
            detail=str(error),
        )
    return JobError("{}; check that its folder is writable and the disk has space.", what, detail=str(error))


def _is_full(folder: Path, error: Exception) -> bool:
    if isinstance(error, OSError) and error.errno in _FULL:
        return True
    if isinstance(error, sqlite3.Error) and "full" in str(error):  # sqlite_errorcode is as old as 3.11
        return True
    return shutil.disk_usage(folder).free < _FULL_BELOW_BYTES


def _is_forbidden(folder: Path, error: Exception) -> bool:
    if isinstance(error, OSError) and error.errno in _FORBIDDEN:
        return True
    if isinstance(error, sqlite3.Error) and "readonly" in str(error):
        return True
    return not (folder.is_dir() and os.access(folder, os.W_OK))


def _existing(path: Path) -> Path:
    """The path itself, or the nearest folder above it that exists."""
    return next(place for place in (path, *path.absolute().parents) if exists(place))
