"""Which files of a language are taken: those of the country's variant, else those of the language."""

from __future__ import annotations

import re


def with_fallback(language: str) -> list[str]:
    """Names to look for in turn: ``de_AT`` and ``de`` for ``de_AT`` or ``de-AT``; none for English.

    Args:
        language: As QGIS and the system write it; a text that is no language's name gives none.
    """
    parts = language.replace("-", "_").split("_")
    if parts[0] == "en" or not all(re.fullmatch("[A-Za-z0-9]{2,8}", part) for part in parts):
        return []
    return ["_".join(parts[:count]) for count in range(len(parts), 0, -1)]
