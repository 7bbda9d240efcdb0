"""Disk space of a job: estimated before a run, watched during it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass

from croplayer_qgis.core.errors import DiskFullError
from croplayer_qgis.core.geopackage import NOT_READ, explained
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.shared.sentence import Sentence, counted

KEEP_FREE_BYTES = 512 << 20
"""A run stops when less is left: enough for the blocks under way, their rows and the mosaics."""

_SAMPLE = 50  # products to measure
_QUEUED_ROW_BYTES = 320  # of the GeoPackage, its indices included; measured on 400,000 queued blocks
# Measured on a block full of imagery from two sources at zoom 16 (full_blocks and job_size in benchmarks/):
# product 1.0 MB, quality 14 kB, its 1,217 regions 1.9 MB, their rows 0.4 MB; and its imagery as JPEG, where
# it may be stored.
_BLOCK_BYTES = 3_300_000
_IMAGERY_BYTES = 2_900_000
_MB = 1e6


@dataclass(frozen=True)
class DiskNeed:
    """What the blocks of a run will need.

    Attributes:
        blocks: Blocks to map.
        block_bytes: Bytes a block takes: files and rows.
        measured_on: Finished blocks of this job that was measured on; 0 where it is what demo blocks took.
    """

    blocks: int
    block_bytes: int
    measured_on: int

    @property
    def total_bytes(self) -> int:
        """Bytes all blocks will take."""
        return self.blocks * self.block_bytes

    def sentence(self) -> Sentence:
        """Such as ``400 blocks need about 1200 MB (3.0 MB each, measured on 50 blocks of this job)``."""
        basis = (
            counted(self.measured_on, "measured on {} block of this job", "measured on {} blocks of this job")
            if self.measured_on
            else Sentence("as demo blocks took, no block of this job being finished")
        )
        return counted(
            self.blocks,
            "{} block needs about {} MB ({} MB each, {})",
            "{} blocks need about {} MB ({} MB each, {})",
            self.blocks,
            f"{self.total_bytes / _MB:,.0f}",
            f"{self.block_bytes / _MB:.1f}",
            basis,
        )


def disk_need(job: JobFolder, blocks: int) -> DiskNeed:
    """What ``blocks`` further blocks will need, judged by those finished last; raises JobError."""
    sample = job.newest_products(_SAMPLE)
    if not sample:
        stored = sum(source.storing_allowed for source in job.parameters.sources)
        return DiskNeed(blocks, _BLOCK_BYTES + stored * _IMAGERY_BYTES, 0)
    rows = job.geopackage.stat().st_size - _QUEUED_ROW_BYTES * sum(job.counts().values())
    files = sum(_files_bytes(job, *product) for product in sample) // len(sample)
    return DiskNeed(blocks, files + max(rows, 0) // job.count_products(), len(sample))


def free_bytes(job: JobFolder) -> int:
    """Free bytes on the disk of the job; raises JobError when its folder is gone."""
    with explained(job.path, NOT_READ):
        return shutil.disk_usage(job.path).free


def require_space(job: JobFolder, keep_free_bytes: int = KEEP_FREE_BYTES) -> None:
    """Raises DiskFullError when the disk is nearly full."""
    free = free_bytes(job)
    if free < keep_free_bytes:
        raise DiskFullError(
            "The disk of {} has only {} MB left, so no further block is begun; free "
            "some space and run the job again: it goes on from here.",
            job.path,
            f"{free / _MB:,.0f}",
        )


def _files_bytes(job: JobFolder, block: Block, version: int) -> int:
    paths = [job.product_path(block, version), *job.other_files(block, version)]
    return sum(path.stat().st_size for path in paths if path.is_file())
