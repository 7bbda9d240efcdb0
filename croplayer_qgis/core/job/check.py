"""Finds finished blocks whose product is not what was written: deleted, cut off, zeroed, exchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import rasterio
from rasterio.errors import RasterioError

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.geopackage import NOT_READ, explained, read_rows
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.product.cog import checksum
from croplayer_qgis.shared.job_files import BLOCK_TABLE, BlockColumn
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.blocks import FINISHED


@dataclass(frozen=True)
class Damage:
    """A finished block whose product is damaged, and how, as a sentence."""

    block: Block
    what: str


def damaged_blocks(job: JobReader, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Damage]:
    """Reads every product of the job and yields those that are damaged.

    Blocks of version 0.1 have no checksum in their row; of them only what cannot be read is found.

    Raises:
        JobError: The job cannot be read.
        Cancelled: ``cancelled`` returned True.
    """
    with explained(job.path, NOT_READ):
        rows = read_rows(job.geopackage, f"SELECT * FROM {BLOCK_TABLE} ORDER BY fid")
    for row in rows:
        if cancelled():
            raise Cancelled
        if row[BlockColumn.STATE] in FINISHED:
            block = Block.from_id(row[BlockColumn.ID])
            known = dict(row).get(BlockColumn.CHECKSUM)
            what = _damage(job.product_path(block), known)
            if what:
                yield Damage(block, what)


def _damage(path: Path, known: str | None) -> str:
    if not is_file(path):
        return Sentence("{} is not there any more.", path.name)
    try:
        if known is not None:
            return "" if checksum(path) == known else _changed(path)
        with rasterio.open(path, driver="GTiff") as product:
            product.read()
    except (OSError, RasterioError):
        return _changed(path)
    return ""


def _changed(path: Path) -> str:
    return Sentence("{} is not as it was written.", path.name)
