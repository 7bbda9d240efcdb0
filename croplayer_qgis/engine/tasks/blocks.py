"""Task ``blocks``: the blocks of an area, as ids or as polygons in a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.grid import Bounds, blocks_in
from croplayer_qgis.core.imagery.pixels import block_window
from croplayer_qgis.core.job.parameters import DEFAULT_ZOOM
from croplayer_qgis.core.product.block_layer import write_blocks
from croplayer_qgis.core.segmentation.windows import needed_window
from croplayer_qgis.engine.messages.blocks import BlocksParams as Params

__all__ = ["Params", "run"]

_CHUNK = 5000


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``count``, ``tiles`` (of a source at ``zoom``), and ``ids`` or ``out``, the file written."""
    if len(params.bounds) != 4:
        raise InputError("An area is four numbers: west, south, east and north, in degrees.")
    zoom = DEFAULT_ZOOM if params.zoom is None else params.zoom
    found = blocks_in(Bounds(*params.bounds))
    blocks, tiles = [], 0
    while chunk := list(islice(found, _CHUNK)):
        if cancelled():
            raise Cancelled
        blocks += chunk
        tiles += sum(needed_window(block_window(block, zoom)).tile_count for block in chunk)
        report(0.0, f"{len(blocks)} blocks")
    if not blocks:
        raise InputError("No block of the grid lies in these bounds.")
    result = {"count": len(blocks), "tiles": tiles, "zoom": zoom}
    if not params.out:
        return {**result, "ids": [block.id for block in blocks]}
    write_blocks(Path(params.out), blocks)
    return {**result, "out": params.out}
