"""Design-based estimation: weighted means, their variances under the design used, and intervals.

Every figure of an accuracy assessment is a function of weighted means over the sample. Its variance
comes from its linearised values: ``z_k``, the change of the figure per unit of weight on unit ``k``
(Taylor linearisation; Särndal, Swensson & Wretman 1992, ch. 5). The variance of the mean of ``z``
under the design is then the variance of the figure. For a ratio ``R = mean(y) / mean(x)``,
``z = (y - R x) / mean(x)``: under stratified sampling that is the combined ratio estimator of Stehman
(2014), and with the map classes as strata it becomes Olofsson et al. (2014) eq. 5-7 and 10 exactly.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from croplayer_qgis.core.accuracy.estimate.estimators import Mask, SampleEstimator, Values
from croplayer_qgis.shared.sentence import Sentence, counted

Unseen = Callable[[Mask], float]
"""Largest area share that may differ from what the units of a mask have in common."""

Ends = Callable[[float, float, Unseen], tuple[float, float]]
"""Lowest and highest value of a ratio from its numerator, its denominator and ``Unseen``."""

FEW_UNITS = 20
"""Below this number of units a figure's note says so."""


class IntervalKind(str, Enum):
    """How an interval was made."""

    NORMAL = "normal"
    WILSON = "wilson"
    EXACT = "exact"
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
        ends: For a ratio of indicators: lowest and highest value it may have although the units of each
            stratum say the same, from the area shares that they cannot exclude. None for other figures.
    """

    value: float | None
    z: Values
    support: Mask
    bounds: tuple[float, float] = (0.0, 1.0)
    note: str = ""
    ends: Callable[[Unseen], tuple[float, float]] | None = None


def ratio(design: SampleEstimator, y: Values, x: Values, empty: str, ends: Ends | None = None) -> Linear:
    """Ratio of two weighted means of indicators, ``0 <= y <= x``.

    Args:
        design: The design.
        y: Numerator of each unit [n].
        x: Denominator of each unit [n].
        empty: Note when no unit has ``x > 0``.
        ends: How low and high the ratio may be, from numerator, denominator and what the units cannot
            exclude (see ``Linear.ends``). The default is for a denominator that the reference does not
            change: units with ``y`` may be without, and those of the denominator without may have it.
    """
    support = x > 0
    if not support.any():
        return Linear(None, np.zeros_like(y), support, note=empty)
    top, bottom = float(design.weights @ y), float(design.weights @ x)

    def known_denominator(top: float, bottom: float, unseen: Unseen) -> tuple[float, float]:
        return (top - unseen(y > 0)) / bottom, (top + unseen(support & (y == 0))) / bottom

    chosen = ends or known_denominator
    return Linear(
        top / bottom,
        (y - top / bottom * x) / bottom,
        support,
        ends=lambda unseen: chosen(top, bottom, unseen),
    )


def estimate(
    design: SampleEstimator, linear: Linear, measure: str, class_name: str = "", level: float = 0.95
) -> Estimate:
    """The figure with standard error and confidence interval.

    The interval is ``value ± quantile SE``, or Wilson's where the design is not ``symmetric``. Where the
    former leaves the possible values, a proportion gets at each
    end the wider of what is left of it and the Wilson interval with the effective number of units
    ``value (1 - value) / SE²`` (Korn & Graubard 1998; Franco et al. 2019): the former is too short at
    the far end, the latter at the near end when few units of large weight err. Any other figure gets the
    part that is possible. Where the units show no variation (all
    right, say) the variance estimate is 0, which says that it cannot be estimated, not that the figure is
    certain: a proportion then gets the exact bounds of what so many units can have missed, any other figure
    none, and a note says so.
    """
    if linear.value is None:
        return Estimate(measure, class_name, None, None, None, None, IntervalKind.NONE, linear.note)
    low, high = linear.bounds
    value = min(max(linear.value, low), high)
    se = math.sqrt(design.variance(linear.z))
    count = int(linear.support.sum())
    few = counted(count, "Rests on {} unit only.", "Rests on {} units only.") if count < FEW_UNITS else ""
    if se <= 1e-12:
        return _without_variation(design, linear, Estimate(
            measure, class_name, value, None, None, None, IntervalKind.NONE, joined_notes(linear.note, few)
        ), level)  # fmt: skip
    quantile = design.quantile(level)
    ends = value - quantile * se, value + quantile * se
    kind, note = IntervalKind.NORMAL, ""
    outside = ends[0] < low or ends[1] > high
    # A ratio of indicators behaves like a proportion at both ends; a sum of absolute differences does not
    # near 0, where its interval is cut.
    wants_score = not design.symmetric or (outside and linear.ends is not None)
    if wants_score and linear.bounds == (0.0, 1.0) and low < value < high:
        size = value * (1 - value) / se**2
        score, kind = wilson(value, size, quantile), IntervalKind.WILSON
        note = Sentence("Wilson interval with {} effective units.", f"{size:.1f}")
        if outside:
            note = Sentence(
                "As value ± {} SE leaves 0-1: at each end the wider of it and the Wilson interval with {} "
                "effective units.",
                f"{quantile:.2f}",
                f"{size:.1f}",
            )
            score = min(ends[0], score[0]), max(ends[1], score[1])
        ends = score
    elif outside:
        note = Sentence("Interval cut to the possible values.")
    return Estimate(
        measure,
        class_name,
        value,
        se,
        max(ends[0], low),
        min(ends[1], high),
        kind,
        joined_notes(linear.note, few, note),
    )


def _without_variation(design: SampleEstimator, linear: Linear, plain: Estimate, level: float) -> Estimate:
    """The interval of a figure whose variance estimate is 0."""
    if linear.ends is None:
        note = Sentence(
            "The units show no variation, so that no standard error can be estimated, nor an interval."
        )
        return replace(plain, note=joined_notes(plain.note, note))

    def unseen(units: Mask) -> float:
        return design.unseen(units if units.any() else np.ones_like(units), (1 - level) / 2)

    low, high = (min(max(end, linear.bounds[0]), linear.bounds[1]) for end in linear.ends(unseen))
    note = Sentence(
        "The units show no variation, so that no standard error can be estimated; exact interval of what so "
        "many units can have missed."
    )
    return replace(
        plain, low=low, high=high, interval=IntervalKind.EXACT, note=joined_notes(plain.note, note)
    )


def wilson(proportion: float, size: float, quantile: float) -> tuple[float, float]:
    """Wilson (1927) score interval of a proportion from ``size`` units."""
    square = quantile**2
    centre = (proportion + square / (2 * size)) / (1 + square / size)
    spread = proportion * (1 - proportion) / size + square / (4 * size**2)
    half = quantile * math.sqrt(max(spread, 0.0)) / (1 + square / size)
    return max(0.0, centre - half), min(1.0, centre + half)


def joined_notes(*notes: str) -> str:
    """Those notes that say something as one."""
    said = [note for note in notes if note]
    return Sentence.joined(said) if said else ""
