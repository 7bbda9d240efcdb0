"""Reads what another process prints, without being held up by its silence."""

from __future__ import annotations

import queue
import subprocess  # nosec B404 - the type alone
import threading
from collections.abc import Iterator

_POLL_S = 0.2
"""A fifth of the second in which a cancel has to work."""


def lines_of(process: subprocess.Popen[str]) -> Iterator[str]:
    """Lines of a process as they come, and "" whenever it is silent, so that a cancel is noticed."""
    lines: queue.Queue[str | None] = queue.Queue()

    def pump() -> None:
        for line in process.stdout or ():
            lines.put(line.rstrip())
        lines.put(None)

    threading.Thread(target=pump, daemon=True).start()
    while True:
        try:
            line = lines.get(timeout=_POLL_S)
        except queue.Empty:
            line = ""
        if line is None:
            return
        yield line
