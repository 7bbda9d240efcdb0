"""Sampling designs as the estimators see them: unit weights, variances, and what a sample cannot have seen.

Finite population corrections are left out: samples are a vanishing part of the pixels, and without them
variances are not too small.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri, stdtrit  # the same numbers as scipy.stats, without its half millisecond

from croplayer_qgis.core.accuracy.ground.classes import Indices
from croplayer_qgis.core.errors import InputError

Values = NDArray[np.float64]
Mask = NDArray[np.bool_]


class SampleEstimator(Protocol):
    """A design as the estimators see it."""

    @property
    def weights(self) -> Values:
        """Weight of each unit [n]; they add up to 1, so that ``weights @ y`` is the estimated mean."""

    def variance(self, z: Values) -> float:
        """Variance of the estimated mean of ``z`` [n]."""

    @property
    def symmetric(self) -> bool:
        """Whether proportions get the interval value ± quantile SE where it fits, else Wilson's."""

    def quantile(self, level: float) -> float:
        """Factor from standard error to half the width of a two-sided interval."""

    def unseen(self, units: Mask, tail: float) -> float:
        """Largest area share that may differ from what all the given units have in common.

        The largest share for which the chance that none of these units shows it is still ``tail``: the
        generalisation of Clopper & Pearson's bound for 0 of n to units of unequal weight.
        """


@dataclass(frozen=True)
class Stratified:
    """Stratified random sampling; with one stratum, simple random sampling.

    A systematic sample is treated as a simple random one, as the literature does for want of an
    unbiased estimator: the standard errors are then on the safe side (Olofsson et al. 2014).

    Attributes:
        stratum: Stratum of each unit, int16 [n].
        area: Area of each stratum; its share of the sum is the stratum's weight W_h.
        names: Names of the strata, for messages.
    """

    stratum: Indices
    area: Values
    names: tuple[str, ...]
    _share: Values = field(init=False, repr=False)
    _size: Values = field(init=False, repr=False)

    def __post_init__(self) -> None:
        size = np.bincount(self.stratum, minlength=len(self.area)).astype(float)
        share = self.area / self.area.sum()
        few = [name for name, n in zip(self.names, size, strict=True) if n < 2]
        if few:
            have = ", ".join(f"{name} ({int(size[self.names.index(name)])})" for name in few)
            raise InputError(
                "These strata have fewer than 2 labelled units: {}. Label more points there; "
                "without them neither the accuracy nor its standard error is defined.",
                have,
            )
        object.__setattr__(self, "_size", size)
        object.__setattr__(self, "_share", share)

    @property
    def weights(self) -> Values:
        """W_h / n_h of each unit."""
        weights: Values = (self._share / self._size)[self.stratum]
        return weights

    def variance(self, z: Values) -> float:
        """``Σ W_h² s_h² / n_h`` (Cochran 1977, ch. 5, without the finite population correction)."""
        mean = np.bincount(self.stratum, z, len(self.area)) / self._size
        spread = np.bincount(self.stratum, (z - mean[self.stratum]) ** 2, len(self.area)) / (self._size - 1)
        return float((self._share**2 * spread / self._size).sum())

    @property
    def symmetric(self) -> bool:
        """As published by Olofsson et al. (2014)."""
        return True

    def quantile(self, level: float) -> float:
        """Of the normal distribution, as in Olofsson et al. (2014)."""
        return float(ndtri((1 + level) / 2))

    def unseen(self, units: Mask, tail: float) -> float:
        """See ``SampleEstimator``; units are independent within and between strata."""
        count = np.bincount(self.stratum[units], minlength=len(self.area)).astype(float)
        held = count > 0
        return _unseen((self._share / self._size)[held], count[held], tail)


@dataclass(frozen=True)
class Clustered:
    """Two-stage cluster sampling: clusters by simple random sampling, points within them by area.

    The mean is the ratio estimator ``Σ A_i ȳ_i / Σ A_i`` (Cochran 1977, ch. 11), its variance
    the one between clusters, ``m / (m - 1) Σ e_i²`` with ``e_i = A_i (z̄_i - z̄) / Σ A``: the
    "ultimate cluster" form, which holds the variance within clusters too.

    Attributes:
        cluster: Cluster of each unit, int16 [n].
        area: Area with data of each cluster that has a unit.
    """

    cluster: Indices
    area: Values
    _size: Values = field(init=False, repr=False)

    def __post_init__(self) -> None:
        size = np.bincount(self.cluster, minlength=len(self.area)).astype(float)
        if len(self.area) < 2 or (size < 1).any():
            raise InputError("A cluster sample needs labelled units in at least 2 clusters.")
        object.__setattr__(self, "_size", size)

    @property
    def weights(self) -> Values:
        """A_i / (k_i Σ A) of each unit."""
        weights: Values = (self.area / self._size / self.area.sum())[self.cluster]
        return weights

    def variance(self, z: Values) -> float:
        """Variance between clusters (see the class)."""
        means = np.bincount(self.cluster, z, len(self.area)) / self._size
        e = self.area * (means - self.weights @ z) / self.area.sum()
        count = len(self.area)
        return float(count / (count - 1) * (e**2).sum())

    @property
    def symmetric(self) -> bool:
        """Few clusters make estimates skewed: ± SE covers a user's accuracy of 0.93 in 92 % of the draws of
        60 clusters, Wilson's interval in 95 % (simulation of tests/core/accuracy/test_coverage.py).
        """
        return False

    def quantile(self, level: float) -> float:
        """Of Student's t with one degree of freedom less than clusters (Cochran 1977, ch. 11)."""
        return float(stdtrit(len(self.area) - 1, (1 + level) / 2))

    def unseen(self, units: Mask, tail: float) -> float:
        """See ``SampleEstimator``; a cluster counts as one unit, as its units resemble each other."""
        weight = np.bincount(self.cluster[units], self.weights[units], len(self.area)).astype(float)
        held = weight[weight > 0]
        return _unseen(held, np.ones(len(held)), tail)


def _unseen(weight: Values, count: Values, tail: float) -> float:
    """Largest ``Σ count weight q`` with ``Π (1 - q)^count >= tail``; ``q``: a group's chance to differ.

    Groups have ``count`` units of ``weight`` each. At the maximum ``1 - q = min(1, c / weight)``: heavy
    groups differ, light ones do not. ``c`` follows from the constraint, group by group from the heaviest.
    """
    order = np.argsort(-weight)
    weight, count = weight[order], count[order]
    for active in range(1, len(weight) + 1):
        c = math.exp(
            (math.log(tail) + float(count[:active] @ np.log(weight[:active]))) / float(count[:active].sum())
        )
        if active == len(weight) or c >= weight[active]:
            break
    return float((count * np.clip(weight - c, 0, None)).sum())
