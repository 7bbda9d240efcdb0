"""GDAL virtual rasters over all products of a job, one per band, for QGIS to open as one layer."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from xml.sax.saxutils import quoteattr

from croplayer_qgis.core.grid import BLOCK_PX, PIXELS_PER_DEGREE, Block
from croplayer_qgis.core.product.cog import BANDS, NO_DATA, part_path

_TILE_PX = 512  # of the products; named here so that GDAL need not open each of them

_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)


def write_mosaics(folder: Path, blocks: Collection[Block]) -> list[Path]:
    """Writes ``<band>.vrt`` over ``blocks/<id>.tif`` of ``folder``; nothing when there are no blocks.

    The products are not opened: their place follows from their ids, so 10 000 blocks take no longer than
    writing the text. Paths are relative, so the folder can be moved. Raises OSError.
    """
    if not blocks:
        return []
    ordered = sorted(blocks)
    paths = []
    for number, band in enumerate(BANDS, start=1):
        path = folder / f"{band}.vrt"
        part = part_path(path)
        part.write_text(_vrt(ordered, number, band), encoding="utf-8")
        part.replace(path)
        paths.append(path)
    return paths


def _vrt(blocks: list[Block], number: int, band: str) -> str:
    west, north = min(block.col for block in blocks), max(block.row for block in blocks)
    width = (max(block.col for block in blocks) - west + 1) * BLOCK_PX
    height = (north - min(block.row for block in blocks) + 1) * BLOCK_PX
    corner = Block(north, west).bounds
    step = 1 / PIXELS_PER_DEGREE
    sources = "".join(_source(block, number, north, west) for block in blocks)
    return (
        f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}">\n'
        f"<SRS dataAxisToSRSAxisMapping={quoteattr('2,1')}>{_WGS84.replace('&', '&amp;')}</SRS>\n"
        f"<GeoTransform>{corner.west!r}, {step!r}, 0, {corner.north!r}, 0, {-step!r}</GeoTransform>\n"
        f'<VRTRasterBand dataType="Byte" band="1"><Description>{band}</Description>'
        f"<NoDataValue>{NO_DATA}</NoDataValue>\n{sources}</VRTRasterBand>\n</VRTDataset>\n"
    )


def _source(block: Block, number: int, north: int, west: int) -> str:
    x, y = (block.col - west) * BLOCK_PX, (north - block.row) * BLOCK_PX
    size = f'xSize="{BLOCK_PX}" ySize="{BLOCK_PX}"'
    return (
        f'<ComplexSource><SourceFilename relativeToVRT="1">blocks/{block.id}.tif</SourceFilename>'
        f"<SourceBand>{number}</SourceBand>"
        f'<SourceProperties RasterXSize="{BLOCK_PX}" RasterYSize="{BLOCK_PX}" DataType="Byte" '
        f'BlockXSize="{_TILE_PX}" BlockYSize="{_TILE_PX}"/>'
        f'<SrcRect xOff="0" yOff="0" {size}/><DstRect xOff="{x}" yOff="{y}" {size}/>'
        f"<NODATA>{NO_DATA}</NODATA></ComplexSource>\n"
    )
