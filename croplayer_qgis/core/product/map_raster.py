"""Writes layers of any extent on the pixel grid of a zoom (EPSG:3857), part by part, as a COG."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.enums import ColorInterp, Resampling
from rasterio.windows import Window

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.rasters.cog_file import join_levels
from croplayer_qgis.core.rasters.pyramid import TILED, add_overviews
from croplayer_qgis.core.rasters.writing import writable_raster
from croplayer_qgis.shared.vocabulary.products import NO_DATA


class MapRaster:
    """A raster of uint8 bands being written; parts may come in any order, what none covers is no-data."""

    def __init__(self, dataset: rasterio.io.DatasetWriter, window: PixelWindow) -> None:
        self._dataset = dataset
        self._window = window

    def write(self, part: PixelWindow, layers: Sequence[NDArray[np.uint8]]) -> None:
        """Writes every band, uint8 [part.height, part.width] each, on a part of the window."""
        place = Window(part.x0 - self._window.x0, part.y0 - self._window.y0, part.width, part.height)
        self._dataset.write(np.stack(layers), window=place)

    def tag(self, tags: Mapping[str, str]) -> None:
        """Adds tags, such as where the imagery came from, once that is known."""
        self._dataset.update_tags(**tags)


@contextmanager
def map_raster(
    out: Path,
    window: PixelWindow,
    bands: Sequence[str],
    tags: Mapping[str, str],
    overviews: Resampling = Resampling.nearest,
) -> Iterator[MapRaster]:
    """Opens a raster for writing; the COG appears under its name only when the block ended without an error.

    Args:
        out: The COG.
        window: Its extent.
        bands: Descriptions of its bands.
        tags: Dataset tags.
        overviews: How overviews are made: nearest for classes, average for a quantity.

    Raises:
        InputError: The file cannot be written.
    """
    profile = {
        "width": window.width, "height": window.height, "count": len(bands),
        "dtype": "uint8", "nodata": NO_DATA, "crs": "EPSG:3857", "transform": window.transform,
        "compress": "deflate", "bigtiff": "if_safer", "interleave": "pixel", **TILED,
    }  # fmt: skip
    folder = out.resolve().with_name(f".{out.name}.part")  # one name: what a killed run left is overwritten
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        plain, finished = folder / "plain.tif", folder / "finished.tif"
        with writable_raster(plain, **profile) as dataset:
            for number, name in enumerate(bands, start=1):
                dataset.set_band_description(number, name)
            dataset.colorinterp = [ColorInterp.gray, *[ColorInterp.undefined] * (len(bands) - 1)]
            dataset.update_tags(**tags)
            yield MapRaster(dataset, window)
        join_levels(add_overviews(plain, overviews), finished, lambda _share: None)
        finished.replace(out)
    except (rasterio.errors.RasterioError, OSError) as error:
        raise InputError(
            "{} cannot be written. Check that its folder is writable and the disk has space.",
            out,
            detail=str(error),
        ) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
