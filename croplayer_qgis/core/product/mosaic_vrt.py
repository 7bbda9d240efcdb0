"""GDAL virtual rasters over all products of a job, one per band, for QGIS to open as one layer.

Two levels keep them small at any size of job: ``mosaics/<cell>_<band>.vrt`` over the products of one degree
square, with an overview (see ``overview``), and ``<band>.vrt`` over those. A flat one would be 150 MB of XML
for China's 400 000 blocks, all of it read before the first pixel is shown.

Beside each ``<band>.vrt`` stands its style, ``<band>.qml``. QGIS finds it there by itself; without it, QGIS
reads statistics of the whole mosaic before it shows the layer, and GDAL writes them back into our files.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.grid import BLOCK_PX, BLOCKS_PER_DEGREE, PIXELS_PER_DEGREE, Block
from croplayer_qgis.core.product.cog import BANDS, NO_DATA, part_path
from croplayer_qgis.core.product.overview import refresh_overview
from croplayer_qgis.resources import resource_path

FOLDER = "mosaics"
_TILE_PX = {"blocks": 512, FOLDER: 128}  # of COGs and of VRTs; named so that GDAL need not open the sources

_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)


class _Rectangle(NamedTuple):
    """Blocks of a raster: column of its western and row of its northern ones, and how many there are."""

    west: int
    north: int
    width: int = 1
    height: int = 1


class _Part(NamedTuple):
    """A raster to join: its path below the job's folder, its band, the blocks it spans and those taken."""

    path: str
    band: int
    spans: _Rectangle
    taken: _Rectangle


def write_mosaics(folder: Path, blocks: Collection[Block]) -> list[Path]:
    """Writes the virtual rasters over ``blocks/<id>.tif`` of a job's folder.

    Returns ``<band>.vrt`` of each band, nothing when there are no blocks. Only products newer than the
    overview of their degree square are opened: all places follow from ids. Paths are relative, so the folder
    can be moved.

    Raises:
        JobError: The folder cannot be written.
    """
    if not blocks:
        return []
    cells: dict[Block, list[Block]] = defaultdict(list)
    for block in sorted(blocks):
        corner = Block(*(index // BLOCKS_PER_DEGREE * BLOCKS_PER_DEGREE for index in block))
        cells[corner].append(block)
    try:
        (folder / FOLDER).mkdir(exist_ok=True)
        overviews = {corner: _overview(folder, corner, members) for corner, members in cells.items()}
        return [
            _write_band(folder, number, band, cells, overviews) for number, band in enumerate(BANDS, start=1)
        ]
    except OSError as error:
        raise JobError(
            f"{folder} cannot be written. Check that it is writable and the disk has space.", str(error)
        ) from error


def place_style(vrt: Path, style: str) -> None:
    """Puts a shipped style where QGIS looks for that of ``vrt``; a user's own there stays; raises OSError."""
    beside = vrt.with_suffix(".qml")
    if not beside.exists():
        shutil.copyfile(resource_path("styles", f"{style}.qml"), beside)


def _overview(folder: Path, corner: Block, blocks: list[Block]) -> str:
    """Name of the degree square's overview, brought up to date; "" when it could not be made."""
    name = f"{corner.id}_overview.tif"
    products = {block: folder / "blocks" / f"{block.id}.tif" for block in blocks}
    return name if refresh_overview(folder / FOLDER / name, corner, products) else ""


def _write_band(
    folder: Path, number: int, band: str, cells: dict[Block, list[Block]], overviews: dict[Block, str]
) -> Path:
    parts = []
    for corner, blocks in cells.items():
        places = [_Rectangle(block.col, block.row) for block in blocks]
        products = [
            _Part(f"blocks/{block.id}.tif", number, place, place)
            for block, place in zip(blocks, places, strict=True)
        ]
        path = f"{FOLDER}/{corner.id}_{band}.vrt"
        north = corner.row + BLOCKS_PER_DEGREE - 1
        cell = _Rectangle(corner.col, north, BLOCKS_PER_DEGREE, BLOCKS_PER_DEGREE)
        overview = overviews[corner] and (
            f'<Overview><SourceFilename relativeToVRT="1">{overviews[corner]}</SourceFilename>'
            f"<SourceBand>{number}</SourceBand></Overview>\n"
        )
        _write(folder / path, cell, products, band, "../", overview)
        parts.append(_Part(path, 1, cell, _around(places)))
    mosaic = folder / f"{band}.vrt"
    place_style(mosaic, band)
    _write(mosaic, _around([part.taken for part in parts]), parts, band, "", "")
    return mosaic


def _around(places: list[_Rectangle]) -> _Rectangle:
    """The rectangle around all."""
    west, north = min(place.west for place in places), max(place.north for place in places)
    width = max(place.west + place.width for place in places) - west
    height = north - min(place.north - place.height for place in places)
    return _Rectangle(west, north, width, height)


def _write(path: Path, whole: _Rectangle, parts: list[_Part], band: str, up: str, overview: str) -> None:
    corner = Block(whole.north, whole.west).bounds
    step = 1 / PIXELS_PER_DEGREE
    sources = "".join(_source(part, whole, up) for part in parts)
    text = (
        f'<VRTDataset rasterXSize="{whole.width * BLOCK_PX}" rasterYSize="{whole.height * BLOCK_PX}">\n'
        f'<SRS dataAxisToSRSAxisMapping="2,1">{_WGS84}</SRS>\n'
        f"<GeoTransform>{corner.west!r}, {step!r}, 0, {corner.north!r}, 0, {-step!r}</GeoTransform>\n"
        f'<VRTRasterBand dataType="Byte" band="1"><Description>{band}</Description>'
        f"<NoDataValue>{NO_DATA}</NoDataValue>\n{sources}{overview}</VRTRasterBand>\n</VRTDataset>\n"
    )
    new = part_path(path)
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def _source(part: _Part, whole: _Rectangle, up: str) -> str:
    tile = _TILE_PX[part.path.partition("/")[0]]
    return (
        f'<ComplexSource><SourceFilename relativeToVRT="1">{up}{part.path}</SourceFilename>'
        f"<SourceBand>{part.band}</SourceBand>"
        f'<SourceProperties RasterXSize="{part.spans.width * BLOCK_PX}" '
        f'RasterYSize="{part.spans.height * BLOCK_PX}" DataType="Byte" '
        f'BlockXSize="{tile}" BlockYSize="{tile}"/>'
        f"<SrcRect {_window(part.taken, part.spans)}/><DstRect {_window(part.taken, whole)}/>"
        f"<NODATA>{NO_DATA}</NODATA></ComplexSource>\n"
    )


def _window(taken: _Rectangle, raster: _Rectangle) -> str:
    """Pixels of a raster that a part of it has."""
    x, y = (taken.west - raster.west) * BLOCK_PX, (raster.north - taken.north) * BLOCK_PX
    width, height = taken.width * BLOCK_PX, taken.height * BLOCK_PX
    return f'xOff="{x}" yOff="{y}" xSize="{width}" ySize="{height}"'
