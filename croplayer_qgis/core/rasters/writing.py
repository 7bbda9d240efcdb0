"""Opens a raster for writing so that no write that fails goes unheard.

GDAL (3.10) often says nothing of a write that failed, above all while it closes a file, and leaves one with
tiles missing. Here it writes through a Python file (rasterio's ``opener``), which keeps the first error.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import rasterio
from rasterio._err import CPLE_BaseError  # what GDAL raises at times; rasterio has no public name for it
from rasterio.errors import RasterioError


@contextmanager
def writable_raster(path: Path, **profile: Any) -> Iterator[rasterio.io.DatasetWriter]:
    """A new GeoTIFF to write and to read; all of it is on disk when the block ended without an error.

    Args:
        path: The file; one that exists is overwritten.
        profile: Options of rasterio and of GDAL's driver.

    Raises:
        OSError: Something could not be written, whatever GDAL made of it.
        rasterio.errors.RasterioError: GDAL cannot make such a raster.
    """
    file = _Opener(path)
    # Another folder for each raster, as rasterio keeps openers by folder; and of characters that are of no
    # address, which it takes the name for.
    name = f"{uuid.uuid4().hex}/raster.tif"
    try:
        with rasterio.open(name, "w+", driver="GTiff", opener=file.open, **profile) as dataset:
            yield dataset
    except (RasterioError, CPLE_BaseError) as error:
        if file.error is not None:
            raise file.error from error
        raise
    if file.error is not None:
        raise file.error


class _Opener:
    """Opens one file for GDAL, as often as it wants, and keeps the first error."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.error: OSError | None = None

    def open(self, name: str, mode: str = "rb") -> _HeardFile:
        """The file, unbuffered, so that an error belongs to its write; raises OSError."""
        if Path(name).name != "raster.tif":  # a file beside it, or the one with which rasterio tries openers
            raise FileNotFoundError(name)
        try:
            return _HeardFile(self._path.open(mode, buffering=0), self._keep)
        except OSError as error:
            if "r" not in mode or "+" in mode:  # GDAL looks first whether it is there
                self._keep(error)
            raise

    def _keep(self, error: OSError) -> None:
        self.error = self.error or error


class _HeardFile:
    """A raw file whose errors are told to ``keep``; GDAL learns of them as a file of C tells them."""

    def __init__(self, file: Any, keep: Callable[[OSError], None]) -> None:
        self._file = file
        self._keep = keep

    def __enter__(self) -> _HeardFile:
        return self

    def __exit__(self, *_error: object) -> None:
        try:
            if self._file.writable():
                os.fsync(self._file.fileno())
            self._file.close()
        except OSError as error:
            self._keep(error)

    def read(self, size: int = -1) -> bytes:
        """At most ``size`` bytes; none after an error."""
        try:
            found: bytes = self._file.read(size)
            return found
        except OSError as error:
            self._keep(error)
            return b""

    def write(self, data: memoryview) -> int:
        """The number of bytes that were written."""
        done = 0
        try:
            while done < len(data):
                done += self._file.write(data[done:])
        except OSError as error:
            self._keep(error)
        return done

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """The new place."""
        place: int = self._file.seek(offset, whence)
        return place

    def tell(self) -> int:
        """The place."""
        place: int = self._file.tell()
        return place

    def flush(self) -> None:
        """Nothing is held back."""

    def truncate(self, size: int) -> int:
        """The new size."""
        try:
            self._file.truncate(size)
        except OSError as error:
            self._keep(error)
        return size
