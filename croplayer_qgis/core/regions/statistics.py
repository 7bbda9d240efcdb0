"""Sums and means of pixel layers over labelled regions: over the runs of a row first, then over regions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.row_strips import looked_up, row_strips

FloatArray = NDArray[np.float64]


class Rows(Protocol):
    """A layer [h, w] that gives some of its rows: an array, or one that works them out when asked."""

    def __getitem__(self, rows: slice, /) -> NDArray[np.generic]:
        """The rows, [n, w]."""


@dataclass(frozen=True, eq=False)
class Computed:
    """Rows of a layer that are worked out when asked for, by ``of``."""

    of: Callable[[slice], NDArray[np.generic]]

    def __getitem__(self, rows: slice, /) -> NDArray[np.generic]:
        return self.of(rows)


@dataclass(frozen=True, eq=False)
class Runs:
    """Stretches of equal pixels within rows, in raster order: some fifty pixels are one item.

    Attributes:
        start: Place of the first pixel in the flattened raster, intp [m].
        length: Pixels, intp [m].
        label: The region, int32 [m].
    """

    start: NDArray[np.intp]
    length: NDArray[np.intp]
    label: NDArray[np.int32]

    def of_rows(self, rows: slice, width: int) -> Runs:
        """Those of some rows, counted from the first of these."""
        first, end = np.searchsorted(self.start, (rows.start * width, rows.stop * width))
        return Runs(self.start[first:end] - rows.start * width, self.length[first:end], self.label[first:end])


def run_starts(layer: NDArray[np.integer]) -> NDArray[np.intp]:
    """Where runs of equal pixels begin in the flattened layer [h, w], in raster order; a row begins one."""
    begins = np.ones(layer.shape, np.bool_)
    np.not_equal(layer[:, 1:], layer[:, :-1], out=begins[:, 1:])
    return np.flatnonzero(begins)


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
    def runs(self) -> Runs:
        """The runs of equal labels, those without a region among them."""
        start = run_starts(self.labels)
        return Runs(start, np.diff(start, append=self.labels.size), self.labels.ravel()[start])

    @cached_property
    def pixels(self) -> FloatArray:
        """Pixels of each region, float64 [count]."""
        return self.sum_of_runs(self.runs.length)

    @cached_property
    def unequal_neighbours(self) -> NDArray[np.int32]:
        """Labels on both sides of each pixel edge between two of them, int32 [2, n]; 0 is one of them."""
        width = self.labels.shape[1]
        same_row = self.runs.start[1:] % max(width, 1) > 0
        beside = np.stack([self.runs.label[:-1], self.runs.label[1:]])[:, same_row]
        labels = self.labels.ravel()
        place = np.flatnonzero(labels[: labels.size - width] != labels[width:])
        below = np.stack([labels[place], labels[place + width]])
        return np.concatenate([beside, below], axis=1)

    def strips(self) -> list[slice]:
        """The rows of the labels, as `row_strips`."""
        return row_strips(self.labels.shape)

    def sum(self, values: Rows) -> FloatArray:
        """Sum of ``values`` [h, w] over each region, float64 [count]."""
        total = np.zeros(self.count + 1)
        for rows in self.strips():
            runs = self.runs.of_rows(rows, self.labels.shape[1])
            total += np.bincount(runs.label, _run_sums(values[rows], runs), self.count + 1)
        return total[1:]

    def sum_of_rows(self, values: NDArray[np.float64]) -> FloatArray:
        """Sum over each region of what every pixel of a row has, ``values`` [h]; float64 [count]."""
        return self.sum_of_runs(values[self.runs.start // max(self.labels.shape[1], 1)] * self.runs.length)

    def sum_of_runs(self, values: NDArray[np.generic]) -> FloatArray:
        """Sum of what is known of each of ``runs`` over each region, float64 [count]."""
        total: FloatArray = np.bincount(self.runs.label, values, self.count + 1)[1:].astype(np.float64)
        return total

    def mean(self, values: Rows) -> FloatArray:
        """Mean of ``values`` [h, w] over each region's pixels where it is finite; NaN where it never is."""
        return self.means(lambda rows: (values[rows],))[0]

    def standard_deviation(self, values: Rows) -> FloatArray:
        """Population standard deviation of ``values`` [h, w] over each region, float64 [count]."""
        return self.mean_and_spread(values)[1]

    def mean_and_spread(self, values: Rows) -> tuple[FloatArray, FloatArray]:
        """`mean` and `standard_deviation` of one layer."""

        def both(rows: slice) -> Iterator[NDArray[np.generic]]:
            part = values[rows]
            yield part
            yield np.square(part, dtype=np.float64)

        mean, square = self.means(both)
        return mean, spread_of(mean, square)

    def means(self, layers: Callable[[slice], Iterable[NDArray[np.generic]]]) -> list[FloatArray]:
        """`mean` of several layers that are worked out together, float64 [count] each.

        Args:
            layers: Gives some rows of each layer, [n, w].
        """
        totals: dict[int, FloatArray] = {}
        unknown: dict[int, FloatArray] = {}
        size = self.count + 1
        for rows in self.strips():
            runs = self.runs.of_rows(rows, self.labels.shape[1])
            for place, part in enumerate(layers(rows)):
                sums = _run_sums(part, runs)
                if not np.isfinite(sums).all():
                    finite = np.isfinite(part)
                    sums = _run_sums(np.where(finite, part, 0), runs)
                    lost = unknown.setdefault(place, np.zeros(size))
                    lost += np.bincount(runs.label, _run_sums(~finite, runs), size)
                total = totals.setdefault(place, np.zeros(size))
                total += np.bincount(runs.label, sums, size)
        with np.errstate(invalid="ignore", divide="ignore"):
            return [
                total[1:] / (self.pixels - unknown[place][1:] if place in unknown else self.pixels)
                for place, total in totals.items()
            ]

    def quantiles(self, values: Rows, shares: Sequence[float]) -> list[FloatArray]:
        """The values of which each share (0-1) of a region's pixels lie below, float64 [count] a share.

        Args:
            values: [h, w], taken as float32 unless it is a float16 array; NaN is left out, and a region
                without any value gets NaN.
            shares: Which quantiles; no interpolation between pixels.
        """
        narrow = getattr(values, "dtype", None) == np.float16 and self.count < 1 << 16
        number: Any = np.float16 if narrow else np.float32
        code: Any = np.uint16 if narrow else np.uint32
        whole: Any = np.uint32 if narrow else np.uint64
        bits = np.dtype(code).itemsize * 8
        # One sort of label and value in a single integer takes a tenth of the time of ``numpy.lexsort``.
        filled = 0
        key: NDArray[Any] = np.zeros(max(self.labels.size, 1), whole)
        size = np.zeros(self.count + 1, np.intp)
        for rows in self.strips():
            part, labels = np.asarray(values[rows], number).ravel(), self.labels[rows].ravel()
            known = np.isfinite(part) & (labels > 0)
            if not known.all():
                part, labels = part[known], labels[known]
            size += np.bincount(labels, minlength=self.count + 1)
            added = key[filled : filled + part.size]
            added[:] = labels
            added <<= whole(bits)
            added |= _rising(part.view(code))
            filled += part.size
        key = key[: max(filled, 1)]
        key.sort()
        first = np.cumsum(size) - size
        known = size[1:] > 0
        result = []
        for share in shares:
            place = first[1:] + np.minimum((share * size[1:]).astype(np.intp), size[1:] - 1)
            found = _falling(key[np.where(known, place, 0)].astype(code))
            result.append(np.where(known, found.view(number), np.nan).astype(np.float64))
        return result

    def spread(
        self, values: NDArray[np.generic], fill: float, rows: slice = slice(None)
    ) -> NDArray[np.float32]:
        """Each region's value on its pixels, float32 [h, w] or some rows of it; ``fill`` outside regions."""
        return looked_up(np.concatenate([[fill], values]).astype(np.float32), self.labels[rows])

    def spread_codes(self, codes: NDArray[np.generic], fill: int) -> NDArray[np.uint8]:
        """Each region's code on its pixels, uint8 [h, w]; ``fill`` outside regions."""
        return looked_up(np.concatenate([[fill], codes]).astype(np.uint8), self.labels)


def spread_of(mean: FloatArray, mean_square: FloatArray) -> FloatArray:
    """Population standard deviation from the means of values and of their squares."""
    spread: FloatArray = np.sqrt(np.maximum(mean_square - mean**2, 0.0))
    return spread


def _run_sums(values: NDArray[np.generic], runs: Runs) -> NDArray[np.float64]:
    """Sum of ``values`` [n, w] over each of the runs in these rows, float64."""
    if not runs.start.size:
        return np.zeros(0)
    with np.errstate(invalid="ignore"):  # of infinities of both signs
        sums: NDArray[np.float64] = np.add.reduceat(values.ravel(), runs.start, dtype=np.float64)
    return sums


def _rising(bits: NDArray[Any]) -> NDArray[Any]:
    """Integers in the order of the numbers that have these bits: negative ones are turned round."""
    sign = bits.dtype.type(1 << (8 * bits.itemsize - 1))
    return np.where(bits & sign, ~bits, bits | sign)


def _falling(rising: NDArray[Any]) -> NDArray[Any]:
    """The bits of numbers from what `_rising` made of them."""
    sign = rising.dtype.type(1 << (8 * rising.itemsize - 1))
    return np.where(rising & sign, rising ^ sign, ~rising)
