"""Whether a band that a file declares to be alpha is a mask."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasterio.enums import ColorInterp

from croplayer_qgis.core.rasters.glance import inner_pixels

_FEATHERED = 0.2  # share of half transparent pixels that no feathered edge reaches
_NEAR = 0.05  # of the largest value: what JPEG makes of 0 and of 255
_DIFFERENT = 16  # a layer that is half transparent as a whole has one value, a few at most


def alpha_band(dataset: Any) -> int | None:
    """1-based number of the band declared alpha, None without one."""
    meanings = list(dataset.colorinterp)
    return meanings.index(ColorInterp.alpha) + 1 if ColorInterp.alpha in meanings else None


def is_mask(dataset: Any, band: int) -> bool:
    """Whether an alpha band hides pixels, and is not a measurement under a wrong name.

    GDAL declares the fourth of four 8-bit bands alpha unless told otherwise, so that near infrared (NAIP on
    public clouds) is stored as alpha. A mask is near 0 or its largest value nearly everywhere; near infrared
    has many values in between.
    """
    values = inner_pixels(dataset, [band])
    top = values.max(initial=0)
    between = values[(values > _NEAR * top) & (values < (1 - _NEAR) * top)]
    return bool(between.size <= _FEATHERED * values.size or len(np.unique(between)) <= _DIFFERENT)


def opaque_from(dataset: Any, band: int) -> float | None:
    """Value from which a mask shows its pixels, where that is not simply the largest of its type.

    Masks of 0 and 1 are stored as alpha, JPEG changes 255 to its neighbours, and a layer may be half
    transparent as a whole. None for 0 and the largest value alone.
    """
    values = inner_pixels(dataset, [band])
    full = np.iinfo(values.dtype).max if values.dtype.kind in "iu" else 1.0
    top = values.max(initial=0)
    if top == 0 or np.isin(values, (0, full)).all():
        return None
    return float((1 - _NEAR) * top)
