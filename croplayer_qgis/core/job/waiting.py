"""Until when a run begins no block, because a source wants to be asked later."""

from __future__ import annotations

import time
from collections.abc import Callable

from croplayer_qgis.core.imagery.health import SourceWaitsError

_SAME_WAIT_S = 1.0  # several blocks meet one refusal within this time
_POLL_S = 0.1  # a tenth of the second in which a cancel has to work


class Waiting:
    """The wait of a run; over when its time has come, or when the user pauses and resumes the run.

    Args:
        paused: Whether the user holds the run.
        clock: Seconds since the epoch.
    """

    def __init__(self, paused: Callable[[], bool], clock: Callable[[], float] = time.time) -> None:
        self._paused, self._clock = paused, clock
        self._until = 0.0
        self._was_paused = False

    def begin(self, error: SourceWaitsError) -> bool:
        """A block met a source that wants to be asked later; returns whether this is news."""
        is_news = error.until > max(self._until, self._clock()) + _SAME_WAIT_S
        self._until = max(self._until, error.until)
        return is_news

    def is_on(self) -> bool:
        """Whether the source still wants to be left alone."""
        paused = self._paused()
        if self._was_paused and not paused:
            self._until = 0.0
        self._was_paused = paused
        return self._clock() < self._until

    def holds(self) -> bool:
        """Whether no block may be begun now: because of the source, or because the user paused the run."""
        return self._paused() or self._clock() < self._until

    def rest(self, cancelled: Callable[[], bool]) -> bool:
        """Waits until the source may be asked again; False when the run was cancelled meanwhile."""
        while self.is_on():
            if cancelled():
                return False
            time.sleep(_POLL_S)
        return True
