"""Regions of a finished block as rows of the table ``regions``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.product.polygons import region_polygons
from croplayer_qgis.core.regions.table import Columns, RegionTable
from croplayer_qgis.shared.job_files import RegionColumn


@dataclass(frozen=True, eq=False)
class RegionRows:
    """Polygons and columns of a block's regions.

    Attributes:
        polygons: MultiPolygons in EPSG:4326, object [n].
        columns: Column name to values [n].
    """

    polygons: NDArray[Any]
    columns: Columns

    @property
    def count(self) -> int:
        """Number of regions."""
        return len(self.polygons)

    def values(self, block_id: str) -> dict[str, list[Any]]:
        """Columns of the table as plain values, NaN as None."""
        plain = {name: _plain(values) for name, values in self.columns.items()}
        return {RegionColumn.BLOCK: [block_id] * self.count, **plain}


def region_rows(table: RegionTable, window: PixelWindow, block: Block) -> RegionRows:
    """Rows of a region table; region i of its labels is row i - 1 of its columns."""
    polygons = region_polygons(table.labels, window, block)
    present = ~shapely.is_empty(polygons)
    return RegionRows(polygons[present], {name: values[present] for name, values in table.columns.items()})


def _plain(values: NDArray[np.generic]) -> list[Any]:
    if values.dtype.kind != "f":
        return list(values.tolist())
    return [None if value != value else value for value in values.tolist()]
