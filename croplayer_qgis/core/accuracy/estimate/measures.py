"""The figures of an accuracy assessment as functions of weighted means, with their linearised values.

Rows are map classes, columns reference classes throughout, as in Olofsson et al. (2014).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.accuracy.estimate.estimation import Linear, Unseen, ratio
from croplayer_qgis.core.accuracy.estimate.estimators import SampleEstimator, Values
from croplayer_qgis.core.accuracy.ground.classes import Indices
from croplayer_qgis.shared.sentence import Sentence

KAPPA_WARNING = (
    "Kappa is given only because readers ask for it: it corrects for a chance agreement that has no "
    "meaning for a map and repeats overall accuracy (Pontius & Millones 2011; Olofsson et al. 2014). "
    "Use quantity and allocation disagreement."
)
_TINY = 1e-12  # far below any share a sample can tell from 0
_NEAR_ZERO = Sentence("A sum of absolute differences: estimates near 0 are too high on average.")


@dataclass(frozen=True)
class Units:
    """Sample units with both labels.

    Attributes:
        names: Class names.
        mapped: Index of each unit's map class, int16 [n].
        reference: Index of each unit's reference class, int16 [n].
        design: The design they were drawn under.
    """

    names: tuple[str, ...]
    mapped: Indices
    reference: Indices
    design: SampleEstimator

    def counts(self) -> NDArray[np.int64]:
        """Error matrix in sample counts, int64 [classes, classes]."""
        size = len(self.names)
        cells = self.mapped.astype(np.int64) * size + self.reference
        return np.bincount(cells, minlength=size**2).reshape(size, size)

    def proportions(self) -> Values:
        """Error matrix in area proportions (Olofsson et al. 2014 eq. 4), float64 [classes, classes]."""
        size = len(self.names)
        cells = self.mapped.astype(np.int64) * size + self.reference
        return np.bincount(cells, self.design.weights, size**2).astype(np.float64).reshape(size, size)


def overall_accuracy(units: Units) -> Linear:
    """Share of the area that the map labels right (Olofsson et al. 2014 eq. 1 and 5)."""
    return ratio(units.design, _float(units.mapped == units.reference), np.ones(len(units.mapped)), "")


def users_accuracy(units: Units, index: int) -> Linear:
    """Share of the area mapped as the class that is the class (eq. 2 and 6)."""
    mapped = units.mapped == index
    right = mapped & (units.reference == index)
    return ratio(
        units.design,
        _float(right),
        _float(mapped),
        Sentence("No sample unit is mapped as {}.", units.names[index]),
    )


def producers_accuracy(units: Units, index: int) -> Linear:
    """Share of the class's true area that is mapped as it (eq. 3 and 7)."""
    true, mapped = units.reference == index, units.mapped == index
    right = true & mapped

    def ends(top: float, bottom: float, unseen: Unseen) -> tuple[float, float]:
        wrong, omitted, found = unseen(right), unseen(~mapped & ~true), unseen(mapped & ~true)
        low = min(top / (bottom + omitted), (top - wrong) / max(bottom - wrong, _TINY))
        return low, (top + found) / (bottom + found)

    empty = Sentence("No sample unit is {} in the reference.", units.names[index])
    return ratio(units.design, _float(right), _float(true), empty, ends)


def f1_score(units: Units, index: int) -> Linear:
    """Harmonic mean of user's and producer's accuracy, as the ratio ``2 p_jj / (p_j. + p_.j)``."""
    mapped, true = units.mapped == index, units.reference == index

    def ends(top: float, bottom: float, unseen: Unseen) -> tuple[float, float]:
        wrong, omitted, found = unseen(mapped & true), unseen(~mapped & ~true), unseen(mapped ^ true)
        low = min(top / (bottom + omitted), (top - 2 * wrong) / max(bottom - wrong, _TINY))
        return low, (top + 2 * found) / (bottom + found)

    return ratio(
        units.design,
        2 * _float(mapped & true),
        _float(mapped) + _float(true),
        Sentence("No sample unit is {} in the map or the reference.", units.names[index]),
        ends,
    )


