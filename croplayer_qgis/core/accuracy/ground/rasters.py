"""Reads class rasters piece by piece: chunks with pixel areas, and values at points."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from rasterio.enums import Resampling
from rasterio.windows import Window

from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS, Classifier, ClassTable, Indices
from croplayer_qgis.core.accuracy.progress import Tick, silent
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.geodesy.pixel_area import FloatGrid, window_area_ha
from croplayer_qgis.core.rasters.address import gdal_name
from croplayer_qgis.core.rasters.findings import Findings
from croplayer_qgis.core.rasters.mosaic_files import MosaicFile, Rectangle, mosaic_files
from croplayer_qgis.core.rasters.opening import FAULTS, direction_of, nodata_code, open_raster, open_stored
from croplayer_qgis.core.rasters.place import longitude_shifts, wrapped_longitudes
from croplayer_qgis.core.rasters.warping import WarpedRaster
from croplayer_qgis.core.unreadable import broken_off
from croplayer_qgis.shared.sentence import Sentence, counted

_CHUNK_ROWS, _CHUNK_COLS = 1024, 2048
"""Pixels held at a time: 16 MB as float64. Multiples of the usual tile sizes, so that a tile is read once."""


@dataclass(frozen=True)
class ClassRaster:
    """A raster band and what its values mean."""

    path: Path
    classes: Classifier
    band: int = 1

    @property
    def label(self) -> str:
        """Name for messages and tables."""
        return self.path.name

    @property
    def codes(self) -> frozenset[int]:
        """Values that mean a class."""
        return frozenset(self.classes.codes) if isinstance(self.classes, ClassTable) else frozenset()


@dataclass(frozen=True)
class Chunk:
    """A part of a raster.

    Attributes:
        window: Where it lies in the raster.
        indices: Class indices int16 [h, w], ``NO_CLASS`` for no-data.
        area_ha: Area of each pixel in hectares, float64 [h, w].
        transform: Affine of the chunk, pixel to CRS units.
        crs: CRS of the raster.
    """

    window: Window
    indices: Indices
    area_ha: FloatGrid
    transform: Affine
    crs: CRS


@contextmanager
def open_class_raster(raster: ClassRaster) -> Iterator[Any]:
    """Opens the raster, checked: readable, on the Earth, north up, with the band; raises InputError if not.

    A no-data value that is a code of the class table is a class, and ``contradiction`` says so.
    """
    with open_raster(raster.path, raster.label, raster.codes) as dataset:
        if not 1 <= raster.band <= dataset.count:
            raise InputError(
                counted(
                    dataset.count,
                    "{} has {} band, so there is no band {}.",
                    "{} has {} bands, so there is no band {}.",
                    raster.label,
                    dataset.count,
                    raster.band,
                )
            )
        try:
            yield dataset
        except FAULTS as error:
            raise broken_off(raster.path, error) from error


def class_raster_findings(raster: ClassRaster) -> Findings:
    """What is unusual about a class raster, and what is in doubt."""
    with open_stored(raster.path, raster.label) as dataset:
        direction = direction_of(dataset)
        code = nodata_code(dataset, raster.codes, min(raster.band, dataset.count))
        shifts = longitude_shifts(dataset)
    read_as, doubts = [], []
    if direction:
        read_as.append(Sentence("{} is stored {} and was turned north up.", raster.label, direction))
    if shifts != (0.0,):
        read_as.append(
            Sentence("{} has longitudes beyond 180°; they were taken as those within ±180°.", raster.label)
        )
    if code is not None and isinstance(raster.classes, ClassTable):
        doubts.append(
            Sentence(
                "{} declares {} its no-data value, but in the code table {} is {}: the table was followed. "
                "If {} is no data, say so there (class nodata).",
                raster.label,
                code,
                code,
                raster.classes.codes[code],
                code,
            )
        )
    return Findings(Sentence.joined(read_as), tuple(doubts))


def crs_of(dataset: Any) -> CRS:
    """CRS of an open raster as pyproj knows it."""
    return CRS.from_wkt(dataset.crs.to_wkt())


def chunks(raster: ClassRaster, tick: Tick = silent, only_data: bool = False) -> Iterator[Chunk]:
    """The raster in chunks, row by row of them; no pixel is in two of them.

    Args:
        raster: The raster.
        tick: Told the share done.
        only_data: Whether to pass over ground that a mosaic has no file for: a job's blocks may lie degrees
            apart, with thousands of millions of empty pixels between them. Chunks then end with the files.
    """
    with open_class_raster(raster) as dataset:
        crs = crs_of(dataset)
        windows = data_windows(dataset, raster) if only_data else _windows(dataset)
        for done, window in enumerate(windows):
            tick(done / len(windows))
            values = dataset.read(raster.band, window=window, masked=True)
            transform = dataset.window_transform(window)
            area = window_area_ha(crs, transform, window.height, window.width)
            yield Chunk(window, class_indices(raster, values), area, transform, crs)


def files_of(dataset: Any, raster: ClassRaster) -> list[MosaicFile] | None:
    """Files of an open raster that is a mosaic; None where it is none, or has values outside its files."""
    # Where a mosaic has no file it has its no-data value; without one, zeros that may mean a class.
    if dataset.nodata is None or dataset.driver != "VRT" or dataset.name != gdal_name(raster.path):
        return None
    return mosaic_files(raster.path, raster.band)


def data_windows(dataset: Any, raster: ClassRaster) -> list[Window]:
    """Windows that hold every pixel with data of an open raster, none twice, row by row.

    They are as many as its files are large, however far these lie apart.
    """
    files = files_of(dataset, raster)
    if files is None:
        return _windows(dataset)
    found: dict[tuple[int, int], Rectangle] = {}
    for file in files:
        left, top, right, bottom = file.place
        for row in range(top // _CHUNK_ROWS, -(-bottom // _CHUNK_ROWS)):
            for col in range(left // _CHUNK_COLS, -(-right // _CHUNK_COLS)):
                x, y = col * _CHUNK_COLS, row * _CHUNK_ROWS
                part = file.place.within(Rectangle(x, y, x + _CHUNK_COLS, y + _CHUNK_ROWS))
                if part is not None:
                    found[row, col] = part.around(found.get((row, col), part))
    places = [found[key] for key in sorted(found)]
    return [Window(left, top, right - left, bottom - top) for left, top, right, bottom in places]


def _windows(dataset: Any) -> list[Window]:
    """The whole raster."""
    return [
        Window(col, row, min(_CHUNK_COLS, dataset.width - col), min(_CHUNK_ROWS, dataset.height - row))
        for row in range(0, dataset.height, _CHUNK_ROWS)
        for col in range(0, dataset.width, _CHUNK_COLS)
    ]


def indices_at(raster: ClassRaster, lon: FloatGrid, lat: FloatGrid, tick: Tick = silent) -> Indices:
    """Class index of the pixel under each point (degrees, WGS 84), ``NO_CLASS`` outside and for no-data."""
    values = values_at(raster, lon, lat, tick)
    result: Indices = np.full(len(lon), NO_CLASS, np.int16)
    known = ~np.ma.getmaskarray(values)
    result[known] = class_indices(raster, values[known])
    return result


def values_at(raster: ClassRaster, lon: FloatGrid, lat: FloatGrid, tick: Tick = silent) -> Any:
    """Raster value under each point, masked array [n]: masked outside the raster and for its no-data."""
    with open_class_raster(raster) as dataset:
        transformer = Transformer.from_crs(CRS.from_epsg(4326), crs_of(dataset), always_xy=True)
        x, y = transformer.transform(np.asarray(lon, float), np.asarray(lat, float))
        x = wrapped_longitudes(dataset, np.asarray(x))
        cols, rows = (np.floor(v) for v in ~dataset.transform @ (x, np.asarray(y)))
        inside = (cols >= 0) & (cols < dataset.width) & (rows >= 0) & (rows < dataset.height)
        values = np.ma.array(np.zeros(len(cols), dataset.dtypes[raster.band - 1]), mask=True)
        found = np.flatnonzero(inside)
        order = found[np.lexsort((cols[found], rows[found] // _CHUNK_ROWS))]  # tiles are decoded once
        for number, position in enumerate(order):
            tick(number / len(order))
            window = Window(int(cols[position]), int(rows[position]), 1, 1)
            values[position] = dataset.read(raster.band, window=window, masked=True)[0, 0]
        return values


@contextmanager
def aligned(raster: ClassRaster, grid: ClassRaster) -> Iterator[Callable[[Chunk], Indices]]:
    """Yields a function from a chunk of ``grid`` to the class indices of ``raster`` on the same pixels.

    Nearest neighbour: each pixel of the grid gets the raster's pixel under its centre, whatever the
    CRS and pixel size; ``NO_CLASS`` outside the raster.
    """
    with open_class_raster(grid) as target, open_class_raster(raster) as dataset:
        warped = WarpedRaster(
            dataset, target.crs, target.transform, target.width, target.height, Resampling.nearest
        )

        def on_chunk(chunk: Chunk) -> Indices:
            try:
                values, opacity = warped.read([raster.band], chunk.window)
            except FAULTS as error:  # here, where it is clear of which raster
                raise broken_off(raster.path, error) from error
            return class_indices(raster, np.ma.array(values[0], mask=opacity == 0))

        with closing(warped):
            yield on_chunk


def class_area_ha(raster: ClassRaster, tick: Tick = silent) -> tuple[FloatGrid, NDArray[np.int64]]:
    """Mapped area (ha) and number of pixels of each class, both [number of classes]: a pixel count."""
    count = len(raster.classes.names)
    area, pixels = np.zeros(count), np.zeros(count, np.int64)
    for chunk in chunks(raster, tick, only_data=True):
        valid = chunk.indices != NO_CLASS
        found = chunk.indices[valid]
        area += np.bincount(found, weights=chunk.area_ha[valid], minlength=count)
        pixels += np.bincount(found, minlength=count)
    if not pixels.any():
        raise InputError("{} has no pixel with data.", raster.label)
    return area, pixels


def class_indices(raster: ClassRaster, values: NDArray[Any]) -> Indices:
    """Indices of a raster's values; raises InputError that names the raster for one that is in no class."""
    if np.ma.getmaskarray(values).all():  # most of a mosaic of blocks that lie apart
        return np.full(values.shape, NO_CLASS, np.int16)
    try:
        return raster.classes.indices(values)
    except InputError as error:
        raise InputError("{}: {}", raster.label, error.user_message, detail=error.detail) from error
