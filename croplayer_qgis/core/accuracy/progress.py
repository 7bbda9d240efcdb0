"""How long work says how far it is, and is stopped."""

from __future__ import annotations

from collections.abc import Callable

from croplayer_qgis.core.errors import Cancelled

Tick = Callable[[float], None]
"""Called with the share of a step that is done, 0-1, several times a second; raises Cancelled to stop it."""


def silent(fraction: float) -> None:
    """The tick of work that nobody watches."""


class Watch:
    """Divides a task into steps, each with its part of the progress bar.

    Args:
        cancelled: Whether to stop; asked at every tick.
        report: Receives the share of the whole task, 0-1, and what is being done.
    """

    def __init__(self, cancelled: Callable[[], bool], report: Callable[[float, str], None]) -> None:
        self._cancelled, self._report = cancelled, report
        self._done = 0.0

    def step(self, share: float, text: str) -> Tick:
        """The tick of the next step, which is ``share`` of the task (0-1)."""
        start, self._done = self._done, min(self._done + share, 1.0)

        def tick(fraction: float) -> None:
            if self._cancelled():
                raise Cancelled
            self._report(start + share * fraction, text)

        tick(0.0)
        return tick
