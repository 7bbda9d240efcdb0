"""What a zoom means at a place: metres on the ground, tiles of a block, the scales the model knows."""

from __future__ import annotations

import math
from pathlib import Path

from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.grid.block import Block
from croplayer_qgis.shared.grid.inference_windows import needed
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.wgs84 import SEMI_MAJOR_M

_EQUATOR_M = 2.0 * math.pi * SEMI_MAJOR_M
_TILE_PX = 256


def ground_resolution_m(lat: float, zoom: int) -> float:
    """Metres on the ground a pixel of a 256 px tile covers at latitude ``lat`` (degrees)."""
    return _EQUATOR_M * math.cos(math.radians(lat)) / (_TILE_PX << zoom)


def tiles_of_block(block: Block, zoom: int) -> int:
    """Tiles of one source that the engine fetches for a block, those of its context included."""
    west, south, east, north = block.bounds
    world = _TILE_PX << zoom
    columns = _tiles((west + 180.0) / 360.0 * world, (east + 180.0) / 360.0 * world, world)
    rows = _tiles(_row_px(north, world), _row_px(south, world), world)
    return columns * rows


def model_resolution_m(own_model: str) -> tuple[float, float]:
    """Finest and coarsest metres a pixel the cropland model was trained for, from its card.

    Args:
        own_model: Folder of the user's own model, "" for the one that came with CropLayer.
    """
    folder = Path(own_model) if own_model else resource_path("models", "cropland")
    try:
        finest, coarsest = read_json((folder / "card.json").read_text(encoding="utf-8"))["gsd_m"]
        return float(finest), float(coarsest)
    except (OSError, ValueError, KeyError, TypeError):
        return 0.0, math.inf  # a card that does not say warns of nothing


def _row_px(lat: float, world: int) -> float:
    return (1.0 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2.0 * world


def _tiles(low: float, high: float, world: int) -> int:
    """Tiles along one axis that the windows over the pixels ``low`` to ``high`` look at."""
    first, last = needed(math.floor(low + 1e-6), math.ceil(high - 1e-6))
    return (min(last, world) - 1) // _TILE_PX - max(first, 0) // _TILE_PX + 1
