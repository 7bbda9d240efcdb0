"""The block grid: EPSG:4326 cells of 0.05 degrees, numbered by exact integers from (0°, 0°)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from affine import Affine

from croplayer_qgis.core.errors import InputError

BLOCKS_PER_DEGREE = 20
"""A block is 1/20 of a degree wide and high."""

BLOCK_PX = 2500
"""Width and height of a block raster in pixels."""

PIXELS_PER_DEGREE = BLOCKS_PER_DEGREE * BLOCK_PX
"""A pixel of the block raster is 1/50000 = 0.00002 degrees."""

_ROWS = range(-90 * BLOCKS_PER_DEGREE, 90 * BLOCKS_PER_DEGREE)
_COLS = range(-180 * BLOCKS_PER_DEGREE, 180 * BLOCKS_PER_DEGREE)
_HUNDREDTHS_PER_BLOCK = 100 // BLOCKS_PER_DEGREE
_ID = re.compile(r"([NS])(\d{2})\.(\d{2})_([EW])(\d{3})\.(\d{2})", re.ASCII)


class Bounds(NamedTuple):
    """A rectangle in degrees (EPSG:4326)."""

    west: float
    south: float
    east: float
    north: float


class Block(NamedTuple):
    """A cell of the grid: ``row = floor(lat / 0.05)``, ``col = floor(lon / 0.05)``.

    A block holds its western and southern edges and not its eastern and northern ones, so the
    north pole and the meridian of +180° lie in no block (-180° lies in the first column).
    """

    row: int
    col: int

    @property
    def id(self) -> str:
        """South-west corner as ``N39.85_E116.35``: always 14 characters, safe as a file name."""
        return f"{_corner_text('NS', self.row, 2)}_{_corner_text('EW', self.col, 3)}"

    @classmethod
    def from_id(cls, text: str) -> Block:
        """Block of an id; raises InputError when malformed, off the grid or outside the world."""
        match = _ID.fullmatch(text)
        if match is None:
            raise InputError(f"{text!r} is not a block id; one looks like N39.85_E116.35.")
        hemisphere_y, degrees_y, rest_y, hemisphere_x, degrees_x, rest_x = match.groups()
        block = cls(
            _index_from_text(text, hemisphere_y == "S", degrees_y, rest_y),
            _index_from_text(text, hemisphere_x == "W", degrees_x, rest_x),
        )
        if block.row not in _ROWS or block.col not in _COLS or block.id != text:
            raise InputError(
                f"Block {text} is outside the grid, which runs from S90.00_W180.00 to N89.95_E179.95."
            )
        return block

    @classmethod
    def containing(cls, lon: float, lat: float) -> Block:
        """Block that holds a point in degrees; raises InputError outside [-180, 180) x [-90, 90)."""
        if not (-180.0 <= lon < 180.0 and -90.0 <= lat < 90.0):
            raise InputError(f"The point {lon}, {lat} (longitude, latitude) is outside the block grid.")
        return cls(_index_holding(lat), _index_holding(lon))

    @property
    def bounds(self) -> Bounds:
        """Edges in degrees; neighbours share the very same floats, as each is index / 20 rounded once."""
        return Bounds(
            self.col / BLOCKS_PER_DEGREE,
            self.row / BLOCKS_PER_DEGREE,
            (self.col + 1) / BLOCKS_PER_DEGREE,
            (self.row + 1) / BLOCKS_PER_DEGREE,
        )

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
    rows = range(max(_index_holding(south), _ROWS.start), min(_index_below(north), _ROWS.stop - 1) + 1)
    cols = range(max(_index_holding(west), _COLS.start), min(_index_below(east), _COLS.stop - 1) + 1)
    return (Block(row, col) for row in reversed(rows) for col in cols)


def _index_holding(degrees: float) -> int:
    """Index i with i / 20 <= degrees < (i + 1) / 20, in exactly the floats that ``Block.bounds`` gives."""
    index = math.floor(degrees * BLOCKS_PER_DEGREE)
    if degrees >= (index + 1) / BLOCKS_PER_DEGREE:  # the product was rounded down across the edge
        return index + 1
    if degrees < index / BLOCKS_PER_DEGREE:
        return index - 1
    return index


def _index_below(degrees: float) -> int:
    """Largest index whose cell begins below ``degrees``."""
    index = _index_holding(degrees)
    return index - 1 if index / BLOCKS_PER_DEGREE == degrees else index


def _corner_text(hemispheres: str, index: int, digits: int) -> str:
    whole, hundredths = divmod(abs(index) * _HUNDREDTHS_PER_BLOCK, 100)
    return f"{hemispheres[index < 0]}{whole:0{digits}d}.{hundredths:02d}"


def _index_from_text(text: str, negative: bool, degrees: str, rest: str) -> int:
    index, off_grid = divmod(int(degrees) * 100 + int(rest), _HUNDREDTHS_PER_BLOCK)
    if off_grid:
        raise InputError(f"{text} is not a block id: its corner must be a multiple of 0.05 degrees.")
    return -index if negative else index
