"""GDAL virtual rasters over a job's imagery and image quality, one per source, each one layer in QGIS."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import rasterio

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window
from croplayer_qgis.core.product.cog import part_path
from croplayer_qgis.core.product.mosaic_vrt import place_style
from croplayer_qgis.core.quality.chips import chip_window
from croplayer_qgis.core.quality.classes import CHIP_PX, SCENE_CLASSES

_QUALITY_BANDS = ("quality", *SCENE_CLASSES, "imagery_share")
_RGB = ("Red", "Green", "Blue")
_COG_TILE_PX = 512


def write_imagery_mosaic(folder: Path, source_id: str, blocks: Sequence[Block], zoom: int) -> None:
    """Writes ``imagery_<source>.vrt`` over ``imagery/<id>_<source>.tif`` with their masks; raises OSError."""
    windows = {block: block_window(block, zoom) for block in blocks}
    files = {block: f"imagery/{block.id}_{source_id}.tif" for block in blocks}
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{number}"><ColorInterp>{colour}</ColorInterp>\n'
        f"{_sources(windows, files, str(number), 1, 'Byte', _COG_TILE_PX)}</VRTRasterBand>\n"
        for number, colour in enumerate(_RGB, start=1)
    )
    masks = _sources(windows, files, "mask,1", 1, "Byte", _COG_TILE_PX)
    mask = f'<VRTRasterBand dataType="Byte">\n{masks}</VRTRasterBand>'
    path = folder / f"imagery_{source_id}.vrt"
    place_style(path, "imagery")
    _write(path, windows, 1, f"{bands}<MaskBand>{mask}</MaskBand>\n")


def write_quality_mosaic(folder: Path, source_id: str, blocks: Sequence[Block], zoom: int) -> None:
    """Writes ``quality_<source>.vrt`` over ``quality/<id>_<source>.tif``; raises OSError."""
    windows = {block: chip_window(block_window(block, zoom)) for block in blocks}
    files = {block: f"quality/{block.id}_{source_id}.tif" for block in blocks}
    bands = "".join(
        f'<VRTRasterBand dataType="Float32" band="{number}"><Description>{name}</Description>'
        "<NoDataValue>nan</NoDataValue>\n"
        f"{_sources(windows, files, str(number), CHIP_PX, 'Float32', 0)}</VRTRasterBand>\n"
        for number, name in enumerate(_QUALITY_BANDS, start=1)
    )
    path = folder / f"quality_{source_id}.vrt"
    place_style(path, "quality")
    _write(path, windows, CHIP_PX, bands)


def _sources(
    windows: dict[Block, PixelWindow], files: dict[Block, str], band: str, step: int, dtype: str, tile_px: int
) -> str:
    """The blocks' rasters as sources of a band.

    Their properties stand in the text, so that GDAL need not open the files to open the mosaic.

    Args:
        windows: Window of each block.
        files: Raster of each block.
        band: Band of the rasters.
        step: Pixels of the window along a side of a pixel of the raster.
        dtype: GDAL's name of the pixels' type.
        tile_px: Side of the rasters' tiles, 0 when they have only one.
    """
    west, north = _corner(windows)
    lines = []
    for block, window in windows.items():
        width, height = window.width // step, window.height // step
        size = f'xSize="{width}" ySize="{height}"'
        place = f'xOff="{(window.x0 - west) // step}" yOff="{(window.y0 - north) // step}"'
        lines.append(
            f'<SimpleSource><SourceFilename relativeToVRT="1">{files[block]}</SourceFilename>'
            f"<SourceBand>{band}</SourceBand>"
            f'<SourceProperties RasterXSize="{width}" RasterYSize="{height}" DataType="{dtype}" '
            f'BlockXSize="{tile_px or width}" BlockYSize="{tile_px or height}"/>'
            f'<SrcRect xOff="0" yOff="0" {size}/><DstRect {place} {size}/></SimpleSource>\n'
        )
    return "".join(lines)


def _write(path: Path, windows: dict[Block, PixelWindow], step: int, bands: str) -> None:
    west, north = _corner(windows)
    width = (max(window.x1 for window in windows.values()) - west) // step
    height = (max(window.y1 for window in windows.values()) - north) // step
    first = next(iter(windows.values()))
    corner = PixelWindow(first.zoom, west, north, width * step, height * step).transform
    geotransform = ", ".join(map(repr, (corner @ rasterio.Affine.scale(step)).to_gdal()))
    part = part_path(path)
    part.write_text(
        f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}">\n<SRS>EPSG:3857</SRS>\n'
        f"<GeoTransform>{geotransform}</GeoTransform>\n{bands}</VRTDataset>\n",
        encoding="utf-8",
    )
    part.replace(path)


def _corner(windows: dict[Block, PixelWindow]) -> tuple[int, int]:
    return min(window.x0 for window in windows.values()), min(window.y0 for window in windows.values())
