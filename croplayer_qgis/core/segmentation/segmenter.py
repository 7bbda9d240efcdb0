"""Cropland probability of a mosaic, window by window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.quality.chips import fill_neutrally
from croplayer_qgis.core.row_strips import row_strips
from croplayer_qgis.core.segmentation.kept_windows import KeptWindows
from croplayer_qgis.core.segmentation.windows import WindowGrid


class Segmenter:
    """Runs a cropland network over windows of the global pixel grid and blends them."""

    def __init__(self, model: OnnxModel) -> None:
        self.model = model
        self.grid = WindowGrid(model.input_side)
        inner = slice(self.grid.margin, self.grid.side - self.grid.margin)
        self._inner = (inner, inner)
        self._weights = self.grid.weights()[self._inner]

    def needed_window(self, target: PixelWindow) -> PixelWindow:
        """The imagery that ``probability`` looks at for ``target``."""
        return self.grid.needed(target)

    def probability(
        self,
        mosaic: Mosaic,
        target: PixelWindow,
        cancelled: Callable[[], bool] = lambda: False,
        on_window: Callable[[int, int], None] = lambda done, total: None,
        kept: KeptWindows | None = None,
    ) -> NDArray[np.float32]:
        """Probability of cropland, float32 [target.height, target.width] 0-1, NaN where there is no imagery.

        Pixels without imagery inside a window are shown to the network in the mean colour of the
        window's other pixels; a window without any imagery is not shown to it at all. Windows run
        one by one: batches gain nothing on a CPU, and a cancel is noticed after one window.

        Args:
            mosaic: Imagery of at least ``needed_window(target)``.
            target: The pixels asked for.
            cancelled: Asked before each window.
            on_window: Called with (windows done, windows in all) after each window.
            kept: Windows that neighbours have run already, and where those run now are kept.

        Raises:
            Cancelled: ``cancelled`` returned True.
            ValueError: The mosaic does not cover ``needed_window(target)``.
        """
        kept = kept or KeptWindows(limit_bytes=0)
        windows = self.grid.windows(target)
        self.grid.needed(target).slices_in(mosaic.window)  # or it is not inside
        weighted = np.zeros((target.height, target.width), np.float32)
        for done, window in enumerate(windows, start=1):
            if cancelled():
                raise Cancelled
            view = mosaic.crop(window)
            if view.valid.any():
                inner = window.expanded(-self.grid.margin)
                infer = partial(self._infer, last=done == len(windows))
                probability = kept.of(inner, fill_neutrally(view.image, view.valid), infer)
                shared, part = _shared(inner, target)
                weighted[shared] += (self._weights * probability)[part]
            on_window(done, len(windows))
        known = mosaic.crop(target).valid
        for rows in row_strips(weighted.shape):
            weight = self._weight(windows, target, rows)
            np.divide(weighted[rows], weight, out=weighted[rows], where=known[rows])
        np.clip(weighted, 0.0, 1.0, out=weighted)
        weighted[~known] = np.nan
        return weighted

    def _weight(self, windows: list[PixelWindow], target: PixelWindow, rows: slice) -> NDArray[np.float32]:
        """What the windows weigh together on some rows of ``target``.

        Those that were not shown to the network are among them: none of their pixels has imagery.
        """
        strip = PixelWindow(
            target.zoom, target.x0, target.y0 + rows.start, target.width, rows.stop - rows.start
        )
        weight = np.zeros((strip.height, strip.width), np.float32)
        for window in windows:
            inner = window.expanded(-self.grid.margin)
            if inner.within(strip) is not None:
                shared, part = _shared(inner, strip)
                weight[shared] += self._weights[part]
        return weight

    def _infer(self, image: NDArray[np.uint8], last: bool) -> NDArray[np.float32]:
        """Probability of what has weight of a window; on a walk, the last one has never been run before."""
        probability: NDArray[np.float32] = self.model.run(image[None], last)["probability"][0][self._inner]
        return probability


def _shared(inner: PixelWindow, target: PixelWindow) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """The pixels that two windows share, as rows and columns of ``target`` and of ``inner``."""
    both = inner.within(target)
    if both is None:
        raise ValueError(f"{inner} and {target} share no pixel")
    return both.slices_in(target), both.slices_in(inner)
