"""Finds keys and passwords in addresses, so that they are kept where they belong and in no job or log."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import unquote

_KEY = re.compile(
    r"(?P<before>[?&])"
    r"(?P<name>(?:access|auth|session)?[_-]?token|(?:access|api|app|map|subscription)?[_-]?key|signature|sig)"
    r"=(?P<key>[^&{}#]+)",
    re.IGNORECASE,
)


_PROXY_VARIABLES = frozenset({"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
_PASSWORD = re.compile(r"://[^/:@]*:(.+)@")  # of broken addresses too: those are what error messages quote


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


def proxy_passwords(environ: Mapping[str, str]) -> set[str]:
    """Passwords in the proxy addresses that ``requests`` and pip read, as they stand there and decoded."""
    addresses = (value for name, value in environ.items() if name.upper() in _PROXY_VARIABLES)
    found = {match[1] for match in map(_PASSWORD.search, addresses) if match}
    return {form for password in found for form in (password, unquote(password))}
