"""HTTP for tile services: pooled, paced, retried, cancellable, and silent about secrets."""

from __future__ import annotations

import logging
import random
import re
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

import requests
from urllib3.exceptions import HTTPError, InvalidHeader
from urllib3.util import Retry

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.imagery.deadline import DeadlineAdapter, Exchange, ends_at
from croplayer_qgis.core.imagery.health import SourceHealth, is_by_the_day
from croplayer_qgis.core.imagery.pacing import RateLimiter, RetryPolicy
from croplayer_qgis.core.imagery.redaction import Redactor, quieten_http_logs
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.key_hosts import is_loopback, origin
from croplayer_qgis.shared.sentence import Sentence, SentenceError
from croplayer_qgis.shared.url_keys import harmless_headers

_log = logging.getLogger(__name__)
_RETRIED = frozenset({408, 425, 429, 500, 502, 503, 504})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS = 5  # a tile is moved once or twice; more is a circle
_LARGEST_BODY = 16 * 2**20  # 16 times a tile of 512 px without any compression (1 MB)
_CHUNK = 64 * 1024  # read between two looks at the deadline and at a cancel
_TOO_MANY = 429  # RFC 6585, section 4
_UNTRUSTED = re.compile(r"certificate verify failed: ([^(]*)")  # as ssl.SSLCertVerificationError says it


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
            value = read_json(self.body)
        except ValueError:
            return ""
        error = value.get("error", value) if isinstance(value, dict) else {}
        return str(error.get("message", "")) if isinstance(error, dict) else ""


class FetchError(SentenceError):
    """No usable answer after all attempts; the sentence is safe to log."""


class ContentError(SentenceError):
    """The answer is not what was asked for (broken image, wrong size)."""


