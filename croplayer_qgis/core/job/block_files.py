"""Files of a block's product: written under temporary names, then put in place under their version.

Whoever maps a block does not know its version, and an attempt that was given up may still be writing: only
the coordinator of a run gives files their names, just before it commits the row that makes them the product.
The files of the version before go once nobody shows them any more; both may lie side by side until then.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.product.cog import part_path, replace_durably
from croplayer_qgis.shared.job_files import (
    BLOCKS,
    CORRECTED,
    IMAGERY,
    QUALITY,
    REGIONS,
    file_version,
    product_name,
    region_file_name,
    source_raster_name,
    version_stem,
)


@dataclass(frozen=True)
class BlockFile:
    """A finished file of a block that has no version yet.

    Attributes:
        part: Name it lies under, in its folder.
        folder: ``BLOCKS``, ``REGIONS``, ``QUALITY`` or ``IMAGERY``.
        source: Id of its source, "" for the product itself and its regions.
    """

    part: str
    folder: str
    source: str = ""

    @classmethod
    def begun(cls, block: Block, folder: str, source: str = "") -> BlockFile:
        """A file to write, under a name nobody else uses."""
        return cls(part_path(Path(_name(folder, block.id, source))).name, folder, source)

    def part_path(self, job: Path) -> Path:
        """Where it is written."""
        return job / self.folder / self.part

    def final_path(self, job: Path, block: Block, version: int) -> Path:
        """Where it will be."""
        return job / _name(self.folder, version_stem(block.id, version), self.source)


def put_in_place(job: Path, block: Block, version: int, files: Iterable[BlockFile]) -> None:
    """Gives the files of a block their names; raises JobError."""
    for file in files:
        replace_durably(file.part_path(job), file.final_path(job, block, version))


def drop(job: Path, files: Iterable[BlockFile]) -> None:
    """Deletes files that are not to become a product."""
    for file in files:
        with suppress(OSError):
            file.part_path(job).unlink(missing_ok=True)


def outdated_files(job: Path, products: Mapping[str, int]) -> Iterator[Path]:
    """Files of versions that are not the product, of blocks that have one.

    Args:
        job: The job's folder.
        products: Version of the product by id, of all blocks that have one.

    Raises:
        OSError: A folder cannot be read.
    """
    for folder in (BLOCKS, CORRECTED, REGIONS, QUALITY, IMAGERY):
        if not (job / folder).is_dir():  # jobs of version 0.1 have no file of regions
            continue
        with os.scandir(job / folder) as entries:
            for entry in entries:
                found = file_version(entry.name)
                if found is not None and products.get(found.block, found.version) != found.version:
                    yield Path(entry.path)


def remove_files(paths: Iterable[Path]) -> None:
    """Deletes files with what GDAL keeps beside them; one that is open on Windows stays until later."""
    for path in paths:
        for file in (path, path.with_name(f"{path.name}.aux.xml")):
            with suppress(OSError):
                file.unlink(missing_ok=True)


def _name(folder: str, stem: str, source: str) -> str:
    if folder == REGIONS:
        return region_file_name(stem)
    return source_raster_name(folder, stem, source) if source else product_name(stem)
