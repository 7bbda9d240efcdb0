"""Sample size from a target standard error, as it is shown while the user types.

The engine computes the same (``core/accuracy/sample_size``) when it draws; here the formulas stand once more
because QGIS's Python has none of the engine's packages. A test holds both against each other.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

MOST_POINTS = 100_000


def simple_random(accuracy: float, standard_error: float) -> int:
    """``n = p (1 - p) / SE²`` (Cochran 1977, eq. 4.1); shares 0-1."""
    return math.ceil(accuracy * (1 - accuracy) / standard_error**2 - 1e-9)


def stratified(areas: Sequence[float], accuracies: Sequence[float], standard_error: float) -> int:
    """``n = (Σ W_i S_i / SE)²`` with ``S_i = sqrt(U_i (1 - U_i))`` (Olofsson et al. 2014, eq. 13).

    Args:
        areas: Area of each stratum; any unit.
        accuracies: Expected user's accuracy of each, 0-1.
        standard_error: Standard error of overall accuracy to reach, 0-1.
    """
    total = sum(areas)
    spread = sum(area / total * math.sqrt(u * (1 - u)) for area, u in zip(areas, accuracies))
    return math.ceil(spread**2 / standard_error**2 - 1e-9)
