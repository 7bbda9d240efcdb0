"""Connected regions of a class raster, with a minimum mapping unit."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from croplayer_qgis.core.regions.adjacency import Borders, shared_borders
from croplayer_qgis.core.regions.statistics import Regions, run_starts
from croplayer_qgis.core.row_strips import looked_up

NO_DATA = 0


def connected_regions(classes: NDArray[np.uint8]) -> Regions:
    """Label the 8-connected components of equal class.

    Args:
        classes: uint8 [h, w]; 0 is no data and belongs to no region.

    Returns:
        Regions numbered in raster order of their first pixel.
    """
    start = run_starts(classes)
    length = np.diff(start, append=classes.size)
    value = classes.ravel()[start]
    one, other = _touching_below(start, start + length, classes.shape[1])
    alike = (value[one] == value[other]) & (value[one] != NO_DATA)
    links = coo_array((np.ones(alike.sum(), bool), (one[alike], other[alike])), (start.size, start.size))
    _, part = connected_components(links, directed=False)
    mapped = np.flatnonzero(value != NO_DATA)
    found, first, place = np.unique(part[mapped], return_index=True, return_inverse=True)
    number = np.empty(found.size, np.int32)
    number[np.argsort(first)] = np.arange(1, found.size + 1)
    label = np.zeros(start.size, np.int32)
    label[mapped] = number[place]
    return Regions(np.repeat(label, length).reshape(classes.shape), found.size)


def _touching_below(
    start: NDArray[np.intp], end: NDArray[np.intp], width: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Pairs of runs that touch, by an edge or a corner, the first in the row above the second.

    Args:
        start: Where the runs begin in the flattened raster; they fill it.
        end: Where they end.
        width: Pixels of a row.
    """
    above = np.flatnonzero(end + width <= (end[-1] if end.size else 0))
    row = start[above] // max(width, 1)
    # The pixel below the first one, or the one before it; that below the last one, or the one behind it.
    west = np.maximum(start[above] - 1, row * width) + width
    east = np.minimum(end[above], (row + 1) * width - 1) + width
    first = np.searchsorted(start, west, "right") - 1
    count = np.searchsorted(start, east, "right") - first
    step = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    return np.repeat(above, count), np.repeat(first, count) + step


def class_of_regions(regions: Regions, classes: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Class of each region of `connected_regions`, uint8 [count]."""
    table = np.zeros(regions.count + 1, np.uint8)
    table[regions.runs.label] = classes.ravel()[regions.runs.start]
    return table[1:]


def absorb_small_regions(
    classes: NDArray[np.uint8], pixel_area_ha: NDArray[np.float64], min_ha: float, strata: NDArray[np.uint8]
) -> NDArray[np.uint8]:
    """Give regions below the minimum mapping unit the class of the neighbour with the longest common border.

    A region never grows over the border of a stratum (where a source's imagery ends) nor over no data: a
    small region without a neighbour of its own stratum stays as it is, so no pixel is lost or gained.

    Args:
        classes: uint8 [h, w]; 0 is no data.
        pixel_area_ha: Area of one pixel in each row, ha, float64 [h].
        min_ha: Minimum mapping unit, ha.
        strata: Stratum of each class, uint8 [256].

    Returns:
        uint8 [h, w] classes after merging.
    """
    regions = connected_regions(classes)
    region_class = class_of_regions(regions, classes)
    area = regions.sum_of_rows(pixel_area_ha)
    if not (area < min_ha).any():
        return classes
    borders = shared_borders(regions).where_equal(strata[region_class])
    group = np.arange(regions.count)
    while True:
        target = _longest_border_neighbour(borders, area)
        moves = np.flatnonzero((area < min_ha) & (target >= 0))
        if moves.size == 0:
            break
        merged = _merge(moves, target[moves], len(area))
        leader = _largest_member(merged, area)
        region_class = region_class[leader]
        area = np.bincount(merged, area).astype(np.float64)
        borders = borders.renumbered(merged)
        group = merged[group]
    table = np.concatenate([[NO_DATA], region_class[group]]).astype(np.uint8)
    return looked_up(table, regions.labels)


def _longest_border_neighbour(borders: Borders, area: NDArray[np.float64]) -> NDArray[np.intp]:
    """Neighbour of each region with the longest border (then the larger, then the first), or -1."""
    first = np.concatenate([borders.first, borders.second])
    second = np.concatenate([borders.second, borders.first])
    length = np.concatenate([borders.length, borders.length])
    order = np.lexsort((second, -area[second], -length, first))
    owner, start = np.unique(first[order], return_index=True)
    target = np.full(len(area), -1, np.intp)
    target[owner] = second[order][start]
    return target


def _merge(moves: NDArray[np.intp], targets: NDArray[np.intp], count: int) -> NDArray[np.intp]:
    """New number of each region when each of ``moves`` joins its target."""
    links = coo_array((np.ones(moves.size, bool), (moves, targets)), shape=(count, count))
    _, merged = connected_components(links, directed=False)
    # A big region never moves, so no group holds two of them: chains of slivers cannot join two fields.
    return np.asarray(merged, np.intp)


def _largest_member(merged: NDArray[np.intp], area: NDArray[np.float64]) -> NDArray[np.intp]:
    """Index of each group's largest member."""
    order = np.lexsort((np.arange(len(area)), -area, merged))
    _, start = np.unique(merged[order], return_index=True)
    return order[start]
