"""Units of areas, as headers of tables state them in several languages."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from croplayer_qgis.shared.messages.accuracy_fields import AREA_UNITS

_MU: Final = 1 / 15
"""Hectares of a mu: 15 mu are a hectare (State Council of China, order on units of measurement, 1984)."""
_ACRE: Final = 0.40468564224
"""Hectares of an acre, 4046.8564224 m² (international yard, 1959)."""

UNITS: dict[str, float] = dict(
    zip(AREA_UNITS, (1.0, 1000.0, 100.0, _MU, 1000 * _MU, 10_000 * _MU), strict=True)
)
"""Units that can be chosen, and their hectares."""

_MULTIPLES: Final = (
    (1e8, r"[亿億]|10\^?8"),
    (1e7, r"crores?"),
    (1e6, r"百[万萬]|1[, ]?000[, ]?000|10\^?6|millions?( of)?|mio\.?|млн\.?|m(?=ha)"),
    (1e5, r"lakhs?|lacs?"),  # India: a hundred thousand; a crore is a hundred of them
    (1e4, r"[万萬]|10[, ]?000|10\^?4|wan"),
    (1e3, r"千|1[, ]?000|['’`]000|10\^?3|thousands?( of)?|tsd\.?|тыс\.?|k(?=hectares?|ha|mu)"),
)
_BASES: Final = (
    (100.0, r"km\^?2|sq\.? ?km|square kilomet(?:er|re)s?|平方公里|平方千米|кв\.? ?км"),
    (0.01, r"公[亩畝]"),
    (_MU, r"亩|畝|市亩|mu(?![a-z])"),
    (1.0, r"公[顷頃]|hm\^?2|hect[aá]re[as]?s?|hektar(?:e|en)?|ヘクタール|гектар\w*|га(?![а-я])|ha(?![a-z])"),
    (_ACRE, r"英[亩畝]|acres?(?![a-z])"),
    (1e-4, r"m\^?2(?![0-9])|sq\.? ?m(?![a-z])|square met(?:er|re)s?|平方米|кв\.? ?м(?![а-я])"),
)
_FACTORS: Final = {
    f"{place}{index}": factor for place in ("before", "after") for index, (factor, _) in enumerate(_MULTIPLES)
}
# Before a unit within brackets: "(dozen ha)" is no hectare, "(in ha)" and "(cropland, ha)" are.
_UNKNOWN_MULTIPLE: Final = re.compile(
    r"\((?![^()]*\b(in|of|unit|units|en|em|por|per|单位|單位)\s*$)[^()]*\w\s*$"
)
_UPPER_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def hectares_of(text: str) -> float | None:
    """Hectares of the unit that a header or a title states; None where it states none that is known."""
    folded = re.sub("10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda found: f"10^{found[1].translate(_UPPER_DIGITS)}", text)
    folded = unicodedata.normalize("NFKC", folded).casefold().replace("_", " ")
    for hectares, words in _BASES:
        # What stands before must be no further digit or letter: "shaha" holds no hectares, "50,000 ha" are
        # not 1,000.
        before = rf"(?<![a-zа-я0-9])(?<![0-9][,.])(?:(?:{_multiple('before')})[ ×x*·.-]*)?"
        after = rf"(?:[ ,(\[×x*]+(?:{_multiple('after')})(?![0-9,a-zа-я]))?"
        found = re.search(f"{before}(?:{words}){after}", folded)
        rest = folded[: found.start()] if found else ""
        if found and not re.search(r"[0-9][0-9,. ]*$|[英公]$", rest) and not _UNKNOWN_MULTIPLE.search(rest):
            named = found.groupdict()
            taken = (factor for name, factor in _FACTORS.items() if named.get(name))
            return hectares * next(taken, 1.0)
    return None


def _multiple(place: str) -> str:
    return "|".join(f"(?P<{place}{index}>{words})" for index, (_, words) in enumerate(_MULTIPLES))
