"""Works on layers of a whole block in strips of rows, so that no second layer is made on the way.

numpy turns every index and every weight into eight bytes: eight times what the classes of a block take.
"""

from __future__ import annotations

import math
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Pixel = TypeVar("Pixel", bound=np.generic)

_STRIP_PIXELS = 1 << 19  # a few MB, which a processor's cache nearly holds


def row_strips(shape: tuple[int, ...]) -> list[slice]:
    """The rows of a layer [h, w], in strips from the top."""
    height = shape[0]
    step = max(_STRIP_PIXELS // max(math.prod(shape[1:]), 1), 1)
    return [slice(top, min(top + step, height)) for top in range(0, height, step)]


def looked_up(table: NDArray[Pixel], places: NDArray[np.integer]) -> NDArray[Pixel]:
    """``table[places]`` for places [h, w]."""
    found = np.empty(places.shape, table.dtype)
    for rows in row_strips(places.shape):
        found[rows] = table[places[rows]]
    return found
