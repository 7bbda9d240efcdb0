"""Compares a map with a reference that covers the ground: a raster, or polygons.

Nothing is sampled, so there is no sampling error: figures carry no standard error, and say so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize
from rasterio.transform import array_bounds

from croplayer_qgis.core.accuracy.estimate.estimation import Estimate, IntervalKind
from croplayer_qgis.core.accuracy.estimate.estimators import Values
from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS, Indices
from croplayer_qgis.core.accuracy.ground.rasters import (
    Chunk,
    ClassRaster,
    aligned,
    chunks,
    crs_of,
    open_class_raster,
)
from croplayer_qgis.core.accuracy.progress import Tick, silent
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.rasters.place import on_every_turn
from croplayer_qgis.core.vectors.reading import Features
from croplayer_qgis.shared.sentence import Sentence

NO_SAMPLING_ERROR = Sentence("All pixels compared: there is no sampling error.")


@dataclass(frozen=True)
class Census:
    """Result of a wall-to-wall comparison.

    Attributes:
        names: Class names; rows are map, columns reference.
        area_ha: Error matrix in hectares, float64 [classes, classes].
        pixels: The same in pixels, int64 [classes, classes].
        no_reference_ha: Area with map data and without reference; left out.
        no_map_ha: Area of pixels with a reference and without map data; left out.
        estimates: Figures, without standard errors.
    """

    names: tuple[str, ...]
    area_ha: Values
    pixels: NDArray[np.int64]
    no_reference_ha: float
    no_map_ha: float
    estimates: tuple[Estimate, ...]


def compare_with_raster(raster: ClassRaster, reference: ClassRaster, tick: Tick = silent) -> Census:
    """Every pixel of the map against the reference pixel under its centre (nearest neighbour)."""
    _check_same_classes(raster.classes.names, reference.classes.names)
    with aligned(reference, raster) as labels:
        return _compare(raster, labels, tick)


def compare_with_polygons(
    raster: ClassRaster, polygons: Features, labels: Indices, tick: Tick = silent
) -> Census:
    """Every pixel whose centre lies in a polygon against that polygon's class.

    Pixels under overlapping polygons of different classes are left out, as the reference disagrees
    with itself there.
    """
    with open_class_raster(raster) as dataset:
        geometry = on_every_turn(dataset, polygons.in_crs(crs_of(dataset)))
    tree = shapely.STRtree(geometry)

    def burnt(chunk: Chunk) -> Indices:
        result: Indices = np.full(chunk.indices.shape, NO_CLASS, np.int16)
        here = tree.query(shapely.box(*array_bounds(*chunk.indices.shape, chunk.transform)))
        here = here[labels[here] != NO_CLASS]
        claimed = np.zeros(chunk.indices.shape, np.uint8) if here.size else None
        for index in np.unique(labels[here]):
            mask = rasterize(
                geometry[here[labels[here] == index]],
                chunk.indices.shape,
                transform=chunk.transform,
                dtype=np.uint8,
            ).astype(bool)
            result[mask] = index
            claimed += mask
        if claimed is not None:
            result[claimed > 1] = NO_CLASS
        return result

    return _compare(raster, burnt, tick)


def _compare(raster: ClassRaster, reference: Callable[[Chunk], Indices], tick: Tick) -> Census:
    names = raster.classes.names
    size = len(names)
    area, pixels = np.zeros(size**2), np.zeros(size**2, np.int64)
    no_reference = no_map = 0.0
    for chunk in chunks(raster, tick):
        mapped, true = chunk.indices, reference(chunk)
        if not ((mapped != NO_CLASS).any() or (true != NO_CLASS).any()):
            continue
        both = (mapped != NO_CLASS) & (true != NO_CLASS)
        cells = mapped[both].astype(np.int64) * size + true[both]
        area += np.bincount(cells, chunk.area_ha[both], size**2)
        pixels += np.bincount(cells, minlength=size**2)
        no_reference += float(chunk.area_ha[(mapped != NO_CLASS) & (true == NO_CLASS)].sum())
        no_map += float(chunk.area_ha[(mapped == NO_CLASS) & (true != NO_CLASS)].sum())
    if not pixels.any():
        raise InputError("{} and the reference have no pixel with data in common.", raster.label)
    matrix = area.reshape(size, size)
    return Census(names, matrix, pixels.reshape(size, size), no_reference, no_map, _figures(names, matrix))


def _figures(names: tuple[str, ...], area: Values) -> tuple[Estimate, ...]:
    share = area / area.sum()
    row, col, diagonal = share.sum(1), share.sum(0), np.diag(share)
    quantity = float(np.abs(row - col).sum() / 2)
    found = [_figure("overall_accuracy", "", float(diagonal.sum()), 1.0)]
    for measure, top, bottom in (
        ("users_accuracy", diagonal, row),
        ("producers_accuracy", diagonal, col),
        ("f1_score", 2 * diagonal, row + col),
    ):
        found += [
            _figure(measure, name, float(a), float(b)) for name, a, b in zip(names, top, bottom, strict=True)
        ]
    found.append(_figure("quantity_disagreement", "", quantity, 1.0))
    found.append(_figure("allocation_disagreement", "", 1 - float(diagonal.sum()) - quantity, 1.0))
    return tuple(found)


def _figure(measure: str, name: str, top: float, bottom: float) -> Estimate:
    value = top / bottom if bottom > 0 else None
    note = NO_SAMPLING_ERROR if bottom > 0 else Sentence("The class {} does not occur.", name)
    return Estimate(measure, name, value, None, None, None, IntervalKind.NONE, note)


def _check_same_classes(mapped: tuple[str, ...], reference: tuple[str, ...]) -> None:
    if mapped != reference:
        raise InputError(
            "Map and reference must have the same classes in the same order, not {} and "
            "{}: map both onto one class list.",
            ", ".join(mapped),
            ", ".join(reference),
        )
