"""Finds blocks whose product is not what was written: deleted, cut off, zeroed, exchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import rasterio
from rasterio.errors import RasterioError

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.product.cog import checksum
from croplayer_qgis.shared.job_files import BlockColumn
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.sentence import Sentence


@dataclass(frozen=True)
class Damage:
    """A block whose product is damaged, and how, as a sentence."""

    block: Block
    what: str


def damaged_blocks(job: JobReader, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Damage]:
    """Reads every product of the job and yields those that are damaged.

    Blocks of version 0.1 have no checksum in their row; of them only what cannot be read is found.

    Raises:
        JobError: The job cannot be read.
        Cancelled: ``cancelled`` returned True.
    """
    for row in job.records():
        if cancelled():
            raise Cancelled
        version = row[BlockColumn.PRODUCT]
        if version is not None:
            block = Block.from_id(row[BlockColumn.ID])
            what = _damage(job.product_path(block, version), row.get(BlockColumn.CHECKSUM))
            if what:
                yield Damage(block, what)


def is_intact(path: Path, known: str) -> bool:
    """Whether a product has the checksum that was noted of it."""
    return not _damage(path, known)


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
