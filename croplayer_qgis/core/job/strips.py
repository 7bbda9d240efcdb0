"""The order in which a job walks over its blocks, so that neighbours share tiles and inference windows."""

from __future__ import annotations

from collections.abc import Iterable

from croplayer_qgis.core.grid import Block

STRIP_BLOCKS = 16
"""Width of a strip. What one row of it hands to the next is held in memory, and what two strips share is
made twice: 4 tile columns of 146 at zoom 16, less than 3 %."""


def in_strips(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, each once: strips of columns from west to east, in them row by row from the north."""
    every = set(blocks)
    first = min((block.col for block in every), default=0)
    return sorted(every, key=lambda b: ((b.col - first) // STRIP_BLOCKS, -b.row, b.col))
