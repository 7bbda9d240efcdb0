"""Design-based estimation: weighted means, their variances under the design used, and intervals.

Every figure of an accuracy assessment is a function of weighted means over the sample. Its variance
comes from its linearised values: ``z_k``, the change of the figure per unit of weight on unit ``k``
(Taylor linearisation; Särndal, Swensson & Wretman 1992, ch. 5). The variance of the mean of ``z``
under the design is then the variance of the figure. For a ratio ``R = mean(y) / mean(x)``,
``z = (y - R x) / mean(x)``: under stratified sampling that is the combined ratio estimator of Stehman
(2014), and with the map classes as strata it becomes Olofsson et al. (2014) eq. 5-7 and 10 exactly.
Finite population corrections are left out: samples are a vanishing part of the pixels, and without them
variances are not too small.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from croplayer_qgis.core.accuracy.classes import Indices
from croplayer_qgis.core.errors import InputError

Values = NDArray[np.float64]


class SampleEstimator(Protocol):
    """A design as the estimators see it."""

    @property
    def weights(self) -> Values:
        """Weight of each unit [n]; they add up to 1, so that ``weights @ y`` is the estimated mean."""

    def variance(self, z: Values) -> float:
        """Variance of the estimated mean of ``z`` [n]."""

    def effective_size(self, units: NDArray[np.bool_]) -> float:
        """Number of independent equally weighted units that the given ones are worth."""


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
                f"These strata have fewer than 2 labelled units: {have}. Label more points there; "
                "without them neither the accuracy nor its standard error is defined."
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

    def effective_size(self, units: NDArray[np.bool_]) -> float:
        """Kish's effective size ``(Σ w)² / Σ w²``."""
        return _kish(self.weights[units])


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

    def effective_size(self, units: NDArray[np.bool_]) -> float:
        """Kish's effective size, and at most one unit a cluster: units of a cluster resemble each other."""
        return min(_kish(self.weights[units]), float(len(np.unique(self.cluster[units]))))


class IntervalKind(str, Enum):
    """How an interval was made."""

    NORMAL = "normal"
    WILSON = "wilson"
    NONE = "none"


@dataclass(frozen=True)
class Estimate:
    """One figure with its uncertainty; None where it is not defined, and ``note`` says why.

    Attributes:
        measure: What it is, e.g. ``users_accuracy``.
        class_name: Class it is about, empty for figures of the whole map.
        value: Estimate, a proportion unless the measure says otherwise.
        se: Standard error under the design.
        low: Lower end of the confidence interval.
        high: Upper end.
        interval: How the interval was made.
        note: What the reader must know, empty when there is nothing.
    """

    measure: str
    class_name: str
    value: float | None
    se: float | None
    low: float | None
    high: float | None
    interval: IntervalKind
    note: str = ""


@dataclass(frozen=True)
class Linear:
    """A figure and its linearised values.

    Attributes:
        value: The figure; None when its denominator is empty.
        z: Linearised values, float64 [n].
        support: Units the figure rests on, bool [n].
        bounds: Lowest and highest possible value.
        note: Note to hand on to the estimate.
    """

    value: float | None
    z: Values
    support: NDArray[np.bool_]
    bounds: tuple[float, float] = (0.0, 1.0)
    note: str = ""


def ratio(design: SampleEstimator, y: Values, x: Values, empty: str) -> Linear:
    """Ratio of two weighted means; ``empty`` is the note when no unit has ``x > 0``."""
    support = x > 0
    denominator = float(design.weights @ x)
    if not support.any():
        return Linear(None, np.zeros_like(y), support, note=empty)
    value = float(design.weights @ y) / denominator
    return Linear(value, (y - value * x) / denominator, support)


def estimate(
    design: SampleEstimator, linear: Linear, measure: str, class_name: str = "", level: float = 0.95
) -> Estimate:
    """The figure with standard error and confidence interval.

    The interval is ``value ± z SE``, cut to the possible values. Where all units that matter agree
    (every unit of a class right, say) the variance estimate is 0, which says that it cannot be
    estimated, not that the figure is certain: a proportion then gets a Wilson score interval with the
    effective number of units, any other figure none, and a note says so.
    """
    if linear.value is None:
        return Estimate(measure, class_name, None, None, None, None, IntervalKind.NONE, linear.note)
    low, high = linear.bounds
    value = min(max(linear.value, low), high)
    se = math.sqrt(design.variance(linear.z))
    quantile = float(norm.ppf((1 + level) / 2))
    if se > 1e-12:
        raw = value - quantile * se, value + quantile * se
        cut = "Interval cut to the possible values." if raw[0] < low or raw[1] > high else ""
        ends = max(raw[0], low), min(raw[1], high)
        note = _join(linear.note, cut)
        return Estimate(measure, class_name, value, se, *ends, IntervalKind.NORMAL, note)
    if linear.bounds != (0.0, 1.0):
        note = _join(
            linear.note,
            "The units show no variation, so that no standard error or interval can be estimated.",
        )
        return Estimate(measure, class_name, value, None, None, None, IntervalKind.NONE, note)
    size = design.effective_size(linear.support)
    note = _join(
        linear.note,
        "The units show no variation, so that no standard error can be estimated; Wilson score interval for "
        f"{size:.1f} effective units.",
    )
    return Estimate(
        measure, class_name, value, None, *wilson(value, size, quantile), IntervalKind.WILSON, note
    )


def wilson(proportion: float, size: float, quantile: float) -> tuple[float, float]:
    """Wilson (1927) score interval of a proportion from ``size`` units."""
    square = quantile**2
    centre = (proportion + square / (2 * size)) / (1 + square / size)
    spread = proportion * (1 - proportion) / size + square / (4 * size**2)
    half = quantile * math.sqrt(max(spread, 0.0)) / (1 + square / size)
    return max(0.0, centre - half), min(1.0, centre + half)


def _kish(weights: Values) -> float:
    return float(weights.sum() ** 2 / (weights**2).sum())


def _join(*notes: str) -> str:
    return " ".join(note for note in notes if note)
