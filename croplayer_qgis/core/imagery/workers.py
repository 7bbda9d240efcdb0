"""Runs slow reads side by side so that a cancellation never waits for a server."""

from __future__ import annotations

import contextvars
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from croplayer_qgis.core.errors import Cancelled

T = TypeVar("T")
_POLL_S = 0.1  # how often a cancellation is looked for; the promise is one second


def run_side_by_side(
    tasks: Sequence[Callable[[threading.Event], T]], threads: int, cancelled: Callable[[], bool]
) -> Iterator[T]:
    """Yields the tasks' results in order of completion.

    The threads are daemons and not a ThreadPoolExecutor's: the latter are joined when Python ends, so a
    server that does not answer would hold up a cancelled process until the time limit of the request.

    Args:
        tasks: Called with an event that is set when nobody waits for them any more.
        threads: Upper limit of threads.
        cancelled: Asked every tenth of a second.

    Raises:
        Cancelled: `cancelled` said so.
        Exception: The first that a task raises; the tasks not yet begun are dropped.
    """
    todo: queue.SimpleQueue[Callable[[threading.Event], T]] = queue.SimpleQueue()
    done: queue.SimpleQueue[tuple[T] | Exception] = queue.SimpleQueue()
    stop = threading.Event()
    for task in tasks:
        todo.put(task)

    def work() -> None:
        while not stop.is_set():
            try:
                task = todo.get_nowait()
            except queue.Empty:
                return
            try:
                done.put((task(stop),))
            except Exception as error:  # handed to the calling thread, which raises it
                done.put(error)

    for _ in range(min(threads, len(tasks))):
        # What the calling thread knows by context, such as its Dask worker, the tasks know too.
        context = contextvars.copy_context()
        threading.Thread(target=context.run, args=(work,), name="imagery", daemon=True).start()
    try:
        for _ in tasks:
            result = _next(done, cancelled)
            if isinstance(result, Exception):
                raise result
            yield result[0]
    finally:
        stop.set()


def _next(
    done: queue.SimpleQueue[tuple[T] | Exception], cancelled: Callable[[], bool]
) -> tuple[T] | Exception:
    while True:
        if cancelled():
            raise Cancelled
        try:
            return done.get(timeout=_POLL_S)
        except queue.Empty:
            continue
