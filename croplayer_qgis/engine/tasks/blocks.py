"""Task ``blocks``: the blocks of an area, as ids or as polygons in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any

from croplayer_qgis.core.area.area_file import read_area
from croplayer_qgis.core.area.blocks import blocks_of_area
from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.grid import Block, Bounds, blocks_in
from croplayer_qgis.core.job.estimate import tile_count
from croplayer_qgis.core.product.block_layer import write_blocks
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.messages.blocks import BlocksParams as Params
from croplayer_qgis.shared.sentence import counted

__all__ = ["Params", "run"]

_CHUNK = 5000


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``count``, ``tiles`` (of a source at ``zoom``), ``warnings``, and ``ids`` or ``out``."""
    found, notes = _wanted(params)
    blocks: dict[Block, None] = {}
    while chunk := list(islice(found, _CHUNK)):
        if cancelled():
            raise Cancelled
        new = [block for block in chunk if block not in blocks]
        blocks |= dict.fromkeys(new)
        report(0.0, counted(len(blocks), "{} block", "{} blocks"))
    if not blocks:
        raise InputError("No block of the grid lies in this area.")
    tiles = tile_count(BlockSet.of(blocks), params.zoom)
    result = {"count": len(blocks), "tiles": tiles, "zoom": params.zoom, "warnings": list(notes)}
    if not params.out:
        return {**result, "ids": [block.id for block in blocks]}
    write_blocks(Path(params.out), list(blocks))
    return {**result, "out": params.out}


def _wanted(params: Params) -> tuple[Iterator[Block], tuple[str, ...]]:
    """Blocks of the area and of the bounds, and what to know of the area."""
    parts: list[Iterable[Block]] = []
    notes: tuple[str, ...] = ()
    if params.bounds:
        parts.append(blocks_in(Bounds(*params.bounds)))
    if params.area:
        area = read_area(params.area, params.layer or None)
        parts.append(blocks_of_area(area, params.least_share))
        notes = area.notes
    if not parts:
        raise InputError("Say where: an area of polygons, or bounds.")
    return chain.from_iterable(parts), notes
