"""What an export is made of: a job, the products of its blocks, and how far it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.geodesy.areas import block_area_ha
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.review.corrected_products import CorrectedBlock
from croplayer_qgis.shared.job_files import BlockColumn


@dataclass(frozen=True)
class Selection:
    """Blocks of a job that have a product, whatever is being done with them now.

    Attributes:
        job: The job.
        rows: Record of each block (columns of the table ``blocks``), north to south, then west to east.
        unfinished: How many of the blocks asked for have none, and so are left out.
        corrections: Blocks with people's edits, where these are to be applied; None where they are not.
    """

    job: JobFolder
    rows: tuple[tuple[Block, dict[str, Any]], ...]
    unfinished: int
    corrections: Mapping[Block, CorrectedBlock] | None = None

    @cached_property
    def versions(self) -> dict[Block, int]:
        """Version of each block's product."""
        return {block: row[BlockColumn.PRODUCT] for block, row in self.rows}

    @property
    def blocks(self) -> list[Block]:
        """The blocks, north to south, then west to east."""
        return [block for block, _ in self.rows]

    def product(self, block: Block) -> Path:
        """The block's raster, with corrections where they are to be applied."""
        found = (self.corrections or {}).get(block)
        return self.job.product_path(block, self.versions[block]) if found is None else found.path

    @property
    def edits(self) -> int:
        """Number of edits that are applied."""
        return sum(block.edits for block in (self.corrections or {}).values())

    def with_corrections(self, corrected: Mapping[Block, CorrectedBlock]) -> Selection:
        """The selection with people's edits applied, in the rows' figures of cropland, too."""
        rows = []
        for block, row in self.rows:
            found = corrected.get(block)
            if found is not None:
                share = found.cropland_ha / block_area_ha(block)
                row = {**row, "cropland_ha_fused": found.cropland_ha, "cropland_share_fused": share}
            rows.append((block, row))
        ours = {block: corrected[block] for block, _ in rows if block in corrected}
        return replace(self, rows=tuple(rows), corrections=ours)


@dataclass(frozen=True)
class Watch:
    """Asks whether to stop and tells how far a part of the work is, as a share of the whole."""

    cancelled: Callable[[], bool]
    report: Callable[[float, str], None]
    start: float = 0.0
    span: float = 1.0

    def step(self, share: float, text: str) -> None:
        """Raises Cancelled when asked to stop; tells that ``share`` (0-1) of this part is done."""
        if self.cancelled():
            raise Cancelled
        self.report(self.start + self.span * min(share, 1.0), text)

    def part(self, start: float, span: float) -> Watch:
        """The watch over a part of this part's work."""
        return Watch(self.cancelled, self.report, self.start + self.span * start, self.span * span)


def select_blocks(job: JobFolder, ids: Collection[str]) -> Selection:
    """The finished blocks among ``ids``, or all finished ones when there are no ids.

    Raises:
        InputError: A block is not part of the job, or none is finished.
        JobError: The job cannot be read.
    """
    wanted = set(ids)
    columns = [row for row in job.records() if not wanted or row[BlockColumn.ID] in wanted]
    unknown = sorted(wanted - {row[BlockColumn.ID] for row in columns})
    if unknown:
        raise InputError(
            "Block {} is not part of the job in {}; choose blocks of the job.", unknown[0], job.path
        )
    finished = [
        (Block.from_id(row[BlockColumn.ID]), row) for row in columns if row[BlockColumn.PRODUCT] is not None
    ]
    if not finished:
        raise InputError(
            "No block of the job in {} that was chosen is finished yet; run the job first.", job.path
        )
    finished.sort(key=lambda item: (-item[0].row, item[0].col))
    return Selection(job, tuple(finished), len(columns) - len(finished))
