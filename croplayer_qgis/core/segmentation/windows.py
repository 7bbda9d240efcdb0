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
from croplayer_qgis.shared.grid import inference_windows
from croplayer_qgis.shared.grid.inference_windows import WINDOW_PX


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
        return inference_windows.stride(self.side)

    @property
    def margin(self) -> int:
        """Width of the ignored rim in pixels; at least 0 and symmetric."""
        return inference_windows.margin(self.side)

    def windows(self, target: PixelWindow) -> list[PixelWindow]:
        """Windows with any weight inside ``target``, row by row from the north-west."""
        return [
            PixelWindow(target.zoom, x0, y0, self.side, self.side)
            for y0 in inference_windows.starts(target.y0, target.y1, self.side)
            for x0 in inference_windows.starts(target.x0, target.x1, self.side)
        ]

    def needed(self, target: PixelWindow) -> PixelWindow:
        """The imagery all windows of ``target`` look at; at least 64 px more than ``target`` on each side."""
        x0, x1 = inference_windows.needed(target.x0, target.x1, self.side)
        y0, y1 = inference_windows.needed(target.y0, target.y1, self.side)
        return PixelWindow(target.zoom, x0, y0, x1 - x0, y1 - y0)

    def weights(self) -> NDArray[np.float32]:
        """Weight of each pixel of a window, float32 [side, side], 0 to 1."""
        ramp_px = self.side - 2 * self.margin - self.stride
        ramp = 0.5 - 0.5 * np.cos(np.pi * (np.arange(ramp_px) + 0.5) / ramp_px)
        flat = np.ones(self.stride - ramp_px)
        rim = np.zeros(self.margin)
        line = np.concatenate([rim, ramp, flat, ramp[::-1], rim]).astype(np.float32)
        return np.outer(line, line)


def needed_window(target: PixelWindow, side: int = WINDOW_PX) -> PixelWindow:
    """The imagery that must be read so that ``target`` can be segmented with windows of ``side`` px."""
    return WindowGrid(side).needed(target)
