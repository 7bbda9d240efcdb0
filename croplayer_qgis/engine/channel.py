"""The engine's end of the protocol pipe: stdin and stdout, reserved for protocol lines."""

from __future__ import annotations

import json
import math
import os
import sys
import threading
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from croplayer_qgis.shared.sentence import with_sentences_as_json


class Channel:
    """Reads and writes protocol messages, one a line, from any thread."""

    def __init__(self, reader: BinaryIO, writer: BinaryIO) -> None:
        self._reader = reader
        self._writer = writer
        self._lock = threading.Lock()

    @classmethod
    def of_this_process(cls) -> Channel:
        """Takes stdin and stdout for the protocol alone.

        Whatever else prints to descriptor 1 afterwards, a C library included, lands on stderr; whatever else
        reads descriptor 0 finds it empty. The pipe would otherwise carry a line QGIS cannot read.
        """
        reader = os.fdopen(os.dup(0), "rb")
        writer = os.fdopen(os.dup(1), "wb")
        os.dup2(2, 1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        sys.stdout = sys.stderr
        return cls(reader, writer)

    def lines(self) -> Iterator[bytes]:
        """Non-empty lines until the other side closes the pipe."""
        for line in self._reader:
            if line.strip():
                yield line

    def send(self, message: Mapping[str, Any]) -> None:
        """Writes one message; a broken pipe is left to the reading side, which then ends the engine."""
        line = json.dumps(
            _finite(with_sentences_as_json(message)),
            ensure_ascii=False,
            separators=(",", ":"),
            allow_nan=False,
        )
        with self._lock:
            try:
                self._writer.write(line.encode("utf-8", "replace") + b"\n")
                self._writer.flush()
            except (BrokenPipeError, ValueError):  # ValueError: closed while a worker still reports
                return


def _finite(value: Any) -> Any:
    """The value with NaN and infinities as null: JSON has neither, and Qt's parser refuses the whole line."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {str(key): _finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    return value
