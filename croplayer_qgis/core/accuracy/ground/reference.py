"""Reference labels from points, polygons or a raster, each in its own CRS and size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS, Indices, label_index
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, class_area_ha
from croplayer_qgis.core.accuracy.sample.design import NO_SEED, Design, Method, Sample, Stratum
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.geodesy.pixel_area import FloatGrid
from croplayer_qgis.core.vectors.reading import Features


def label_indices(
    labels: Sequence[object] | NDArray[Any], names: Sequence[str], codes: Mapping[int, str] | None = None
) -> Indices:
    """Class indices of labels given as class names or codes, ``NO_CLASS`` for those not yet given.

    Raises InputError for labels outside the class list, naming them.
    """
    found = [label_index(label, names, codes) for label in labels]
    strange = sorted({str(label) for label, index in zip(labels, found, strict=True) if index is None})
    if strange:
        raise InputError(
            "These labels are not in the class list ({}): {}. Correct them, or add them to the code table.",
            ", ".join(names),
            ", ".join(strange[:10]),
        )
    return np.array([NO_CLASS if index is None else index for index in found], np.int16)


def labels_from_polygons(polygons: Features, labels: Indices, lon: FloatGrid, lat: FloatGrid) -> Indices:
    """Label of the polygon that holds each point (degrees, WGS 84), ``NO_CLASS`` outside all of them.

    Where overlapping polygons disagree the reference says nothing certain: ``NO_CLASS`` too.
    """
    transformer = Transformer.from_crs(CRS.from_epsg(4326), polygons.crs, always_xy=True)
    points = shapely.points(*transformer.transform(lon, lat))
    point, polygon = shapely.STRtree(polygons.geometry).query(points, predicate="intersects")
    result: Indices = np.full(len(lon), NO_CLASS, np.int16)
    low = np.full(len(lon), np.iinfo(np.int16).max, np.int16)
    high = np.full(len(lon), NO_CLASS, np.int16)
    np.minimum.at(low, point, labels[polygon])
    np.maximum.at(high, point, labels[polygon])
    agree = (low == high) & (high != NO_CLASS)
    result[agree] = high[agree]
    return result


def sample_from_points(points: Features, method: Method, raster: ClassRaster, mapped: Indices) -> Sample:
    """The sample that a user's own point layer is, under the design the user says it had.

    Stratified means: with the map's classes as strata. Cluster samples need the design that
    ``sampling.draw_clusters`` stores, as the areas of the clusters cannot be known afterwards.
    """
    if method is Method.CLUSTER:
        raise InputError("A cluster sample can be assessed only from a sample layer that holds its design.")
    lon, lat = lonlat_of(points)
    names = raster.classes.names
    area, pixels = class_area_ha(raster)
    if method is not Method.STRATIFIED:
        whole = Stratum("all", float(area.sum()), int(pixels.sum()), len(lon))
        stratum = np.zeros(len(lon), np.int16)
        design = Design(method, (whole,), NO_SEED, raster.label)
        return Sample(design, lon, lat, stratum, ("",) * len(lon), {})
    present = np.flatnonzero(pixels)
    position = np.full(len(names) + 1, 0, np.int16)  # units without map data are left out later: any stratum
    position[present] = np.arange(len(present))
    strata = tuple(
        Stratum(names[i], float(area[i]), int(pixels[i]), int((mapped == i).sum())) for i in present
    )
    design = Design(method, strata, NO_SEED, raster.label)
    return Sample(design, lon, lat, position[mapped], ("",) * len(lon), {})


def lonlat_of(points: Features) -> tuple[FloatGrid, FloatGrid]:
    """Longitude and latitude of point features, degrees, WGS 84, float64 [n] each."""
    geometry = points.in_crs(CRS.from_epsg(4326))
    if (shapely.get_num_geometries(geometry) != 1).any():
        raise InputError("{} must hold single points, not multi-points.", points.path.name)
    single = shapely.get_geometry(geometry, 0)  # of a point it is the point itself
    return shapely.get_x(single), shapely.get_y(single)
