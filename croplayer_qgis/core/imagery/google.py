"""Google Map Tiles API: sessions, 2D satellite tiles and the copyright of a viewport.

Documentation (read in the copies of 2025-2026):
https://developers.google.com/maps/documentation/tile/session_tokens — POST /v1/createSession?key=… with
`mapType`, `language`, `region` and optionally `imageFormat`, `scale`, `highDpi`; answers `session`,
`expiry` (seconds since the epoch, as a string), `tileWidth`, `tileHeight`, `imageFormat`;
https://developers.google.com/maps/documentation/tile/2d-tiles-overview — GET
/tile/v1/viewport?session=…&key=…&zoom=…&north=…&south=…&east=…&west=…, answers `copyright`, `maxZoomRects`;
https://developers.google.com/maps/documentation/tile/satellite — GET /v1/2dtiles/{z}/{x}/{y}?session=…&key=…;
https://developers.google.com/maps/documentation/tile/error_handling — the reasons in the error JSON.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import mercantile

from croplayer_qgis.core.errors import UnreachableError
from croplayer_qgis.core.imagery.fetcher import Fetcher, FetchError, Reply, Request
from croplayer_qgis.core.imagery.reader import BoundsLonLat
from croplayer_qgis.core.imagery.redaction import Redactor
from croplayer_qgis.core.imagery.services import RefusedError, credentials
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.sentence import Sentence

_log = logging.getLogger(__name__)
_RENEW_BEFORE_S = 300.0  # a session is renewed this long before it expires
_DECLINED = frozenset({400, 401, 403})
_BUSY_REASONS = frozenset({"quotaExceeded", "rateLimitExceeded"})
_RANGE_REASONS = frozenset({"notFound", "invalid"})


@dataclass(frozen=True)
class _Session:
    token: str
    expires: float


class GoogleService:
    """One session for all threads, renewed before it expires and when the service calls it expired."""

    def __init__(
        self,
        source: Source,
        secret: str,
        fetcher: Fetcher,
        redact: Redactor,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._source = source
        self._params, headers = credentials(source, secret)
        self._headers = {**source.headers, **headers}
        self._base = source.url.rstrip("/")
        self._fetcher = fetcher
        self._redact = redact
        self._clock = clock
        self._lock = threading.Lock()
        self._session: _Session | None = None
        self._copyrights: dict[tuple[int, ...], str] = {}

    def request(self, tile: mercantile.Tile, stop: threading.Event) -> Request:
        """See `TileService`; opens or renews the session first when needed."""
        return self._with_session(f"{self._base}/v1/2dtiles/{tile.z}/{tile.x}/{tile.y}", stop)

    def renewed(self, reply: Reply, request: Request, stop: threading.Event) -> bool:
        """Renews the session a declined request was made with, once for all threads."""
        if reply.status not in _DECLINED or self.no_imagery(reply):
            return False
        with self._lock:
            if self._session is not None and self._session.token == request.params["session"]:
                self._session = self._create(stop)
        return True

    def no_imagery(self, reply: Reply) -> bool:
        """“Your x, y, or z values are out of range”, where the zoom limit depends on the place."""
        return reply.status == 400 and _reason(reply) in _RANGE_REASONS

    def busy(self, reply: Reply) -> bool:
        """An exceeded quota comes as 403 as well; the documentation asks for exponential back-off."""
        return reply.status in _DECLINED and _reason(reply) in _BUSY_REASONS

    def attribution(self, bounds_lonlat: BoundsLonLat, zoom: int, stop: threading.Event) -> str:
        """The viewport's `copyright`; the source's own text when the service gives none."""
        key = (zoom, *(round(edge * 1000) for edge in bounds_lonlat))
        if key not in self._copyrights:
            self._copyrights[key] = self._viewport_copyright(bounds_lonlat, zoom, stop)
        return self._copyrights[key]

    def _viewport_copyright(self, bounds_lonlat: BoundsLonLat, zoom: int, stop: threading.Event) -> str:
        names = ("west", "south", "east", "north")
        edges = {name: f"{edge:.6f}" for name, edge in zip(names, bounds_lonlat, strict=True)}
        try:
            request = self._with_session(f"{self._base}/tile/v1/viewport", stop, zoom=str(zoom), **edges)
            reply = self._fetcher.fetch(request, stop, busy=self.busy)
            if self.renewed(reply, request, stop):
                request = self._with_session(request.url, stop, zoom=str(zoom), **edges)
                reply = self._fetcher.fetch(request, stop, busy=self.busy)
            text = str(_json(reply).get("copyright") or "") if reply.status == 200 else ""
        except (FetchError, RefusedError) as error:
            _log.warning("%s: no copyright of the viewport: %s", self._source.id, error)
            text = ""
        return text or self._source.attribution

    def _with_session(self, url: str, stop: threading.Event, **params: str) -> Request:
        with self._lock:
            if self._session is None or self._clock() >= self._session.expires - _RENEW_BEFORE_S:
                self._session = self._create(stop)
            token = self._session.token
        return Request(url, {"session": token, **self._params, **params}, self._headers)

    def _create(self, stop: threading.Event) -> _Session:
        options = self._source.options
        body = {
            "mapType": "satellite",
            "language": options.get("language", "en-US"),
            "region": options.get("region", "US"),
        }
        if "image_format" in options:
            body["imageFormat"] = options["image_format"]
        extra: dict[str, Any] = {}
        if self._source.tile_size == 512:
            # Twice the pixels on the same ground: only both options together give sharper tiles.
            extra = {"scale": "scaleFactor2x", "highDpi": True}
        url = f"{self._base}/v1/createSession"
        request = Request(url, self._params, self._headers, json={**body, **extra})
        try:
            reply = self._fetcher.fetch(request, stop, busy=self.busy)
        except FetchError as error:
            raise self._no_session(error.user_message) from None
        if reply.status != 200:
            said = self._redact(reply.message)
            text = Sentence("HTTP {} from createSession: {}", reply.status, said)
            raise RefusedError(text) if reply.status in _DECLINED else self._no_session(text)
        answer = _json(reply)
        try:
            session = _Session(str(answer["session"]), float(answer["expiry"]))
        except (KeyError, TypeError, ValueError):
            raise self._no_session("createSession answered without a session or expiry") from None
        self._redact.add(session.token)
        return session

    def _no_session(self, detail: str) -> UnreachableError:
        """Without a session there is no tile at all, so that the source as a whole cannot be used."""
        return UnreachableError("{} opened no session; try again later.", self._source.title, detail=detail)


def _json(reply: Reply) -> dict[str, Any]:
    try:
        value = read_json(reply.body)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _error(reply: Reply) -> dict[str, Any]:
    error = _json(reply).get("error")
    return error if isinstance(error, dict) else {}


def _reason(reply: Reply) -> str:
    errors = _error(reply).get("errors")
    first = errors[0] if isinstance(errors, list) and errors else {}
    return str(first.get("reason", "")) if isinstance(first, dict) else ""
