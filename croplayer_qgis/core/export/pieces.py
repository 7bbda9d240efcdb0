"""Cropland regions of one block as simplified polygons that fit those of its neighbours."""

from __future__ import annotations

import math
import sqlite3
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.geodesy.areas import polygon_area_ha
from croplayer_qgis.core.geopackage import read_rows
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.job.region_file import read_region_file
from croplayer_qgis.core.regions.table import Columns
from croplayer_qgis.shared.job_files import GEOMETRY, REGION_TABLE, RegionColumn
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.wgs84 import SEMI_MAJOR_M

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


def block_pieces(job: JobReader, block: Block, tolerance_m: float) -> Pieces:
    """Simplified cropland regions of a block.

    All regions of the block are simplified as one coverage, those that are no cropland too: so every place
    where a border meets the block's edge is a corner that stays, and the neighbour has the very same one.

    Raises:
        JobError: The regions cannot be read.
    """
    exact, columns = _regions(job, block)
    if not len(exact):
        return Pieces.none()
    shapes = shapely.transform(exact, _mercator)
    if tolerance_m > 0:
        scale = math.cos(math.radians(block.bounds.south))
        shapes = shapely.coverage_simplify(shapes, tolerance_m / scale, simplify_boundary=False)
    return Pieces(
        np.asarray(shapes, object),
        columns[RegionColumn.DECISION].astype(np.int64),
        columns[RegionColumn.PROBABILITY].astype(np.float64),
        polygon_area_ha(exact),
    ).take(columns[RegionColumn.CROPLAND] == 1)


def _regions(job: JobReader, block: Block) -> tuple[NDArray[Any], Columns]:
    """Exact outlines and columns of a block: from its file, or from the table where version 0.1 made it."""
    path = job.regions_path(block)
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


def _mercator(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Longitude and latitude [n, 2] in Web Mercator: the same degrees always give the same metres."""
    y = np.arcsinh(np.tan(np.radians(degrees[:, 1])))
    return np.stack([np.radians(degrees[:, 0]), y], axis=1) * SEMI_MAJOR_M


def edges(block: Block) -> tuple[float, float, float, float]:
    """West, south, east and north of a block in Web Mercator, the very floats its pieces end at."""
    west, south, east, north = block.bounds
    corners = _mercator(np.array([[west, south], [east, north]]))
    return (*corners[0].tolist(), *corners[1].tolist())
