"""Translates the strings a user sees; the one context of all translation files is ``CropLayer``."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from croplayer_qgis.shared.marked import CONTEXT
from croplayer_qgis.shared.sentence import Sentence, sentence_of

_NO_NUMBER = -1
"""What Qt takes for a text without plural forms."""


def tr(text: str) -> str:
    """``text`` in QGIS's language, or as it is where no translation exists.

    Args:
        text: English; a literal, a text that ``mark`` marked, or a sentence (such as one that ``counted``
            made), whose values are filled in.
    """
    return Sentence(text).told(_translated)


def in_users_language(item: dict[str, Any]) -> Any:
    """An object of JSON as it is, or the translated text of the engine's sentence it stands for."""
    read = sentence_of(item)
    return tr(read) if isinstance(read, Sentence) else read


def _translated(text: str, n: int | None) -> str:
    return str(QCoreApplication.translate(CONTEXT, text, None, _NO_NUMBER if n is None else n))
