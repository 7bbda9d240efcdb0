"""Cropland regions of one block as simplified polygons that fit those of its neighbours."""

from __future__ import annotations

import math
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.export.selection import Selection
from croplayer_qgis.core.geodesy.areas import polygon_area_ha
from croplayer_qgis.core.geopackage import read_rows
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.job.region_file import read_region_file
from croplayer_qgis.core.product.cog import read_product
from croplayer_qgis.core.product.polygons import label_polygons
from croplayer_qgis.core.regions.components import class_of_regions, connected_regions
from croplayer_qgis.core.regions.table import Columns
from croplayer_qgis.shared.job_files import GEOMETRY, REGION_TABLE, RegionColumn
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.vocabulary.products import NO_DATA
from croplayer_qgis.shared.wgs84 import SEMI_MAJOR_M

_STEP_DEGREES = 0.005  # a tenth of a block: a straight edge in degrees is within 1 cm of one in Web Mercator
_HAIR_M = 1e-6  # far below a pixel, far above what cutting rounds
_CROPLAND = 100  # classes from here on are decisions for cropland; 1 is any other, 0 no data
_HEADER = 8  # bytes of a GeoPackage geometry before its envelope
_ENVELOPE = (0, 32, 48, 48, 64)  # bytes by its indicator (OGC 12-128r19, clause 2.1.3)
_COLUMNS = (RegionColumn.CROPLAND, RegionColumn.DECISION, RegionColumn.PROBABILITY)
_QUERY = f"SELECT {GEOMETRY}, {', '.join(_COLUMNS)} FROM {REGION_TABLE} WHERE {RegionColumn.BLOCK} = ?"  # nosec B608


@dataclass(frozen=True, eq=False)
class Pieces:
    """Polygons of cropland in Web Mercator.

    Attributes:
        shapes: Polygons or multipolygons, object [n].
        decision: Decision code of each, int [n].
        probability: Probability of cropland, 0-1, float64 [n].
        mapped_ha: Ellipsoidal area of its pixels inside the block, float64 [n].
    """

    shapes: NDArray[Any]
    decision: NDArray[np.int64]
    probability: NDArray[np.float64]
    mapped_ha: NDArray[np.float64]

    @classmethod
    def none(cls) -> Pieces:
        """No polygon."""
        return cls(np.empty(0, object), np.empty(0, np.int64), np.empty(0), np.empty(0))

    def take(self, which: Any) -> Pieces:
        """The pieces with these places or this mask."""
        return Pieces(*(values[which] for values in vars(self).values()))


def concatenated(parts: list[Pieces]) -> Pieces:
    """All pieces behind each other."""
    if not parts:
        return Pieces.none()
    return Pieces(
        *(np.concatenate(columns) for columns in zip(*(vars(p).values() for p in parts), strict=True))
    )


def block_pieces(selection: Selection, block: Block, tolerance_m: float) -> Pieces:
    """Simplified cropland regions of a block, with corrections and cut to an area where the selection is.

    All regions of the block are simplified as one coverage, those that are no cropland too: so every place
    where a border meets the block's edge is a corner that stays, and the neighbour has the very same one.

    Args:
        selection: The block's job.
        block: The block.
        tolerance_m: Details smaller than a square of this side are left out, m.

    Raises:
        JobError: The regions cannot be read.
    """
    if block in (selection.corrections or {}):
        exact, columns = _corrected_regions(selection.product(block), block)
    else:
        exact, columns = _regions(selection.job, block, selection.versions[block])
    part = None if selection.clip is None else selection.clip.parts[block]
    if not len(exact):
        return Pieces.none()
    shapes = shapely.transform(exact, mercator)
    if tolerance_m > 0:
        scale = math.cos(math.radians(block.bounds.south))
        shapes = shapely.coverage_simplify(shapes, tolerance_m / scale, simplify_boundary=False)
    shapes = np.asarray(shapes, object)
    chosen = columns[RegionColumn.CROPLAND] == 1
    exact, shapes = exact[chosen], shapes[chosen]
    if part is not None:
        exact = _cut(exact, part)
        shapes = _cut(shapes, shapely.transform(shapely.segmentize(part, _STEP_DEGREES), mercator))
        shapes = shapely.transform(shapes, lambda xy: _on_edges(xy, block))
    found = Pieces(
        shapes,
        columns[RegionColumn.DECISION][chosen].astype(np.int64),
        columns[RegionColumn.PROBABILITY][chosen].astype(np.float64),
        polygon_area_ha(exact),
    )
    return found.take(shapely.area(shapes) > 0)


