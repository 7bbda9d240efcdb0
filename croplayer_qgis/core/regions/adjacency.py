"""Which regions touch, and along how many pixel edges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.regions.statistics import Regions


@dataclass(frozen=True, eq=False)
class Borders:
    """Common borders of regions, each pair once.

    Attributes:
        first, second: Zero-based region indices, intp [m], ``first < second``.
        length: Common pixel edges (4-neighbour), int64 [m].
    """

    first: NDArray[np.intp]
    second: NDArray[np.intp]
    length: NDArray[np.int64]

    def where_equal(self, values: NDArray[np.generic]) -> Borders:
        """Only the borders between regions of equal ``values`` [count]."""
        keep = values[self.first] == values[self.second]
        return Borders(self.first[keep], self.second[keep], self.length[keep])

    def renumbered(self, numbers: NDArray[np.intp]) -> Borders:
        """The borders after region i became ``numbers[i]``; borders inside a merged region vanish."""
        return _collect(numbers[self.first], numbers[self.second], self.length, int(numbers.max()) + 1)


def shared_borders(regions: Regions) -> Borders:
    """Common borders of all touching regions; no data is nobody's neighbour."""
    pairs = regions.unequal_neighbours
    first, second = pairs[:, pairs.all(axis=0)].astype(np.intp) - 1
    return _collect(first, second, np.ones(first.size, np.int64), regions.count)


def touches_outside(regions: Regions) -> NDArray[np.bool_]:
    """Whether each region touches no data or the edge of the raster, bool [count]."""
    labels = regions.labels
    touching = np.zeros(regions.count + 1, bool)
    for edge in (labels[0], labels[-1], labels[:, 0], labels[:, -1]):
        touching[edge] = True
    pairs = regions.unequal_neighbours
    touching[pairs[:, ~pairs.all(axis=0)]] = True
    return touching[1:]


def border_pixels(regions: Regions) -> NDArray[np.bool_]:
    """Pixels with a 4-neighbour of another region or of no data, bool [h, w]."""
    labels = regions.labels
    border = np.zeros(labels.shape, bool)
    across = labels[:, :-1] != labels[:, 1:]
    border[:, :-1] |= across
    border[:, 1:] |= across
    down = labels[:-1] != labels[1:]
    border[:-1] |= down
    border[1:] |= down
    return border & (labels > 0)


def _collect(
    first: NDArray[np.intp], second: NDArray[np.intp], length: NDArray[np.int64], count: int
) -> Borders:
    """Sum the lengths of equal pairs, in ascending order of the pair."""
    low, high = np.minimum(first, second), np.maximum(first, second)
    different = low != high
    key = low[different] * max(count, 1) + high[different]
    pairs, inverse = np.unique(key, return_inverse=True)
    total = np.bincount(inverse, length[different], minlength=pairs.size).astype(np.int64)
    return Borders(pairs // max(count, 1), pairs % max(count, 1), total)
