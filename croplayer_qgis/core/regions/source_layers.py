"""Everything known of one source on a window: imagery, cropland probability, image quality."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.geodesy.areas import mercator_pixel_area_ha
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.quality.chips import chip_window
from croplayer_qgis.core.quality.classes import CHIP_PX, NO_IMAGERY
from croplayer_qgis.core.quality.quality_map import QualityMap
from croplayer_qgis.core.regions.appearance import Appearance, region_appearance
from croplayer_qgis.core.regions.statistics import Computed, FloatArray, Regions
from croplayer_qgis.core.segmentation.ground import GroundMap
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

CROPLAND: Final = 1
OTHER: Final = 2


@dataclass(frozen=True, eq=False)
class SourceLayers:
    """One source's layers, all on one window.

    Attributes:
        mosaic: Imagery, cropped to the window.
        probability: Cropland probability, float32 [h, w], NaN where there is no imagery.
        quality: Image quality per chip, covering the window.
        threshold: Probability from which the source's model calls a pixel cropland.
        ground: How far the imagery is from the model's training data; None where the model does not tell.
        cropped_from: Window these layers were cut from, None for none. It fixes the pixel size, so that no
            feature depends on how much of a window without imagery was cut away.
    """

    mosaic: Mosaic
    probability: NDArray[np.float32]
    quality: QualityMap
    threshold: float = 0.5
    ground: GroundMap | None = None
    cropped_from: PixelWindow | None = None

    @property
    def pixel_m(self) -> float:
        """Side of a pixel on the ground, m, in the mean over the rows of the window."""
        area_ha = mercator_pixel_area_ha(self.cropped_from or self.mosaic.window)
        return float(np.sqrt(area_ha.mean() * 1e4))

    def crop(self, window: PixelWindow) -> SourceLayers:
        """The part inside ``window`` (views, no copies); raises ValueError when it is not wholly inside."""
        inside = window.slices_in(self.mosaic.window)
        return replace(
            self,
            mosaic=self.mosaic.crop(window),
            probability=self.probability[inside],
            cropped_from=self.cropped_from or self.mosaic.window,
        )

    @cached_property
    def imagery(self) -> NDArray[np.bool_]:
        """Where there is imagery, bool [h, w]."""
        return np.isfinite(self.probability)

    @cached_property
    def cropland(self) -> NDArray[np.uint8]:
        """The source's own map, uint8 [h, w]: 0 no imagery, 1 cropland, 2 other."""
        labels = np.where(self.probability >= self.threshold, np.uint8(CROPLAND), np.uint8(OTHER))
        labels[~self.imagery] = 0
        return labels


def ground_distance(source: SourceLayers, regions: Regions) -> FloatArray:
    """Mean distance to the training data over each region's pixels, float64 [count], NaN where not known."""
    ground, window = source.ground, source.mosaic.window
    if ground is None:
        return np.full(regions.count, np.nan)
    imagery = source.imagery
    distance = Computed(lambda rows: np.where(imagery[rows], ground.rows(window, rows), np.nan))
    return regions.mean(distance)


@dataclass(frozen=True, eq=False)
class SourceInRegions:
    """One source's means over regions, float64 [count] each, NaN where it has no imagery.

    Attributes:
        probability_mean, probability_sd: Cropland probability, 0-1.
        appearance: Colour and texture.
        class_probability: Of each of `SCENE_CLASSES`, float64 [count, 7].
        quality: Image quality, 0-1.
    """

    probability_mean: FloatArray
    probability_sd: FloatArray
    appearance: Appearance
    class_probability: NDArray[np.float64]
    quality: FloatArray


def source_in_regions(
    source: SourceLayers, regions: Regions, texture_shares: Sequence[float] = ()
) -> SourceInRegions:
    """Means of one source over every region; ``texture_shares`` as for `region_appearance`."""
    quality = source.quality.region_means(regions.labels, source.mosaic.window)
    mean, spread = regions.mean_and_spread(source.probability)
    seen = np.isfinite(mean)
    classes = quality.class_probability[1 : regions.count + 1].astype(np.float64)
    return SourceInRegions(
        mean,
        spread,
        # Where a probability came without imagery, nothing is known of the look.
        region_appearance(regions, source.mosaic.image, source.imagery & source.mosaic.valid, texture_shares),
        np.where(seen[:, None], classes, np.nan),
        np.where(seen, quality.quality[1 : regions.count + 1], np.nan),
    )


def unseen(window: PixelWindow, probability: NDArray[np.float32], threshold: float) -> SourceLayers:
    """Layers of a probability that came without imagery: colours, texture and quality are unknown (NaN)."""
    shape = (window.height, window.width)
    chips = chip_window(window)
    rows, cols = chips.height // CHIP_PX, chips.width // CHIP_PX
    unknown = np.full((rows, cols), np.nan, np.float32)
    return SourceLayers(
        Mosaic(window, np.zeros((*shape, 3), np.uint8), np.zeros(shape, bool), {}, "", ""),
        probability,
        QualityMap(chips, np.full((rows, cols, len(SCENE_CLASSES)), np.nan, np.float32), unknown, unknown),
        threshold,
    )


def without_imagery(like: SourceLayers) -> SourceLayers:
    """A source without imagery on the window of ``like``: what a job with one source puts in place of B."""
    window = like.mosaic.window
    shape = (window.height, window.width)
    chips = like.quality.quality.shape
    nothing = np.zeros((*chips, len(SCENE_CLASSES)), np.float32)
    nothing[..., NO_IMAGERY] = 1
    return SourceLayers(
        Mosaic(window, np.zeros((*shape, 3), np.uint8), np.zeros(shape, bool), {}, "", ""),
        np.full(shape, np.nan, np.float32),
        QualityMap(
            like.quality.window, nothing, np.full(chips, np.nan, np.float32), np.zeros(chips, np.float32)
        ),
    )
