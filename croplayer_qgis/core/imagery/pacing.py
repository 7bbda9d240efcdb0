"""How fast a source may be asked, and how long to wait before asking again."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

Clock = Callable[[], float]


class RateLimiter:
    """Hands out request slots at an even pace to any number of threads.

    Args:
        per_second: Slots per second.
        clock: Seconds of a clock that never goes back.
    """

    def __init__(self, per_second: float, clock: Clock = time.monotonic) -> None:
        self._gap = 1.0 / per_second
        self._clock = clock
        self._next = clock()
        self._lock = threading.Lock()

    def reserve(self) -> float:
        """Takes the next slot; returns the seconds to wait until it."""
        with self._lock:
            now = self._clock()
            slot = max(self._next, now)
            self._next = slot + self._gap
            return slot - now

    def pause(self, seconds: float) -> None:
        """Gives out no slot for `seconds` from now: the server asked everyone to wait."""
        with self._lock:
            self._next = max(self._next, self._clock() + seconds)


@dataclass(frozen=True)
class RetryPolicy:
    """When to give up on a request.

    Attributes:
        attempts: Requests in all.
        first_wait_s: Upper limit of the first wait; doubles with each further one.
        longest_wait_s: Upper limit of any wait.
        deadline_s: Time for all attempts and waits of a request together.
        connect_s: Time to connect.
        silence_s: Time without any byte from the server.
    """

    attempts: int = 4
    first_wait_s: float = 0.5
    longest_wait_s: float = 15.0
    deadline_s: float = 90.0
    connect_s: float = 6.0
    silence_s: float = 20.0

    def wait_s(self, failures: int, rng: random.Random) -> float:
        """Seconds before the next attempt after `failures` >= 1 failed ones.

        Exponential back-off with equal jitter, so that threads do not return all at once.
        """
        limit = min(self.longest_wait_s, self.first_wait_s * 2.0 ** (failures - 1))
        return limit * rng.uniform(0.5, 1.0)
