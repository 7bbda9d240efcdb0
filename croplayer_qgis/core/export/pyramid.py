"""A sparse raster with its overviews, written block by block: nothing is done where there is no block.

GDAL makes overviews of the whole rectangle around the blocks, however few of them there are. Here each block
is put into every level as it is read.
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
from rasterio.windows import Window

TILE_PX: Final = 512
"""Side of the tiles; the coarsest level fits into one, as GDAL has it."""


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
        rasterio.errors.RasterioError: A file cannot be written.
    """
    options = {"tiled": True, "blockxsize": TILE_PX, "blockysize": TILE_PX, "sparse_ok": True, **profile}
    with ExitStack() as stack:
        levels = []
        factor, name = 1, str(path)
        while True:
            cols, rows = -(-width // factor), -(-height // factor)
            place = transform @ Affine.scale(factor)
            level = stack.enter_context(
                rasterio.open(name, "w+", driver="GTiff", width=cols, height=rows, transform=place, **options)
            )
            if colours is not None:
                level.write_colormap(1, colours)
            levels.append(_Level(level, _middles(rows, factor, height), _middles(cols, factor, width)))
            if max(cols, rows) <= TILE_PX:
                break
            factor, name = 2 * factor, f"{name}.ovr"
        yield Pyramid(levels)


def _middles(count: int, factor: int, size: int) -> NDArray[np.int64]:
    """The pixels in the middle of each ``factor``, the last one at the edge."""
    return np.minimum(np.arange(count, dtype=np.int64) * factor + factor // 2, size - 1)
