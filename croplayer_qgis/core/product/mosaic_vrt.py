"""GDAL virtual rasters over files of a job's blocks, for QGIS to open as one layer each.

Two levels keep them small at any size of job: ``mosaics/<cell>_<name>.vrt`` over the blocks of one degree
square, and ``<name>.vrt`` over those. A flat one would be 150 MB of XML a band for China's 400 000 blocks,
all of it read before the first pixel is shown. Squares without a new block are not written again.

Beside each ``<name>.vrt`` stands its style, ``<name>.qml``. QGIS finds it there by itself; without it, QGIS
reads statistics of the whole mosaic before it shows the layer, and GDAL writes them back into our files.
"""

from __future__ import annotations

import os
import shutil
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from affine import Affine

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.grid import BLOCKS_PER_DEGREE, Block
from croplayer_qgis.core.product.cog import part_path
from croplayer_qgis.core.product.overview import refresh_overview
from croplayer_qgis.shared.job_files import MOSAICS, mosaic_name, product_name, version_stem
from croplayer_qgis.shared.paths import exists, is_file
from croplayer_qgis.shared.resources import resource_path

_VRT_TILE_PX = 128  # GDAL's own tiles of a virtual raster

OVERVIEW_FROM = 4
"""Blocks of a degree square that it has an overview from. Fewer are drawn from their own, as fast, and a job
of blocks far apart would else make a raster of a whole degree for each of them."""


class Rectangle(NamedTuple):
    """Pixels of the grid that a mosaic is on; y grows southwards."""

    x0: int
    y0: int
    x1: int
    y1: int


@dataclass(frozen=True)
class Band:
    """A band of a mosaic: GDAL's elements that describe it, and its name or number in the blocks' files."""

    elements: str
    number: int | str


@dataclass(frozen=True, eq=False)
class Mosaic:
    """What is joined, and how.

    Attributes:
        name: Of the mosaic and of its style.
        style: Name of the shipped style.
        file: Path of a block's file below the job's folder, ``{}`` for ``version_stem``.
        srs: GDAL's element of the reference system.
        transform: Affine of a rectangle's pixels.
        spans: Pixels of a block's file.
        takes: Those of them that the mosaic shows; what two blocks take must be equal or no data in one.
        dtype: GDAL's name of the pixels' type.
        bands: Its bands.
        no_data: Value that lets other blocks through, "" for none.
        masked: Whether the files have masks.
        tile_px: Side of the files' tiles, 0 when they have only one.
        overview: Band of the degree squares' overviews (see ``overview``), 0 for none.
        instead: Path below the job's folder of blocks that another file than ``file`` is shown of.
        always_written: Whether it is written whole each time, as what it shows changes without its blocks.
    """

    name: str
    style: str
    file: str
    srs: str
    transform: Callable[[Rectangle], Affine]
    spans: Callable[[Block], Rectangle]
    takes: Callable[[Block], Rectangle]
    dtype: str
    bands: Sequence[Band]
    no_data: str = ""
    masked: bool = False
    tile_px: int = 0
    overview: int = 0
    instead: Mapping[Block, str] = field(default_factory=dict)
    always_written: bool = False

    def file_of(self, block: Block, stem: str) -> str:
        """Path of a block's file below the job's folder; ``stem`` as ``version_stem`` gives it."""
        return self.instead.get(block) or self.file.format(stem)

    def around(self, blocks: Collection[Block]) -> Rectangle:
        """The rectangle around what the mosaic shows of some blocks."""
        rows, cols = zip(*blocks, strict=True)
        return _around([self.takes(Block(min(rows), min(cols))), self.takes(Block(max(rows), max(cols)))])


class _Part(NamedTuple):
    """A raster to join: its path as the virtual raster names it, its pixels and those taken."""

    path: str
    spans: Rectangle
    takes: Rectangle


