"""Where a key may be sent: to scheme and host it was entered for, and never unencrypted over a network."""

from __future__ import annotations

import re

from croplayer_qgis.shared.source_text import builtin_records

# Ends an authority as urllib3 does, the backslash included, so that both see the same host.
_ORIGIN = re.compile(r"(https?)://(?:[^\\/?#@]*@)?([^\\/?#]*)", re.IGNORECASE)
_LOOPBACK = re.compile(r"(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?")
_DEFAULT_PORT = {"http": ":80", "https": ":443"}


def origin(url: str) -> str:
    """Scheme and host of an address in lower case, with a port other than the usual; "" for a file.

    Placeholders such as ``{switch:a,b}`` stay as they are written.
    """
    found = _ORIGIN.match(url)
    if found is None:
        return ""
    scheme, host = found[1].lower(), found[2].rpartition("@")[2].lower()
    port = _DEFAULT_PORT[scheme]
    return f"{scheme}://{host[: -len(port)] if host.endswith(port) else host}"


def is_loopback(url: str) -> bool:
    """Whether an address is on this machine, where nobody listens in on the way."""
    return _LOOPBACK.fullmatch(origin(url).partition("://")[2]) is not None


def sends_in_clear(url: str) -> bool:
    """Whether a key sent there could be read on the way."""
    return origin(url).startswith("http://") and not is_loopback(url)


def is_own_host(source_id: str, url: str) -> bool:
    """Whether a source's key may go to this address unasked: the service's own, or this machine."""
    record = builtin_records().get(source_id)
    own = record is not None and origin(str(record["url"])) == origin(url)
    return own or is_loopback(url)
