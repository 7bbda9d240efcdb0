"""Whether a band that a file declares to be alpha is a mask."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasterio.enums import ColorInterp

from croplayer_qgis.core.rasters.glance import inner_pixels

_FEATHERED = 0.2  # share of half transparent pixels that no feathered edge reaches
_DIFFERENT = 16  # a layer that is half transparent as a whole has one value, a few at most


def alpha_band(dataset: Any) -> int | None:
    """1-based number of the band declared alpha, None without one."""
    meanings = list(dataset.colorinterp)
    return meanings.index(ColorInterp.alpha) + 1 if ColorInterp.alpha in meanings else None


def is_mask(dataset: Any, band: int) -> bool:
    """Whether an alpha band hides pixels, and is not a measurement under a wrong name.

    GDAL declares the fourth of four 8-bit bands alpha unless told otherwise, so that near infrared (NAIP on
    public clouds) is stored as alpha. A mask is 0 or the largest value nearly everywhere; near infrared has
    many values in between.
    """
    values = inner_pixels(dataset, [band])
    opaque = np.iinfo(values.dtype).max if values.dtype.kind in "iu" else 1.0
    between = values[(values > 0) & (values < opaque)]
    return bool(between.size <= _FEATHERED * values.size or len(np.unique(between)) <= _DIFFERENT)
