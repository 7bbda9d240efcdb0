"""Opens a raster: readable, on the Earth, north up; its no-data value and alpha band are what they say."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from rasterio._err import CPLE_BaseError  # what GDAL's warper raises; rasterio has no public name for it
from rasterio.enums import ColorInterp, Resampling
from rasterio.errors import CRSError, RasterioError
from rasterio.vrt import WarpedVRT

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.rasters.address import expected_driver, gdal_name
from croplayer_qgis.core.rasters.alpha import alpha_band, is_mask, opaque_from
from croplayer_qgis.core.rasters.place import bounds_of, require_place
from croplayer_qgis.core.rasters.view import view_of
from croplayer_qgis.core.unreadable import unreadable
from croplayer_qgis.shared.foreign_job import FOREIGN_MOSAIC, is_mosaic_of_job, mosaic_problem
from croplayer_qgis.shared.paths import is_local, shown
from croplayer_qgis.shared.sentence import Sentence

FAULTS = (RasterioError, CRSError, CPLE_BaseError)
"""What reading a raster raises."""


@contextmanager
def open_raster(
    path: Path | str,
    label: str = "",
    codes: Collection[int] = (),
    nodata: float | None = None,
    upright: bool = True,
) -> Iterator[Any]:
    """Opens a raster as a dataset of rasterio; see the module.

    Args:
        path: A file, a virtual path of GDAL or an address.
        label: What to call it in messages; its name by default.
        codes: Values that mean something: a no-data value among them is one of them.
        nodata: No-data value in place of the one the file declares.
        upright: Whether rows must run from north to south and columns from west to east; whoever warps the
            raster anyway needs no such copy.

    Raises:
        InputError: It cannot be read, or does not say where on Earth it lies.
    """
    with ExitStack() as stack:
        dataset = stack.enter_context(open_stored(path, label))
        if nodata is not None:
            _require_value(dataset, nodata, label or Path(path).name)
        masked = _as_declared(dataset, codes, nodata)
        if masked is not None:
            dataset = stack.enter_context(closing(rasterio.open(masked)))
        copy = _upright(dataset) if upright else None
        yield dataset if copy is None else stack.enter_context(closing(copy))


@contextmanager
def open_stored(path: Path | str, label: str = "") -> Iterator[Any]:
    """Opens a raster as it is stored, checked to be on the Earth; raises InputError as ``open_raster``."""
    _require_own_mosaic(path)
    try:
        dataset = rasterio.open(gdal_name(path), driver=expected_driver(path))
    except FAULTS as error:
        usual = Sentence("{} cannot be read as a raster; check the path and the format.", shown(path))
        raise unreadable(path, usual, error) from error
    # rasterio's own context belongs to the thread that entered it; readers are closed by another one.
    with closing(dataset):
        require_place(dataset, label or Path(path).name)
        yield dataset


def _require_value(dataset: Any, nodata: float, label: str) -> None:
    """Raises InputError for a no-data value that no pixel can have."""
    kind = np.dtype(dataset.dtypes[0])
    if kind.kind not in "iu":
        return
    limits = np.iinfo(kind)
    if not (limits.min <= nodata <= limits.max and nodata == int(nodata)):
        raise InputError(
            "{} has whole numbers from {} to {}, so {} cannot be its no-data value; give another one.",
            label,
            limits.min,
            limits.max,
            f"{nodata:g}",
        )


def _require_own_mosaic(path: Path | str) -> None:
    """Raises InputError when a mosaic in a job's folder is not one that CropLayer wrote."""
    if not (is_local(path) and is_mosaic_of_job(Path(path))):
        return
    try:
        problem = mosaic_problem(Path(path))
    except OSError as error:
        usual = Sentence("{} cannot be read as a raster; check the path and the format.", path)
        raise unreadable(path, usual, error) from error
    if problem:
        raise InputError(Sentence(FOREIGN_MOSAIC, *[path, problem]))


def nodata_code(dataset: Any, codes: Collection[int], band: int = 1) -> int | None:
    """The no-data value a file declares when it is one of the codes: the file contradicts the table."""
    value = dataset.nodatavals[band - 1]
    return int(value) if value is not None and value == value and value in codes else None


def direction_of(dataset: Any) -> str:
    """How a raster is stored, in words; "" for north up and west left."""
    transform = dataset.transform
    if transform.b or transform.d:
        return "rotated"
    return " and ".join(
        filter(
            None,
            (
                "from south to north" if transform.e > 0 else "",
                "from east to west" if transform.a < 0 else "",
            ),
        )
    )


def _as_declared(dataset: Any, codes: Collection[int], nodata: float | None) -> str | None:
    """A view in which masks say what is meant; None when the raster itself does."""
    band = alpha_band(dataset)
    false_alpha = band is not None and not is_mask(dataset, band)
    clash = any(value is not None and value in codes for value in dataset.nodatavals)
    opaque = None if band is None or false_alpha else opaque_from(dataset, band)
    if not (false_alpha or clash or opaque or nodata is not None):
        return None
    meanings = [
        ColorInterp.undefined if false_alpha and meaning is ColorInterp.alpha else meaning
        for meaning in dataset.colorinterp
    ]
    kept = None if clash else dataset.nodata
    return view_of(dataset, dataset.indexes, meanings, kept if nodata is None else nodata, opaque)


def _upright(dataset: Any) -> WarpedVRT | None:
    """The raster with rows from north to south and columns from west to east; None when it is so already.

    Mirrored rasters keep every pixel; rotated ones are put on an upright grid of like pixels, the nearest
    pixel under each.
    """
    direction = direction_of(dataset)
    if not direction:
        return None
    width, height = dataset.width, dataset.height
    west, south, east, north = bounds_of(dataset)
    if direction == "rotated":
        across, down = dataset.transform.a, dataset.transform.d
        pixel = math.hypot(across, down)
        width, height = math.ceil((east - west) / pixel), math.ceil((north - south) / pixel)
        transform = Affine(pixel, 0, west, 0, -pixel, north)
    else:
        transform = Affine((east - west) / width, 0, west, 0, -(north - south) / height, north)
    return WarpedVRT(
        dataset,
        crs=dataset.crs,
        transform=transform,
        width=width,
        height=height,
        resampling=Resampling.nearest,
        add_alpha=direction == "rotated" and dataset.nodata is None and alpha_band(dataset) is None,
    )
