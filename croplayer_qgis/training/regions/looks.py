"""All derived acquisitions of a tile, seen through the engine, with what the evaluation makes of them."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.evaluation.source_evaluation import evaluate_source
from croplayer_qgis.core.fusion.fuse import OverlayRegions, overlay_regions
from croplayer_qgis.core.models.sessions import BoosterModel
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


def overlays(
    looks: dict[str, SourceLayers], evaluation: BoosterModel
) -> Iterator[tuple[Pair, OverlayRegions]]:
    """The regions of every first look with every second one, described for the fusion model."""
    support: dict[str, NDArray[np.float32]] = {}
    for pair in training_pairs(looks):
        for name in (pair.a, pair.b):
            if name not in support:
                judged = evaluate_source(looks[name], evaluation, MIN_REGION_HA)
                support[name] = judged.cropland_support()
        both = support[pair.a], support[pair.b]
        yield pair, overlay_regions(looks[pair.a], looks[pair.b], both, MIN_REGION_HA)
