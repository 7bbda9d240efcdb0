"""The tile services that QGIS itself knows: XYZ connections of its browser and XYZ layers of a project."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from qgis.core import QgsRasterLayer, QgsSettings

from croplayer_qgis.client.secrets import auth_of, http_basic
from croplayer_qgis.layers.server_properties import attribution_of
from croplayer_qgis.shared.url_keys import possible_keys, take_key, take_login

# Where QGIS keeps them: up to 3.28, and from 3.30 on.
_OLD_GROUP = "qgis/connections-xyz"
_NEW_GROUP = "connections/xyz/items"


@dataclass(frozen=True)
class XyzConnection:
    """A tile template as QGIS keeps it.

    Attributes:
        name: Name for people.
        url: Template; may hold a key.
        min_zoom: Lowest zoom.
        max_zoom: Highest zoom.
        auth_config: Entry of QGIS's authentication database, "" for none.
        user: User name of HTTP basic authentication, kept in clear by QGIS.
        password: Its password.
        headers: Further request headers.
        double: Whether a tile is 512 px wide.
        attribution: Credit, where QGIS knows one.
    """

    name: str
    url: str
    min_zoom: int = 0
    max_zoom: int = 18
    auth_config: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    double: bool = False
    attribution: str = ""


@dataclass(frozen=True)
class OpenedConnection:
    """A connection as CropLayer uses it: a record without secrets, and where its key is.

    Attributes:
        record: Source record (``core/imagery/source.py``).
        auth_config: Entry of QGIS's authentication database that holds the key, "" for none.
        key: Key found in the connection itself, which is to be stored before it is used, "" for none.
    """

    record: Mapping[str, Any]
    auth_config: str = ""
    key: str = field(default="", repr=False)


def xyz_connections() -> list[XyzConnection]:
    """The XYZ connections of QGIS's browser, by name; those of an older QGIS after the newer ones."""
    found: dict[str, XyzConnection] = {}
    for group, read in ((_NEW_GROUP, _read_new), (_OLD_GROUP, _read_old)):
        settings = QgsSettings()
        settings.beginGroup(group)
        for name in settings.childGroups():
            settings.beginGroup(name)
            connection = read(name, settings)
            settings.endGroup()
            if connection.url.startswith(("http://", "https://")):
                found.setdefault(name, connection)
    return sorted(found.values(), key=lambda connection: connection.name.lower())


def connection_of_layer(layer: QgsRasterLayer) -> XyzConnection | None:
    """The connection behind an XYZ layer; None for any other layer."""
    if layer.providerType() != "wms":
        return None
    # QGIS decodes %XX only: a + is a + (https://github.com/qgis/QGIS/issues/53654), not a blank as in a form.
    parts = dict(parse_qsl(layer.source().replace("+", "%2B"), keep_blank_values=True))
    url = parts.get("url", "")
    if parts.get("type") != "xyz" or not url.startswith(("http://", "https://")):
        return None
    headers = {
        name.partition(":")[2]: value for name, value in parts.items() if name.startswith("http-header:")
    }
    if parts.get("referer"):
        headers.setdefault("Referer", parts["referer"])
    return XyzConnection(
        name=layer.name(),
        url=url,
        min_zoom=_number(parts.get("zmin"), 0),
        max_zoom=_number(parts.get("zmax"), 18),
        auth_config=parts.get("authcfg", ""),
        user=parts.get("username", ""),
        password=parts.get("password", ""),
        headers={_header_name(name): value for name, value in headers.items()},
        double=parts.get("tilePixelRatio") == "2",
        attribution=attribution_of(layer),
    )


def open_connection(connection: XyzConnection) -> OpenedConnection:
    """The connection as a source record; whatever is secret in it is taken out.

    Raises:
        SecretError: Its entry in the authentication database is of a kind CropLayer cannot use.
    """
    address, user, password = take_login(connection.url)
    url, parameter, key = take_key(address)
    headers = dict(connection.headers)
    auth = f"query:{parameter}" if parameter else "none"
    for name in possible_keys("", headers):
        auth, key = f"header:{name}", headers.pop(name)
    user, password = connection.user or user, connection.password or password
    if user and not key:
        auth, key = "header:Authorization", http_basic(user, password)
    if connection.auth_config:
        auth = auth_of(connection.auth_config)
        key = ""
    record = {
        "id": source_id("xyz", connection.name, url),
        "title": connection.name,
        "kind": "xyz",
        "url": url,
        "min_zoom": connection.min_zoom,
        "max_zoom": min(connection.max_zoom + (1 if connection.double else 0), 24),
        "tile_size": 512 if connection.double else 256,
        "auth": auth,
        "headers": headers,
        "attribution": connection.attribution,
    }
    return OpenedConnection(record, connection.auth_config, key)


def source_id(kind: str, name: str, address: str) -> str:
    """Id of a source without one of its own: readable, and another for every address."""
    words = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:20].strip("_")
    digest = hashlib.sha256(address.encode("utf-8")).hexdigest()[:6]
    return "_".join(part for part in (kind, words, digest) if part)


def _read_old(name: str, settings: QgsSettings) -> XyzConnection:
    """A connection of the settings tree up to QGIS 3.28."""
    referer = _text(settings, "referer")
    headers = _headers(settings)
    if referer:
        headers.setdefault("Referer", referer)
    return _connection(name, settings, headers, _text(settings, "tilePixelRatio"))


def _read_new(name: str, settings: QgsSettings) -> XyzConnection:
    """A connection of the settings tree of QGIS 3.30 and later."""
    return _connection(name, settings, _headers(settings), _text(settings, "tile-pixel-ratio"))


def _connection(name: str, settings: QgsSettings, headers: dict[str, str], ratio: str) -> XyzConnection:
    return XyzConnection(
        name=name,
        url=_text(settings, "url"),
        min_zoom=_number(_text(settings, "zmin"), 0),
        max_zoom=_number(_text(settings, "zmax"), 18),
        auth_config=_text(settings, "authcfg"),
        user=_text(settings, "username"),
        password=_text(settings, "password"),
        headers=headers,
        double=_number(ratio, 0) == 2,
    )


def _headers(settings: QgsSettings) -> dict[str, str]:
    """Request headers: a map in newer versions of QGIS, keys of a group in between."""
    value = settings.value("http-header")
    found = dict(value) if isinstance(value, dict) else {}
    settings.beginGroup("http-header")
    found.update({name: settings.value(name) for name in settings.childKeys()})
    settings.endGroup()
    return {_header_name(name): str(value) for name, value in found.items() if value}


def _header_name(name: str) -> str:
    """QGIS writes ``referer`` in lower case; servers take either, people read this one."""
    return "Referer" if name.lower() == "referer" else name


def _text(settings: QgsSettings, name: str) -> str:
    return str(settings.value(name, "") or "")


def _number(text: Any, default: int) -> int:
    try:
        return int(float(text))
    except (TypeError, ValueError):
        return default
