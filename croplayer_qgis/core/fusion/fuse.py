"""One cropland decision per region from two sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.fusion.decisions import decide
from croplayer_qgis.core.fusion.evaluated_sources import EvaluatedSources
from croplayer_qgis.core.fusion.features import FEATURE_GROUPS, fusion_columns
from croplayer_qgis.core.fusion.features_consistency import quality_weight
from croplayer_qgis.core.fusion.result import FusionResult
from croplayer_qgis.core.fusion.roles import b_speaks_for_cropland, features_by_role
from croplayer_qgis.core.fusion.top_features import top_features
from croplayer_qgis.core.geodesy.areas import mercator_pixel_area_ha
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.core.regions.components import absorb_small_regions, class_of_regions, connected_regions
from croplayer_qgis.core.regions.overlay import IMAGERY_STRATUM, Overlay, overlay_classes
from croplayer_qgis.core.regions.source_layers import SourceLayers, ground_distance
from croplayer_qgis.core.regions.statistics import Computed, FloatArray, Regions
from croplayer_qgis.core.regions.table import Columns, RegionTable
from croplayer_qgis.shared.job_files import RegionColumn
from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.vocabulary.ground import CORRECTNESS_OF_UNKNOWN, Ground

Pixel = TypeVar("Pixel", bound=np.generic)

NO_DATA = 255
"""Value of ``cropland`` where neither source has imagery."""

NOT_TOLD = -1
"""Value of ``ground`` where the cropland model does not tell."""

_ALONE = (
    Overlay.A_ALONE_CROPLAND,
    Overlay.A_ALONE_OTHER,
    Overlay.B_ALONE_CROPLAND,
    Overlay.B_ALONE_OTHER,
)


@dataclass(frozen=True, eq=False)
class OverlayRegions:
    """The regions of the overlay of two sources, and all the fusion model may know of them.

    Attributes:
        regions: Connected regions of the overlay.
        overlay: `Overlay` class of each region, uint8 [count].
        columns: All fusion features, [count] each.
    """

    regions: Regions
    overlay: NDArray[np.uint8]
    columns: Columns


def overlay_regions(
    a: SourceLayers,
    b: SourceLayers,
    support: tuple[NDArray[np.float32], NDArray[np.float32]],
    min_region_ha: float,
) -> OverlayRegions:
    """Overlay two sources' cropland, merge slivers, and describe every region.

    Args:
        a: The first source.
        b: The second source, on the same window.
        support: Cropland probability implied by the evaluation of A and B, float32 [h, w] each, NaN without
            imagery (`SourceEvaluation.cropland_support`).
        min_region_ha: Minimum mapping unit, ha.
    """
    area = mercator_pixel_area_ha(a.mosaic.window)
    classes = overlay_classes(a.cropland, b.cropland)
    classes = absorb_small_regions(classes, area, min_region_ha, IMAGERY_STRATUM)
    regions = connected_regions(classes)
    overlay = class_of_regions(regions, classes)
    columns = fusion_columns((a, b), classes, regions, overlay, support, area)
    return OverlayRegions(regions, overlay, columns)


def fuse(sources: EvaluatedSources, fusion: BoosterModel, min_region_ha: float) -> FusionResult:
    """Decide cropland region by region.

    Where both sources have imagery and disagree, the fusion model decides; where they agree, its probability
    is kept on the side of their label, as no decision code says "against both". Where only one source has
    imagery, label and probability are that source's (slivers below the minimum mapping unit take their
    neighbour's label).

    The region table's columns are the fusion features and ``region`` (its number in the labels), ``overlay``
    (`Overlay`), ``probability`` (of cropland, 0-1), ``cropland`` (0/1), ``decision`` (`Decision`),
    ``expected_correctness`` (mean, 0-1), ``ground`` (`Ground`; -1 where the cropland model does not tell),
    ``contribution_<group>`` and ``contribution_bias`` (log-odds; they
    sum to the model's own log-odds of cropland; NaN for regions of a single source, which the model does not
    see, and for a group of which it uses no feature) and ``top_features`` (the single features that weigh
    most; None for those regions).

    Args:
        sources: Both sources and what their evaluation says.
        fusion: Model of the task ``fusion``.
        min_region_ha: Minimum mapping unit, ha.

    Raises:
        ModelError: A model needs features that are not computed.
    """
    return _on_window(_fused(sources, fusion, min_region_ha), sources.a.mosaic.window, sources.window)


def _on_window(result: FusionResult, part: PixelWindow, window: PixelWindow) -> FusionResult:
    """The result for a part of the window on all of it, no data elsewhere."""
    if part == window:
        return result
    inside = part.slices_in(window)

    def spread(layer: NDArray[Pixel], nothing: float) -> NDArray[Pixel]:
        whole = np.full((window.height, window.width), nothing, layer.dtype)
        whole[inside] = layer
        return whole

    return FusionResult(
        cropland=spread(result.cropland, NO_DATA),
        probability=spread(result.probability, np.nan),
        decision=spread(result.decision, Decision.NO_DATA),
        expected_correctness=spread(result.expected_correctness, np.nan),
        regions=RegionTable(spread(result.regions.labels, 0), result.regions.columns),
    )


def _fused(sources: EvaluatedSources, fusion: BoosterModel, min_region_ha: float) -> FusionResult:
    """`fuse` on the part of the window with imagery."""
    a, b, support = sources.a, sources.b, sources.support
    described = overlay_regions(a, b, support, min_region_ha)
    regions, overlay = described.regions, described.overlay
    probability, contributions = _judge(described, fusion)
    alone = np.isin(overlay, _ALONE)
    label = probability >= fusion.card.threshold
    label[overlay == Overlay.BOTH] = True
    label[overlay == Overlay.NEITHER] = False
    label[alone] = np.isin(overlay[alone], (Overlay.A_ALONE_CROPLAND, Overlay.B_ALONE_CROPLAND))
    decision = decide(overlay, label)

    of_source = Computed(lambda rows: np.where(a.imagery[rows], a.probability[rows], b.probability[rows]))
    pixel_probability = np.empty(regions.labels.shape, np.float32)
    for rows in regions.strips():
        pixel_alone = regions.spread(alone, 0, rows) > 0
        decided = regions.spread(probability, np.nan, rows)
        pixel_probability[rows] = np.where(pixel_alone, of_source[rows], decided)
    probability = np.where(alone, regions.mean(of_source), probability)
    ground = ground_of_regions((a, b), regions)
    correctness = _expected_correctness(described, label, probability, support)
    correctness = _capped(correctness, regions, ground)
    columns: Columns = {
        RegionColumn.REGION: np.arange(1, regions.count + 1, dtype=np.int32),
        RegionColumn.OVERLAY: overlay,
        RegionColumn.PROBABILITY: probability,
        RegionColumn.CROPLAND: label.astype(np.uint8),
        RegionColumn.DECISION: decision,
        RegionColumn.CORRECTNESS: regions.mean(correctness),
        RegionColumn.GROUND: ground,
    }
    return FusionResult(
        cropland=regions.spread_codes(label, NO_DATA),
        probability=pixel_probability,
        decision=regions.spread_codes(decision, Decision.NO_DATA),
        expected_correctness=correctness,
        regions=RegionTable(regions.labels, columns | contributions | described.columns),
    )


def ground_of_regions(sources: tuple[SourceLayers, SourceLayers], regions: Regions) -> NDArray[np.int32]:
    """`Ground` of each region, of the source to which it is less strange; -1 where no source tells.

    One source that shows what the network knows is enough: the other's clouds do not hide that ground.
    """
    found = np.full(regions.count, len(Ground), np.int32)
    for source in sources:
        if source.ground is not None:
            distance = ground_distance(source, regions)
            level = np.where(np.isfinite(distance), source.ground.levels(distance), len(Ground))
            found = np.minimum(found, level.astype(np.int32))
    return np.where(found == len(Ground), NOT_TOLD, found).astype(np.int32)


def _capped(
    correctness: NDArray[np.float32], regions: Regions, ground: NDArray[np.int32]
) -> NDArray[np.float32]:
    """Expected correctness with no more than `CORRECTNESS_OF_UNKNOWN` on unknown ground."""
    unknown = ground == Ground.UNKNOWN
    if not unknown.any():
        return correctness
    for rows in regions.strips():
        most = regions.spread(np.where(unknown, CORRECTNESS_OF_UNKNOWN, 1.0), 1.0, rows)
        correctness[rows] = np.minimum(correctness[rows], most)
    return correctness


def _judge(described: OverlayRegions, fusion: BoosterModel) -> tuple[FloatArray, Columns]:
    """Probability of cropland on the side of agreed labels, [count], and the groups' contributions.

    The model sees the sources by their roles; what is told of its features names the sources themselves.
    """
    names = fusion.card.features
    features = features_by_role(described.columns, names)
    probability = fusion.predict(features).astype(np.float64)
    margin = fusion.card.threshold
    below = np.nextafter(np.float32(margin), np.float32(0))
    probability = np.where(described.overlay == Overlay.BOTH, np.maximum(probability, margin), probability)
    probability = np.where(described.overlay == Overlay.NEITHER, np.minimum(probability, below), probability)
    shares = fusion.contributions(features)
    seen = ~np.isin(described.overlay, _ALONE)
    contributions: Columns = {}
    for group, members in FEATURE_GROUPS.items():
        used = [name in members for name in (*names, "bias")]
        total = shares[:, used].sum(axis=1)
        contributions[RegionColumn.contribution(group)] = np.where(seen & any(used), total, np.nan)
    contributions[RegionColumn.contribution("bias")] = np.where(seen, shares[:, -1], np.nan)
    contributions[RegionColumn.TOP_FEATURES] = top_features(
        shares[:, :-1], names, seen, b_speaks_for_cropland(described.columns)
    )
    return probability, contributions


def _expected_correctness(
    described: OverlayRegions,
    label: NDArray[np.bool_],
    probability: FloatArray,
    support: tuple[NDArray[np.float32], NDArray[np.float32]],
) -> NDArray[np.float32]:
    """Probability that the final label is right, float32 [h, w], NaN without data.

    Where the sources disagree it is the fusion model's own: the evaluation model judges a source as if there
    were no other, and one that hides the ground may look sure. Elsewhere it is the evaluation model's, of
    both sources weighted by their quality: the surer one is not the better one.
    """
    regions = described.regions
    weights = [
        quality_weight(described.columns[f"{source}_iqa_quality"].astype(np.float64)) for source in ("a", "b")
    ]
    decided = np.isin(described.overlay, (Overlay.ONLY_A, Overlay.ONLY_B))
    own = np.where(label, probability, 1 - probability)
    correctness = np.full(regions.labels.shape, np.nan, np.float32)
    for rows in regions.strips():
        cropland = regions.spread(label, 0, rows) > 0
        said, total = np.zeros(cropland.shape), np.zeros(cropland.shape)
        for quality, layer in zip(weights, support, strict=True):
            one = layer[rows]
            weight = np.where(np.isfinite(one), regions.spread(quality, 0, rows), 0)
            said += weight * np.nan_to_num(np.where(cropland, one, 1 - one))
            total += weight
        with np.errstate(invalid="ignore"):
            evaluated = said / total
        own_part, mine = regions.spread(own, np.nan, rows), regions.spread(decided, 0, rows) > 0
        known = regions.labels[rows] > 0
        correctness[rows] = np.where(known, np.where(mine, own_part, evaluated), np.nan)
    return correctness
