"""Looks at a few places of a raster, however large: no overview is needed, and little is read.

What cannot be read is passed over: whoever needs the pixels there will say so.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.errors import RasterioError
from rasterio.windows import Window


def inner_pixels(dataset: Any, bands: Sequence[int], places: int = 8, side: int = 32) -> NDArray[Any]:
    """Pixels of ``places`` x ``places`` windows spread evenly over the raster, [bands, n]."""
    spots = [(row, col) for row in _spread(dataset.height, places) for col in _spread(dataset.width, places)]
    return _read(dataset, bands, spots, side)


def edge_pixels(dataset: Any, bands: Sequence[int], places: int = 16) -> NDArray[Any]:
    """Single pixels along the four edges, [bands, n]."""
    rows, cols = _spread(dataset.height, places), _spread(dataset.width, places)
    bottom, right = dataset.height - 1, dataset.width - 1
    spots = [*((0, col) for col in cols), *((bottom, col) for col in cols)]
    spots += [*((row, 0) for row in rows), *((row, right) for row in rows)]
    return _read(dataset, bands, spots, 1)


def _spread(length: int, places: int) -> list[int]:
    return sorted({int(at) for at in np.linspace(0, max(length - 1, 0), places)})


def _read(dataset: Any, bands: Sequence[int], spots: list[tuple[int, int]], side: int) -> NDArray[Any]:
    parts = [np.empty((len(bands), 0), dataset.dtypes[bands[0] - 1])]
    for row, col in spots:
        height, width = min(side, dataset.height), min(side, dataset.width)
        window = Window(min(col, dataset.width - width), min(row, dataset.height - height), width, height)
        with suppress(RasterioError):
            parts.append(dataset.read(list(bands), window=window).reshape(len(bands), -1))
    return np.concatenate(parts, axis=1)
