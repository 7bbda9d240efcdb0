"""Cropland probability of a mosaic, window by window."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.quality.chips import fill_neutrally
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
        cover = self.grid.needed(target)
        weighted = np.zeros((cover.height, cover.width), np.float32)
        weight = np.zeros_like(weighted)
        for done, window in enumerate(windows, start=1):
            if cancelled():
                raise Cancelled
            view = mosaic.crop(window)
            if view.valid.any():
                inner = window.expanded(-self.grid.margin)
                probability = kept.of(inner, fill_neutrally(view.image, view.valid), self._infer)
                place = inner.slices_in(cover)
                weighted[place] += self._weights * probability
                weight[place] += self._weights
            on_window(done, len(windows))
        inside = target.slices_in(cover)
        known = mosaic.crop(target).valid
        result = np.full((target.height, target.width), np.nan, np.float32)
        np.divide(weighted[inside], weight[inside], out=result, where=known)
        return np.clip(result, 0.0, 1.0, out=result)

    def _infer(self, image: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Probability of what has weight of a window."""
        probability: NDArray[np.float32] = self.model.run(image[None])["probability"][0][self._inner]
        return probability
