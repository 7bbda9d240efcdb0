"""How likely each region of one source's cropland map is labelled right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.evaluation.features import TEXTURE_SHARES, evaluation_columns
from croplayer_qgis.core.geodesy.areas import mercator_pixel_area_ha
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.core.regions.components import absorb_small_regions, class_of_regions, connected_regions
from croplayer_qgis.core.regions.shape import region_shapes
from croplayer_qgis.core.regions.source_layers import CROPLAND, SourceLayers, source_in_regions
from croplayer_qgis.core.regions.statistics import FloatArray, Regions
from croplayer_qgis.core.regions.table import Columns, feature_matrix

_ONE_STRATUM: Final = np.ones(256, np.uint8)


@dataclass(frozen=True, eq=False)
class LabelledRegions:
    """Regions of one source's own cropland map and their features.

    Attributes:
        regions: Connected regions of cropland and of everything else.
        cropland: Each region's label, bool [count].
        columns: `EVALUATION_FEATURES`, [count] each.
    """

    regions: Regions
    cropland: NDArray[np.bool_]
    columns: Columns


@dataclass(frozen=True, eq=False)
class SourceEvaluation:
    """What the evaluation model thinks of one source's map.

    Attributes:
        labelled: The regions and their features.
        correctness: Probability that a region's label is right, float64 [count].
    """

    labelled: LabelledRegions
    correctness: FloatArray

    def cropland_support(self) -> NDArray[np.float32]:
        """Probability of cropland implied by label and correctness, float32 [h, w], NaN without imagery."""
        cropland = self.labelled.cropland
        support = np.where(cropland, self.correctness, 1 - self.correctness)
        return self.labelled.regions.spread(support, np.nan)


def labelled_regions(source: SourceLayers, min_region_ha: float) -> LabelledRegions:
    """Regions of one source's own map, none below the minimum mapping unit but where imagery isolates it."""
    area = mercator_pixel_area_ha(source.mosaic.window)
    classes = absorb_small_regions(source.cropland, area, min_region_ha, _ONE_STRATUM)
    regions = connected_regions(classes)
    cropland = class_of_regions(regions, classes) == CROPLAND
    means = source_in_regions(source, regions, TEXTURE_SHARES)
    shapes = region_shapes(regions, area, source.pixel_m)
    columns = evaluation_columns(source, regions, cropland, means, shapes)
    return LabelledRegions(regions, cropland, columns)


def evaluate_source(source: SourceLayers, model: BoosterModel, min_region_ha: float) -> SourceEvaluation:
    """Judge one source's map region by region.

    Raises:
        ModelError: The model needs features that are not computed.
    """
    labelled = labelled_regions(source, min_region_ha)
    features = feature_matrix(labelled.columns, model.card.features)
    return SourceEvaluation(labelled, model.predict(features).astype(np.float64))
