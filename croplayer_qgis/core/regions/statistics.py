"""Sums and means of pixel layers over labelled regions, one pass of ``numpy.bincount`` a layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

_SIGN = np.uint32(0x80000000)


@dataclass(frozen=True, eq=False)
class Regions:
    """A labelled raster: every pixel belongs to one region, or to none.

    Attributes:
        labels: int32 [h, w]; 1..count, 0 where there is no data.
        count: Number of regions.
    """

    labels: NDArray[np.int32]
    count: int

    @cached_property
    def flat(self) -> NDArray[np.intp]:
        """Labels as [h * w] indices, kept because every ``bincount`` needs them."""
        return self.labels.ravel().astype(np.intp)

    @cached_property
    def pixels(self) -> FloatArray:
        """Pixels of each region, float64 [count]."""
        return self.sum(None)

    def sum(self, values: NDArray[np.generic] | None) -> FloatArray:
        """Sum of ``values`` [h, w] over each region (None counts pixels), float64 [count]."""
        weights = None if values is None else values.ravel()
        return np.bincount(self.flat, weights, minlength=self.count + 1)[1:].astype(np.float64)

    def mean(self, values: NDArray[np.generic]) -> FloatArray:
        """Mean of ``values`` [h, w] over each region's pixels where it is finite; NaN where it never is."""
        finite = np.isfinite(values)
        if finite.all():
            return self.sum(values) / self.pixels
        known = self.sum(finite)
        with np.errstate(invalid="ignore", divide="ignore"):
            return self.sum(np.where(finite, values, 0)) / known

    def standard_deviation(self, values: NDArray[np.generic]) -> FloatArray:
        """Population standard deviation of ``values`` [h, w] over each region, float64 [count]."""
        mean = self.mean(values)
        square = self.mean(np.square(values, dtype=np.float64))
        return np.sqrt(np.maximum(square - mean**2, 0.0))

    def quantiles(self, values: NDArray[np.generic], shares: Sequence[float]) -> list[FloatArray]:
        """The values of which each share (0-1) of a region's pixels lie below, float64 [count] a share.

        Args:
            values: [h, w], taken as float32; NaN is left out, and a region without any value gets NaN.
            shares: Which quantiles; no interpolation between pixels.
        """
        flat = values.ravel().astype(np.float32)
        labels = np.where(np.isfinite(flat), self.flat, 0)
        # One sort of label and value in a single integer takes a tenth of the time of ``numpy.lexsort``.
        bits = flat.view(np.uint32)
        rising = np.where(bits >> 31, ~bits, bits | _SIGN)
        key = (labels.astype(np.uint64) << np.uint64(32)) | rising
        key.sort()
        size = np.bincount(labels, minlength=self.count + 1)
        first = np.cumsum(size) - size
        known = size[1:] > 0
        result = []
        for share in shares:
            place = first[1:] + np.minimum((share * size[1:]).astype(np.intp), size[1:] - 1)
            found = (key[np.where(known, place, 0)] & np.uint64(0xFFFFFFFF)).astype(np.uint32)
            value = np.where(found >> 31, found & ~_SIGN, ~found).view(np.float32)
            result.append(np.where(known, value, np.nan).astype(np.float64))
        return result

    def spread(self, values: NDArray[np.generic], fill: float) -> NDArray[np.float32]:
        """Each region's value on its pixels, float32 [h, w]; ``fill`` where there is no region."""
        table = np.concatenate([[fill], values]).astype(np.float32)
        return table[self.labels]
