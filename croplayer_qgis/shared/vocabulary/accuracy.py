"""Measures of accuracy, and the charts of them that the report has and the panel shows."""

from __future__ import annotations

from enum import Enum
from typing import Final

from croplayer_qgis.shared.marked import mark

MEASURE_WORDS: Final = {
    "overall_accuracy": mark("Overall accuracy"),
    "users_accuracy": mark("User's accuracy"),
    "producers_accuracy": mark("Producer's accuracy"),
    "f1_score": mark("F1 score"),
    "area_proportion": mark("Area proportion"),
    "quantity_disagreement": mark("Quantity disagreement"),
    "allocation_disagreement": mark("Allocation disagreement"),
    "kappa": mark("Kappa"),
}
"""Words of each measure, English."""

CHARTED_MEASURES: Final = ("overall_accuracy", "users_accuracy", "producers_accuracy", "f1_score")
"""Measures that have a bar, in this order."""

TOLERANCE: Final = 0.10
"""Deviation from official statistics that counts as agreement: ±10 %."""

BLUE, ORANGE, GREEN = "#0072B2", "#E69F00", "#009E73"
"""Okabe & Ito (2008): told apart with any colour vision, and in grey by their lightness.

What is counted on the map is blue, what is adjusted for its errors orange.
"""

PAPER, INK, GREY, FAINT = "#ffffff", "#222222", "#8c8c8c", "#d9d9d9"
"""Ground, text, secondary text and grid of the charts; the panel has its theme's colours in their place."""


class Chart(str, Enum):
    """Names of the report's charts."""

    ACCURACY = "accuracy"
    RELIABILITY = "reliability"
    POINTS = "points"
    DEVIATION = "deviation"
    SCATTER = "scatter"
    DEVIATION_MAP = "deviation_map"
    DATA_SETS = "data_sets"
    DIFFERENCES = "differences"
    AGREEMENT = "agreement"
