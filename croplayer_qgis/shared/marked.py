"""What translation files hold, and a mark for English sentences shown by QGIS in code that has no ``tr``.

``make translations`` finds every ``mark("...")`` beside every ``tr("...")``. The text itself stays English:
command line, logs and job files use it as it is, and QGIS asks ``tr`` for it where it is shown.
"""

from __future__ import annotations

CONTEXT = "CropLayer"
"""Context of every entry."""

STYLE_ATTRIBUTES = ("label", "alias")
"""Attributes of a QML style that a user reads."""


def mark(text: str) -> str:
    """``text`` as it is; a literal here becomes an entry of the translation files."""
    return text