def write_mosaics(folder: Path, mosaics: Collection[Mosaic], products: Mapping[Block, int]) -> list[Path]:
    """Writes the virtual rasters over files of a job's products.

    Returns ``<name>.vrt`` of each mosaic; without a product there is none, and those there were go. No file
    of a block is opened but for the overviews: all places follow from ids. A degree square is written again
    when the product of one of its blocks is newer than it. Paths are relative, so the folder can be moved.

    Args:
        folder: The job.
        mosaics: What to write.
        products: Version of the product of each block that has one.

    Raises:
        JobError: The folder cannot be written.
    """
    cells: dict[Block, dict[Block, str]] = defaultdict(dict)
    for block in sorted(products):
        cells[_cell(block)][block] = version_stem(block.id, products[block])
    try:
        if not products:
            for mosaic in mosaics:
                (folder / mosaic_name(mosaic.name)).unlink(missing_ok=True)
            return []
        (folder / MOSAICS).mkdir(exist_ok=True)
        for corner, members in cells.items():
            _refresh_cell(folder, mosaics, corner, members)
        return [_join(folder, mosaic, cells) for mosaic in mosaics]
    except OSError as error:
        raise JobError(
            "{} cannot be written. Check that it is writable and the disk has space.",
            folder,
            detail=str(error),
        ) from error


def forget_blocks(folder: Path, blocks: Collection[Block]) -> None:
    """Has the degree squares of blocks that lost their product written anew; raises OSError."""
    for corner in {_cell(block) for block in blocks}:
        for path in (folder / MOSAICS).glob(f"{corner.id}_*"):
            path.unlink(missing_ok=True)


