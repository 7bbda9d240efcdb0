"""HTTP for tile services: pooled, paced, retried, cancellable, and silent about secrets."""

from __future__ import annotations

import json
import logging
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError, InvalidHeader
from urllib3.util import Retry

from croplayer_qgis.core.errors import Cancelled, UnreachableError
from croplayer_qgis.core.imagery.pacing import RateLimiter, RetryPolicy
from croplayer_qgis.core.imagery.redaction import Redactor, quieten_http_logs
from croplayer_qgis.core.imagery.source import Source

_log = logging.getLogger(__name__)
_RETRIED = frozenset({408, 425, 429, 500, 502, 503, 504})
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_LARGEST_BODY = 16 * 2**20
_CHUNK = 64 * 1024
# A network that was there and is gone: give up after this many tiles in a row without an answer.
_UNREACHABLE_TILES = 8


@dataclass(frozen=True)
class Request:
    """One HTTP request; a POST when it has a JSON body."""

    url: str
    params: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    json: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Reply:
    """A server's final answer."""

    status: int
    body: bytes
    headers: Mapping[str, str]

    @property
    def message(self) -> str:
        """What the service says went wrong, from the JSON forms of Mapbox and Google; may be empty."""
        try:
            value = json.loads(self.body)
        except ValueError:
            return ""
        error = value.get("error", value) if isinstance(value, dict) else {}
        return str(error.get("message", "")) if isinstance(error, dict) else ""


class FetchError(Exception):
    """No usable answer after all attempts; the text is safe to log."""


class ContentError(Exception):
    """The answer is not what was asked for (broken image, wrong size)."""


class Fetcher:
    """Sends the requests of one source.

    Args:
        source: Gives rate limit, number of connections and headers.
        redact: Cleans whatever is reported.
        policy: When to give up.
    """

    def __init__(self, source: Source, redact: Redactor, policy: RetryPolicy | None = None) -> None:
        quieten_http_logs()
        self._source = source
        self._redact = redact
        self._policy = policy or RetryPolicy()
        self._limiter = RateLimiter(source.requests_per_second)
        self._rng = random.Random()
        self._lock = threading.Lock()
        self._reached = False
        self._unreachable = 0
        self._session = requests.Session()
        # A proxy has no way to this machine's loopback interface, where the demo server listens.
        self._session.trust_env = urlsplit(source.url).hostname not in _LOOPBACK
        adapter = HTTPAdapter(pool_connections=4, pool_maxsize=source.connections, pool_block=True)
        self._session.mount("http://", adapter)
        self._session.mount("https://", adapter)
        self._session.headers.update({"User-Agent": "CropLayer (QGIS plugin)", **source.headers})

    def fetch(
        self,
        request: Request,
        stop: threading.Event,
        check: Callable[[Reply], None] = lambda reply: None,
        busy: Callable[[Reply], bool] = lambda reply: False,
    ) -> Reply:
        """Sends a request until it is answered for good.

        Args:
            request: What to ask.
            stop: Ends waits at once when set.
            check: Raises ContentError when an answer must be asked for again.
            busy: Says of an answer that it means "too many requests" although its status does not.

        Returns:
            Any answer but those that ask to try again.

        Raises:
            FetchError: No usable answer in time.
            UnreachableError: The service cannot be reached at all.
            Cancelled: `stop` was set.
        """
        deadline = time.monotonic() + self._policy.deadline_s
        reason = ""
        unreachable = False
        for failures in range(self._policy.attempts):
            pause = self._policy.wait_s(failures, self._rng) if failures else 0.0
            self._wait(max(pause, self._limiter.reserve()), deadline, stop, reason)
            try:
                reply = self._send(request, deadline, stop)
                self._answered()
                unreachable = False
                if reply.status in _RETRIED or busy(reply):
                    reason = f"HTTP {reply.status}"
                    self._honour_retry_after(reply)
                    continue
                check(reply)
                return reply
            except ContentError as error:
                reason = str(error)
            except requests.RequestException as error:
                unreachable = isinstance(error, requests.ConnectionError | requests.Timeout)
                reason = f"{type(error).__name__}: {self._redact(error)}"
            except HTTPError as error:  # while the body was read
                reason = f"{type(error).__name__}: {self._redact(error)}"
        if unreachable:
            self._count_unreachable(reason)
        raise FetchError(f"{reason} (after {self._policy.attempts} attempts)")

    def close(self) -> None:
        """Closes idle connections."""
        self._session.close()

    def _send(self, request: Request, deadline: float, stop: threading.Event) -> Reply:
        with self._session.request(
            "GET" if request.json is None else "POST",
            request.url,
            params=dict(request.params),
            headers=dict(request.headers),
            json=request.json,
            stream=True,
            timeout=(self._policy.connect_s, self._policy.silence_s),
            # A redirect could carry the key to another host.
            allow_redirects=not self._source.needs_secret,
        ) as response:
            body = bytearray()
            for chunk in response.iter_content(_CHUNK):
                body += chunk
                if stop.is_set():
                    raise Cancelled
                if time.monotonic() > deadline:
                    raise ContentError("the server was too slow")
                if len(body) > _LARGEST_BODY:
                    raise ContentError("the answer is too large for a tile")
            return Reply(response.status_code, bytes(body), response.headers)

    def _wait(self, seconds: float, deadline: float, stop: threading.Event, reason: str) -> None:
        if time.monotonic() + seconds > deadline:
            raise FetchError(f"{reason or 'the server asked to wait'}; the next attempt would be too late")
        if stop.wait(seconds) if seconds > 0 else stop.is_set():
            raise Cancelled

    def _honour_retry_after(self, reply: Reply) -> None:
        value = reply.headers.get("Retry-After")
        if value is None:
            return
        try:
            self._limiter.pause(Retry().parse_retry_after(value))
        except InvalidHeader:
            _log.info("%s: Retry-After %r cannot be read", self._source.id, value)

    def _answered(self) -> None:
        with self._lock:
            self._reached = True
            self._unreachable = 0

    def _count_unreachable(self, reason: str) -> None:
        with self._lock:
            self._unreachable += 1
            give_up = not self._reached or self._unreachable >= _UNREACHABLE_TILES
        if give_up:
            raise UnreachableError(
                "{} cannot be reached; check the network connection, the proxy settings "
                "and the address of the source.",
                self._source.title,
                detail=reason,
            )
