"""A sheet on the grid of another reference system, a tile of it at a time.

Each pixel takes the one of the sheet under its centre, so all layers of an export agree pixel for pixel and
no class is mixed with another. Positions are computed on nodes of the target's own tiles, so they do not
depend on which blocks are exported, and neighbours meet without a seam.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError
from rasterio.warp import calculate_default_transform

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.export.selection import Selection
from croplayer_qgis.core.export.sheet import Read, Sheet
from croplayer_qgis.core.geodesy.pixel_area import nodes
from croplayer_qgis.core.grid import BLOCKS_PER_DEGREE, Block
from croplayer_qgis.core.rasters.mosaic_files import Rectangle
from croplayer_qgis.core.rasters.pyramid import TILE_PX
from croplayer_qgis.shared.sentence import Sentence

_DEGREES: Final = CRS.from_epsg(4326)
_SIDE: Final = 21  # points along each side of a block whose outline is transformed, as GDAL's densify_pts
_NEAR: Final = 1.0  # degrees beyond its area that a reference system is used in without a word
_OFF_M: Final = 1.0  # a point that comes back from a reference system further off was never in it
_METRES_A_DEGREE: Final = 111_320.0
_KEPT_BLOCKS: Final = 12  # read at a time: 75 MB, more than a tile and its neighbours touch
_HALF_WORLD: Final = BLOCKS_PER_DEGREE * 180  # columns of blocks
_MOST_PX: Final = 2**31 - 1  # columns or rows of a raster of GDAL


def reference_system(text: str) -> CRS:
    """A reference system of maps as a user names it; raises InputError when there is none of that name."""
    try:
        crs = CRS.from_user_input(text)
    except ProjError as error:
        raise InputError(
            "“{}” is no reference system; give one such as EPSG:32650.", text, detail=str(error)
        ) from error
    if not (crs.is_projected or crs.is_geographic):
        raise InputError(
            "{} is a reference system of no map; choose a projected one, or one of longitude and latitude.",
            crs.name,
        )
    return crs


def distortion(crs: CRS, selection: Selection) -> str:
    """What to know of a reference system that is meant for another part of the world; "" when it is not."""
    use = crs.area_of_use
    if use is None:
        return ""
    width = (use.east - use.west) % 360 or 360.0
    for west, south, east, north in map(selection.bounds, selection.blocks):
        beyond = (west - use.west + _NEAR) % 360 + (east - west) > width + 2 * _NEAR
        if beyond or south < use.south - _NEAR or north > use.north + _NEAR:
            return Sentence(
                "{} is meant for another part of the world ({}): shapes and sizes of pixels are distorted "
                "where the blocks are. Areas in ha are right all the same.",
                crs.name,
                use.name,
            )
    return ""


class Tile(NamedTuple):
    """A tile to be written: column and row of its first pixel, its pixels [bands, rows, cols]."""

    x: int
    y: int
    pixels: NDArray[Any]


@dataclass(frozen=True, eq=False)
class TargetGrid:
    """Pixels of a reference system over all blocks.

    Attributes:
        crs: The reference system.
        transform: Pixels to it.
        width: Columns.
        height: Rows.
        tiles: First column and row of the tiles that any block meets, in the order of the blocks.
    """

    crs: CRS
    transform: Affine
    width: int
    height: int
    tiles: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, crs: CRS, sheet: Sheet, selection: Selection) -> TargetGrid:
        """The grid for a sheet: as many pixels over the blocks as it has itself.

        Raises:
            InputError: The reference system is not defined where the blocks are.
        """
        outlines = {block: _outline(crs, selection.bounds(block)) for block in selection.blocks}
        middle = selection.blocks[len(selection.blocks) // 2]
        size = _pixel_size(crs, sheet, middle)
        bounds = np.array([[*xy.min(axis=0), *xy.max(axis=0)] for xy in outlines.values()])
        west, south = np.floor(bounds[:, :2].min(axis=0) / size)
        east, north = np.ceil(bounds[:, 2:].max(axis=0) / size)
        width, height = int(east - west), int(north - south)
        if max(width, height) > _MOST_PX:
            raise InputError("The blocks lie too far apart for one raster in {}.", crs.name)
        transform = Affine(size, 0, west * size, 0, -size, north * size)
        tiles: dict[tuple[int, int], None] = {}
        for left, low, right, top in bounds:
            x0, y0 = ~transform @ (left, top)
            x1, y1 = ~transform @ (right, low)
            for y in range(int(y0) // TILE_PX, min(int(y1), height - 1) // TILE_PX + 1):
                for x in range(int(x0) // TILE_PX, min(int(x1), width - 1) // TILE_PX + 1):
                    tiles[x * TILE_PX, y * TILE_PX] = None
        return cls(crs, transform, width, height, tuple(tiles))

    def read(self, sheet: Sheet) -> Iterator[Tile]:
        """The tiles of a sheet; raises JobError when a block cannot be read."""
        back = Transformer.from_crs(self.crs, _DEGREES, always_xy=True)

        @lru_cache(_KEPT_BLOCKS)
        def read(block: Block) -> Read:
            return sheet.read(block)

        for x, y in self.tiles:
            height, width = min(TILE_PX, self.height - y), min(TILE_PX, self.width - x)
            lon, lat = _degrees(back, self.transform @ Affine.translation(x, y), height, width)
            cols, rows = sheet.pixels_at(lon, lat)
            cols, rows = np.floor(cols), np.floor(rows)
            pixels = np.full((len(sheet.bands), height, width), sheet.nodata, sheet.dtype)
            block_rows, block_cols = np.floor(lat * BLOCKS_PER_DEGREE), np.floor(lon * BLOCKS_PER_DEGREE)
            for block in _blocks_in(block_rows, block_cols):
                place = sheet.places.get(block)
                if place is None:
                    continue
                here = (block_rows == block.row) & (block_cols == block.col) & _in(place, cols, rows)
                if here.any():
                    source = read(block).pixels
                    at = (rows[here] - place.top) * source.shape[2] + (cols[here] - place.left)
                    found = source.reshape(len(source), -1).take(at.astype(np.intp), axis=1)
                    if found.shape[1] == here.size:  # most tiles lie in one block
                        pixels[:] = found.reshape(pixels.shape)
                    else:
                        pixels[:, here] = found
            yield Tile(x, y, pixels)


def _outline(crs: CRS, bounds: tuple[float, float, float, float]) -> NDArray[np.float64]:
    """Points around a rectangle of degrees in a reference system, [n, 2]; raises InputError."""
    west, south, east, north = bounds
    along = np.linspace(0, 1, _SIDE)
    across, up = west + (east - west) * along, south + (north - south) * along
    lon = np.concatenate([across, across, np.full(_SIDE, west), np.full(_SIDE, east)])
    lat = np.concatenate([np.full(_SIDE, south), np.full(_SIDE, north), up, up])
    there = Transformer.from_crs(_DEGREES, crs, always_xy=True)
    x, y = (np.asarray(v) for v in there.transform(lon, lat))
    back_lon, back_lat = there.transform(x, y, direction="INVERSE")
    with np.errstate(invalid="ignore"):  # infinite where the reference system does not reach
        off = np.hypot((np.asarray(back_lon) - lon + 180) % 360 - 180, np.asarray(back_lat) - lat)
    # Only what comes back to where it was can be told from nonsense: most projections answer everywhere.
    if not np.isfinite(off).all() or off.max() * _METRES_A_DEGREE > _OFF_M:
        raise InputError(
            "The reference system {} is not defined where the blocks are ({}° E, {}° N); choose another.",
            crs.name,
            f"{(west + east) / 2:.2f}",
            f"{(south + north) / 2:.2f}",
        )
    return np.stack([x, y], axis=1)


def _pixel_size(crs: CRS, sheet: Sheet, block: Block) -> float:
    """Side of a pixel in units of the reference system: as fine as the sheet is in a block."""
    place = sheet.places[block]
    west, north = sheet.transform @ (place.left, place.top)
    east, south = sheet.transform @ (place.right, place.bottom)
    transform, _, _ = calculate_default_transform(
        sheet.crs, crs.to_wkt(), place.right - place.left, place.bottom - place.top, west, south, east, north
    )
    return float(transform.a)


def _degrees(
    back: Transformer, transform: Affine, height: int, width: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Longitude and latitude of the centres of a tile's pixels, exact at nodes and linear between them."""
    rows, row_weights = nodes(height)
    cols, col_weights = nodes(width)
    across, down = np.meshgrid(cols, rows)
    x, y = transform.a * across + transform.c, transform.e * down + transform.f
    lon, lat = (np.asarray(v) for v in back.transform(x, y))
    first = lon.flat[0]
    lon = (lon - first + 180) % 360 - 180 + first  # in one piece across the antimeridian
    lon, lat = (row_weights @ grid @ col_weights.T for grid in (lon, lat))
    return (lon + 180) % 360 - 180, lat


def _blocks_in(rows: NDArray[np.float64], cols: NDArray[np.float64]) -> list[Block]:
    """Blocks of the grid that some pixels lie in; those beyond the reference system are infinite."""
    known = np.isfinite(rows) & np.isfinite(cols)
    if not known.any():
        return []
    down = range(int(rows[known].min()), int(rows[known].max()) + 1)
    west, east = int(cols[known].min()), int(cols[known].max())
    # Across the antimeridian the columns are at both ends of the world, with nothing between them.
    wide = east - west > _HALF_WORLD
    across = np.unique(cols[known]).astype(int).tolist() if wide else range(west, east + 1)
    return [Block(row, col) for row in down for col in across]


def _in(place: Rectangle, cols: NDArray[np.float64], rows: NDArray[np.float64]) -> NDArray[np.bool_]:
    left, top, right, bottom = place
    inside: NDArray[np.bool_] = (cols >= left) & (cols < right) & (rows >= top) & (rows < bottom)
    return inside
