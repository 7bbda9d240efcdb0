"""Writes blocks of the grid as a vector layer of their own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyogrio
import shapely

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Block


def write_blocks(path: Path, blocks: Sequence[Block]) -> None:
    """Writes the polygons and ids of blocks, EPSG:4326, into a new vector file of the suffix's format.

    Raises:
        InputError: When the file cannot be written, or its suffix names no vector format.
    """
    options = {"VERSION": "1.2"} if path.suffix.lower() == ".gpkg" else {}  # QGIS 3.22 warns of later ones
    try:
        path.unlink(missing_ok=True)
        pyogrio.raw.write(
            path,
            shapely.to_wkb(shapely.box(*np.array([block.bounds for block in blocks]).T)),
            [np.array([block.id for block in blocks], object)],
            ["id"],
            geometry_type="Polygon",
            crs="EPSG:4326",
            dataset_options=options,
        )
    except (OSError, ValueError, pyogrio.errors.DataSourceError) as error:
        raise InputError(
            "{} cannot be written as a vector file; choose another path.", path, detail=str(error)
        ) from error
