"""One block: a cell of 0.05 degrees in EPSG:4326, numbered by exact integers from (0°, 0°)."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from croplayer_qgis.shared.sentence import SentenceError
from croplayer_qgis.shared.wgs84 import ECCENTRICITY, SEMI_MAJOR_M

BLOCKS_PER_DEGREE = 20
"""A block is 1/20 of a degree wide and high."""

BLOCK_PX = 2500
"""Width and height of a block raster in pixels."""

PIXELS_PER_DEGREE = BLOCKS_PER_DEGREE * BLOCK_PX
"""A pixel of the block raster is 1/50000 = 0.00002 degrees."""

ROWS = range(-90 * BLOCKS_PER_DEGREE, 90 * BLOCKS_PER_DEGREE)
COLS = range(-180 * BLOCKS_PER_DEGREE, 180 * BLOCKS_PER_DEGREE)

_HUNDREDTHS_PER_BLOCK = 100 // BLOCKS_PER_DEGREE
_ID = re.compile(r"([NS])(\d{2})\.(\d{2})_([EW])(\d{3})\.(\d{2})", re.ASCII)


class GridError(SentenceError, ValueError):
    """A text or a point that names no block; the text says why in one sentence."""


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
        """Block of an id; raises GridError when malformed, off the grid or outside the world."""
        match = _ID.fullmatch(text)
        if match is None:
            raise GridError("{} is not a block id; one looks like N39.85_E116.35.", f"{text!r}")
        hemisphere_y, degrees_y, rest_y, hemisphere_x, degrees_x, rest_x = match.groups()
        block = cls(
            _index_from_text(text, hemisphere_y == "S", degrees_y, rest_y),
            _index_from_text(text, hemisphere_x == "W", degrees_x, rest_x),
        )
        if block.row not in ROWS or block.col not in COLS or block.id != text:
            raise GridError(
                "Block {} is outside the grid, which runs from S90.00_W180.00 to N89.95_E179.95.", text
            )
        return block

    @classmethod
    def containing(cls, lon: float, lat: float) -> Block:
        """Block that holds a point in degrees; raises GridError outside [-180, 180) x [-90, 90)."""
        if not (-180.0 <= lon < 180.0 and -90.0 <= lat < 90.0):
            raise GridError("The point {}, {} (longitude, latitude) is outside the block grid.", lon, lat)
        return cls(index_holding(lat), index_holding(lon))

    @property
    def bounds(self) -> Bounds:
        """Edges in degrees; neighbours share the very same floats, as each is index / 20 rounded once."""
        return Bounds(
            self.col / BLOCKS_PER_DEGREE,
            self.row / BLOCKS_PER_DEGREE,
            (self.col + 1) / BLOCKS_PER_DEGREE,
            (self.row + 1) / BLOCKS_PER_DEGREE,
        )


def index_holding(degrees: float) -> int:
    """Index i with i / 20 <= degrees < (i + 1) / 20, in exactly the floats that ``Block.bounds`` gives."""
    index = math.floor(degrees * BLOCKS_PER_DEGREE)
    if degrees >= (index + 1) / BLOCKS_PER_DEGREE:  # the product was rounded down across the edge
        return index + 1
    if degrees < index / BLOCKS_PER_DEGREE:
        return index - 1
    return index


def indices_between(low: float, high: float) -> range:
    """Indices of the cells that share more than an edge with ``low`` < ``high`` (degrees)."""
    last = index_holding(high)
    if last / BLOCKS_PER_DEGREE == high:
        last -= 1
    return range(index_holding(low), last + 1)


def row_area_ha(row: int) -> float:
    """Area of a block of this row on the WGS 84 ellipsoid, in hectares.

    The area between the equator and a parallel is ``a² q / 2`` per radian, with q of
    Snyder, Map Projections: A Working Manual (1987), eq. 3-12.
    """
    south, north = (_authalic_q(math.radians(edge / BLOCKS_PER_DEGREE)) for edge in (row, row + 1))
    return (north - south) * SEMI_MAJOR_M**2 / 2 * math.radians(1 / BLOCKS_PER_DEGREE) / 10_000.0


def _authalic_q(latitude: float) -> float:
    e, sin = ECCENTRICITY, math.sin(latitude)
    return (1 - e**2) * (sin / (1 - (e * sin) ** 2) + math.atanh(e * sin) / e)


def _corner_text(hemispheres: str, index: int, digits: int) -> str:
    whole, hundredths = divmod(abs(index) * _HUNDREDTHS_PER_BLOCK, 100)
    return f"{hemispheres[index < 0]}{whole:0{digits}d}.{hundredths:02d}"


def _index_from_text(text: str, negative: bool, degrees: str, rest: str) -> int:
    index, off_grid = divmod(int(degrees) * 100 + int(rest), _HUNDREDTHS_PER_BLOCK)
    if off_grid:
        raise GridError("{} is not a block id: its corner must be a multiple of 0.05 degrees.", text)
    return -index if negative else index
