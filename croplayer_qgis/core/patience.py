"""Work of a library that can be neither divided nor asked how far it is: what waits for it stays awake."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Final, TypeVar

_T = TypeVar("_T")
_ASKED_EVERY_S: Final = 0.5  # cancelling takes less than a second, and a silence of progress less than two


def patiently(work: Callable[[], _T], tick: Callable[[], None]) -> _T:
    """Result of ``work``, which runs in a thread while ``tick`` is called twice a second.

    Args:
        work: Computes and returns; it writes nothing, as nobody waits for it once ``tick`` raised.
        tick: Tells that work goes on; may raise to stop waiting.

    Raises:
        Exception: What ``work`` or ``tick`` raised.
    """
    thread = ThreadPoolExecutor(1, "patience")
    try:
        tick()
        result = thread.submit(work)
        while not wait((result,), _ASKED_EVERY_S).done:
            tick()
        return result.result()
    finally:
        thread.shutdown(wait=False)
