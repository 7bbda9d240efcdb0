"""How many sample units, and how they are shared among the strata."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.sentence import counted

FloatArray = NDArray[np.float64]


class Allocation(str, Enum):
    """Ways to share a sample among strata."""

    PROPORTIONAL = "proportional"
    NEYMAN = "neyman"
    EQUAL = "equal"
    GIVEN = "given"


def size_simple_random(accuracy: float, standard_error: float, population: int | None = None) -> int:
    """Sample size of simple random sampling for a proportion.

    Cochran (1977), Sampling Techniques, eq. 4.1-4.2: ``n0 = p (1 - p) / SE²``, with the finite
    population correction ``n0 / (1 + n0 / N)`` when ``population`` is given.

    Args:
        accuracy: Expected proportion p, e.g. overall accuracy, 0-1.
        standard_error: Standard error to reach, 0-1.
        population: Number of units N.
    """
    _check_share("The expected accuracy", accuracy)
    _check_share("The target standard error", standard_error)
    size = accuracy * (1 - accuracy) / standard_error**2
    if population is not None:
        size /= 1 + size / population
    return math.ceil(size - 1e-9)


def size_stratified(
    weights: Sequence[float],
    accuracies: Sequence[float],
    standard_error: float,
    population: int | None = None,
) -> int:
    """Sample size of stratified sampling for a target standard error of overall accuracy.

    Olofsson et al. (2014) eq. 13 (Cochran 1977 eq. 5.25):
    ``n = (Σ W_i S_i)² / (SE² + Σ W_i S_i² / N)`` with ``S_i = sqrt(U_i (1 - U_i))``.

    Args:
        weights: Area of each stratum; any unit, only their shares matter.
        accuracies: Expected user's accuracy of each stratum, 0-1.
        standard_error: Standard error of overall accuracy to reach, 0-1.
        population: Number of units N; None for one so large that its term vanishes.
    """
    _check_share("The target standard error", standard_error)
    shares = _shares(weights)
    deviations = _deviations(accuracies, len(shares))
    finite = float((shares * deviations**2).sum()) / population if population else 0.0
    return math.ceil(float((shares * deviations).sum()) ** 2 / (standard_error**2 + finite) - 1e-9)


def allocate(
    total: int,
    weights: Sequence[float],
    how: Allocation,
    accuracies: Sequence[float] | None = None,
    minimum: int = 2,
) -> tuple[int, ...]:
    """Shares ``total`` units among strata.

    Strata that would get fewer than ``minimum`` get the minimum, and the rest is shared among the
    others in the same way (Olofsson et al. 2014, section 5.1.2). Rounding is by largest remainder,
    so that the sizes add up to ``total``.

    Args:
        total: Number of sample units.
        weights: Area of each stratum; any unit.
        how: ``PROPORTIONAL`` to area, ``NEYMAN`` to area times sqrt(U (1 - U)), or ``EQUAL``.
        accuracies: Expected user's accuracy of each stratum, for ``NEYMAN``.
        minimum: Least units of a stratum; at least 2, or no variance can be estimated.

    Returns:
        Units of each stratum.
    """
    shares = _shares(weights)
    if minimum < 2:
        raise InputError("Each stratum needs at least 2 sample units, or no standard error can be estimated.")
    if total < minimum * len(shares):
        raise InputError(
            counted(
                len(shares),
                "{} sample units are too few: {} stratum with at least {} units needs {}.",
                "{} sample units are too few: {} strata with at least {} units each need {}.",
                total,
                len(shares),
                minimum,
                minimum * len(shares),
            )
        )
    if how is Allocation.PROPORTIONAL:
        score = shares
    elif how is Allocation.EQUAL:
        score = np.full(len(shares), 1 / len(shares))
    elif how is Allocation.NEYMAN:
        if accuracies is None:
            raise InputError("Neyman allocation needs an expected user's accuracy for each stratum.")
        score = shares * _deviations(accuracies, len(shares))
        if not score.any():
            raise InputError("Neyman allocation needs an expected accuracy between 0 and 1 in some stratum.")
    else:
        raise InputError("Given sample sizes are taken as they are; they are not allocated.")
    return _round_with_minimum(total, score, minimum)


def _round_with_minimum(total: int, score: FloatArray, minimum: int) -> tuple[int, ...]:
    fixed = np.zeros(len(score), bool)
    while True:
        free_total = total - minimum * int(fixed.sum())
        free_score = np.where(fixed, 0, score)
        exact = np.where(fixed, minimum, free_total * free_score / max(free_score.sum(), 1e-300))
        short = ~fixed & (exact < minimum)
        if not short.any():
            break
        fixed |= short
    sizes = np.floor(exact + 1e-9).astype(int)
    order = np.argsort(-(exact - sizes), kind="stable")
    sizes[order[: total - sizes.sum()]] += 1
    return tuple(int(size) for size in sizes)


def _shares(weights: Sequence[float]) -> FloatArray:
    values = np.asarray(weights, float)
    if values.size == 0 or not np.isfinite(values).all() or (values <= 0).any():
        raise InputError("Every stratum needs an area above zero; leave out the ones that do not occur.")
    shares: FloatArray = values / values.sum()
    return shares


def _deviations(accuracies: Sequence[float], count: int) -> FloatArray:
    values = np.asarray(accuracies, float)
    if len(values) != count or not ((values >= 0) & (values <= 1)).all():
        raise InputError("Give one expected accuracy between 0 and 1 for each of the {} strata.", count)
    deviations: FloatArray = np.sqrt(values * (1 - values))
    return deviations


def _check_share(what: str, value: float) -> None:
    if not 0 < value < 1:
        raise InputError("{} must lie between 0 and 1, not {}.", what, f"{value:g}")
