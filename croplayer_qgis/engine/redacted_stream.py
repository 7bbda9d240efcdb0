"""A stderr that lets no secret out."""

from __future__ import annotations

import io
import threading
from typing import TextIO

from croplayer_qgis.core.imagery.redaction import Redactor


class RedactedStream(io.TextIOBase):
    """A text stream that passes whole lines on, without secrets.

    It stands in for ``sys.stderr``, so that log records, the tracebacks attached to them, uncaught exceptions
    and stray prints of libraries all go the same way; a logging filter alone would see only the first.
    """

    def __init__(self, stream: TextIO, redactor: Redactor) -> None:
        self._stream = stream
        self._redactor = redactor
        self._pending = ""
        self._lock = threading.RLock()

    def writable(self) -> bool:
        """True: this is an output stream."""
        return True

    def fileno(self) -> int:
        """Descriptor of the stream behind, for libraries that hand it to a child process."""
        return self._stream.fileno()

    def write(self, text: str) -> int:
        """Holds an unfinished line back, because a secret may arrive in pieces."""
        with self._lock:
            *lines, self._pending = (self._pending + text).split("\n")
            for line in lines:
                self._stream.write(self._redactor(line) + "\n")
            if lines:
                self._stream.flush()
        return len(text)

    def close(self) -> None:
        """Passes on what is pending; the stream behind stays open."""
        with self._lock:
            if self._pending:
                self.write("\n")
