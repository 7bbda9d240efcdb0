"""Finds blocks whose files are not what was written: deleted, cut off, zeroed, exchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rasterio
from rasterio.errors import RasterioError

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.product.cog import checksum
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.job_files import BlockColumn
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.sentence import Sentence


@dataclass(frozen=True)
class Damage:
    """A block with a damaged file, and what is wrong with it, as a sentence."""

    block: Block
    what: str


def damaged_blocks(
    job: JobReader,
    cancelled: Callable[[], bool] = lambda: False,
    report: Callable[[float, str], None] = lambda _share, _text: None,
) -> Iterator[Damage]:
    """Reads every file of the job's blocks and yields the blocks with a damaged one.

    Blocks of version 0.1 have no checksum in their row; of them only what cannot be read is found.

    Args:
        job: The job.
        cancelled: Asked before each block.
        report: Told the share done and the block.

    Raises:
        JobError: The job cannot be read.
        Cancelled: ``cancelled`` returned True.
    """
    rows = job.records()
    for done, row in enumerate(rows):
        if cancelled():
            raise Cancelled
        report(done / len(rows), Sentence("Reading the files of {}", row[BlockColumn.ID]))
        version = row[BlockColumn.PRODUCT]
        if version is not None:
            block = Block.from_id(row[BlockColumn.ID])
            what = _damage_of(job, block, row)
            if what:
                yield Damage(block, what)


def is_intact(path: Path, known: str) -> bool:
    """Whether a product has the checksum that was noted of it."""
    return not _damage(path, known)


def _damage_of(job: JobReader, block: Block, row: Mapping[str, Any]) -> str:
    """What is wrong with the first damaged file of a block; "" where none is."""
    version = row[BlockColumn.PRODUCT]
    found = _damage(job.product_path(block, version), row.get(BlockColumn.CHECKSUM))
    if found:
        return found
    try:
        others = read_json(row.get(BlockColumn.FILES) or "{}")
        known = {job.path / name: str(sha256) for name, sha256 in others.items()}
    except (ValueError, AttributeError):
        return Sentence("The checksums of its files are not as they were written.")
    # A row that was tampered with must not have files elsewhere read.
    mine = {*job.other_files(block, version)}
    return next(filter(None, (_damage(path, sha256) for path, sha256 in known.items() if path in mine)), "")


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
