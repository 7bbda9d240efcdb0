"""Writes blocks of the grid as a vector layer of their own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import shapely

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.vectors.writing import write_polygons


def write_blocks(path: Path, blocks: Sequence[Block]) -> None:
    """Writes the polygons and ids of blocks, EPSG:4326, into a new vector file of the suffix's format.

    Raises:
        InputError: When the file cannot be written, or its suffix names no vector format.
    """
    outlines = shapely.box(*np.array([block.bounds for block in blocks]).T)
    write_polygons(path, outlines, {"id": np.array([block.id for block in blocks], object)})
