"""Judges a service as a whole: tiles have verdicts, whoever delivers them has a health."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import Enum

from croplayer_qgis.core.errors import ImageryError, KeyRefusedError, SourceError, UnreachableError
from croplayer_qgis.core.imagery.source import Source

UNREACHABLE_TILES = 8
"""A network that was there and is gone: given up after this many tiles in a row without an answer."""

UNUSABLE_TILES = 16
"""So many unusable answers in a row are the service's affair and no longer the tiles': each has cost four
requests by then, and a block at zoom 16 has some 500 tiles."""

_FIRST_WAIT_S = 60.0  # where a service says "too many" and not how long; quotas by the minute are usual
_LONGEST_WAIT_S = 900.0
_BY_THE_DAY = re.compile(rb"per[ _]?day|daily", re.IGNORECASE)
# Google's daily quotas begin anew at midnight Pacific Time (https://cloud.google.com/docs/quotas/view-manage),
# which is 07:00 or 08:00 UTC; other services are asked again at that time as well.
_NEW_DAY_UTC_HOUR = 8


class Health(Enum):
    """How a service is."""

    OK = "ok"
    THROTTLED = "throttled"
    QUOTA_USED = "quota used"
    REFUSED = "refused"  # it answers, and does not accept the key or token
    DOWN = "down"


class SourceWaitsError(SourceError):
    """A service wants to be asked later; the text says until when, in its own words.

    Attributes:
        until: When it can be asked again, in seconds since the epoch.
    """

    until: float = 0.0


class OutageError(UnreachableError, ImageryError):
    """A service answers and gives nothing usable; what is not fetched because of it is no missing imagery."""


class SourceHealth:
    """The health of one service, shared by all threads that ask it.

    Args:
        source: The service.
        clock: Seconds since the epoch.
    """

    def __init__(self, source: Source, clock: Callable[[], float] = time.time) -> None:
        self._source = source
        self._clock = clock
        self._lock = threading.Lock()
        self._state = Health.OK
        self._until = 0.0
        self._words = ""
        self._answers = 0
        self._waits = self._failures = self._silences = 0

    @property
    def state(self) -> Health:
        """How the service is now."""
        waiting = self._state in (Health.THROTTLED, Health.QUOTA_USED) and self._clock() >= self._until
        return Health.OK if waiting else self._state

    @property
    def has_answered(self) -> bool:
        """Whether it has said of any tile what is there, imagery or none: access as such is granted."""
        return self._answers > 0

    def settled(self) -> None:
        """A tile was delivered, or said to be absent."""
        with self._lock:
            self._answers += 1
            self._waits = self._failures = self._silences = 0
            self._state = Health.OK

    def answered(self) -> None:
        """Something came back, whatever it was."""
        with self._lock:
            self._silences = 0

    def failed(self, reason: str) -> None:
        """A tile could not be had after all attempts.

        Raises:
            OutageError: As were too many before it.
        """
        with self._lock:
            self._failures += 1
            if self._failures < UNUSABLE_TILES:
                return
            self._state = Health.DOWN
        raise OutageError(
            "{} gave no usable answer {} times in a row ({}); check the address, or try again later.",
            self._source.title,
            self._failures,
            reason,
            detail=reason,
        )

    def refused(self, reason: str) -> None:
        """The key or token was not accepted: no further tile is asked for.

        Args:
            reason: As the service puts it.
        """
        with self._lock:
            self._state, self._words = Health.REFUSED, reason

    def silent(self, reason: str) -> None:
        """A tile brought no answer at all, after all attempts.

        Raises:
            UnreachableError: Nothing was ever answered, or nothing any more.
        """
        with self._lock:
            self._silences += 1
            if self._answers and self._silences < UNREACHABLE_TILES:
                return
            self._state = Health.DOWN
        raise UnreachableError(
            "{} cannot be reached; check the network connection, the proxy settings "
            "and the address of the source.",
            self._source.title,
            detail=reason,
        )

    def untrusted(self, reason: str) -> UnreachableError:
        """The certificate of the service is not believed; asking again changes nothing.

        Args:
            reason: Why not, in the words of OpenSSL.
        """
        with self._lock:
            self._state = Health.DOWN
        return UnreachableError(
            "The certificate of {} is not trusted ({}), so nothing was sent to it. Where a proxy or a "
            "server of your own signs for itself, name a file with its certificate in the environment "
            "variable REQUESTS_CA_BUNDLE.",
            self._source.title,
            reason,
            detail=reason,
        )

    def wait(self, seconds: float | None, words: str, body: bytes = b"") -> SourceWaitsError:
        """The service says "later".

        Args:
            seconds: For how long; None where it does not say.
            words: Why, as the service puts it.
            body: Its answer, which may name a quota by the day.
        """
        with self._lock:
            now = self._clock()
            self._state, until = Health.THROTTLED, now + (seconds or 0.0)
            if seconds is None and is_by_the_day(body):
                self._state, until = Health.QUOTA_USED, _next_day(now)
            elif seconds is None:
                until = now + min(_FIRST_WAIT_S * 2.0**self._waits, _LONGEST_WAIT_S)
                self._waits += 1
            self._until, self._words = max(self._until, until), words
        return self._later()

    def require(self, by: float) -> None:
        """Asks whether there is any use in a request.

        Args:
            by: Seconds from now that it can wait.

        Raises:
            SourceWaitsError: The service wants to be asked later.
            KeyRefusedError: It has refused the key.
        """
        if self._state is Health.REFUSED:
            raise refusal(self._source, self._words)
        if self._until - self._clock() > by:
            raise self._later()

    def _later(self) -> SourceWaitsError:
        reason = f" ({self._words})" if self._words else ""
        error = SourceWaitsError(
            "{} wants to be asked again at {}{}.", self._source.title, _local_time(self._until), reason
        )
        error.until = self._until
        return error


def refusal(source: Source, detail: str) -> KeyRefusedError:
    """The error for a key or token that the source does not accept."""
    if not source.needs_secret:
        return KeyRefusedError(
            "{} refused access ({}); it may want a key (“auth” of source “{}”) or further headers.",
            source.title,
            detail,
            source.id,
            detail=detail,
        )
    return KeyRefusedError(
        "{} refused the key or token of source “{}” ({}); "
        "check that it is right, active and allowed to use this service.",
        source.title,
        source.id,
        detail,
        detail=detail,
    )


def is_by_the_day(body: bytes) -> bool:
    """Whether a refusal is about a quota by the day: waiting a minute is of no use."""
    return _BY_THE_DAY.search(body) is not None


def _next_day(now: float) -> float:
    moment = datetime.fromtimestamp(now, UTC)
    new_day = moment.replace(hour=_NEW_DAY_UTC_HOUR, minute=0, second=0, microsecond=0)
    return (new_day if new_day > moment else new_day + timedelta(days=1)).timestamp()


def _local_time(at: float) -> str:
    """Such as ``2026-11-29 14:05:10``, in the time of this machine."""
    return f"{datetime.fromtimestamp(at):%Y-%m-%d %H:%M:%S}"
