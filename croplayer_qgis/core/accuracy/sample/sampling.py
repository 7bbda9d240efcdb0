"""Draws sample points from a class raster: simple random, stratified, systematic, by block clusters.

The population is area, not pixels: in a longitude/latitude raster a pixel near the equator covers
more ground than one further north, so pixels are drawn with probability proportional to their
ellipsoidal area. Each pixel gets the key ``E / area`` with ``E`` a unit exponential, and the ``n``
smallest keys of a stratum are its sample (Efraimidis & Spirakis 2006, weighted sampling without
replacement). The chance of a pixel then differs from ``n area / A`` by a relative ``n area / A`` at
most, which is nothing while a sample takes few of very many pixels; hence the estimators' weights
are the strata's area shares.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from rasterio.transform import array_bounds
from rasterio.warp import transform_bounds

from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS, Indices
from croplayer_qgis.core.accuracy.ground.rasters import (
    Chunk,
    ClassRaster,
    chunks,
    class_area_ha,
)
from croplayer_qgis.core.accuracy.progress import Tick, silent
from croplayer_qgis.core.accuracy.sample.design import Design, Method, Sample, Stratum
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.geodesy.pixel_area import FloatGrid, lonlat
from croplayer_qgis.core.grid import BLOCKS_PER_DEGREE, Block
from croplayer_qgis.shared.sentence import Sentence, counted

_EQUAL_AREA = CRS.from_epsg(6933)  # cylindrical equal-area on WGS 84: a square grid in it is even by area


def draw_stratified(
    raster: ClassRaster, sizes: Mapping[str, int], seed: int, allocation: str, tick: Tick = silent
) -> Sample:
    """Stratified random sample: ``sizes[name]`` points in each stratum of the raster.

    Every stratum with area must get at least 2 units: one without a sample leaves the estimates
    undefined, and one unit gives no variance.
    """
    area, pixels = class_area_ha(raster, _half(tick, 0))
    names = raster.classes.names
    unknown = sorted(set(sizes) - {name for name, count in zip(names, pixels, strict=True) if count})
    if unknown:
        raise InputError("{} has no pixel of the stratum {}.", raster.label, ", ".join(unknown))
    present = [index for index in range(len(names)) if pixels[index]]
    for index in present:
        size = sizes.get(names[index], 0)
        if size < 2:
            raise InputError(
                counted(
                    size,
                    "The stratum {} covers {} ha and would get {} unit: give it at least 2, or leave "
                    "its area "
                    "out of the map.",
                    "The stratum {} covers {} ha and would get {} units: give it at least 2, or "
                    "leave its area "
                    "out of the map.",
                    names[index],
                    f"{area[index]:.1f}",
                    size,
                )
            )
        _check_size(size, int(pixels[index]), Sentence("the stratum {}", names[index]))
    wanted = np.array([sizes.get(name, 0) for name in names])
    drawn = _draw(raster, wanted, seed, lambda chunk: chunk.indices, _half(tick, 1))
    strata = tuple(Stratum(names[i], float(area[i]), int(pixels[i]), int(wanted[i])) for i in present)
    position = np.full(len(names), NO_CLASS, np.int16)
    position[present] = np.arange(len(present))
    design = Design(Method.STRATIFIED, strata, seed, raster.label, allocation)
    return _shuffled(design, drawn, position[drawn.group], {})


def draw_simple_random(raster: ClassRaster, size: int, seed: int, tick: Tick = silent) -> Sample:
    """Simple random sample of ``size`` points over all pixels with data."""
    area, pixels = _frame(raster, _half(tick, 0))
    _check_size(size, pixels, raster.label)
    drawn = _draw(raster, np.array([size]), seed, _with_data, _half(tick, 1))
    design = Design(Method.SIMPLE_RANDOM, (Stratum("all", area, pixels, size),), seed, raster.label)
    return _shuffled(design, drawn, np.zeros(size, np.int16), {})


def draw_systematic(raster: ClassRaster, size: int, seed: int, tick: Tick = silent) -> Sample:
    """Systematic sample: a square equal-area grid with a random start, about ``size`` points with data.

    The number of points follows from the shape of the area, so it differs a little from ``size``.
    """
    area, pixels = _frame(raster, _half(tick, 0))
    _check_size(size, pixels, raster.label)
    spacing = float(np.sqrt(area * 10_000 / size))
    start = np.random.default_rng(seed).uniform(0, spacing, 2)
    found = [_on_grid(chunk, start, spacing) for chunk in chunks(raster, _half(tick, 1), only_data=True)]
    lon, lat = np.concatenate(found, axis=1)
    if len(lon) < 2:
        raise InputError(
            counted(
                len(lon),
                "Only {} point of the grid falls on data; ask for more points.",
                "Only {} points of the grid fall on data; ask for more points.",
            )
        )
    drawn = _Drawn(lon, lat, np.zeros(len(lon), np.int64))
    stratum = Stratum("all", area, pixels, len(lon))
    design = Design(Method.SYSTEMATIC, (stratum,), seed, raster.label, spacing_m=spacing)
    return _shuffled(design, drawn, np.zeros(len(drawn.lon), np.int16), {})


def draw_clusters(
    raster: ClassRaster, clusters: int, per_cluster: int, seed: int, tick: Tick = silent
) -> Sample:
    """Two-stage sample: ``clusters`` blocks of the 0.05° grid, ``per_cluster`` points in each.

    Blocks with data are drawn with equal probability and without replacement; a block's points by
    area. A small block (at the edge of the data) that has fewer pixels gives all of them.
    """
    if clusters < 2 or per_cluster < 1:
        raise InputError("A cluster sample needs at least 2 clusters and at least 1 point in each.")
    areas: dict[Block, float] = {}
    pixels: dict[Block, int] = {}
    for chunk in chunks(raster, _half(tick, 0), only_data=True):
        blocks, group = _blocks(chunk)
        valid = group != NO_CLASS
        sums = np.bincount(group[valid], weights=chunk.area_ha[valid], minlength=len(blocks))
        counts = np.bincount(group[valid], minlength=len(blocks))
        for block, block_area, count in zip(blocks, sums, counts, strict=True):
            areas[block] = areas.get(block, 0.0) + float(block_area)
            pixels[block] = pixels.get(block, 0) + int(count)
    frame = sorted(block for block, count in pixels.items() if count)
    if clusters > len(frame):
        raise InputError(
            counted(
                len(frame),
                "{} has data in {} block, fewer than {} clusters.",
                "{} has data in {} blocks, fewer than {} clusters.",
                raster.label,
                len(frame),
                clusters,
            )
        )
    chosen = np.random.default_rng(seed).choice(len(frame), clusters, replace=False)
    selected = sorted(frame[index] for index in chosen)
    number = {block: index for index, block in enumerate(selected)}

    def group_of(chunk: Chunk) -> Indices:
        blocks, group = _blocks(chunk)
        lookup = np.array([number.get(block, NO_CLASS) for block in blocks] + [NO_CLASS])
        return lookup[group].astype(np.int16)

    wanted = np.array([min(per_cluster, pixels[block]) for block in selected])
    drawn = _draw(raster, wanted, seed, group_of, _half(tick, 1))
    whole = Stratum("all", sum(areas.values()), sum(pixels.values()), int(wanted.sum()))
    design = Design(
        Method.CLUSTER, (whole,), seed, raster.label, clusters=clusters, clusters_in_frame=len(frame)
    )
    ids = {index: block.id for index, block in enumerate(selected)}
    return _shuffled(
        design, drawn, np.zeros(len(drawn.lon), np.int16), ids, {b.id: areas[b] for b in selected}
    )


class _Drawn(NamedTuple):
    """Positions in degrees [n] and the group each was drawn from [n]."""

    lon: FloatGrid
    lat: FloatGrid
    group: NDArray[np.int64]


def _draw(
    raster: ClassRaster,
    sizes: NDArray[np.int64],
    seed: int,
    group_of: Callable[[Chunk], Indices],
    tick: Tick,
) -> _Drawn:
    """The ``sizes[g]`` pixels with the smallest keys of each group, found in one pass over the raster."""
    random = np.random.default_rng([seed, 1])
    held = [np.zeros((0, 3)) for _ in sizes]  # key, longitude, latitude
    for chunk in chunks(raster, tick, only_data=True):
        group = group_of(chunk)
        keys = random.standard_exponential(group.shape) / chunk.area_ha
        for index in np.flatnonzero(np.bincount(group[group != NO_CLASS])):
            rows, cols = np.nonzero(group == index)
            size = int(sizes[index])
            found = keys[rows, cols]
            best = np.argsort(found)[:size] if len(found) <= size else np.argpartition(found, size - 1)[:size]
            lon, lat = lonlat(chunk.crs, chunk.transform, cols[best] + 0.5, rows[best] + 0.5)
            merged = np.vstack([held[index], np.column_stack([found[best], lon, lat])])
            held[index] = merged[np.argsort(merged[:, 0])[:size]]
    together = np.vstack(held)
    groups = np.repeat(np.arange(len(held)), [len(part) for part in held])
    return _Drawn(together[:, 1], together[:, 2], groups)


def _shuffled(
    design: Design,
    drawn: _Drawn,
    stratum: Indices,
    cluster_ids: Mapping[int, str],
    cluster_area_ha: Mapping[str, float] | None = None,
) -> Sample:
    order = np.random.default_rng([design.seed, 2]).permutation(len(drawn.lon))
    clusters = tuple(cluster_ids.get(int(drawn.group[index]), "") for index in order)
    return Sample(
        design, drawn.lon[order], drawn.lat[order], stratum[order], clusters, dict(cluster_area_ha or {})
    )


def _blocks(chunk: Chunk) -> tuple[list[Block], NDArray[np.int64]]:
    """Blocks of the grid around a chunk, and each pixel's index into them (``NO_CLASS`` for no-data)."""
    height, width = chunk.indices.shape
    cols, rows = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    lon, lat = lonlat(chunk.crs, chunk.transform, cols, rows)
    block_row = np.floor(lat * BLOCKS_PER_DEGREE).astype(np.int64)
    block_col = np.floor(lon * BLOCKS_PER_DEGREE).astype(np.int64)
    first_row, first_col = int(block_row.min()), int(block_col.min())
    across = int(block_col.max()) - first_col + 1
    down = int(block_row.max()) - first_row + 1
    group = (block_row - first_row) * across + block_col - first_col
    group[chunk.indices == NO_CLASS] = NO_CLASS
    return [Block(first_row + i // across, first_col + i % across) for i in range(down * across)], group


def _with_data(chunk: Chunk) -> Indices:
    return np.where(chunk.indices == NO_CLASS, NO_CLASS, 0).astype(np.int16)


def _half(tick: Tick, number: int) -> Tick:
    """The tick of one of the two passes over the raster."""
    return lambda fraction: tick((number + fraction) / 2)


def _frame(raster: ClassRaster, tick: Tick) -> tuple[float, int]:
    area, pixels = class_area_ha(raster, tick)
    return float(area.sum()), int(pixels.sum())


def _on_grid(chunk: Chunk, start: FloatGrid, spacing: float) -> FloatGrid:
    """Longitude and latitude of the points of an equal-area grid that fall on data of a chunk, [2, n]."""
    height, width = chunk.indices.shape
    box = array_bounds(height, width, chunk.transform)
    west, south, east, north = transform_bounds(chunk.crs.to_wkt(), _EQUAL_AREA.to_wkt(), *box)
    x = np.arange(math.ceil((west - start[0]) / spacing), (east - start[0]) / spacing) * spacing + start[0]
    y = np.arange(math.ceil((south - start[1]) / spacing), (north - start[1]) / spacing) * spacing + start[1]
    grid_x, grid_y = (axis.ravel() for axis in np.meshgrid(x, y))
    lon, lat = Transformer.from_crs(_EQUAL_AREA, 4326, always_xy=True).transform(grid_x, grid_y)
    places = Transformer.from_crs(4326, chunk.crs, always_xy=True).transform(lon, lat)
    position = ~chunk.transform @ tuple(np.asarray(axis) for axis in places)
    cols, rows = (np.floor(axis).astype(int) for axis in position)
    inside = (cols >= 0) & (cols < width) & (rows >= 0) & (rows < height)
    kept = np.flatnonzero(inside)
    kept = kept[chunk.indices[rows[kept], cols[kept]] != NO_CLASS]
    return np.stack([np.asarray(lon, float)[kept], np.asarray(lat, float)[kept]])


def _check_size(size: int, pixels: int, where: str) -> None:
    if size < 2:
        raise InputError("Ask for at least 2 sample units, not {}.", size)
    if size > pixels:
        raise InputError(
            counted(
                pixels,
                "{} sample units were asked for, but {} has only {} pixel. Ask for fewer, "
                "or make the class part of another one in the code table.",
                "{} sample units were asked for, but {} has only {} pixels. Ask for fewer, "
                "or make the class part of another one in the code table.",
                size,
                where,
                pixels,
            )
        )
