"""All derived acquisitions of a tile, seen through the engine, with what the evaluation makes of them."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

import numpy as np

from croplayer_qgis.core.fusion.fuse import OverlayRegions, overlay_regions
from croplayer_qgis.core.regions.source_layers import SourceLayers
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.regions.acquisitions import acquisitions
from croplayer_qgis.training.regions.pairs import Pair, training_pairs
from croplayer_qgis.training.regions.scenes import Models, look_at, tile_window

SEED: Final = 20261123
MIN_REGION_HA: Final = 0.05


def looks_at(
    tile: LabelledTile, models: Models, names: Collection[str], cache: Path, mild: bool = False
) -> dict[str, SourceLayers]:
    """Layers of each acquisition of a tile, by its name.

    The acquisitions depend on the tile's name, ``names`` and ``mild`` only, so a repeated run sees the same.

    Args:
        tile: The tile.
        models: Networks that did not see the tile in training.
        names: Acquisitions to make.
        cache: Folder for the networks' outputs.
        mild: Degrade less.
    """
    image = tile.image()
    window = tile_window(tile, image.shape[:2])
    rng = np.random.default_rng([SEED, zlib.crc32(tile.id.encode())])
    made = acquisitions(image, names, rng, mild)
    return {look.name: look_at(window, look.image, models, cache) for look in made}


def overlays(looks: dict[str, SourceLayers]) -> Iterator[tuple[Pair, OverlayRegions]]:
    """The regions of every first look with every second one; what an evaluation makes of them is unknown."""
    for pair in training_pairs(looks):
        a, b = looks[pair.a], looks[pair.b]
        unknown = np.full(a.probability.shape, np.nan, np.float32)
        yield pair, overlay_regions(a, b, (unknown, unknown), MIN_REGION_HA)
