"""Signals that are acted on at once, whatever the main thread waits for.

Python runs a signal's handler between two steps of the main thread. A signal that comes just before that
thread begins to wait in a system call is only noted, and nobody acts on it until the call returns: an engine
that waits for its client would never hear SIGTERM. The interpreter's C handler also writes the number of the
signal to a descriptor (``signal.set_wakeup_fd``); a thread that reads it needs nothing of the main thread.
"""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


def end_at_once() -> None:
    """Has Ctrl-C end the process here and now, with its sentence: until work begins there is nothing to undo.

    An exception would show where in an import it came, or be lost in a package that passes over whatever goes
    wrong in one. ``terminal.cancel_on_interrupt`` takes the signal over as long as there is work.
    """
    signal.signal(signal.SIGINT, _end)


def _end(number: int, _frame: FrameType | None) -> None:
    os.write(2, b"croplayer: Interrupted.\n")
    os._exit(128 + number)


@contextmanager
def acting_on_signals(act: Callable[[int], None]) -> Iterator[None]:
    """Calls ``act`` in a thread with the number of each signal that comes and has a handler in Python.

    To be entered in the main thread; the handlers stay as they are set.
    """
    # Windows takes a socket only where a descriptor must not block.
    reader, writer = socket.socketpair()
    writer.setblocking(False)
    thread = threading.Thread(target=_act_on_all, args=(reader, act), name="signals", daemon=True)
    thread.start()
    before = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        writer.close()  # the thread reads the end
        thread.join()
        reader.close()


def _act_on_all(reader: socket.socket, act: Callable[[int], None]) -> None:
    while number := reader.recv(1):
        act(number[0])
