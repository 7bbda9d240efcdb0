"""What an adapted model changes on the map, in codes, words and colours."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from croplayer_qgis.shared.marked import mark

MOST_BLOCKS: Final = 9
"""Blocks of one preview: more than a map shows where single fields can be told apart."""


class Change(IntEnum):
    """A pixel without and with the adaptation, each as (code, words, colour ``#rrggbb`` with opacity)."""

    words: str
    colour: str

    OTHER = 0, mark("stays not cropland"), "#00000000"
    KEPT = 1, mark("stays cropland"), "#66a5d84a"
    LOST = 2, mark("no longer cropland"), "#ccd7301f"
    GAINED = 3, mark("new cropland"), "#cc2b83ba"

    def __new__(cls, code: int, words: str = "", colour: str = "") -> Change:
        """The member of a code."""
        member = int.__new__(cls, code)
        member._value_ = code
        member.words, member.colour = words, colour
        return member
