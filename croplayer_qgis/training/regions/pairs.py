"""Which derived acquisitions are fused with which: the scenarios of the fusion's training and measurement."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, NamedTuple

BOTH_CLEAN: Final = "both clean"
ONE_HALF: Final = "one degraded in half, other clean"
HALF_AND_POOR: Final = "one degraded in half, other complete but poor"
BOTH_HALF: Final = "each degraded in another half"


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


def available_pairs(names: Collection[str]) -> list[Pair]:
    """Pairs of which both acquisitions are among ``names``."""
    return [pair for pair in PAIRS if pair.a in names and pair.b in names]
