"""Cropland probability of a mosaic, window by window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.card import FEATURES
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.quality.chips import fill_neutrally
from croplayer_qgis.core.row_strips import row_strips
from croplayer_qgis.core.segmentation.ground import CELL_PX, GroundMap, cell_means, cells_with_imagery
from croplayer_qgis.core.segmentation.kept_windows import KeptWindows, WindowAnswer
from croplayer_qgis.core.segmentation.windows import WindowGrid


@dataclass(frozen=True, eq=False)
class Segmented:
    """What a cropland network makes of imagery.

    Attributes:
        probability: Of cropland, float32 [h, w] 0-1, NaN where there is no imagery.
        ground: How far the imagery is from the training data; None where the model does not tell.
    """

    probability: NDArray[np.float32]
    ground: GroundMap | None


class Segmenter:
    """Runs a cropland network over windows of the global pixel grid and blends them."""

    def __init__(self, model: OnnxModel) -> None:
        self.model = model
        self.grid = WindowGrid(model.input_side)
        inner = slice(self.grid.margin, self.grid.side - self.grid.margin)
        self._inner = (inner, inner)
        weights = self.grid.weights()
        self._weights = weights[self._inner]
        self._known = model.known_ground
        if self._known is not None:
            cells = self.grid.side // CELL_PX
            self._cell_weights = weights.reshape(cells, CELL_PX, cells, CELL_PX).mean((1, 3))[..., None]

    def needed_window(self, target: PixelWindow) -> PixelWindow:
        """The imagery that ``probability`` looks at for ``target``."""
        return self.grid.needed(target)

    def windows(self, target: PixelWindow, inside: NDArray[np.bool_] | None = None) -> list[PixelWindow]:
        """Windows that have weight in a pixel of ``target``, or in one of those ``inside`` (bool [h, w])."""
        windows = self.grid.windows(target)
        if inside is None:
            return windows
        inner = [window.expanded(-self.grid.margin) for window in windows]
        met = [bool(inside[_shared(part, target)[0]].any()) for part in inner]
        return [window for window, meets in zip(windows, met, strict=True) if meets]

    def probability(
        self,
        mosaic: Mosaic,
        target: PixelWindow,
        cancelled: Callable[[], bool] = lambda: False,
        on_window: Callable[[int, int], None] = lambda done, total: None,
        kept: KeptWindows | None = None,
    ) -> NDArray[np.float32]:
        """The probability alone of what `segmented` gives; arguments and errors as there."""
        return self.segmented(mosaic, target, cancelled, on_window, kept).probability

    def segmented(
        self,
        mosaic: Mosaic,
        target: PixelWindow,
        cancelled: Callable[[], bool] = lambda: False,
        on_window: Callable[[int, int], None] = lambda done, total: None,
        kept: KeptWindows | None = None,
        inside: NDArray[np.bool_] | None = None,
    ) -> Segmented:
        """Probability of cropland in ``target``, and how far its cells are from the training data.

        Pixels without imagery inside a window are shown to the network in the mean colour of the
        window's other pixels; a window without any imagery is not shown to it at all. Windows run
        one by one: batches gain nothing on a CPU, and a cancel is noticed after one window.

        Args:
            mosaic: Imagery of at least ``needed_window(target)``.
            target: The pixels asked for.
            cancelled: Asked before each window.
            on_window: Called with (windows done, windows in all) after each window.
            kept: Windows that neighbours have run already, and where those run now are kept.
            inside: Pixels of ``target`` that are asked for, bool [h, w]; all by default. Others get NaN, and
                windows without any are not run.

        Raises:
            Cancelled: ``cancelled`` returned True.
            ValueError: The mosaic does not cover ``needed_window(target)``.
        """
        kept = kept or KeptWindows(limit_bytes=0)
        windows = self.windows(target, inside)
        cover = self.grid.needed(target)
        cover.slices_in(mosaic.window)  # or it is not inside
        weighted = np.zeros((target.height, target.width), np.float32)
        cells = None if self._known is None else _Cells(cover, len(self._known.centre))
        for done, window in enumerate(windows, start=1):
            if cancelled():
                raise Cancelled
            view = mosaic.crop(window)
            if view.valid.any():
                inner = window.expanded(-self.grid.margin)
                infer = partial(self._infer, last=done == len(windows))
                answer = kept.of(inner, fill_neutrally(view.image, view.valid), infer)
                shared, part = _shared(inner, target)
                weighted[shared] += (self._weights * answer.probability)[part]
                if cells is not None and answer.cells is not None:
                    cells.add(window, answer.cells, self._cell_weights)
            on_window(done, len(windows))
        known = mosaic.crop(target).valid
        if inside is not None:
            known = known & inside
        for rows in row_strips(weighted.shape):
            weight = self._weight(windows, target, rows)
            np.divide(weighted[rows], weight, out=weighted[rows], where=known[rows])
        np.clip(weighted, 0.0, 1.0, out=weighted)
        weighted[~known] = np.nan
        return Segmented(weighted, None if cells is None else self._ground(cells, mosaic, target))

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

    def _infer(self, image: NDArray[np.uint8], last: bool) -> WindowAnswer:
        """What the network says of a window; on a walk, the last one has never been run before."""
        said = self.model.run(image[None], last)
        cells = None if self._known is None else cell_means(said[FEATURES][0])
        return WindowAnswer(said["probability"][0][self._inner], cells)

    def _ground(self, cells: _Cells, mosaic: Mosaic, target: PixelWindow) -> GroundMap | None:
        if self._known is None:
            return None
        window = target.aligned(CELL_PX)
        seen = cells_with_imagery(mosaic.crop(window).valid)
        distance = np.full(seen.shape, np.nan, np.float32)
        distance[seen] = self._known.distances(cells.means(window)[seen])
        return GroundMap(window, distance, self._known)


class _Cells:
    """Weighted sums of the features of cells, over the windows that hold them."""

    def __init__(self, cover: PixelWindow, channels: int) -> None:
        self._cover = cover.aligned(CELL_PX)
        shape = (self._cover.height // CELL_PX, self._cover.width // CELL_PX)
        self._weighted = np.zeros((*shape, channels), np.float32)
        self._weight = np.zeros((*shape, 1), np.float32)

    def add(self, window: PixelWindow, cells: NDArray[np.float16], weights: NDArray[np.float32]) -> None:
        place = self._place(window)
        self._weighted[place] += weights * cells
        self._weight[place] += weights

    def means(self, window: PixelWindow) -> NDArray[np.float32]:
        """Features of the cells of a window, float32 [rows, cols, C], in steps; 0 where no window was run."""
        place = self._place(window)
        weight = self._weight[place]
        means = np.zeros_like(self._weighted[place])
        return np.divide(self._weighted[place], weight, out=means, where=weight > 0)

    def _place(self, window: PixelWindow) -> tuple[slice, slice]:
        rows, columns = window.slices_in(self._cover)
        return (
            slice(rows.start // CELL_PX, rows.stop // CELL_PX),
            slice(columns.start // CELL_PX, columns.stop // CELL_PX),
        )


def _shared(inner: PixelWindow, target: PixelWindow) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """The pixels that two windows share, as rows and columns of ``target`` and of ``inner``."""
    both = inner.within(target)
    if both is None:
        raise ValueError(f"{inner} and {target} share no pixel")
    return both.slices_in(target), both.slices_in(inner)
