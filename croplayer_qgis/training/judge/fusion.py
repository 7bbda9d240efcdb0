"""The fusion before the independent judge, beside the better source and the quality-weighted mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.fusion.features_consistency import quality_weight
from croplayer_qgis.core.fusion.result import FusionResult
from croplayer_qgis.core.models.card import Metric
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.core.regions.source_layers import CROPLAND as SOURCE_CROPLAND
from croplayer_qgis.core.regions.source_layers import SourceLayers
from croplayer_qgis.shared.job_files import RegionColumn
from croplayer_qgis.shared.vocabulary.ground import Ground
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE
from croplayer_qgis.training.judge.looks import judge_pairs
from croplayer_qgis.training.regions.intervals import metric
from croplayer_qgis.training.regions.measure import Confusion, confusion, fuse_looks, pooled
from croplayer_qgis.training.regions.pairs import BOTH_HALF, Pair

_BINS: Final = 10

TARGETS: Final = {
    "unseen_gain_worst": ">= -0.3 points",
    "unseen_gain_mean": ">= 0 points",
    "unseen_gain_each_degraded_in_another_half": ">= 3 points",
    "unseen_over_weighted_mean_worst": ">= 0 points",
    "unseen_over_weighted_mean_mean": ">= 1 points",
    "unseen_expected_correctness_error": "<= 0.03",
    "unseen_expected_correctness_error_with_not_known": "<= 0.03",
}
"""Figure to its target; what each says is told by `figures`."""


class UnseenPair(NamedTuple):
    """One tile, one pair of looks of the judge.

    Attributes:
        tile: Id of the tile.
        pair: The looks.
        a, b, fused, weighted: Either source, the fusion, and the mean of both probabilities weighted by
            quality^4, against the reference.
        surplus: Sum of expected correctness minus rightness over the pixels of each bin of it, [10], where
            the ground is not unknown to the cropland model.
        pixels: Of each bin, [10].
        unknown_surplus, unknown_pixels: The same where it is, and no more than 50 % is claimed.
    """

    tile: str
    pair: Pair
    a: Confusion
    b: Confusion
    fused: Confusion
    weighted: Confusion
    surplus: NDArray[np.float64]
    pixels: NDArray[np.float64]
    unknown_surplus: NDArray[np.float64]
    unknown_pixels: NDArray[np.float64]


def unseen_pairs(
    tile: str,
    looks: dict[str, SourceLayers],
    labels: NDArray[np.uint8],
    evaluation: BoosterModel,
    fusion: BoosterModel,
) -> list[UnseenPair]:
    """Fuse every pair of the judge's looks at a tile and compare with its reference."""
    known = labels != IGNORE
    result = []
    for pair in judge_pairs():
        a, b = looks[pair.a], looks[pair.b]
        fused = fuse_looks(a, b, evaluation, fusion)
        right = (fused.cropland == 1)[known] == (labels == CROPLAND)[known]
        said = fused.expected_correctness[known].astype(float)
        place = np.minimum((said * _BINS).astype(int), _BINS - 1)
        unknown = _unknown(fused)[known]
        counts = [
            np.bincount(place[where], weight, _BINS).astype(np.float64)
            for where in (~unknown, unknown)
            for weight in ((said - right)[where], None)
        ]
        result.append(
            UnseenPair(
                tile,
                pair,
                confusion(a.cropland == SOURCE_CROPLAND, labels),
                confusion(b.cropland == SOURCE_CROPLAND, labels),
                confusion(fused.cropland == 1, labels),
                confusion(weighted_mean(a, b) >= a.threshold, labels),
                *counts,
            )
        )
    return result


def _unknown(fused: FusionResult) -> NDArray[np.bool_]:
    """Pixels of regions whose ground the cropland model does not know, bool [h, w]."""
    ground = np.asarray(fused.regions.columns[RegionColumn.GROUND])
    return np.append(False, ground == Ground.UNKNOWN)[fused.regions.labels]


def weighted_mean(a: SourceLayers, b: SourceLayers) -> NDArray[np.float64]:
    """The baseline: mean of both probabilities, weighted by the quality of their chips, float64 [h, w]."""
    weights = []
    for source in (a, b):
        chips = source.quality.quality.ravel()[source.quality.at_pixels(source.mosaic.window)]
        weights.append(quality_weight(chips.astype(np.float64)))
    return (weights[0] * a.probability + weights[1] * b.probability) / (weights[0] + weights[1])


def situations(pairs: Sequence[UnseenPair]) -> list[tuple[str, float, float, float, float]]:
    """Name and overall accuracy of A, B, the fusion and the weighted mean, pooled over tiles, in per cent."""
    rows = []
    for kind in dict.fromkeys(pair.pair for pair in pairs):
        of_kind = [pair for pair in pairs if pair.pair == kind]
        a, b, fused, weighted = (
            100 * pooled([getattr(pair, layer) for pair in of_kind]).oa
            for layer in ("a", "b", "fused", "weighted")
        )
        rows.append((f"{kind.a[2:]} + {kind.b[2:]}", a, b, fused, weighted))
    return rows


def figures(pairs: Sequence[UnseenPair], dataset: str) -> list[Metric]:
    """The figures of `TARGETS` with 95 % bootstrap intervals over tiles.

    Gains are overall accuracy of the fusion minus that of the better source, or minus that of the weighted
    mean, in percentage points, situation by situation; the error is the expected calibration error of
    expected correctness (ten equal bins) over the pixels whose ground is not unknown to the cropland model,
    and over all pixels: where it is unknown no more than 50 % is claimed, whatever is right.
    """

    def gains(some: Sequence[UnseenPair]) -> NDArray[np.float64]:
        return np.array([fused - max(a, b) for _, a, b, fused, _ in situations(some)])

    def over_mean(some: Sequence[UnseenPair]) -> NDArray[np.float64]:
        return np.array([fused - weighted for _, _, _, fused, weighted in situations(some)])

    def halves(some: Sequence[UnseenPair]) -> float:
        return float(gains([pair for pair in some if pair.pair.scenario == BOTH_HALF]).mean())

    def error(some: Sequence[UnseenPair]) -> float:
        surplus, pixels = (sum(getattr(pair, name) for pair in some) for name in ("surplus", "pixels"))
        return float(np.abs(surplus).sum() / np.sum(pixels))

    def error_of_all(some: Sequence[UnseenPair]) -> float:
        surplus = sum(pair.surplus + pair.unknown_surplus for pair in some)
        return float(np.abs(surplus).sum() / np.sum([pair.pixels + pair.unknown_pixels for pair in some]))

    computed: dict[str, Callable[[list[UnseenPair]], float]] = {
        "unseen_gain_worst": lambda some: float(gains(some).min()),
        "unseen_gain_mean": lambda some: float(gains(some).mean()),
        "unseen_gain_each_degraded_in_another_half": halves,
        "unseen_over_weighted_mean_worst": lambda some: float(over_mean(some).min()),
        "unseen_over_weighted_mean_mean": lambda some: float(over_mean(some).mean()),
        "unseen_expected_correctness_error": error,
        "unseen_expected_correctness_error_with_not_known": error_of_all,
    }
    return [metric(name, list(pairs), lambda pair: pair.tile, computed[name], dataset) for name in TARGETS]
