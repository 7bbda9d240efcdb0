"""Text that somebody else wrote, made harmless for JSON readers, spreadsheets and Qt's labels."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets take for the beginning of a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""


def read_json(text: str | bytes, object_hook: Callable[[dict[str, Any]], Any] | None = None) -> Any:
    """The value of a JSON text; raises ValueError, also when it is nested too deeply to be read."""
    try:
        return json.loads(text, object_hook=object_hook)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def cell(value: object) -> object:
    """A value for CSV: a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if not isinstance(value, str) or not value.startswith(_FORMULA):
        return value
    try:
        float(value)
    except ValueError:
        return f"'{value}"
    return value


def tooltip(text: str) -> str:
    """A plain text as rich text that shows it as it is: Qt takes what looks like HTML for HTML."""
    return f"<span>{escape(text)}</span>".replace("\n", "<br>")
