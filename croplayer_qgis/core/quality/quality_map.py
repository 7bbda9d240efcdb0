"""The map of image quality: one judgement per chip, and its summaries for blocks and regions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from croplayer_qgis.core.geodesy.areas import mercator_pixel_area_ha
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.quality.classes import CHIP_PX, NO_IMAGERY
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES


@dataclass(frozen=True)
class QualitySummary:
    """Image quality of an area.

    Attributes:
        scene_class: The class of SCENE_CLASSES with the highest mean probability over the area with
            imagery; `no_imagery` only when there is none (how much there is, `imagery_share` says).
        quality: Mean quality 0-1 of the area with imagery; NaN when there is none.
        class_probability: Mean probability 0-1 of each of SCENE_CLASSES. Area without imagery counts as
            certain `no_imagery`. The classes co-occur, so these do not sum to 1.
        imagery_share: Share of the area with imagery, 0-1.
    """

    scene_class: str
    quality: float
    class_probability: tuple[float, ...]
    imagery_share: float


@dataclass(frozen=True)
class RegionQuality:
    """Image quality per region, row i for label i (row 0: the area outside regions).

    Attributes:
        class_probability: float32 [n + 1, 7], 0-1, mean over the region's pixels; NaN for an empty label.
        quality: float32 [n + 1], 0-1; NaN where the region has no imagery.
    """

    class_probability: npt.NDArray[np.float32]
    quality: npt.NDArray[np.float32]


@dataclass(frozen=True)
class QualityMap:
    """Image quality per chip.

    Attributes:
        window: The chips' extent on the global pixel grid, aligned to 256 px.
        class_probability: float32 [rows, cols, 7], 0-1, in the order of SCENE_CLASSES; a chip without
            imagery has `no_imagery` 1 and the others 0.
        quality: float32 [rows, cols], 0-1; NaN where the chip has no imagery.
        imagery: float32 [rows, cols], share of the chip with imagery, 0-1.
    """

    window: PixelWindow
    class_probability: npt.NDArray[np.float32]
    quality: npt.NDArray[np.float32]
    imagery: npt.NDArray[np.float32]

    def summary(self, target: PixelWindow) -> QualitySummary:
        """Area-weighted summary over `target`; areas are ellipsoidal.

        Raises:
            ValueError: `target` is not inside the map.
        """
        rows, cols = self._chip_rows_cols(target)
        row_area = np.bincount(rows, mercator_pixel_area_ha(target), self.quality.shape[0])
        area = np.outer(row_area, np.bincount(cols, minlength=self.quality.shape[1]))
        seen = area * self.imagery
        total = area.sum()
        probability = np.einsum("rc,rck->k", seen, self.class_probability) / total
        judged = seen.sum()
        scene_class = int(probability.argmax()) if judged > 0 else NO_IMAGERY
        probability[NO_IMAGERY] += (area - seen).sum() / total
        quality = np.nansum(seen * self.quality) / judged if judged > 0 else np.nan
        return QualitySummary(
            scene_class=SCENE_CLASSES[scene_class],
            quality=float(quality),
            class_probability=tuple(float(p) for p in probability),
            imagery_share=float(judged / total),
        )

    def at_pixels(self, target: PixelWindow) -> npt.NDArray[np.int32]:
        """Flat chip index of each pixel of `target`, int32 [height, width].

        Indexing a flattened layer with it gives the layer per pixel: `map.quality.ravel()[index]`, or
        `map.class_probability.reshape(-1, 7)[index]` where seven times the memory is acceptable.

        Raises:
            ValueError: `target` is not inside the map.
        """
        rows, cols = self._chip_rows_cols(target)
        index: npt.NDArray[np.int32] = (rows[:, None] * self.quality.shape[1] + cols[None, :]).astype(
            np.int32
        )
        return index

    def region_means(self, labels: npt.NDArray[np.int32], target: PixelWindow) -> RegionQuality:
        """Means over the regions of a label image.

        Args:
            labels: int32 [target.height, target.width]; 0 outside regions, 1..n the regions.
            target: The window of `labels`, inside the map.

        Raises:
            ValueError: `target` is not inside the map.
        """
        rows, cols = self._chip_rows_cols(target)
        size, across = int(labels.max(initial=0)) + 1, self.quality.shape[1]
        judged = np.isfinite(self.quality)
        quality = np.nan_to_num(self.quality)
        pixels, seen, good = np.zeros(size), np.zeros(size), np.zeros(size)
        likely = np.zeros((size, len(SCENE_CLASSES)))
        for row in np.unique(rows):  # a row of chips at a time: all pixels' chips would be large
            places = labels[rows == row].astype(np.intp) * across + cols
            shared = np.bincount(places.ravel(), minlength=size * across).reshape(size, across)
            pixels += shared.sum(axis=1)
            seen += shared @ judged[row]
            good += shared @ quality[row].astype(np.float64)
            likely += shared @ self.class_probability[row].astype(np.float64)
        with np.errstate(invalid="ignore"):  # 0 / 0 is NaN: an empty label, or a region without imagery
            probability = likely / pixels[:, None]
            mean_quality = good / seen
        return RegionQuality(probability.astype(np.float32), mean_quality.astype(np.float32))

    def _chip_rows_cols(self, target: PixelWindow) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Chip row of each pixel row of `target`, chip column of each pixel column."""
        if not self.window.contains(target):
            raise ValueError(f"{target} is not inside the quality map of {self.window}")
        rows = (target.y0 - self.window.y0 + np.arange(target.height)) // CHIP_PX
        cols = (target.x0 - self.window.x0 + np.arange(target.width)) // CHIP_PX
        return rows, cols
