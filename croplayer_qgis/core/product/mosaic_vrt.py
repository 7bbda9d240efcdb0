"""GDAL virtual rasters over all products of a job, one per band, for QGIS to open as one layer.

Two levels keep them small at any size of job: ``mosaics/<cell>_<band>.vrt`` over the products of one degree
square, and ``<band>.vrt`` over those. A flat one would be 150 MB of XML for China's 400 000 blocks, all of
it read before the first pixel is shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.grid import BLOCK_PX, BLOCKS_PER_DEGREE, PIXELS_PER_DEGREE, Block
from croplayer_qgis.core.product.cog import BANDS, NO_DATA, part_path

FOLDER = "mosaics"
_TILE_PX = {"blocks": 512, FOLDER: 128}  # of COGs and of VRTs; named so that GDAL need not open the sources

_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)


class _Part(NamedTuple):
    """A raster to join: its path below the job's folder, its band, and the blocks it spans."""

    path: str
    band: int
    west: int
    north: int
    width: int
    height: int


def write_mosaics(folder: Path, blocks: Collection[Block]) -> list[Path]:
    """Writes the virtual rasters over ``blocks/<id>.tif`` of a job's folder.

    Returns ``<band>.vrt`` of each band, nothing when there are no blocks. No product is opened: their
    places follow from their ids. Paths are relative, so the folder can be moved.

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
        return [_write_band(folder, number, band, cells) for number, band in enumerate(BANDS, start=1)]
    except OSError as error:
        raise JobError(
            f"{folder} cannot be written. Check that it is writable and the disk has space.", str(error)
        ) from error


def _write_band(folder: Path, number: int, band: str, cells: dict[Block, list[Block]]) -> Path:
    parts = []
    for corner, blocks in cells.items():
        products = [_Part(f"blocks/{b.id}.tif", number, b.col, b.row, 1, 1) for b in blocks]
        path = f"{FOLDER}/{corner.id}_{band}.vrt"
        _write(folder / path, products, band, up="../")
        parts.append(_spanning(path, products))
    _write(folder / f"{band}.vrt", parts, band, up="")
    return folder / f"{band}.vrt"


def _spanning(path: str, parts: list[_Part]) -> _Part:
    """The raster at ``path`` that joins the parts."""
    west, north = min(part.west for part in parts), max(part.north for part in parts)
    width = max(part.west + part.width for part in parts) - west
    height = north - min(part.north - part.height for part in parts)
    return _Part(path, 1, west, north, width, height)


def _write(path: Path, parts: list[_Part], band: str, up: str) -> None:
    whole = _spanning(path.name, parts)
    corner = Block(whole.north, whole.west).bounds
    step = 1 / PIXELS_PER_DEGREE
    sources = "".join(_source(part, whole, up) for part in parts)
    text = (
        f'<VRTDataset rasterXSize="{whole.width * BLOCK_PX}" rasterYSize="{whole.height * BLOCK_PX}">\n'
        f'<SRS dataAxisToSRSAxisMapping="2,1">{_WGS84}</SRS>\n'
        f"<GeoTransform>{corner.west!r}, {step!r}, 0, {corner.north!r}, 0, {-step!r}</GeoTransform>\n"
        f'<VRTRasterBand dataType="Byte" band="1"><Description>{band}</Description>'
        f"<NoDataValue>{NO_DATA}</NoDataValue>\n{sources}</VRTRasterBand>\n</VRTDataset>\n"
    )
    new = part_path(path)
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def _source(part: _Part, whole: _Part, up: str) -> str:
    width, height = part.width * BLOCK_PX, part.height * BLOCK_PX
    x, y = (part.west - whole.west) * BLOCK_PX, (whole.north - part.north) * BLOCK_PX
    size = f'xSize="{width}" ySize="{height}"'
    tile = _TILE_PX[part.path.partition("/")[0]]
    return (
        f'<ComplexSource><SourceFilename relativeToVRT="1">{up}{part.path}</SourceFilename>'
        f"<SourceBand>{part.band}</SourceBand>"
        f'<SourceProperties RasterXSize="{width}" RasterYSize="{height}" DataType="Byte" '
        f'BlockXSize="{tile}" BlockYSize="{tile}"/>'
        f'<SrcRect xOff="0" yOff="0" {size}/><DstRect xOff="{x}" yOff="{y}" {size}/>'
        f"<NODATA>{NO_DATA}</NODATA></ComplexSource>\n"
    )
