"""Inference windows: anchored on the global pixel grid, blended with weights that depend on the window only.

A pixel's probability is a weighted mean over the windows that hold it. Which windows those are, what they
show and how much they weigh follows from the pixel's global position alone, never from the block asked for.
So a block mapped alone and with its neighbours agrees to the last bit, across their shared border too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.imagery.pixels import PixelWindow

WINDOW_PX = 512
"""Side of the windows a cropland network sees, unless its card fixes another."""


@dataclass(frozen=True)
class WindowGrid:
    """Square windows of ``side`` px, one every ``stride`` px in both directions of the global grid.

    The outermost ``margin`` px of a window, where a network sees context on one side only, weigh
    nothing. Between margin and flat centre the weight rises as a raised cosine over the overlap of
    two neighbours, so weights of neighbours add up to 1 and no step appears at a window's border.
    """

    side: int = WINDOW_PX

    @property
    def stride(self) -> int:
        """Distance between windows in pixels."""
        return self.side // 2

    @property
    def margin(self) -> int:
        """Width of the ignored rim in pixels; at least 0 and symmetric."""
        return self.side * 3 // 16

    def windows(self, target: PixelWindow) -> list[PixelWindow]:
        """Windows with any weight inside ``target``, row by row from the north-west."""
        return [
            PixelWindow(target.zoom, x0, y0, self.side, self.side)
            for y0 in self._starts(target.y0, target.y1)
            for x0 in self._starts(target.x0, target.x1)
        ]

    def needed(self, target: PixelWindow) -> PixelWindow:
        """The imagery all windows of ``target`` look at; at least 64 px more than ``target`` on each side."""
        xs, ys = self._starts(target.x0, target.x1), self._starts(target.y0, target.y1)
        seen = PixelWindow(target.zoom, xs[0], ys[0], xs[-1] + self.side - xs[0], ys[-1] + self.side - ys[0])
        return _union(seen, target.expanded(64))

    def weights(self) -> NDArray[np.float32]:
        """Weight of each pixel of a window, float32 [side, side], 0 to 1."""
        ramp_px = self.side - 2 * self.margin - self.stride
        ramp = 0.5 - 0.5 * np.cos(np.pi * (np.arange(ramp_px) + 0.5) / ramp_px)
        flat = np.ones(self.stride - ramp_px)
        rim = np.zeros(self.margin)
        line = np.concatenate([rim, ramp, flat, ramp[::-1], rim]).astype(np.float32)
        return np.outer(line, line)

    def _starts(self, low: int, high: int) -> range:
        """Starts of the windows whose weighted part meets the pixels low <= p < high."""
        first = (low + self.margin - self.side) // self.stride + 1
        last = (high - self.margin - 1) // self.stride
        return range(first * self.stride, last * self.stride + 1, self.stride)


def needed_window(target: PixelWindow, side: int = WINDOW_PX) -> PixelWindow:
    """The imagery that must be read so that ``target`` can be segmented with windows of ``side`` px."""
    return WindowGrid(side).needed(target)


def _union(a: PixelWindow, b: PixelWindow) -> PixelWindow:
    x0, y0 = min(a.x0, b.x0), min(a.y0, b.y0)
    return PixelWindow(a.zoom, x0, y0, max(a.x1, b.x1) - x0, max(a.y1, b.y1) - y0)
