"""What a run will take: tiles are counted, bytes and time are judged by what this machine measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import TILE_PX, block_window
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.cost_record import CostRecord
from croplayer_qgis.core.segmentation.windows import needed_window
from croplayer_qgis.shared.grid.block_set import BlockSet

_FILES = (SourceKind.RASTER, SourceKind.MBTILES)


@dataclass(frozen=True)
class Estimate:
    """What mapping blocks will take.

    Attributes:
        blocks: Number of blocks.
        tiles: Tiles of all sources together, 256 px each, halos included. Blocks are counted one by one, so
            that tiles two blocks share count twice; where they may be kept, fewer are delivered.
        bytes: Bytes over the network; None when no tile of a source was ever delivered at this zoom.
        seconds: Time of the run in one process; None when no block was ever mapped at this zoom.
        measured_on: Blocks the time was measured on; the oldest ones count less.
    """

    blocks: int
    tiles: int
    bytes: float | None
    seconds: float | None
    measured_on: int


def estimate(blocks: BlockSet, zoom: int, sources: Sequence[Source], costs: CostRecord) -> Estimate:
    """Estimates a run.

    Raises:
        InputError: A block lies beyond the latitudes of Web Mercator.
    """
    tiles = tile_count(blocks, zoom)
    sizes = [_bytes_a_tile(source, zoom, costs) for source in sources]
    known = [size for size in sizes if size is not None]
    steps = costs.steps(zoom, len(sources))
    return Estimate(
        blocks=len(blocks),
        tiles=tiles * len(sources),
        bytes=tiles * sum(known) if len(known) == len(sizes) else None,
        seconds=None if steps is None else steps.run_s(len(blocks)),
        measured_on=0 if steps is None else round(steps.blocks),
    )


def tile_count(blocks: BlockSet, zoom: int) -> int:
    """Tiles one source is asked for, block by block.

    The rows of tiles a block needs follow from its row alone, the columns from its column.
    """
    runs = list(blocks.runs())
    if not runs:
        return 0
    first, stop = min(run[1] for run in runs), max(run[2] for run in runs)
    widths = [_tiles(Block(runs[0][0], col), zoom)[1] for col in range(first, stop)]
    before = [0, *accumulate(widths)]
    heights = {row: _tiles(Block(row, first), zoom)[0] for row, _, _ in runs}
    return sum(heights[row] * (before[end - first] - before[start - first]) for row, start, end in runs)


def _tiles(block: Block, zoom: int) -> tuple[int, int]:
    """Rows and columns of tiles a block needs."""
    window = needed_window(block_window(block, zoom)).aligned(TILE_PX)
    last = 1 << zoom
    rows = min(window.y1 // TILE_PX, last) - max(window.y0 // TILE_PX, 0)
    return rows, min(window.x1 // TILE_PX, last) - max(window.x0 // TILE_PX, 0)


def _bytes_a_tile(source: Source, zoom: int, costs: CostRecord) -> float | None:
    """Mean bytes over the network for 256 x 256 px."""
    if source.kind in _FILES:
        return 0.0
    size = costs.bytes_a_tile(source.id, zoom)
    return None if size is None else size * (TILE_PX / source.tile_size) ** 2