def _cut(shapes: NDArray[Any], part: Any) -> NDArray[Any]:
    """What of each polygon lies in another; polygons alone, empty where there is nothing."""
    shapely.prepare(part)
    result = shapes.copy()
    for index in np.flatnonzero(~shapely.covers(part, shapes)):
        pieces = shapely.get_parts(shapely.intersection(shapes[index], part))
        areas = pieces[shapely.get_type_id(pieces) == shapely.GeometryType.POLYGON]
        result[index] = shapely.MultiPolygon(list(areas))
    return result


def _on_edges(xy: NDArray[np.float64], block: Block) -> NDArray[np.float64]:
    """Points [n, 2]; those that cutting left a hair off the block's edges lie on them, where pieces meet."""
    result = xy.copy()
    for side, edge in enumerate(edges(block)):
        values = result[:, side % 2]
        values[np.abs(values - edge) < _HAIR_M] = edge
    return result


def _corrected_regions(path: Path, block: Block) -> tuple[NDArray[Any], Columns]:
    """Exact outlines and columns of a corrected product, whose regions are no longer those of the job."""
    raster = read_product(path, block)
    known = raster.cropland != NO_DATA
    classes = np.where(raster.cropland == 1, raster.decision + _CROPLAND, known).astype(np.uint8)
    regions = connected_regions(classes)
    found = class_of_regions(regions, classes)
    places = regions.labels.ravel()
    sums, pixels = (
        np.bincount(places, weights, regions.count + 1)[1:] for weights in (raster.probability.ravel(), None)
    )
    columns = {
        RegionColumn.CROPLAND: found >= _CROPLAND,
        RegionColumn.DECISION: np.where(found >= _CROPLAND, found - _CROPLAND, found),
        RegionColumn.PROBABILITY: sums / pixels / 100,
    }
    return label_polygons(regions.labels, lambda xy: np.stack(block.transform @ tuple(xy.T), axis=1)), columns


def _regions(job: JobReader, block: Block, version: int) -> tuple[NDArray[Any], Columns]:
    """Exact outlines and columns of a block: from its file, or from the table where version 0.1 made it."""
    path = job.regions_path(block, version)
    if is_file(path):
        rows = read_region_file(path, _COLUMNS)
        return rows.polygons, rows.columns
    try:
        found = read_rows(job.geopackage, _QUERY, (block.id,))
    except sqlite3.Error as error:
        raise JobError(
            "The regions of {} cannot be read from the job.", block.id, detail=str(error)
        ) from error
    outlines = np.array(shapely.from_wkb([_wkb(row[GEOMETRY]) for row in found]), object)
    return outlines, {name: np.array([row[name] for row in found]) for name in _COLUMNS}


def _wkb(blob: bytes) -> bytes:
    return blob[_HEADER + _ENVELOPE[blob[3] >> 1 & 7] :]


def mercator(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Longitude and latitude [n, 2] in Web Mercator: the same degrees always give the same metres."""
    y = np.arcsinh(np.tan(np.radians(degrees[:, 1])))
    return np.stack([np.radians(degrees[:, 0]), y], axis=1) * SEMI_MAJOR_M


def edges(block: Block) -> tuple[float, float, float, float]:
    """West, south, east and north of a block in Web Mercator, the very floats its pieces end at."""
    west, south, east, north = block.bounds
    corners = mercator(np.array([[west, south], [east, north]]))
    return (*corners[0].tolist(), *corners[1].tolist())
