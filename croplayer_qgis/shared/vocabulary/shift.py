"""What becomes of the shift between the sources of a block."""

from __future__ import annotations

from enum import Enum
from typing import Final

from croplayer_qgis.shared.marked import mark


class ShiftOutcome(str, Enum):
    """What is done about the shift of a block; the value is what its row says."""

    SMALL = "small"
    CORRECTED = "corrected"
    LARGE = "large"
    UNSURE = "unsure"


SHIFT_WORDS: Final = {
    ShiftOutcome.SMALL.value: mark("less than a pixel"),
    ShiftOutcome.CORRECTED.value: mark("corrected"),
    ShiftOutcome.LARGE.value: mark("too large to correct"),
    ShiftOutcome.UNSURE.value: mark("unsure"),
}
"""Outcomes in words."""
