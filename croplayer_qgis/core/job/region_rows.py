"""Regions of a finished block as rows of the table ``regions``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.evaluation.queue import block_review
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.product.polygons import region_polygons
from croplayer_qgis.core.regions.table import Columns, RegionTable
from croplayer_qgis.shared.job_files import RegionColumn

_BLOCK_BYTES = 480_000
"""What the rows of a block may take in ``job.gpkg``, with a little left to 0.5 MB."""

_ROW_BYTES = 222  # of a row without its outline, its share of the indices included (benchmarks/job_size.py)
_LEAST_BYTES = 60_000
_PX_DEG = 2e-5  # a pixel of the product
_LEAST_PART_PX = 10  # less is a pixel or two that hang on a region by a corner
_COVERAGE_DEG = [_PX_DEG * 2**step for step in range(4)]
_ALONE_DEG = [5e-5 * 2 ** (step / 2) for step in range(10)]


@dataclass(frozen=True, eq=False)
class RegionRows:
    """Polygons and columns of a block's regions.

    Attributes:
        polygons: MultiPolygons in EPSG:4326, object [n].
        columns: Column name to values [n].
        review: What the review queue is to know of the block, JSON; None where that is not known.
    """

    polygons: NDArray[Any]
    columns: Columns
    review: str | None = None

    @property
    def count(self) -> int:
        """Number of regions."""
        return len(self.polygons)

    def values(self, block_id: str) -> dict[str, list[Any]]:
        """Columns of the table as plain values, NaN as None."""
        plain = {name: _plain(values) for name, values in self.columns.items()}
        return {RegionColumn.BLOCK: [block_id] * self.count, **plain}


def generalised(rows: RegionRows, columns: Sequence[str]) -> RegionRows:
    """The rows with some of their columns and outlines as exact as ``job.gpkg`` has room for.

    First all regions are simplified as one coverage, whose neighbours go on sharing edges. Where there are so
    many that this is too much still, each is simplified alone, and neighbours may overlap by as much.
    """
    kept = {name: rows.columns[name] for name in columns if name in rows.columns}
    return RegionRows(_small(rows.polygons), kept, block_review(rows.columns))


def outline_bytes(count: int) -> int:
    """What the outlines of ``count`` regions of a block may take together."""
    return max(_LEAST_BYTES, _BLOCK_BYTES - _ROW_BYTES * count)


def _small(polygons: NDArray[Any]) -> NDArray[Any]:
    most = outline_bytes(len(polygons))
    if _bytes(polygons) <= most:
        return polygons
    simplified: NDArray[Any] = np.array([_without_specks(region) for region in polygons], object)
    for tolerance in _COVERAGE_DEG:
        simplified = shapely.coverage_simplify(simplified, tolerance, simplify_boundary=False)
        if _bytes(simplified) <= most:
            return simplified
    for tolerance in _ALONE_DEG:
        alone = [_multi(region) for region in shapely.simplify(simplified, tolerance)]
        if _bytes(alone) <= most:
            break
    return np.array(alone, object)


def _without_specks(region: Any) -> Any:
    """A multipolygon without its smallest parts and holes; its largest part stays."""
    parts = shapely.get_parts(region)
    areas = shapely.area(parts)
    least = _LEAST_PART_PX * _PX_DEG**2
    return shapely.MultiPolygon(
        [
            shapely.Polygon(part.exterior, [h for h in part.interiors if shapely.Polygon(h).area >= least])
            for part in parts[areas >= min(least, areas.max())]
        ]
    )


def _multi(region: Any) -> Any:
    return region if region.geom_type == "MultiPolygon" else shapely.MultiPolygon([region])


def _bytes(polygons: Any) -> int:
    return sum(map(len, shapely.to_wkb(polygons)))


def region_rows(table: RegionTable, window: PixelWindow, block: Block) -> RegionRows:
    """Rows of a region table; region i of its labels is row i - 1 of its columns."""
    polygons = region_polygons(table.labels, window, block)
    present = ~shapely.is_empty(polygons)
    return RegionRows(polygons[present], {name: values[present] for name, values in table.columns.items()})


def _plain(values: NDArray[np.generic]) -> list[Any]:
    if values.dtype.kind != "f":
        return list(values.tolist())
    return [None if value != value else value for value in values.tolist()]
