"""The area of interest that an export ends at, block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from rasterio.features import rasterize

from croplayer_qgis.core.area.area import Area
from croplayer_qgis.core.geodesy.areas import block_area_ha, polygon_area_ha
from croplayer_qgis.core.grid import Block

_ASKED_EVERY = 200  # blocks cut between two looks at whether to go on


@dataclass(frozen=True, eq=False)
class Clip:
    """What an area of interest has of blocks.

    Attributes:
        parts: The area within each block it shares ground with, in degrees; None where it holds all of it.
    """

    parts: dict[Block, Any]

    @classmethod
    def of(cls, area: Area, blocks: Iterable[Block], tick: Callable[[float], None]) -> Clip:
        """The area within these blocks; ``tick`` is told the share done and may stop it."""
        all_ = list(blocks)
        boxes = shapely.box(*np.array([block.bounds for block in all_]).reshape(-1, 4).T)
        shapely.prepare(area.polygons)
        found, polygons = shapely.STRtree(area.polygons).query(boxes, predicate="intersects")
        whole = shapely.covers(area.polygons[polygons], boxes[found])
        parts: dict[Block, Any] = {}
        for place, (number, polygon, all_of_it) in enumerate(zip(found, polygons, whole, strict=True)):
            if place % _ASKED_EVERY == 0:
                tick(place / len(found))
            block = all_[number]
            if all_of_it or (block in parts and parts[block] is None):
                parts[block] = None
                continue
            part = shapely.intersection(area.polygons[polygon], boxes[number])
            part = shapely.union(parts[block], part) if block in parts else part
            if shapely.area(part) > 0:
                parts[block] = part
        return cls(parts)

    def share(self, block: Block) -> float:
        """Share of a block's area that lies inside, 0-1."""
        part = self.parts[block]
        if part is None:
            return 1.0
        return float(polygon_area_ha(np.array([part]))[0]) / block_area_ha(block)

    def inside(self, block: Block, transform: Affine, shape: tuple[int, int]) -> NDArray[np.bool_] | None:
        """Pixels of a raster of the block whose centre lies inside, bool ``shape``; None for all of them."""
        part = self.parts[block]
        if part is None:
            return None
        burnt = rasterize([(part, 1)], shape, transform=transform, dtype="uint8")
        inside: NDArray[np.bool_] = burnt.astype(np.bool_)
        return inside

    def bounds(self, block: Block) -> tuple[float, float, float, float]:
        """West, south, east and north of what is inside."""
        part = self.parts[block]
        west, south, east, north = block.bounds if part is None else shapely.bounds(part).tolist()
        return west, south, east, north
