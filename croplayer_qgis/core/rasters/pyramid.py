"""A raster and its overviews, each in a file of its own, to be joined into one (see ``cog_file``).

GDAL makes overviews of the whole rectangle around the blocks of a job, however few of them there are. Here
each block is put into every level as it is read. What is full anyway gets its overviews at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.windows import Window

from croplayer_qgis.core.rasters.writing import writable_raster

TILE_PX: Final = 512
"""Side of the tiles; the coarsest level fits into one, as GDAL has it."""
TILED: Final = {"tiled": True, "blockxsize": TILE_PX, "blockysize": TILE_PX}
"""Options of a level."""


class _Level(NamedTuple):
    """One resolution: its file, and which rows and columns of the raster its pixels are, int64 [n]."""

    file: rasterio.io.DatasetWriter
    rows: NDArray[np.int64]
    cols: NDArray[np.int64]


class Pyramid:
    """The levels being written, finest first: of each ``factor`` pixels a side, the one in the middle."""

    def __init__(self, levels: list[_Level]) -> None:
        self._levels = levels

    @property
    def finest(self) -> rasterio.io.DatasetWriter:
        """The raster itself."""
        return self._levels[0].file

    def write(self, pixels: NDArray[Any], x: int, y: int, onto: bool = False) -> None:
        """Puts pixels [bands, rows, cols] whose first is at (x, y) of the raster into all levels.

        With ``onto``, what is there already stays where ``pixels`` is NaN.
        """
        _, height, width = pixels.shape
        for file, rows, cols in self._levels:
            top, bottom = np.searchsorted(rows, (y, y + height))
            left, right = np.searchsorted(cols, (x, x + width))
            part = pixels[:, (rows[top:bottom] - y)[:, None], cols[left:right] - x]
            if not part.size:
                continue
            window = Window(left, top, right - left, bottom - top)
            file.write(
                np.where(np.isnan(part), file.read(window=window), part) if onto else part, window=window
            )


@contextmanager
def pyramid(
    path: Path, width: int, height: int, transform: Affine, colours: Mapping[int, Any] | None, **profile: Any
) -> Iterator[Pyramid]:
    """Opens a raster with overviews for writing, each in a file that GDAL finds by its name.

    Args:
        path: The raster; its overviews are ``<name>.ovr``, ``<name>.ovr.ovr`` and so on.
        width: Pixels of the raster.
        height: Its rows.
        transform: Its place.
        colours: Palette, None for none.
        profile: Further options of the files, ``count`` of bands and ``dtype`` among them.

    Raises:
        OSError: A file cannot be written.
        rasterio.errors.RasterioError: GDAL cannot make such a raster.
    """
    options = {**TILED, "sparse_ok": True, **profile}
    with ExitStack() as stack:
        levels = []
        factor, name = 1, str(path)
        while True:
            cols, rows = -(-width // factor), -(-height // factor)
            place = transform @ Affine.scale(factor)
            level = stack.enter_context(
                writable_raster(Path(name), width=cols, height=rows, transform=place, **options)
            )
            if colours is not None:
                level.write_colormap(1, colours)
            levels.append(_Level(level, _middles(rows, factor, height), _middles(cols, factor, width)))
            if max(cols, rows) <= TILE_PX:
                break
            factor, name = 2 * factor, f"{name}.ovr"
        yield Pyramid(levels)


def add_overviews(path: Path, resampling: Resampling) -> list[Path]:
    """Writes the overviews of a raster of uint8 with a no-data value; returns all levels, finest first.

    Raises:
        OSError: A file cannot be written.
        rasterio.errors.RasterioError: The raster cannot be read.
    """
    levels = [path]
    while True:
        with rasterio.open(levels[-1], driver="GTiff") as finer:
            if max(finer.width, finer.height) <= TILE_PX:
                return levels
            cols, rows = -(-finer.width // 2), -(-finer.height // 2)
            profile = {key: finer.profile[key] for key in ("count", "dtype", "nodata", "crs", "interleave")}
            transform = finer.transform @ Affine.scale(2)
            levels.append(path.with_name(f"{levels[-1].name}.ovr"))
            with writable_raster(
                levels[-1], width=cols, height=rows, transform=transform,
                compress="deflate", bigtiff="if_safer", **TILED, **profile,
            ) as level:  # fmt: skip
                for _, tile in level.block_windows(1):
                    there = Window(
                        2 * tile.col_off,
                        2 * tile.row_off,
                        min(2 * tile.width, finer.width - 2 * tile.col_off),
                        min(2 * tile.height, finer.height - 2 * tile.row_off),
                    )
                    shape = (finer.count, tile.height, tile.width)
                    level.write(finer.read(window=there, out_shape=shape, resampling=resampling), window=tile)


def _middles(count: int, factor: int, size: int) -> NDArray[np.int64]:
    """The pixels in the middle of each ``factor``, the last one at the edge."""
    return np.minimum(np.arange(count, dtype=np.int64) * factor + factor // 2, size - 1)
