"""How like the training data a piece of ground looks to the cropland network."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from croplayer_qgis.shared.marked import mark


class Ground(IntEnum):
    """Levels of distance to the training data, each as (code, name, words).

    Attributes:
        label: As the block table and files name it.
        words: English.
    """

    label: str
    words: str

    KNOWN = 0, "known", mark("known")
    NEAR = 1, "near", mark("near")
    UNKNOWN = 2, "unknown", mark("unknown")

    def __new__(cls, code: int, label: str = "", words: str = "") -> Ground:
        """The member of a code."""
        member = int.__new__(cls, code)
        member._value_ = code
        member.label, member.words = label, words
        return member


GROUND_WORDS: Final = {ground.label: ground.words for ground in Ground}
"""Words by name, English."""

CORRECTNESS_OF_UNKNOWN: Final = 0.5
"""The most that is expected of a label on unknown ground: as likely wrong as right, since nobody knows."""
