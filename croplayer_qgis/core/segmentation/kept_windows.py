"""Finished inference windows that a neighbouring block will look at, kept in memory until it has."""

from __future__ import annotations

import hashlib
import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.imagery.pixels import PixelWindow

LIMIT_BYTES = 96 << 20
"""A row of a strip leaves some 20 MB; more would be kept only by a walk in another order."""
_STEPS = 65535  # a probability takes two bytes, 0.000015 apart


@dataclass(frozen=True, eq=False)
class WindowAnswer:
    """What a network says of a window.

    Attributes:
        probability: Of cropland, float32 [h, w] of the part that has weight.
        cells: Mean features of the whole window's cells, float16 [rows, cols, C]; None without features.
    """

    probability: NDArray[np.float32]
    cells: NDArray[np.float16] | None = None


@dataclass(frozen=True, eq=False)
class _Kept:
    window: PixelWindow
    packed: bytes
    cells: NDArray[np.float16] | None

    @property
    def size(self) -> int:
        return len(self.packed) + (0 if self.cells is None else self.cells.nbytes)


class KeptWindows:
    """Answers for windows by what they show; safe for several threads.

    A window is known by its pixels, not its place: what was filled in or fetched anew is another window.
    Probabilities are rounded to two bytes whether they are kept or not, so that a block alone and with its
    neighbours gets the same ones.
    """

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self._kept: dict[bytes, _Kept] = {}
        self._limit, self._bytes = limit_bytes, 0
        self._lock = threading.Lock()

    def of(
        self,
        window: PixelWindow,
        image: NDArray[np.uint8],
        infer: Callable[[NDArray[np.uint8]], WindowAnswer],
    ) -> WindowAnswer:
        """The answer for a window: kept, or inferred and kept.

        Args:
            window: The pixels it gives a probability of, h x w.
            image: What it shows, uint8 [side, side, 3].
            infer: Gives the answer from ``image``.
        """
        shown = hashlib.blake2b(image.tobytes(), digest_size=16).digest()
        with self._lock:
            kept = self._kept.get(shown)
        if kept is not None:
            return WindowAnswer(_probability(_unpacked(kept.packed, window)), kept.cells)
        answer = infer(image)
        steps = np.rint(np.clip(answer.probability, 0, 1) * _STEPS).astype(np.uint16)
        if self._limit:
            self._keep(shown, _Kept(window, _packed(steps), answer.cells))
        return replace(answer, probability=_probability(steps))

    def drop_behind(self, done: PixelWindow) -> None:
        """Forgets the windows that no block after ``done`` looks at, on a walk as `job.strips` orders it."""
        with self._lock:
            for shown, kept in list(self._kept.items()):
                if kept.window.y1 <= done.y1 and kept.window.x1 <= done.x1:
                    self._drop(shown)

    def _keep(self, shown: bytes, kept: _Kept) -> None:
        with self._lock:
            if shown not in self._kept:
                self._kept[shown] = kept
                self._bytes += kept.size
            while self._bytes > self._limit:
                self._drop(next(iter(self._kept)))

    def _drop(self, shown: bytes) -> None:
        self._bytes -= self._kept.pop(shown).size


def _probability(steps: NDArray[np.uint16]) -> NDArray[np.float32]:
    probability: NDArray[np.float32] = steps * np.float32(1 / _STEPS)
    return probability


def _packed(steps: NDArray[np.uint16]) -> bytes:
    """Deflated, high bytes before low ones: half the size, for a fortieth of the time of the inference."""
    return zlib.compress(np.stack([steps >> 8, steps & 255]).astype(np.uint8).tobytes(), 1)


def _unpacked(packed: bytes, window: PixelWindow) -> NDArray[np.uint16]:
    halves = np.frombuffer(zlib.decompress(packed), np.uint8).reshape(2, window.height, window.width)
    high, low = halves.astype(np.uint16)
    return high * np.uint16(256) + low
