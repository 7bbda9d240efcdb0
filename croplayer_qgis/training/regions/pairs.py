"""Which derived acquisitions are fused with which: the scenarios of the fusion's training and measurement."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, NamedTuple

from croplayer_qgis.training.regions.acquisitions import CLEAN, POOR

BOTH_CLEAN: Final = "both clean"
ONE_HALF: Final = "one degraded in half, other clean"
HALF_AND_POOR: Final = "one degraded in half, other complete but poor"
BOTH_HALF: Final = "each degraded in another half"
CLEAN_AND_POOR: Final = "one complete but poor, other clean"
"""Only learnt from: there is no target for it."""


class Pair(NamedTuple):
    """Names of the acquisitions that stand for sources A and B, and the scenario they belong to."""

    a: str
    b: str
    scenario: str


PAIRS: Final = (
    Pair("a_clean", "b_clean", BOTH_CLEAN),
    Pair("a_cloud", "b_clean", ONE_HALF),
    Pair("a_haze", "b_clean", ONE_HALF),
    Pair("a_blur", "b_clean", ONE_HALF),
    Pair("a_snow", "b_clean", ONE_HALF),
    Pair("a_clean", "b_cloud", ONE_HALF),
    Pair("a_clean", "b_haze", ONE_HALF),
    Pair("a_cloud", "b_poor", HALF_AND_POOR),
    Pair("a_haze", "b_poor", HALF_AND_POOR),
    Pair("a_blur", "b_poor", HALF_AND_POOR),
    Pair("a_snow", "b_poor", HALF_AND_POOR),
    Pair("a_cloud", "b_cloud", BOTH_HALF),
    Pair("a_cloud", "b_haze", BOTH_HALF),
    Pair("a_haze", "b_snow", BOTH_HALF),
    Pair("a_blur", "b_cloud", BOTH_HALF),
    Pair("a_snow", "b_blur", BOTH_HALF),
)

ALL: Final = tuple(sorted({name for pair in PAIRS for name in (pair.a, pair.b)}))
"""Every acquisition that a pair needs."""

_COMMON: Final = ("a_clean", "b_clean", "b_poor")
TRAINING_SETS: Final = (
    (*_COMMON, "a_cloud", "b_haze"),
    (*_COMMON, "a_haze", "b_snow"),
    (*_COMMON, "a_blur", "b_cloud"),
    (*_COMMON, "a_snow", "b_blur"),
)
"""Acquisitions of a training tile, in turn from tile to tile: all eleven would double the inference time."""


def training_pairs(names: Collection[str]) -> list[Pair]:
    """Every first look among ``names`` with every second one, milder degradations included."""
    return [
        Pair(a, b, _scenario(a, b))
        for a in sorted(name for name in names if name.startswith("a_"))
        for b in sorted(name for name in names if name.startswith("b_"))
    ]


def _scenario(a: str, b: str) -> str:
    states = {name.split("_")[1] for name in (a, b)}
    if POOR in states:
        return CLEAN_AND_POOR if CLEAN in states else HALF_AND_POOR
    if CLEAN in states:
        return BOTH_CLEAN if len(states) == 1 else ONE_HALF
    return BOTH_HALF


def available_pairs(names: Collection[str]) -> list[Pair]:
    """Pairs of which both acquisitions are among ``names``."""
    return [pair for pair in PAIRS if pair.a in names and pair.b in names]
