"""The engine's view of the block grid: blocks with their rasters, and which of them an area holds."""

from __future__ import annotations

import math
from collections.abc import Iterator

from affine import Affine

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.grid import block as grid
from croplayer_qgis.shared.grid.block import BLOCKS_PER_DEGREE, COLS, ROWS, Bounds, GridError, indices_between

__all__ = ["BLOCKS_PER_DEGREE", "BLOCK_PX", "PIXELS_PER_DEGREE", "Block", "Bounds", "blocks_in"]

BLOCK_PX = 2500
"""Width and height of a block raster in pixels."""

PIXELS_PER_DEGREE = BLOCKS_PER_DEGREE * BLOCK_PX
"""A pixel of the block raster is 1/50000 = 0.00002 degrees."""


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
    Raises InputError for an empty rectangle and for one that crosses the antimeridian.
    """
    west, south, east, north = bounds
    if not all(map(math.isfinite, bounds)) or south >= north or west == east:
        raise InputError("The area is empty: it needs west < east and south < north, in degrees.")
    if west > east:
        raise InputError("The area crosses the antimeridian (±180°); map it as two areas, one on each side.")
    rows, cols = _within(indices_between(south, north), ROWS), _within(indices_between(west, east), COLS)
    return (Block(row, col) for row in reversed(rows) for col in cols)


def _within(indices: range, world: range) -> range:
    return range(max(indices.start, world.start), min(indices.stop, world.stop))
