"""Class areas of regions: ellipsoidal, with pixels on an edge weighted by their exact covered fraction.

``region_layer`` writes them as a layer for QGIS; its docstring lists the fields.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import shapely
from exactextract import Operation, exact_extract
from exactextract.feature import JSONFeatureSource
from exactextract.raster import RasterSource
from pyproj import CRS, Geod
from rasterio.windows import Window

from croplayer_qgis.core.accuracy.ground.classes import Indices
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, crs_of, open_class_raster
from croplayer_qgis.core.accuracy.progress import Tick, silent
from croplayer_qgis.core.geodesy.pixel_area import FloatGrid, window_area_ha
from croplayer_qgis.core.rasters.place import on_every_turn
from croplayer_qgis.core.vectors.reading import Features

_CELLS_IN_MEMORY = 1_500_000
"""At a time, so that cancelling takes well under a second."""
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
            reader = _Reader(raster, dataset, partial(tick, number / len(geometry)))
            table[number] = _areas_in(shape, [_ClassArea(reader, index) for index in range(len(names))])
    whole = geodesic_area_ha(regions)
    # The polygon's edges are straight in the raster's CRS and geodesics in the region's area, so the two
    # differ by a hair; what is left below zero is that hair.
    missing = np.clip(whole - table.sum(1), 0, None)
    return RegionAreas(names, table, missing, whole, overlapping(regions))


def _areas_in(shape: Any, sources: list[_ClassArea]) -> list[float]:
    """Sum of each source over a polygon."""
    operations = [Operation("sum", source.name(), source) for source in sources]
    feature = JSONFeatureSource([{"type": "Feature", "geometry": shapely.geometry.mapping(shape)}])
    (found,) = exact_extract(sources, feature, operations, max_cells_in_memory=_CELLS_IN_MEMORY)
    return [found["properties"][source.name()] or 0.0 for source in sources]


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


class _Reader:
    """Reads windows of class indices and pixel areas; remembers the last, as each class asks for it."""

    def __init__(self, raster: ClassRaster, dataset: Any, before: Callable[[], None]) -> None:
        self.raster, self.dataset, self.crs, self._before = raster, dataset, crs_of(dataset), before
        self._key: tuple[int, int, int, int] | None = None
        self._held: tuple[Indices, FloatGrid] | None = None

    def window(self, x0: int, y0: int, width: int, height: int) -> tuple[Indices, FloatGrid]:
        if self._held is None or self._key != (x0, y0, width, height):
            self._before()
            window = Window(x0, y0, width, height)
            values = self.dataset.read(self.raster.band, window=window, masked=True)
            area = window_area_ha(self.crs, self.dataset.window_transform(window), height, width)
            self._key, self._held = (x0, y0, width, height), (self.raster.classes.indices(values), area)
        return self._held


class _ClassArea(RasterSource):  # type: ignore[misc]
    """To exactextract: a raster of each pixel's area where it has the class, 0 elsewhere.

    The sum over a polygon, with its covered fractions, is then the class's area in it.
    """

    def __init__(self, reader: _Reader, index: int) -> None:
        super().__init__()
        self._reader, self._index = reader, index
        self.set_name(f"class_{index}")

    def res(self) -> tuple[float, float]:
        return self._reader.dataset.transform.a, -self._reader.dataset.transform.e

    def extent(self) -> tuple[float, float, float, float]:
        left, bottom, right, top = self._reader.dataset.bounds
        return left, bottom, right, top

    def srs_wkt(self) -> str:
        return self._reader.crs.to_wkt()

    def nodata_value(self) -> None:
        return None

    def read_window(self, x0: int, y0: int, nx: int, ny: int) -> FloatGrid:
        indices, area = self._reader.window(x0, y0, nx, ny)
        return np.where(indices == self._index, area, 0.0)
