"""Tile services that need no session: Mapbox and plain XYZ templates."""

from __future__ import annotations

import re
import threading
from typing import Protocol

import mercantile

from croplayer_qgis.core.errors import InputError, KeyMissingError
from croplayer_qgis.core.imagery.fetcher import Reply, Request
from croplayer_qgis.core.imagery.reader import BoundsLonLat
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.core.imagery.template import hosts, normalised
from croplayer_qgis.shared.key_hosts import origin, sends_in_clear
from croplayer_qgis.shared.sentence import SentenceError

_SWITCH = re.compile(r"\{switch:([^}]+)\}")


class RefusedError(SentenceError):
    """The service does not accept the key; the text is safe to log."""


class TileService(Protocol):
    """Knows how a service is asked; the reader does the rest."""

    def request(self, tile: mercantile.Tile, stop: threading.Event) -> Request:
        """The request for a tile of the service's own size and zoom."""

    def renewed(self, reply: Reply, request: Request, stop: threading.Event) -> bool:
        """Whether what made the service decline was renewed, so that asking again makes sense."""

    def no_imagery(self, reply: Reply) -> bool:
        """Whether a status other than 204, 404 and 410 says that there is no imagery."""

    def busy(self, reply: Reply) -> bool:
        """Whether a status other than 429 and 5xx says that the service is busy."""

    def attribution(self, bounds_lonlat: BoundsLonLat, zoom: int, stop: threading.Event) -> str:
        """Attribution text for (west, south, east, north) in degrees."""


class _Stateless:
    """What Mapbox and XYZ services share: nothing to renew, a fixed attribution."""

    def __init__(self, source: Source, secret: str) -> None:
        self._source = source
        self._params, headers = credentials(source, secret)
        self._headers = {**source.headers, **headers}

    def renewed(self, reply: Reply, request: Request, stop: threading.Event) -> bool:
        return False

    def no_imagery(self, reply: Reply) -> bool:
        return False

    def busy(self, reply: Reply) -> bool:
        return False

    def attribution(self, bounds_lonlat: BoundsLonLat, zoom: int, stop: threading.Event) -> str:
        return self._source.attribution


class MapboxService(_Stateless):
    """Mapbox Raster Tiles API v4.

    `GET {url}/v4/{tileset_id}/{zoom}/{x}/{y}{@2x}.{format}?access_token=…`, see
    https://docs.mapbox.com/api/maps/raster-tiles/: `@2x` makes a tile 512 px; formats are png, png32 to
    png256, jpg, jpg70, jpg80, jpg90 and webp; tilesets with `mapbox.satellite` always come as JPEG.
    A bad token is answered with 401, one without the right scope or URL with 403
    (https://docs.mapbox.com/help/troubleshooting/token-errors).
    """

    def request(self, tile: mercantile.Tile, stop: threading.Event) -> Request:
        """See `TileService`."""
        source = self._source
        tileset = source.options.get("tileset", "mapbox.satellite")
        image_format = source.options.get("format", "jpg90")
        double = "@2x" if source.tile_size == 512 else ""
        url = f"{source.url.rstrip('/')}/v4/{tileset}/{tile.z}/{tile.x}/{tile.y}{double}.{image_format}"
        return Request(url, self._params, self._headers)


class XyzService(_Stateless):
    """A URL template in the notation of QGIS's XYZ connections and JOSM's imagery list.

    `{x}`, `{y}`, `{z}`; `{-y}` and the option `scheme: tms` count rows from the south; `{q}` is the
    quadkey of Bing Maps; `{switch:a,b,c}` or `{s}` with the option `subdomains: a,b,c` (the default) spreads
    tiles over hosts, the same tile always to the same host so that its caches work.
    """

    def request(self, tile: mercantile.Tile, stop: threading.Event) -> Request:
        """See `TileService`."""
        source = self._source
        south_row = (1 << tile.z) - 1 - tile.y
        row = south_row if source.options.get("scheme") == "tms" else tile.y
        names = hosts(source.options.get("subdomains", ""))
        url: str = _SWITCH.sub(lambda match: _pick(match[1].split(","), tile), normalised(source.url))
        for name, value in (
            ("{x}", tile.x),
            ("{y}", row),
            ("{-y}", south_row),
            ("{z}", tile.z),
            ("{q}", mercantile.quadkey(tile)),
            ("{s}", _pick(names, tile)),
        ):
            url = url.replace(name, str(value))
        return Request(url, self._params, self._headers)


def credentials(source: Source, secret: str) -> tuple[dict[str, str], dict[str, str]]:
    """Query parameters and headers that carry the secret, as `source.auth` says.

    Raises:
        KeyMissingError: The source needs a secret and there is none.
        InputError: The secret could be read on its way.
    """
    place, _, name = source.auth.partition(":")
    if place == "none":
        return {}, {}
    if sends_in_clear(source.url):
        raise InputError(
            "{} would send its key unencrypted to {}; use its https:// address.",
            source.title,
            origin(source.url),
        )
    if not secret.strip():
        raise KeyMissingError(
            "{} needs a key or token; give one for source “{}” "
            "(command line: environment variable CROPLAYER_TOKEN_{}).",
            source.title,
            source.id,
            source.id.upper(),
        )
    return ({name: secret}, {}) if place == "query" else ({}, {name: secret})


def _pick(names: list[str], tile: mercantile.Tile) -> str:
    at: int = (tile.x + tile.y) % len(names)
    return names[at].strip()
