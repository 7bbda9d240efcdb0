"""A raster on another grid, wherever its longitudes begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.enums import ColorInterp, Resampling
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from croplayer_qgis.core.rasters.place import longitude_shifts


class WarpedRaster:
    """An open raster on a grid; close it after use. One thread at a time.

    A raster that counts longitudes from 0 to 360° is put there twice, once for each half of the world.

    Args:
        dataset: The raster, opened with ``open_raster``; it must stay open.
        crs: Reference system of the grid.
        transform: Affine of the grid.
        width: Columns.
        height: Rows.
        resampling: How pixels are made.
        dtype: Of the values; None for the raster's own.
    """

    def __init__(
        self,
        dataset: Any,
        crs: Any,
        transform: Affine,
        width: int,
        height: int,
        resampling: Resampling,
        dtype: str | None = None,
    ) -> None:
        options: dict[str, Any] = {"dtype": dtype} if dtype else {}
        shifts = longitude_shifts(dataset)
        self._copies = [
            WarpedVRT(
                dataset,
                crs=crs,
                transform=transform,
                width=width,
                height=height,
                resampling=resampling,
                add_alpha=ColorInterp.alpha not in dataset.colorinterp,
                **({"src_transform": Affine.translation(shift, 0) @ dataset.transform} if shift else {}),
                **options,
            )
            for shift in shifts
        ]

    def read(
        self, bands: Sequence[int], window: Window | None = None
    ) -> tuple[NDArray[Any], NDArray[np.uint8]]:
        """Values [bands, h, w], and opacity [h, w]: 0 without data, 255 with, less on the edge between."""
        first, *others = self._copies
        values, opacity = _read(first, bands, window)
        for copy in others:
            more, more_opacity = _read(copy, bands, window)
            take = more_opacity > opacity
            values[:, take], opacity[take] = more[:, take], more_opacity[take]
        return values, opacity

    def close(self) -> None:
        """Closes the grid, not the raster."""
        for copy in self._copies:
            copy.close()


def _read(
    copy: WarpedVRT, bands: Sequence[int], window: Window | None
) -> tuple[NDArray[Any], NDArray[np.uint8]]:
    # rasterio's dataset_mask overlooks an alpha band that is not of 8 bits.
    alpha = copy.read(copy.colorinterp.index(ColorInterp.alpha) + 1, window=window)
    if alpha.dtype != np.uint8:
        opaque = float(np.iinfo(alpha.dtype).max) if alpha.dtype.kind in "iu" else max(float(alpha.max()), 1)
        alpha = np.floor(np.clip(alpha / opaque, 0, 1) * 255).astype(np.uint8)
    return copy.read(list(bands), window=window), alpha
