"""Looks at labelled tiles that the judge degrades, and the pairs of them that it has fused."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from croplayer_qgis.core.regions.source_layers import SourceLayers
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.judge.degradations import (
    Degradation,
    Image,
    half_plane,
    out_of_focus,
    over,
    poor,
    second_look,
    textured_cloud,
    thin_cloud,
)
from croplayer_qgis.training.regions.pairs import (
    BOTH_CLEAN,
    BOTH_HALF,
    CLEAN_AND_POOR,
    HALF_AND_POOR,
    ONE_HALF,
    Pair,
)
from croplayer_qgis.training.regions.scenes import Models, look_at, tile_window

SEED: Final = 20261129
_HALVES: Final[dict[str, Degradation]] = {
    "cloud": textured_cloud,
    "thin": thin_cloud,
    "blur": out_of_focus,
}
_A_STATES: Final = ("clean", "cloud", "thin", "blur")
_B_STATES: Final = ("clean", "cloud", "thin", "poor")
NAMES: Final = tuple(f"a_{state}" for state in _A_STATES) + tuple(f"b_{state}" for state in _B_STATES)
"""Names of all looks: source and state. What is degraded in half of A is clean in that half of B."""


def judge_pairs() -> list[Pair]:
    """Every look of A with every look of B: sixteen situations."""
    return [Pair(f"a_{a}", f"b_{b}", _scenario(a, b)) for a in _A_STATES for b in _B_STATES]


def judge_images(tile: LabelledTile, dates: Sequence[Image]) -> dict[str, Image]:
    """The tile as the judge shows it, by name of the look; depends on the tile's name alone.

    Args:
        tile: The tile.
        dates: Real dates of another place, whose colours the second source takes.
    """
    rng = np.random.default_rng([SEED, zlib.crc32(tile.id.encode())])
    image = tile.image()
    clean = {"a": image, "b": second_look(image, rng, dates[int(rng.integers(len(dates)))])}
    half = half_plane(image.shape[:2], rng)
    parts = {"a": half, "b": 1.0 - half}
    made: dict[str, Image] = {}
    for name in NAMES:
        source, state = name.split("_")
        shown = clean[source]
        if state == "poor":
            shown = poor(shown, rng)
        elif state != "clean":
            shown = over(parts[source], shown, _HALVES[state](shown, rng))
        made[name] = shown
    return made


def judge_looks(
    tile: LabelledTile, models: Models, dates: Sequence[Image], cache: Path, names: Collection[str] = NAMES
) -> dict[str, SourceLayers]:
    """What the networks make of each look, by name."""
    images = judge_images(tile, dates)
    window = tile_window(tile, tile.image().shape[:2])
    return {name: look_at(window, images[name], models, cache) for name in names}


def _scenario(a: str, b: str) -> str:
    states = {a, b}
    if "poor" in states:
        return CLEAN_AND_POOR if "clean" in states else HALF_AND_POOR
    if states == {"clean"}:
        return BOTH_CLEAN
    return ONE_HALF if "clean" in states else BOTH_HALF
