"""Size and shape of regions: area, perimeter, compactness, solidity, eccentricity, holes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import depth_first_order

from croplayer_qgis.core.regions.adjacency import shared_borders, touches_outside
from croplayer_qgis.core.regions.statistics import FloatArray, Regions


@dataclass(frozen=True, eq=False)
class Shapes:
    """Shape of each region, float64 [count] each.

    Attributes:
        area_ha: Ellipsoidal area, ha.
        perimeter_m: Length of the outline, holes and the raster's edge included, m.
        compactness: 4 pi area / perimeter squared (Polsby and Popper 1991); 1 for a disc, 0 for a thread.
        solidity: Area over the area of the convex hull, 0-1.
        eccentricity: Of the ellipse with the same second moments, 0 (disc) to 1 (line).
        hole_share: Area of the regions enclosed by it, over its own and their area, 0-1.
        centre_row, centre_column: Centroid, pixels from the raster's upper left corner.
    """

    area_ha: FloatArray
    perimeter_m: FloatArray
    compactness: FloatArray
    solidity: FloatArray
    eccentricity: FloatArray
    hole_share: FloatArray
    centre_row: FloatArray
    centre_column: FloatArray


def region_shapes(regions: Regions, pixel_area_ha: NDArray[np.float64], pixel_m: float) -> Shapes:
    """Shape of every region.

    Args:
        regions: Regions of a raster with square pixels.
        pixel_area_ha: Area of one pixel in each row, ha, float64 [h].
        pixel_m: Side of a pixel on the ground, m.
    """
    area_ha = regions.sum_of_rows(pixel_area_ha)
    perimeter = outline_pixels(regions)
    with np.errstate(invalid="ignore", divide="ignore"):
        compactness = 4 * np.pi * regions.pixels / perimeter**2
    row, column, eccentricity = _moments(regions)
    return Shapes(
        area_ha,
        perimeter * pixel_m,
        compactness,
        _solidity(regions),
        eccentricity,
        hole_share(regions, area_ha),
        row,
        column,
    )


def outline_pixels(regions: Regions) -> FloatArray:
    """Outline length in pixels from four directions of the Cauchy-Crofton formula, float64 [count].

    As `skimage.measure.perimeter_crofton` with four directions, for all regions at once: a quarter turn's
    crossings are counted on lines one pixel apart, the diagonals' on lines 1/sqrt(2) apart.
    """
    padded = np.pad(regions.labels, 1)
    pixels, width = padded.ravel(), padded.shape[1]
    total = np.zeros(regions.count + 1)
    # To the right, down, and along both diagonals; the frame meets itself at the ends of rows.
    for step, spacing in ((1, 1.0), (width, 1.0), (width + 1, np.sqrt(0.5)), (width - 1, np.sqrt(0.5))):
        crossing = np.flatnonzero(pixels[:-step] != pixels[step:])
        for side in (pixels[crossing], pixels[crossing + step]):
            total += spacing * np.bincount(side, minlength=regions.count + 1)
    return total[1:] * np.pi / 8


def hole_share(regions: Regions, area_ha: FloatArray) -> FloatArray:
    """Share of each region's filled outline that other regions fill, float64 [count].

    A region encloses another when every way from there to the raster's edge (or to no data, whose
    surroundings nobody knows) crosses it.
    """
    order, encloser = _innermost_encloser(regions)
    filled = np.append(area_ha, 0.0)
    for region in reversed(order):
        filled[encloser[region]] += filled[region]
    share: FloatArray = 1 - area_ha / filled[: regions.count]
    return share


def _innermost_encloser(regions: Regions) -> tuple[list[int], list[int]]:
    """Regions from the outside inwards, and by region which one encloses it most closely.

    Number ``count`` stands for the outside and encloses everything. In a depth-first search from there, a
    region cuts off what hangs below it in the tree if no edge from below leads past it: the articulation
    points of Hopcroft and Tarjan, "Algorithm 447", Communications of the ACM 16 (1973).
    """
    outside = regions.count
    borders, edge = shared_borders(regions), np.flatnonzero(touches_outside(regions))
    one = np.concatenate([borders.first, edge])
    other = np.concatenate([borders.second, np.full(edge.size, outside)])
    graph = coo_array((np.ones(one.size, np.uint8), (one, other)), shape=(outside + 1, outside + 1))
    found, parents = depth_first_order(graph, outside, directed=False)
    turn = np.empty(outside + 1, np.intp)
    turn[found] = np.arange(found.size)
    reached = turn.copy()  # the earliest turn of a neighbour, then of a neighbour of anything below
    np.minimum.at(reached, one, turn[other])
    np.minimum.at(reached, other, turn[one])
    # Python's lists: a loop over single items of an array takes three times as long.
    order, above, turns, earliest = found[1:].tolist(), parents.tolist(), turn.tolist(), reached.tolist()
    for region in reversed(order):
        earliest[above[region]] = min(earliest[above[region]], earliest[region])
    encloser = [outside] * (outside + 1)
    for region in order:
        up = above[region]
        encloser[region] = up if earliest[region] >= turns[up] else encloser[up]
    return order, encloser


def _moments(regions: Regions) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Centroid row and column, and eccentricity from the second central moments."""
    runs = regions.runs
    down_px, first = np.divmod(runs.start, max(regions.labels.shape[1], 1))
    down_px, middle = down_px + 0.5, first + runs.length / 2

    def mean(values: FloatArray) -> FloatArray:
        with np.errstate(invalid="ignore"):
            return regions.sum_of_runs(values * runs.length) / regions.pixels

    row, column = mean(down_px), mean(middle)
    # (n^2 - 1) / 12 is the variance of n pixels in a row, 1/12 that of a pixel about its own centre.
    down = mean(down_px**2) - row**2 + 1 / 12
    across = mean(middle**2 + (runs.length**2 - 1) / 12) - column**2 + 1 / 12
    mixed = mean(down_px * middle) - row * column
    root = np.sqrt((down - across) ** 2 + 4 * mixed**2)
    small, large = (down + across - root) / 2, (down + across + root) / 2
    return row, column, np.sqrt(np.clip(1 - small / large, 0.0, 1.0))


def _solidity(regions: Regions) -> FloatArray:
    """Pixels over the area of the convex hull of the pixels' corners."""
    # The hull of a region is spanned by the ends of its runs.
    runs, width = regions.runs, regions.labels.shape[1]
    inside = runs.label > 0
    row, start = np.divmod(runs.start[inside], max(width, 1))
    end = start + runs.length[inside]
    corners = np.concatenate(
        [np.stack([column, line], 1) for column in (start, end) for line in (row, row + 1)]
    ).astype(np.float64)
    index = np.tile(runs.label[inside] - 1, 4)
    order = np.argsort(index, kind="stable")
    hulls = shapely.convex_hull(shapely.linestrings(corners[order], indices=index[order]))
    return np.asarray(regions.pixels / shapely.area(hulls), np.float64)
