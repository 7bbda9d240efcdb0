"""One layer of the selected blocks as one cloud optimised GeoTIFF."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import rasterio
from affine import Affine
from pyproj import CRS

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.export.provenance import Provenance
from croplayer_qgis.core.export.selection import Selection, Watch
from croplayer_qgis.core.export.sheet import Sheet
from croplayer_qgis.core.export.target_grid import TargetGrid, Tile
from croplayer_qgis.core.rasters.cog_file import join_levels
from croplayer_qgis.core.rasters.pyramid import pyramid
from croplayer_qgis.shared.sentence import Sentence

_WRITTEN: Final = 0.9  # of the work is reading and compressing the blocks


def write_cog(path: Path, selection: Selection, sheet: Sheet, crs: CRS | None, watch: Watch) -> None:
    """Writes a layer of all blocks with overviews, without data between and outside them.

    Its tags are those of the blocks (see ``provenance``).

    Args:
        path: File to write; others beside it with names that begin alike are temporary.
        selection: The blocks.
        sheet: The layer.
        crs: Reference system to write it in; None for the sheet's own.
        watch: Progress and cancelling.

    Raises:
        InputError: The reference system is not defined where the blocks are.
        JobError: A block's raster cannot be read, or the disk is full.
        Cancelled: The user cancelled.
    """
    rough = path.with_name(f"{path.stem}_rough.tif")
    try:
        _write_rough(rough, selection, sheet, crs, watch.part(0, _WRITTEN))
    except rasterio.errors.RasterioError as error:
        raise JobError(
            "{} cannot be written; check the space on the disk.", path.name, detail=str(error)
        ) from error
    levels = sorted(path.parent.glob(f"{rough.name}*"), key=lambda file: len(file.name))
    joining = watch.part(_WRITTEN, 1 - _WRITTEN)
    join_levels(levels, path, lambda share: joining.step(share, Sentence("{}: overviews", path.name)))
    for file in levels:
        file.unlink()


def _write_rough(path: Path, selection: Selection, sheet: Sheet, crs: CRS | None, watch: Watch) -> None:
    """Writes the blocks side by side into a tiled GeoTIFF with overviews."""
    provenance = Provenance(selection)
    if crs is None:
        left, top = (min(place[side] for place in sheet.places.values()) for side in (0, 1))
        right, bottom = (max(place[side] for place in sheet.places.values()) for side in (2, 3))
        size, transform = (right - left, bottom - top), sheet.transform @ Affine.translation(left, top)
        parts = _blocks(selection, sheet, (left, top), provenance, watch)
    else:
        grid = TargetGrid.of(crs, sheet, selection)
        size, transform = (grid.width, grid.height), grid.transform
        parts = _tiles(grid, selection, sheet, provenance, watch)
    with pyramid(
        path,
        *size,
        transform,
        sheet.colours,
        count=len(sheet.bands),
        dtype=sheet.dtype,
        crs=sheet.crs if crs is None else crs.to_wkt(),
        nodata=sheet.nodata,
        compress="deflate",
        bigtiff="if_safer",
    ) as target:
        for number, name in enumerate(sheet.bands, start=1):
            target.finest.set_band_description(number, name)
        for x, y, pixels in parts:
            target.write(pixels, x, y, onto=sheet.overlapping)
        target.finest.update_tags(**provenance.tags())


def _blocks(
    selection: Selection, sheet: Sheet, corner: tuple[int, int], provenance: Provenance, watch: Watch
) -> Iterator[Tile]:
    """The blocks as they are; ``corner`` is the first pixel of the raster."""
    for done, block in enumerate(selection.blocks):
        watch.step(done / len(selection.blocks), Sentence("{}: {}", sheet.title, block.id))
        pixels, tags = sheet.read(block)
        provenance.add(tags)
        place = sheet.places[block]
        yield Tile(place.left - corner[0], place.top - corner[1], pixels)


def _tiles(
    grid: TargetGrid, selection: Selection, sheet: Sheet, provenance: Provenance, watch: Watch
) -> Iterator[Tile]:
    """The tiles of another grid; the tags are read beforehand, as a block may be read more than once."""
    for block in selection.blocks:
        provenance.add(sheet.tags(block))
    for done, tile in enumerate(grid.read(sheet)):
        watch.step(done / len(grid.tiles), Sentence("{}: {}", sheet.title, grid.crs.name))
        yield tile