def _cell(block: Block) -> Block:
    """South-western block of a block's degree square."""
    return Block(*(index // BLOCKS_PER_DEGREE * BLOCKS_PER_DEGREE for index in block))


def _refresh_cell(
    folder: Path, mosaics: Collection[Mosaic], corner: Block, stems: Mapping[Block, str]
) -> None:
    """Brings what a degree square needs up to date with its products."""
    started = time.time()
    products = {block: folder / product_name(stem) for block, stem in stems.items()}
    changed = {block: _changed(path) for block, path in products.items()}
    newest = max(changed.values())
    overview = folder / MOSAICS / f"{corner.id}_overview.tif"
    made = _changed(overview)
    needed = len(products) >= OVERVIEW_FROM or is_file(overview)
    if needed and any(mosaic.overview for mosaic in mosaics) and made <= newest:
        newer = {block: path for block, path in products.items() if changed[block] >= made}
        refresh_overview(overview, corner, newer, started)
    for mosaic in mosaics:
        path = folder / MOSAICS / _cell_name(corner, mosaic)
        if is_file(path) and _changed(path) > newest and not mosaic.always_written:
            continue
        parts = [
            _Part(f"../{mosaic.file_of(block, stem)}", mosaic.spans(block), mosaic.takes(block))
            for block, stem in stems.items()
        ]
        shown = overview.name if is_file(overview) else ""
        _write(path, mosaic, _whole(corner, mosaic), parts, of_cells=False, overview=shown)
        os.utime(path, (started, started))  # a product that is committed from now on counts as newer


def _join(folder: Path, mosaic: Mosaic, cells: Mapping[Block, Mapping[Block, str]]) -> Path:
    """Writes the virtual raster over those of the degree squares, and its style unless the user has one."""
    path = folder / mosaic_name(mosaic.name)
    style = path.with_suffix(".qml")
    if not exists(style):
        shutil.copyfile(resource_path("styles", f"{mosaic.style}.qml"), style)
    parts = [
        _Part(
            f"{MOSAICS}/{_cell_name(corner, mosaic)}",
            _whole(corner, mosaic),
            mosaic.around(blocks),
        )
        for corner, blocks in cells.items()
    ]
    _write(path, mosaic, _around([part.takes for part in parts]), parts, of_cells=True)
    return path


def _cell_name(corner: Block, mosaic: Mosaic) -> str:
    return f"{corner.id}_{mosaic.name}.vrt"


def _whole(corner: Block, mosaic: Mosaic) -> Rectangle:
    """Pixels of a degree square, whichever blocks it has: overviews are on them, too."""
    opposite = Block(corner.row + BLOCKS_PER_DEGREE - 1, corner.col + BLOCKS_PER_DEGREE - 1)
    return mosaic.around([corner, opposite])


def _around(places: list[Rectangle]) -> Rectangle:
    west, north, east, south = zip(*places, strict=True)
    return Rectangle(min(west), min(north), max(east), max(south))


def _changed(path: Path) -> float:
    """When a file was written; 0 when there is none."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _write(
    path: Path, mosaic: Mosaic, whole: Rectangle, parts: list[_Part], of_cells: bool, overview: str = ""
) -> None:
    """Writes one virtual raster; ``of_cells``: its parts are degree squares', not blocks' files."""
    bands = []
    for index, band in enumerate(mosaic.bands, start=1):
        sources = _sources(mosaic, whole, parts, index if of_cells else band.number, of_cells)
        if overview and mosaic.overview:
            sources += (
                f'<Overview><SourceFilename relativeToVRT="1">{overview}</SourceFilename>'
                f"<SourceBand>{mosaic.overview}</SourceBand></Overview>\n"
            )
        no_data = f"<NoDataValue>{mosaic.no_data}</NoDataValue>" if mosaic.no_data else ""
        bands.append(
            f'<VRTRasterBand dataType="{mosaic.dtype}" band="{index}">{band.elements}{no_data}\n{sources}'
            "</VRTRasterBand>\n"
        )
    if mosaic.masked:
        masks = _sources(mosaic, whole, parts, "mask,1", of_cells)
        bands.append(f'<MaskBand><VRTRasterBand dataType="Byte">\n{masks}</VRTRasterBand></MaskBand>\n')
    geotransform = ", ".join(map(repr, mosaic.transform(whole).to_gdal()))
    text = (
        f'<VRTDataset rasterXSize="{whole.x1 - whole.x0}" rasterYSize="{whole.y1 - whole.y0}">\n'
        f"{mosaic.srs}\n<GeoTransform>{geotransform}</GeoTransform>\n{''.join(bands)}</VRTDataset>\n"
    )
    new = part_path(path)
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def _sources(mosaic: Mosaic, whole: Rectangle, parts: list[_Part], number: int | str, of_cells: bool) -> str:
    """The parts as sources of a band; their properties stand there, so that GDAL need not open them."""
    kind = "ComplexSource" if mosaic.no_data else "SimpleSource"
    no_data = f"<NODATA>{mosaic.no_data}</NODATA>" if mosaic.no_data else ""
    lines = []
    for path, spans, takes in parts:
        width, height = spans.x1 - spans.x0, spans.y1 - spans.y0
        tile = _VRT_TILE_PX if of_cells else mosaic.tile_px
        lines.append(
            f'<{kind}><SourceFilename relativeToVRT="1">{path}</SourceFilename>'
            f"<SourceBand>{number}</SourceBand>"
            f'<SourceProperties RasterXSize="{width}" RasterYSize="{height}" DataType="{mosaic.dtype}" '
            f'BlockXSize="{min(tile or width, width)}" BlockYSize="{min(tile or height, height)}"/>'
            f"<SrcRect {_window(takes, spans)}/><DstRect {_window(takes, whole)}/>{no_data}</{kind}>\n"
        )
    return "".join(lines)


def _window(taken: Rectangle, raster: Rectangle) -> str:
    """Where a raster has the pixels of a part of it."""
    return (
        f'xOff="{taken.x0 - raster.x0}" yOff="{taken.y0 - raster.y0}" '
        f'xSize="{taken.x1 - taken.x0}" ySize="{taken.y1 - taken.y0}"'
    )
