"""Whether the expected correctness that a map claims is the correctness it has: a reliability table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from croplayer_qgis.core.accuracy.estimate.estimation import Estimate, estimate, ratio
from croplayer_qgis.core.accuracy.estimate.estimators import Values
from croplayer_qgis.core.accuracy.estimate.matching import Matched
from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS, Classifier
from croplayer_qgis.shared.sentence import Sentence


@dataclass(frozen=True)
class ReliabilityBin:
    """Units whose expected correctness lies in a bin.

    Attributes:
        name: The bin in percent, e.g. ``80-90``.
        units: Number of sample units.
        expected: Mean expected correctness, weighted by the design, 0-1; None without units.
        observed: Share that the map has right, with interval under the design.
    """

    name: str
    units: int
    expected: float | None
    observed: Estimate


def reliability(
    matched: Matched, expected_percent: Values, bins: Classifier, level: float = 0.95
) -> tuple[ReliabilityBin, ...]:
    """Expected against observed correctness by bin.

    Args:
        matched: Units with both labels.
        expected_percent: The map's expected correctness at each unit of the *sample*, 0-100, NaN where
            it has none, float64 [sample size].
        bins: Bins in percent.
        level: Confidence level, 0-1.
    """
    units = matched.units
    expected = np.asarray(expected_percent, float)[matched.kept]
    index = bins.indices(expected)
    right = (units.mapped == units.reference).astype(float)
    found = []
    for number, name in enumerate(bins.names):
        inside = (index == number).astype(float)
        note = Sentence("No sample unit has an expected correctness of {} %.", name)
        share = float(units.design.weights @ inside)
        total = float(units.design.weights @ (inside * np.where(index == NO_CLASS, 0, expected)))
        mean = total / share if share > 0 else None
        observed = estimate(
            units.design, ratio(units.design, inside * right, inside, note), "overall_accuracy", "", level
        )
        found.append(ReliabilityBin(name, int(inside.sum()), None if mean is None else mean / 100, observed))
    return tuple(found)
