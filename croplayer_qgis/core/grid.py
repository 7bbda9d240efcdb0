"""The engine's view of the block grid: blocks with their rasters, and which of them an area holds."""

from __future__ import annotations

import math
from collections.abc import Iterator

from affine import Affine

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.grid import block as grid
from croplayer_qgis.shared.grid.block import (
    BLOCK_PX,
    BLOCKS_PER_DEGREE,
    COLS,
    PIXELS_PER_DEGREE,
    ROWS,
    Bounds,
    GridError,
    indices_between,
)

__all__ = ["BLOCKS_PER_DEGREE", "BLOCK_PX", "PIXELS_PER_DEGREE", "Block", "Bounds", "blocks_in"]

_ROUND = 360.0  # degrees


class Block(grid.Block):
    """A block as the engine uses it: it has a raster, and a wrong name or point is the user's InputError."""

    __slots__ = ()

    @classmethod
    def from_id(cls, text: str) -> Block:
        """Block of an id; raises InputError when malformed, off the grid or outside the world."""
        try:
            return cls(*grid.Block.from_id(text))
        except GridError as error:
            raise InputError(error.user_message) from error

    @classmethod
    def containing(cls, lon: float, lat: float) -> Block:
        """Block that holds a point in degrees; raises InputError outside [-180, 180) x [-90, 90)."""
        try:
            return cls(*grid.Block.containing(lon, lat))
        except GridError as error:
            raise InputError(error.user_message) from error

    @property
    def transform(self) -> Affine:
        """Affine from (column, row) of the 2500 x 2500 block raster to degrees."""
        step = 1.0 / PIXELS_PER_DEGREE
        return Affine(step, 0.0, self.bounds.west, 0.0, -step, self.bounds.north)


def blocks_in(bounds: Bounds) -> Iterator[Block]:
    """Blocks that share area with ``bounds``, north to south, then west to east.

    A block that only touches an edge is not included; what lies outside the world is ignored.
    With the west beyond the east, the rectangle crosses the antimeridian, as in GeoJSON (RFC 7946, 5.2);
    longitudes may be those of 0 to 360°, too.
    Raises InputError for an empty rectangle, and for one that would so reach round half of the Earth or more:
    then west and east were most likely exchanged.
    """
    west, south, east, north = bounds
    if not all(map(math.isfinite, bounds)) or south >= north or west == east:
        raise InputError("The area is empty: it needs west < east and south < north, in degrees.")
    if west > east and west - east <= _ROUND / 2:
        raise InputError("The west of the area ({}°) lies east of its east ({}°); exchange them.", west, east)
    rows = _within(indices_between(south, north), ROWS)
    last = east if west < east else east + _ROUND
    shifts = (-_ROUND, 0.0, _ROUND)  # longitudes of 0 to 360°, too
    parts = (indices_between(west + shift, last + shift) for shift in shifts)
    cols = sorted({col for part in parts for col in _within(part, COLS)})
    return (Block(row, col) for row in reversed(rows) for col in cols)


def _within(indices: range, world: range) -> range:
    return range(max(indices.start, world.start), min(indices.stop, world.stop))
