"""Finds keys and passwords in addresses, so that they are kept where they belong and in no job or log.

What is known to be harmless may be saved with a job; everything else in a query or a header may be a key, as
services call theirs what they like (``tk``, ``ak``, ``connectId``, ``X-Amz-Signature`` ...).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple
from urllib.parse import unquote

LOGIN = "user:password"
"""Stands for ``user:password@`` among the names that ``possible_keys`` gives."""

UNNAMED = "?"
"""Stands for a value without a name there, so that no message shows the value."""

# Words of OGC WMS 1.3 and WMTS 1.0 and of common tile services; none of them is known to carry a key.
_HARMLESS_PARAMETERS = frozenset(
    re.findall(
        r"\S+",
        "attribution bbox bgcolor bounds col crs date dpi exceptions ext f format gl height hl i image "
        "infoformat j l lang language layer layers level lyrs map map_resolution maptype mapid n q quadkey r "
        "region request resolution row s scale service size srs src style styles sz t tile tiled tilecol "
        "tilematrix tilematrixset tilerow tilesize time transparent ts type v ver version w width x y z zoom",
    )
)
_HARMLESS_HEADERS = frozenset(
    re.findall(
        r"\S+",
        "accept accept-encoding accept-language cache-control connection dnt origin pragma referer "
        "sec-fetch-dest sec-fetch-mode sec-fetch-site user-agent",
    )
)

_PARAMETER = re.compile(r"(?P<before>[?&;#])(?:(?P<name>[^=&;#?{}/]+)=)?(?P<value>(?:\{[^}]*\}|[^&;#{}])*)")
_PLACEHOLDER = re.compile(r"\{[^}]*\}")
_LOGIN = re.compile(r"(?P<scheme>://)(?P<login>[^/\\?#@]*)@")
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


def possible_keys(url: str, headers: Iterable[str] = ()) -> list[str]:
    """Names of query parameters and headers that may carry a key, in their order.

    A parameter is harmless when its name is known to be, or when its value is nothing but placeholders such
    as ``{x}``. A value without a name goes under ``UNNAMED``, ``user:password@`` under ``LOGIN``.

    Args:
        url: An address; a path of a file holds none.
        headers: Names of request headers.
    """
    names = [LOGIN] if _LOGIN.search(url) else []
    names += [match["name"] or UNNAMED for match in _parameters(url)]
    return names + [name for name in headers if name.lower() not in _HARMLESS_HEADERS]


def harmless_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Those headers that cannot carry a key, and so may follow a redirect to another host."""
    return {name: value for name, value in headers.items() if name.lower() in _HARMLESS_HEADERS}


def take_key(url: str, public: Collection[str] = ()) -> UrlWithoutKey:
    """Takes the first possible key out of a URL; everything else stays as it is, placeholders included.

    Args:
        url: The URL.
        public: Names of parameters that are no secret.
    """
    named = (match for match in _parameters(url) if match["name"] and match["name"] not in public)
    found = next(named, None)
    if found is None:
        return UrlWithoutKey(url, "", "")
    rest = url[found.end() :]
    if found["before"] == "?" and rest[:1] in ("&", ";"):
        rest = "?" + rest[1:]
    return UrlWithoutKey(url[: found.start()] + rest, found["name"], found["value"])


def put_back(url: str, name: str, value: str) -> str:
    """The URL with a parameter that ``take_key`` took out of it."""
    address, mark, fragment = url.partition("#")
    return f"{address}{'&' if '?' in address else '?'}{name}={value}{mark}{fragment}"


def take_login(url: str) -> tuple[str, str, str]:
    """The URL without ``user:password@``, the user and the password; both decoded, "" where there is none."""
    found = _LOGIN.search(url)
    if found is None:
        return url, "", ""
    user, _, password = found["login"].partition(":")
    return url[: found.start()] + "://" + url[found.end() :], unquote(user), unquote(password)


def proxy_passwords(environ: Mapping[str, str]) -> set[str]:
    """Passwords in the proxy addresses that ``requests`` and pip read, as they stand there and decoded."""
    addresses = (value for name, value in environ.items() if name.upper() in _PROXY_VARIABLES)
    found = {match[1] for match in map(_PASSWORD.search, addresses) if match}
    return {form for password in found for form in (password, unquote(password))}


def _parameters(url: str) -> list[re.Match[str]]:
    """Parameters that may carry a key."""
    if "://" not in url:
        return []
    return [match for match in _PARAMETER.finditer(url) if _may_be_key(match)]


def _may_be_key(match: re.Match[str]) -> bool:
    name, value = match["name"], match["value"]
    if match["before"] == "#" and name is None:
        return False
    has_text = any(sign.isalnum() for sign in _PLACEHOLDER.sub("", value))
    return has_text and (name or value).lower() not in _HARMLESS_PARAMETERS
