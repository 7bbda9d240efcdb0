"""One layer of the selected blocks as one cloud optimised GeoTIFF."""

from __future__ import annotations

import multiprocessing
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import rasterio
import rasterio.shutil

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.export.pyramid import pyramid
from croplayer_qgis.core.export.selection import Selection, Watch
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.products import BANDS, NO_DATA

COLOURS: Final = {0: (240, 240, 240, 255), 1: (255, 210, 31, 255)}
"""Palette of the layer cropland, so that any viewer shows it as QGIS does."""

_POLL_S = 0.1  # a tenth of the second in which a cancel has to work
# Tags that are no list over the blocks.
_OF_ONE_BLOCK = ("CROPLAYER_BLOCK", "AREA_OR_POINT", "CROPLAYER_EDITS", "CROPLAYER_EDITS_SHA256")


def write_cog(path: Path, selection: Selection, layer: str, watch: Watch) -> None:
    """Writes the layer of all blocks with overviews; 255 between and outside them.

    Its tags are those of the blocks: a value that differs among them becomes a list, and the dates of
    retrieval the first and the last.

    Args:
        path: File to write; others beside it with names that begin alike are temporary.
        selection: The blocks.
        layer: One of `BANDS`.
        watch: Progress and cancelling.

    Raises:
        JobError: A block's raster cannot be read, or the disk is full.
        Cancelled: The user cancelled.
    """
    rough = path.with_name(f"{path.stem}_rough.tif")
    try:
        _write_rough(rough, selection, layer, watch.part(0, 0.5))
    except rasterio.errors.RasterioError as error:
        raise JobError(
            "{} cannot be written, or a block's raster cannot be read; check the job's folder "
            "blocks and the space on the disk.",
            path.name,
            detail=str(error),
        ) from error
    _copy_as_cog(rough, path, watch.part(0.5, 0.5))
    for file in path.parent.glob(f"{rough.name}*"):  # with its overviews
        file.unlink()


def _write_rough(path: Path, selection: Selection, layer: str, watch: Watch) -> None:
    """Writes the blocks side by side into a tiled GeoTIFF with overviews."""
    blocks = selection.blocks
    west, north = min(block.col for block in blocks), max(block.row for block in blocks)
    width = (max(block.col for block in blocks) - west + 1) * BLOCK_PX
    height = (north - min(block.row for block in blocks) + 1) * BLOCK_PX
    values: dict[str, dict[str, None]] = defaultdict(dict)
    with pyramid(
        path,
        width,
        height,
        Block(north, west).transform,
        COLOURS if layer == "cropland" else None,
        dtype="uint8",
        crs="EPSG:4326",
        nodata=NO_DATA,
        compress="deflate",
        bigtiff="if_safer",
    ) as target:
        target.finest.set_band_description(1, layer)
        for done, block in enumerate(blocks):
            watch.step(done / len(blocks), Sentence("{}: {}", layer, block.id))
            with rasterio.open(selection.product(block), driver="GTiff") as product:
                pixels = product.read(BANDS.index(layer) + 1)
                for name, value in product.tags().items():
                    values[name][value] = None
            x, y = (block.col - west) * BLOCK_PX, (north - block.row) * BLOCK_PX
            target.write(pixels, x, y)
        tags = joined_tags(values, len(blocks))
        tags["CROPLAYER_CORRECTIONS"] = (
            "not applied" if selection.corrections is None else str(selection.edits)
        )
        target.finest.update_tags(**tags)


def joined_tags(values: Mapping[str, Mapping[str, None]], blocks: int) -> dict[str, str]:
    """Tags of many blocks as those of one file.

    Args:
        values: Name to the different values of the blocks.
        blocks: How many blocks there are.
    """
    tags = {"CROPLAYER_BLOCKS": str(blocks)}
    attributions: dict[str, None] = {}
    for name, found in values.items():
        if name in _OF_ONE_BLOCK:
            continue
        different = [value for value in found if value]
        if name.startswith("CROPLAYER_RETRIEVED") and len(different) > 1:
            different = [f"{min(different)} to {max(different)}"]
        tags[name] = "; ".join(different)
        if name.startswith("CROPLAYER_ATTRIBUTION"):
            attributions |= dict.fromkeys(different)
    if attributions:
        tags["TIFFTAG_COPYRIGHT"] = "; ".join(attributions)
    return tags


def _copy_as_cog(source: Path, target: Path, watch: Watch) -> None:
    """Copies in a process of its own: GDAL's copying cannot be stopped, a process can."""
    size = source.stat().st_size
    process = multiprocessing.get_context("spawn").Process(
        target=_copy, args=(str(source), str(target)), daemon=True
    )
    process.start()
    try:
        while process.is_alive():
            written = sum(file.stat().st_size for file in target.parent.glob(f"{target.name}*"))
            watch.step(min(written / (2 * size), 0.99), Sentence("{}: overviews", target.name))
            process.join(_POLL_S)
    finally:
        if process.is_alive():
            process.kill()
        process.join()
    if process.exitcode != 0 or not target.is_file():
        raise JobError(
            "{} cannot be written; check the space on the disk.",
            target.name,
            detail=f"copying ended with status {process.exitcode}",
        )


def _copy(source: str, target: str) -> None:
    rasterio.shutil.copy(
        source,
        target,
        driver="COG",
        compress="DEFLATE",
        overviews="FORCE_USE_EXISTING",
        bigtiff="IF_SAFER",
        sparse_ok="YES",
        num_threads="ALL_CPUS",
    )
