"""Which blocks a person should review first: much expected error, and unlike those already chosen."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.shared.foreign_text import read_json

PROFILE: Final = (
    "a_probability_mean",
    "a_brightness",
    "a_greenness",
    "a_saturation",
    "a_texture",
    "a_iqa_quality",
    "a_iqa_haze",
    "a_iqa_cloud",
    "b_brightness",
    "b_greenness",
    "b_iqa_quality",
    "compactness",
    "agreement_block",
)
"""Fusion features whose area-weighted means say what kind of landscape and imagery a block has."""


class Choice(NamedTuple):
    """A block to review.

    Attributes:
        place: Its place in the input.
        score: Expected area of error that the review of this block adds to what was chosen before, ha.
    """

    place: int
    score: float


def expected_error_ha(correctness: NDArray[np.float32], pixel_area_ha: NDArray[np.float64]) -> float:
    """Expected area of wrong labels in a block, ha.

    Args:
        correctness: Probability that a pixel's label is right, float32 [h, w] 0-1, NaN without data.
        pixel_area_ha: Area of one pixel in each row, ha, float64 [h].
    """
    wrong = np.nansum(1.0 - correctness.astype(np.float64), axis=1)
    return float((wrong * pixel_area_ha).sum())


def block_profile(columns: Mapping[str, NDArray[np.generic]]) -> NDArray[np.float64]:
    """Area-weighted means of `PROFILE` over a block's regions, float64 [len(PROFILE)], NaN where unknown.

    Args:
        columns: Columns of the block's region table.
    """
    area = np.asarray(columns["area_ha"], np.float64)
    profile = np.full(len(PROFILE), np.nan)
    for place, name in enumerate(PROFILE):
        values = np.asarray(columns[name], np.float64)
        known = np.isfinite(values)
        if known.any():
            profile[place] = np.average(values[known], weights=area[known])
    return profile


def block_error_ha(columns: Mapping[str, NDArray[np.generic]]) -> float:
    """Expected area of error over a block's regions, ha; 0 without any.

    Args:
        columns: ``area_ha`` and ``expected_correctness`` of each region.
    """
    area = np.asarray(columns["area_ha"], np.float64)
    return float(np.nansum(area * (1 - np.asarray(columns["expected_correctness"], np.float64))))


def block_review(columns: Mapping[str, NDArray[np.generic]]) -> str | None:
    """What the queue is to know of a block, as JSON; None where a column that it looks at is not there."""
    if not {"area_ha", "expected_correctness", *PROFILE} <= columns.keys():
        return None
    profile = [None if value != value else value for value in block_profile(columns).tolist()]
    return json.dumps({"error_ha": block_error_ha(columns), "profile": profile})


def read_review(text: str) -> tuple[float, NDArray[np.float64]]:
    """Expected area of error, ha, and profile that `block_review` wrote; raises ValueError."""
    try:
        found = read_json(text)
        profile = np.array([np.nan if value is None else value for value in found["profile"]], np.float64)
        if profile.shape != (len(PROFILE),):
            raise ValueError(text)
        return float(found["error_ha"]), profile
    except (KeyError, TypeError) as error:
        raise ValueError(text) from error


def review_queue(
    error_ha: NDArray[np.float64], profiles: NDArray[np.float64], count: int, reviewed: NDArray[np.bool_]
) -> list[Choice]:
    """Blocks in the order in which to review them.

    Greedy: each step takes the block with the largest expected error times its novelty, where novelty is one
    minus the Gaussian similarity of its profile to the most similar block that is reviewed or chosen already.
    Ties go to the earlier block, so the order depends on the input only.

    Args:
        error_ha: Expected area of error of each block, ha, [n].
        profiles: `block_profile` of each block, [n, k]; NaN counts as average.
        count: How many blocks to choose at most.
        reviewed: Blocks that a person has reviewed, bool [n]: never chosen, but known.
    """
    features = _standardised(profiles)
    width = float(np.median(np.linalg.norm(features, axis=1))) if len(features) else 0.0
    novelty = np.ones(len(error_ha))
    for index in np.flatnonzero(reviewed):
        novelty = np.minimum(novelty, _novelty(features, features[index], width))
    open_blocks = ~reviewed
    queue: list[Choice] = []
    while open_blocks.any() and len(queue) < count:
        score = np.where(open_blocks, error_ha * novelty, -np.inf)
        best = int(score.argmax())
        queue.append(Choice(best, float(score[best])))
        open_blocks[best] = False
        novelty = np.minimum(novelty, _novelty(features, features[best], width))
    return queue


def _standardised(profiles: NDArray[np.float64]) -> NDArray[np.float64]:
    """Zero mean and unit variance per column; unknown and constant values are zero."""
    known = np.isfinite(profiles)
    count = np.maximum(known.sum(axis=0), 1)
    mean = np.where(known, profiles, 0).sum(axis=0) / count
    centred = np.where(known, profiles - mean, 0)
    spread = np.sqrt((centred**2).sum(axis=0) / count)
    scaled: NDArray[np.float64] = centred / np.where(spread > 1e-12, spread, 1.0)
    return scaled


def _novelty(features: NDArray[np.float64], chosen: NDArray[np.float64], width: float) -> NDArray[np.float64]:
    """One minus the Gaussian similarity of each block to the chosen one, [n]."""
    distance = np.linalg.norm(features - chosen, axis=1)
    if width == 0.0:
        return np.ones(len(features))  # all blocks look alike: only the error counts
    novelty: NDArray[np.float64] = 1 - np.exp(-0.5 * (distance / width) ** 2)
    return novelty
