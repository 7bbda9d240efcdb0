"""Class areas of regions: ellipsoidal, with pixels on an edge weighted by their exact covered fraction.

``region_layer`` writes them as a layer for QGIS; its docstring lists the fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Geod
from rasterio.windows import Window

from croplayer_qgis.core.accuracy.areas.covered_share import covered_share
from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, crs_of, open_class_raster
from croplayer_qgis.core.accuracy.progress import Tick, silent
from croplayer_qgis.core.geodesy.pixel_area import FloatGrid, window_area_ha
from croplayer_qgis.core.rasters.place import on_every_turn
from croplayer_qgis.core.vectors.reading import Features

_TILE = 1024
"""Side of what is read at a time, in pixels, so that cancelling takes well under a second."""
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
    """Area of each class in each polygon."""
    with open_class_raster(raster) as dataset:
        geometry = on_every_turn(dataset, regions.in_crs(crs_of(dataset)))
        names = raster.classes.names
        table = np.zeros((len(geometry), len(names)))
        for number, shape in enumerate(geometry):
            windows = tuple(_windows(shape, dataset))
            for done, window in enumerate(windows):
                tick((number + done / len(windows)) / len(geometry))
                table[number] += _areas_in(shape, window, raster, dataset)
    whole = geodesic_area_ha(regions)
    # The polygon's edges are straight in the raster's CRS and geodesics in the region's area, so the two
    # differ by a hair; what is left below zero is that hair.
    missing = np.clip(whole - table.sum(1), 0, None)
    return RegionAreas(names, table, missing, whole, overlapping(regions))


def _windows(shape: Any, dataset: Any) -> Iterator[Window]:
    """The parts of a north-up raster that a polygon's bounding box meets."""
    left, bottom, right, top = shapely.bounds(shape)
    first_col, first_row = ~dataset.transform @ (left, top)
    last_col, last_row = ~dataset.transform @ (right, bottom)
    rows = range(max(0, int(first_row)), min(dataset.height, int(np.ceil(last_row))), _TILE)
    cols = range(max(0, int(first_col)), min(dataset.width, int(np.ceil(last_col))), _TILE)
    for row in rows:
        for col in cols:
            yield Window(col, row, min(_TILE, cols.stop - col), min(_TILE, rows.stop - row))


def _areas_in(shape: Any, window: Window, raster: ClassRaster, dataset: Any) -> FloatGrid:
    """Hectares of each class in the part of a polygon that lies in a window, float64 [classes]."""
    size = window.height, window.width
    transform = dataset.window_transform(window)
    share = covered_share(shape, transform, *size)
    if not share.any():
        return np.zeros(len(raster.classes.names))
    indices = raster.classes.indices(dataset.read(raster.band, window=window, masked=True))
    area = share * window_area_ha(crs_of(dataset), transform, *size)
    counted = indices != NO_CLASS
    hectares = np.zeros(len(raster.classes.names))
    np.add.at(hectares, indices[counted], area[counted])
    return hectares


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