def area_proportion(units: Units, index: int) -> Linear:
    """Error-adjusted share of the class in the area (eq. 9-10)."""
    return ratio(units.design, _float(units.reference == index), np.ones(len(units.reference)), "")


def kappa(units: Units) -> Linear:
    """Cohen's kappa from area proportions, linearised."""
    matrix = units.proportions()
    row, col = matrix.sum(1), matrix.sum(0)
    observed, chance = float(np.trace(matrix)), float(row @ col)
    support = np.ones(len(units.mapped), bool)
    if chance > 1 - 1e-12:
        note = Sentence("Kappa is not defined: map and reference hold one and the same class.")
        return Linear(None, np.zeros(len(units.mapped)), support, (-1.0, 1.0), note)
    agree = _float(units.mapped == units.reference)
    by_chance = col[units.mapped] + row[units.reference]
    z = (agree - observed) / (1 - chance) - (1 - observed) / (1 - chance) ** 2 * (by_chance - 2 * chance)
    return Linear((observed - chance) / (1 - chance), z, support, (-1.0, 1.0), KAPPA_WARNING)


def quantity_disagreement(units: Units) -> Linear:
    """Half the sum of ``|p_i. - p_.i|`` (Pontius & Millones 2011), linearised."""
    difference = _differences(units)
    value = float(np.abs(difference).sum() / 2)
    z = max((_quantity_z(units, signs) for signs in _signs(units)), key=units.design.variance)
    return Linear(value, z, np.ones(len(z), bool), note=_NEAR_ZERO)


def allocation_disagreement(units: Units) -> Linear:
    """What is left of the error when the quantities agree: ``1 - OA - quantity``."""
    overall, quantity = overall_accuracy(units), quantity_disagreement(units)
    value = 1 - (overall.value or 0.0) - (quantity.value or 0.0)
    candidates = (-overall.z - _quantity_z(units, signs) for signs in _signs(units))
    z = max(candidates, key=units.design.variance)
    return Linear(max(value, 0.0), z, quantity.support, note=_NEAR_ZERO)


def _differences(units: Units) -> Values:
    """Mapped less true share of each class."""
    matrix = units.proportions()
    difference: Values = matrix.sum(1) - matrix.sum(0)
    return difference


def _signs(units: Units) -> tuple[Values, Values]:
    """Signs of the classes' differences as estimated, and with those turned that the sample cannot tell.

    A sum of absolute values has a kink where a difference is 0. Near it the sample does not know on which
    side it is; the larger of both variances is on the safe side.
    """
    difference = _differences(units)
    classes = range(len(units.names))
    z = (_float(units.mapped == index) - _float(units.reference == index) for index in classes)
    unsure = np.abs(difference) <= 2 * np.sqrt([units.design.variance(part) for part in z])
    turns = np.where(np.arange(len(difference)) % 2 == 0, 1.0, -1.0)
    signs = np.where(np.abs(difference) < _TINY, turns, np.sign(difference))
    return signs, np.where(unsure, -signs, signs)


def _quantity_z(units: Units, signs: Values) -> Values:
    z: Values = (signs[units.mapped] - signs[units.reference]) / 2
    return z


def all_measures(units: Units) -> Iterator[tuple[str, str, Linear]]:
    """Every figure as (measure, class name, value with linearised values)."""
    yield "overall_accuracy", "", overall_accuracy(units)
    for measure, function in (
        ("users_accuracy", users_accuracy),
        ("producers_accuracy", producers_accuracy),
        ("f1_score", f1_score),
        ("area_proportion", area_proportion),
    ):
        for index, name in enumerate(units.names):
            yield measure, name, function(units, index)
    yield "quantity_disagreement", "", quantity_disagreement(units)
    yield "allocation_disagreement", "", allocation_disagreement(units)
    yield "kappa", "", kappa(units)


def _float(mask: NDArray[np.bool_]) -> Values:
    return mask.astype(np.float64)
