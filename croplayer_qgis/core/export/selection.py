"""What an export is made of: a job, the products of its blocks, and how far it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from affine import Affine
from numpy.typing import NDArray

from croplayer_qgis.core.area.area import Area
from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.export.clip import Clip
from croplayer_qgis.core.geodesy.areas import block_area_ha
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.product.cog import read_layers, read_tags
from croplayer_qgis.core.review.corrected_products import CorrectedBlock
from croplayer_qgis.shared.job_files import BlockColumn
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.vocabulary.products import NO_DATA


@dataclass(frozen=True)
class Selection:
    """Blocks of a job that have a product, whatever is being done with them now.

    Attributes:
        job: The job.
        rows: Record of each block (columns of the table ``blocks``), north to south, then west to east.
        unfinished: How many of the blocks asked for have none, and so are left out.
        corrections: Blocks with people's edits, where these are to be applied; None where they are not.
        clip: The area that the export ends at; None for whole blocks.
    """

    job: JobFolder
    rows: tuple[tuple[Block, dict[str, Any]], ...]
    unfinished: int
    corrections: Mapping[Block, CorrectedBlock] | None = None
    clip: Clip | None = None

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

    def layers(self, block: Block, names: Sequence[str], side: int = BLOCK_PX) -> NDArray[np.uint8]:
        """Layers of a block's product, uint8 [names, side, side], without data outside the area.

        Args:
            block: The block.
            names: Some of ``BANDS``.
            side: Rows and columns; fewer than the product has for the nearest of its pixels.

        Raises:
            JobError: The product cannot be read.
        """
        pixels = read_layers(self.product(block), names, block, side)
        transform = block.transform @ Affine.scale(BLOCK_PX / side)
        inside = None if self.clip is None else self.clip.inside(block, transform, (side, side))
        if inside is not None:
            pixels[:, ~inside] = NO_DATA
        return pixels

    def tags(self, block: Block) -> Mapping[str, str]:
        """Tags of a block's product: what it was made from, when and with what; raises JobError."""
        return read_tags(self.product(block), block)

    def share(self, block: Block) -> float:
        """Share of a block's area that is exported, 0-1."""
        return 1.0 if self.clip is None else self.clip.share(block)

    def bounds(self, block: Block) -> tuple[float, float, float, float]:
        """West, south, east and north of what is exported of a block, in degrees."""
        west, south, east, north = block.bounds if self.clip is None else self.clip.bounds(block)
        return west, south, east, north

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

    def within(self, area: Area, watch: Watch) -> Selection:
        """The selection clipped to an area; raises InputError when it shares no ground with the area."""
        clip = Clip.of(area, self.blocks, lambda share: watch.step(share, mark("area of interest")))
        if not clip.parts:
            raise InputError(
                "The area of interest shares no ground with the finished blocks that were chosen; check "
                "that it lies where the job does, and that its file says the right reference system."
            )
        rows = tuple((block, row) for block, row in self.rows if block in clip.parts)
        return replace(self, rows=rows, clip=clip)


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
