"""Decision codes of a product: which source a pixel's label comes from."""

from __future__ import annotations

from enum import IntEnum

from croplayer_qgis.shared.marked import mark


class Decision(IntEnum):
    """Codes of a product's band ``decision``, each as (code, words, colour, name as a stratum).

    Attributes:
        words: As legends and reports say it, English.
        colour: As the map shows it, ``#rrggbb``.
        stratum: As samples and tables of accuracy name it; stands in files.
    """

    words: str
    colour: str
    stratum: str

    NO_DATA = 0, mark("No data"), "#ffffff", ""
    BOTH_OTHER = 1, mark("Both sources: not cropland"), "#e6e6e6", "both: not cropland"
    BOTH_CROPLAND = 2, mark("Both sources: cropland"), "#2e8b3d", "both: cropland"
    A_CROPLAND = 3, mark("Source A decided: cropland"), "#a5d84a", "A decided: cropland"
    B_CROPLAND = 4, mark("Source B decided: cropland"), "#35c3b1", "B decided: cropland"
    A_OTHER = 5, mark("Source A decided: not cropland"), "#f08a3c", "A decided: not cropland"
    B_OTHER = 6, mark("Source B decided: not cropland"), "#d972b4", "B decided: not cropland"
    SINGLE_SOURCE = 7, mark("Single source (the other has no imagery)"), "#6f8fd6", "single source"
    EDITED = 8, mark("Edited by a person"), "#ffe74a", "edited"

    def __new__(cls, code: int, words: str = "", colour: str = "", stratum: str = "") -> Decision:
        """The member of a code."""
        member = int.__new__(cls, code)
        member._value_ = code
        member.words, member.colour, member.stratum = words, colour, stratum
        return member

    @classmethod
    def of(cls, code: int) -> Decision:
        """The decision of a code; no data for one this version does not know."""
        return cls(code) if code in {member.value for member in cls} else cls.NO_DATA


DECIDED = tuple(code for code in Decision if code is not Decision.NO_DATA)
"""All decisions on what there is data of."""
