"""Class areas of regions: ellipsoidal, with pixels on an edge weighted by their exact covered fraction.

``region_layer`` writes them as a layer for QGIS; its docstring lists the fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Geod
from rasterio.windows import Window

from croplayer_qgis.core.accuracy.areas.block_areas import block_areas
from croplayer_qgis.core.accuracy.areas.covered_share import covered_share
from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS
from croplayer_qgis.core.accuracy.ground.rasters import (
    ClassRaster,
    class_indices,
    crs_of,
    files_of,
    open_class_raster,
)
from croplayer_qgis.core.accuracy.progress import Tick, silent
from croplayer_qgis.core.geodesy.pixel_area import FloatGrid, window_area_ha
from croplayer_qgis.core.patience import patiently
from croplayer_qgis.core.rasters.mosaic_files import Rectangle
from croplayer_qgis.core.rasters.place import on_every_turn
from croplayer_qgis.core.vectors.reading import Features

_TILE = 1024
"""Side of what is read at a time, in pixels, so that cancelling takes well under a second."""
_FOUND = 0.05  # of the work is finding which files each region meets
_COUNTED = 0.95  # of it is done when the pixels are counted
_TOLD_EVERY = 50  # files cut between two reports of progress
_OVERLAP_SHARE = 1e-6
"""Regions that share more than this part of the smaller one overlap; less is digitising noise."""


@dataclass(frozen=True)
class RegionAreas:
    """Pixel-count areas of regions.

    Attributes:
        names: Class names.
        class_ha: Area mapped as each class, float64 [regions, classes].
        no_data_ha: Area of the region that the raster does not cover or has no data for, float64 [regions].
        region_ha: Geodesic area of the region itself, float64 [regions].
        overlaps: Pairs of regions (indices) that overlap: their areas must not be added up.
    """

    names: tuple[str, ...]
    class_ha: FloatGrid
    no_data_ha: FloatGrid
    region_ha: FloatGrid
    overlaps: tuple[tuple[int, int], ...]


def region_areas(raster: ClassRaster, regions: Features, tick: Tick = silent) -> RegionAreas:
    """Area of each class in each polygon.

    Work follows the raster's files where it is a mosaic, and the polygons' bounding boxes where it is not. Of
    blocks of a job that lie wholly within a polygon the job's own figures are taken (see ``block_areas``).
    """
    with open_class_raster(raster) as dataset:
        geometry = on_every_turn(dataset, regions.in_crs(crs_of(dataset)))
        table = np.zeros((len(geometry), len(raster.classes.names)))
        parts = _parts(geometry, dataset, raster, tick)
        total = sum(part.weight for part in parts) or 1
        done = 0
        for part in parts:
            for hectares, weight in _measured(part, raster, dataset):
                tick(_FOUND + (_COUNTED - _FOUND) * done / total)
                table[part.region] += hectares
                done += weight
    whole = _told(geodesic_area_ha, regions, tick)
    # The polygon's edges are straight in the raster's CRS and geodesics in the region's area, so the two
    # differ by a hair; what is left below zero is that hair.
    missing = np.clip(whole - table.sum(1), 0, None)
    return RegionAreas(raster.classes.names, table, missing, whole, _told(overlapping, regions, tick))


@dataclass(frozen=True)
class _Part:
    """What a region shares with a file of the raster, or with all of a raster that has no files.

    Attributes:
        region: Index of the region.
        shape: The region there, in the raster's CRS; None where it holds all of the file.
        place: Pixels to look at.
        known: Hectares of each class, where they are known already; None where pixels must be counted.
    """

    region: int
    shape: Any
    place: Rectangle
    known: FloatGrid | None = None

    @property
    def weight(self) -> int:
        """Pixels to be counted, and one for the look at it."""
        left, top, right, bottom = self.place
        return 1 if self.known is not None else 1 + (right - left) * (bottom - top)


def _parts(geometry: NDArray[Any], dataset: Any, raster: ClassRaster, tick: Tick) -> list[_Part]:
    """What is to be measured, region by region."""
    whole = Rectangle(0, 0, dataset.width, dataset.height)
    files = files_of(dataset, raster)
    if files is None:
        bounds = ((number, shape, _pixels(shape, dataset)) for number, shape in enumerate(geometry))
        return [_Part(n, shape, place) for n, shape, box in bounds if (place := box.within(whole))]
    known = block_areas(raster, files)
    left, top, right, bottom = np.array([file.place for file in files], float).reshape(-1, 4).T
    west, north = dataset.transform @ (left, top)
    east, south = dataset.transform @ (right, bottom)
    boxes = shapely.box(west, south, east, north)
    shapely.prepare(geometry)
    region, file = patiently(
        lambda: shapely.STRtree(boxes).query(geometry, predicate="intersects"), lambda: tick(0.0)
    )
    within = patiently(lambda: shapely.covers(geometry[region], boxes[file]), lambda: tick(0.0))
    found = []
    pairs = zip(region.tolist(), file.tolist(), within.tolist(), strict=True)
    for done, (number, index, inside) in enumerate(pairs):
        if done % _TOLD_EVERY == 0:
            tick(_FOUND * done / len(region))
        place = files[index].place
        if inside:
            found.append(_Part(number, None, place, known.get(index)))
            continue
        shape = shapely.intersection(geometry[number], boxes[index])
        cut = None if shapely.area(shape) == 0 else _pixels(shape, dataset).within(place)
        if cut is not None:
            found.append(_Part(number, shape, cut))
    return found


def _pixels(shape: Any, dataset: Any) -> Rectangle:
    """Pixels of a north-up raster that a shape's bounding box meets."""
    left, bottom, right, top = shapely.bounds(shape)
    first_col, first_row = ~dataset.transform @ (left, top)
    last_col, last_row = ~dataset.transform @ (right, bottom)
    return Rectangle(int(first_col // 1), int(first_row // 1), -int(-last_col // 1), -int(-last_row // 1))


def _measured(part: _Part, raster: ClassRaster, dataset: Any) -> Iterator[tuple[FloatGrid, int]]:
    """Hectares of each class, float64 [classes], piece by piece, and the pixels of the piece."""
    if part.known is not None:
        yield part.known, 1
        return
    left, top, right, bottom = part.place
    for row in range(top, bottom, _TILE):
        for col in range(left, right, _TILE):
            window = Window(col, row, min(_TILE, right - col), min(_TILE, bottom - row))
            yield _areas_in(part.shape, window, raster, dataset), window.width * window.height


def _areas_in(shape: Any, window: Window, raster: ClassRaster, dataset: Any) -> FloatGrid:
    """Hectares of each class in the part of a polygon that lies in a window, float64 [classes]."""
    size = window.height, window.width
    transform = dataset.window_transform(window)
    count = len(raster.classes.names)
    share: Any = 1.0 if shape is None else covered_share(shape, transform, *size)
    if not np.any(share):
        return np.zeros(count)
    indices = class_indices(raster, dataset.read(raster.band, window=window, masked=True))
    area = share * window_area_ha(crs_of(dataset), transform, *size)
    counted = indices != NO_CLASS
    hectares: FloatGrid = np.bincount(indices[counted], area[counted], count).astype(float)
    return hectares


def _told(measure: Callable[[Features], Any], regions: Features, tick: Tick) -> Any:
    """What ``measure`` finds of regions, with looks at whether to go on."""
    return patiently(lambda: measure(regions), lambda: tick(_COUNTED))


def geodesic_area_ha(regions: Features) -> FloatGrid:
    """Area of each polygon on the WGS 84 ellipsoid in hectares, float64 [n]."""
    geod = Geod(ellps="WGS84")
    shapes = regions.in_crs(CRS.from_epsg(4326))
    return np.array(
        [abs(geod.geometry_area_perimeter(shapely.orient_polygons(s))[0]) / 10_000 for s in shapes]
    )


def overlapping(regions: Features) -> tuple[tuple[int, int], ...]:
    """Pairs of regions that share ground."""
    tree = shapely.STRtree(regions.geometry)
    first, second = tree.query(regions.geometry, predicate="intersects")
    below = first < second
    first, second = first[below], second[below]
    shared = shapely.area(shapely.intersection(regions.geometry[first], regions.geometry[second]))
    smaller = np.minimum(shapely.area(regions.geometry[first]), shapely.area(regions.geometry[second]))
    over = shared > _OVERLAP_SHARE * smaller
    return tuple((int(a), int(b)) for a, b in zip(first[over], second[over], strict=True))
