"""Finds the key in a tile URL, so that it is kept where keys belong and not in a job, project or log."""

from __future__ import annotations

import re
from typing import NamedTuple

_KEY = re.compile(
    r"(?P<before>[?&])"
    r"(?P<name>(?:access|auth|session)?[_-]?token|(?:access|api|app|map|subscription)?[_-]?key|signature|sig)"
    r"=(?P<key>[^&{}#]+)",
    re.IGNORECASE,
)


class UrlWithoutKey(NamedTuple):
    """A tile URL, and what was taken out of it.

    Attributes:
        url: The URL without the parameter that held the key.
        name: Name of that parameter, "" when there was none.
        key: The key as it stood in the URL, "" when there was none.
    """

    url: str
    name: str
    key: str


def holds_key(url: str) -> bool:
    """Whether a query parameter of the URL is, by its name, a key, token or signature with a value."""
    return _KEY.search(url) is not None


def take_key(url: str) -> UrlWithoutKey:
    """Takes the first key out of a URL; everything else stays as it is, placeholders included."""
    found = _KEY.search(url)
    if found is None:
        return UrlWithoutKey(url, "", "")
    rest = url[found.end() :]
    if found["before"] == "?":
        rest = "?" + rest[1:] if rest.startswith("&") else rest
    return UrlWithoutKey(url[: found.start()] + rest, found["name"], found["key"])
