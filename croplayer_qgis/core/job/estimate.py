"""What a run will take: tiles are counted, bytes and time are judged by what this machine measured."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import TILE_PX, block_window
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.cost_record import CostRecord
from croplayer_qgis.core.job.strips import STRIP_BLOCKS
from croplayer_qgis.core.segmentation.windows import WindowGrid, needed_window
from croplayer_qgis.shared.grid.block import ROWS
from croplayer_qgis.shared.grid.block_set import BlockSet, Run

_FILES = (SourceKind.RASTER, SourceKind.MBTILES)


@dataclass(frozen=True)
class Estimate:
    """What mapping blocks will take.

    Attributes:
        blocks: Number of blocks.
        tiles: Tiles of all sources together, 256 px each, halos included, as one worker asks for them: what
            blocks of a strip share counts once. Where tiles may be stored, fewer are delivered.
        bytes: Bytes over the network; None when no tile of a source was ever delivered at this zoom.
        seconds: Time of the run in one process; None when nothing was ever measured.
        measured_on: Blocks the time was measured on; the oldest ones count less. 0 when no block was ever
            mapped at this zoom: then the time is that of the cropland network alone, by a trial of it.
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
        seconds=_trial_s(blocks, zoom, len(sources), costs) if steps is None else steps.run_s(len(blocks)),
        measured_on=0 if steps is None else round(steps.blocks),
    )


def tile_count(blocks: BlockSet, zoom: int, side: int = TILE_PX) -> int:
    """Tiles one source is asked for in a run of one worker: each once in every strip that needs it.

    Args:
        blocks: To be mapped.
        zoom: Of tiles of 256 px.
        side: Pixels of a tile of the source.
    """
    columns = [col for _, start, stop in blocks.runs() for col in (start, stop)]
    if not columns:
        return 0
    rows, every = range(ROWS.start, ROWS.stop), range(min(columns), max(columns), STRIP_BLOCKS)
    return sum(
        _tiles_of_strip(blocks.within(rows, range(col, col + STRIP_BLOCKS)), zoom, side) for col in every
    )


def _tiles_of_strip(runs: Iterable[Run], zoom: int, side: int) -> int:
    """Distinct tiles that the blocks of some runs need; a row of tiles is a number, a bit for each column."""
    last = -(-(TILE_PX << zoom) // side)
    found: dict[int, int] = {}
    for row, start, stop in runs:
        west, east = (needed_window(block_window(Block(row, col), zoom)) for col in (start, stop - 1))
        x0, x1 = max(west.x0 // side, 0), min(-(-east.x1 // side), last)
        y0, y1 = max(west.y0 // side, 0), min(-(-west.y1 // side), last)
        for tile_row in range(y0, y1):
            found[tile_row] = found.get(tile_row, 0) | ((1 << x1) - (1 << x0))
    return sum(columns.bit_count() for columns in found.values())


def _trial_s(blocks: BlockSet, zoom: int, sources: int, costs: CostRecord) -> float | None:
    """Seconds of the cropland network for all windows of the blocks, as long as a trial took for one."""
    trial, first = costs.trial(), next(iter(blocks), None)
    if trial is None or first is None:
        return None
    side, seconds = trial
    windows = len(WindowGrid(side).windows(block_window(Block(*first), zoom)))
    return len(blocks) * sources * windows * seconds


def _bytes_a_tile(source: Source, zoom: int, costs: CostRecord) -> float | None:
    """Mean bytes over the network for 256 x 256 px."""
    if source.kind in _FILES:
        return 0.0
    size = costs.bytes_a_tile(source.id, zoom)
    return None if size is None else size * (TILE_PX / source.tile_size) ** 2