class Fetcher:
    """Sends the requests of one source.

    Args:
        source: Gives rate limit, number of connections and headers.
        redact: Cleans whatever is reported.
        policy: When to give up.

    Attributes:
        health: How the service is, told by whoever judges its answers.
    """

    def __init__(self, source: Source, redact: Redactor, policy: RetryPolicy | None = None) -> None:
        quieten_http_logs()
        self._source = source
        self._redact = redact
        self._policy = policy or RetryPolicy()
        self._limiter = RateLimiter(source.requests_per_second)
        self._rng = random.SystemRandom()
        self.health = SourceHealth(source)
        self._session = requests.Session()
        # A proxy has no way to this machine's loopback interface, where the demo server listens.
        self._session.trust_env = not is_loopback(source.url)
        adapter = DeadlineAdapter(pool_connections=4, pool_maxsize=source.connections, pool_block=True)
        self._session.mount("http://", adapter)
        self._session.mount("https://", adapter)
        self._session.headers.update(
            {"User-Agent": "CropLayer (QGIS plugin)", **harmless_headers(source.headers)}
        )

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
            SourceWaitsError: The service wants to be asked later than this request can wait.
            KeyRefusedError: It has refused the key before.
            Cancelled: `stop` was set.
        """
        deadline = time.monotonic() + self._policy.deadline_s
        self.health.require(self._policy.deadline_s)
        reason = Sentence("the server asked to wait")
        silent = False
        declined: Reply | None = None
        for failures in range(self._policy.attempts):
            pause = self._policy.wait_s(failures, self._rng) if failures else 0.0
            self._wait(max(pause, self._limiter.reserve()), deadline, stop, reason)
            silent, declined = False, None
            try:
                reply = self._send(request, deadline, stop)
                self.health.answered()
                if reply.status in _RETRIED or busy(reply):
                    reason = Sentence("HTTP {}", reply.status)
                    if reply.status == _TOO_MANY or busy(reply) or "Retry-After" in reply.headers:
                        declined = reply
                        self._hold(reply, deadline)
                    continue
                check(reply)
                return reply
            except ContentError as error:
                reason = error.user_message
            except requests.RequestException as error:
                untrusted = _UNTRUSTED.search(str(error))
                if untrusted:
                    raise self.health.untrusted(untrusted[1].strip()) from error
                silent = isinstance(error, requests.ConnectionError | requests.Timeout)
                reason = self._told(error)
            except HTTPError as error:  # while the body was read
                reason = self._told(error)
        if declined is not None:
            raise self.health.wait(None, self._words(declined), declined.body)
        if silent:
            self.health.silent(reason)
        raise FetchError("{} (after {} attempts)", reason, self._policy.attempts)

    def close(self) -> None:
        """Closes idle connections."""
        self._session.close()

    def _send(self, request: Request, deadline: float, stop: threading.Event) -> Reply:
        """The answer, that of the last address when the service redirects."""
        with ends_at(deadline) as exchange:
            try:
                reply = self._exchange(request, exchange, stop)
                for _ in range(_MOST_REDIRECTS):
                    further = self._redirected(request, reply)
                    if further is None:
                        break
                    request = further
                    reply = self._exchange(request, exchange, stop)
                return reply
            except (requests.RequestException, HTTPError) as error:
                if exchange.expired:
                    raise ContentError("the server was too slow") from error
                raise

    def _exchange(self, request: Request, exchange: Exchange, stop: threading.Event) -> Reply:
        with self._session.request(
            "GET" if request.json is None else "POST",
            request.url,
            params=dict(request.params),
            headers=dict(request.headers),
            json=request.json,
            stream=True,
            timeout=(self._policy.connect_s, self._policy.silence_s),
            allow_redirects=False,
        ) as response:
            body = bytearray()
            for chunk in response.iter_content(_CHUNK):
                body += chunk
                if stop.is_set():
                    raise Cancelled
                if exchange.expired:
                    raise ContentError("the server was too slow")
                if len(body) > _LARGEST_BODY:
                    raise ContentError("the answer is too large for a tile")
            if exchange.expired:  # a body without a length ends like a whole one when it is cut
                raise ContentError("the server was too slow")
            return Reply(response.status_code, bytes(body), response.headers)

    def _redirected(self, request: Request, reply: Reply) -> Request | None:
        """Where the answer sends the request on; None when it is an answer, or must not be followed.

        A key goes nowhere else; headers that might carry one stay with the host they were given for; and what
        is no http address would be a file of this machine.
        """
        place = reply.headers.get("Location", "")
        if reply.status not in _REDIRECTS or not place or self._source.needs_secret:
            return None
        url = urljoin(request.url, place)
        if not origin(url) or (
            request.url.lower().startswith("https:") and not url.lower().startswith("https:")
        ):
            return None
        same_host = origin(url) == origin(request.url)
        return Request(url, headers=request.headers if same_host else harmless_headers(request.headers))

    def _wait(self, seconds: float, deadline: float, stop: threading.Event, reason: Sentence) -> None:
        if time.monotonic() + seconds > deadline:
            raise FetchError("{}; the next attempt would be too late", reason)
        if stop.wait(seconds) if seconds > 0 else stop.is_set():
            raise Cancelled

    def _hold(self, reply: Reply, deadline: float) -> None:
        """Gives out no request as long as the service asks for; raises SourceWaitsError when that is long."""
        seconds = self._retry_after(reply)
        if seconds is None and is_by_the_day(reply.body):
            raise self.health.wait(None, self._words(reply), reply.body)
        if seconds is not None and time.monotonic() + seconds > deadline:
            raise self.health.wait(seconds, self._words(reply))
        self._limiter.pause(seconds or 0.0)

    def _retry_after(self, reply: Reply) -> float | None:
        value = reply.headers.get("Retry-After")
        if value is None:
            return None
        try:
            return Retry().parse_retry_after(value)
        except InvalidHeader:
            _log.info("%s: Retry-After %r cannot be read", self._source.id, value)
            return None

    def _told(self, error: Exception) -> Sentence:
        """What a library says of its error, which is in no translation."""
        return Sentence("{}: {}", type(error).__name__, self._redact(error))

    def _words(self, reply: Reply) -> str:
        return ": ".join(part for part in (f"HTTP {reply.status}", self._redact(reply.message)) if part)
