"""Figures of the evaluation and fusion models on labelled tiles, through the engine's own functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from croplayer_qgis.core.fusion.evaluated_sources import evaluate_sources
from croplayer_qgis.core.fusion.fuse import fuse
from croplayer_qgis.core.fusion.result import FusionResult
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.core.regions.source_layers import CROPLAND as SOURCE_CROPLAND
from croplayer_qgis.core.regions.source_layers import SourceLayers
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE
from croplayer_qgis.training.regions.looks import MIN_REGION_HA
from croplayer_qgis.training.regions.pairs import Pair, available_pairs
from croplayer_qgis.training.regions.plots import Example
from croplayer_qgis.training.regions.samples import Samples, evaluation_samples, joined

RIGHT_SHARE: Final = 0.5
"""A region's label counts as right when more than this share of its known pixels has it."""


@dataclass(frozen=True, eq=False)
class Judged:
    """Regions of one source with the evaluation model's probability that their label is right.

    Attributes:
        samples: The regions; the target is the share of a region whose label is right.
        probability: Of the label being right, [n].
    """

    samples: Samples
    probability: NDArray[np.float64]

    @property
    def right(self) -> NDArray[np.bool_]:
        """Whether most of the region is labelled right, [n]."""
        return self.samples.target > RIGHT_SHARE

    def where(self, rows: NDArray[np.generic]) -> Judged:
        """The given rows (mask or indices)."""
        return Judged(self.samples.of(rows), self.probability[rows])


class Confusion(NamedTuple):
    """Pixels by label and reference; cropland is positive."""

    tp: int
    fp: int
    fn: int
    tn: int

    @property
    def oa(self) -> float:
        """Overall accuracy, 0-1."""
        return (self.tp + self.tn) / max(sum(self), 1)

    @property
    def iou(self) -> float:
        """Intersection over union of cropland, 0-1."""
        return self.tp / max(self.tp + self.fp + self.fn, 1)


class FusedPair(NamedTuple):
    """One tile, one pair of acquisitions: how each source and the fusion compare with the reference."""

    tile: str
    pair: Pair
    a: Confusion
    b: Confusion
    fused: Confusion
    correctness: float
    """Mean expected correctness, 0-1, to hold against the fused overall accuracy."""


def judged_regions(
    tile: str, looks: dict[str, SourceLayers], labels: NDArray[np.uint8], evaluation: BoosterModel
) -> Judged:
    """Evaluate every acquisition of a tile and compare with its reference."""
    samples = joined(
        evaluation_samples(source, labels, MIN_REGION_HA, tile, name) for name, source in looks.items()
    ).with_features(evaluation.card.features)
    return Judged(samples, evaluation.predict(samples.features).astype(np.float64))


def judged_together(parts: Sequence[Judged]) -> Judged:
    """All regions of several."""
    return Judged(joined([p.samples for p in parts]), np.concatenate([p.probability for p in parts]))


def auroc(judged: Judged) -> float:
    """Area under the ROC curve of right against wrong regions, each counting once; NaN with one kind only."""
    return _auroc(judged.right, judged.probability)


def confidence_auroc(judged: Judged) -> float:
    """The same when regions are ranked by the network's own mean probability of their label."""
    place = judged.samples.names.index("confidence_mean")
    return _auroc(judged.right, judged.samples.features[:, place])


def calibration_error(judged: Judged, bins: int = 10) -> float:
    """Expected calibration error over equal bins (Naeini et al. 2015), weighted by pixels, 0-1."""
    weight, share = judged.samples.pixels, judged.samples.target
    place = np.minimum((judged.probability * bins).astype(int), bins - 1)
    gap = np.bincount(place, weight * (judged.probability - share), bins)
    return float(np.abs(gap).sum() / weight.sum())


def _auroc(right: NDArray[np.bool_], score: NDArray[np.floating]) -> float:
    return float(roc_auc_score(right, score)) if 0 < right.sum() < len(right) else float("nan")


def fused_pairs(
    tile: str,
    looks: dict[str, SourceLayers],
    labels: NDArray[np.uint8],
    evaluation: BoosterModel,
    fusion: BoosterModel,
) -> list[FusedPair]:
    """Fuse every pair of acquisitions of a tile and compare with its reference."""
    known = labels != IGNORE
    result = []
    for pair in available_pairs(looks):
        a, b = looks[pair.a], looks[pair.b]
        fused = fuse_looks(a, b, evaluation, fusion)
        result.append(
            FusedPair(
                tile,
                pair,
                confusion(a.cropland == SOURCE_CROPLAND, labels),
                confusion(b.cropland == SOURCE_CROPLAND, labels),
                confusion(fused.cropland == 1, labels),
                float(fused.expected_correctness[known].mean()),
            )
        )
    return result


def example(
    tile: LabelledTile,
    looks: dict[str, SourceLayers],
    names: tuple[str, str],
    evaluation: BoosterModel,
    fusion: BoosterModel,
) -> Example:
    """A picture's content: two acquisitions of a tile, their maps and the fused one."""
    a, b = (looks[name] for name in names)
    fused = fuse_looks(a, b, evaluation, fusion)
    return Example(
        f"{tile.id}\n{names[0]} + {names[1]}",
        (a.mosaic.image, b.mosaic.image),
        (a.cropland == SOURCE_CROPLAND, b.cropland == SOURCE_CROPLAND, fused.cropland == 1),
        tile.labels() == CROPLAND,
    )


def fuse_looks(
    a: SourceLayers, b: SourceLayers, evaluation: BoosterModel, fusion: BoosterModel
) -> FusionResult:
    """Fuse two looks at one tile as the engine fuses a block."""
    return fuse(evaluate_sources(a, b, evaluation, MIN_REGION_HA), fusion, MIN_REGION_HA)


def confusion(cropland: NDArray[np.bool_], labels: NDArray[np.uint8]) -> Confusion:
    """Compare a map with the reference where that is known."""
    positive, negative = labels == CROPLAND, (labels != CROPLAND) & (labels != IGNORE)
    tp, fp = int((cropland & positive).sum()), int((cropland & negative).sum())
    return Confusion(tp, fp, int(positive.sum()) - tp, int(negative.sum()) - fp)


def pooled(confusions: Sequence[Confusion]) -> Confusion:
    """Sum of several."""
    return Confusion(*(sum(column) for column in zip(*confusions, strict=True)))


def gain_points(pairs: Sequence[FusedPair]) -> float:
    """Overall accuracy of the fusion minus that of the better source, percentage points.

    Accuracies are pooled over the tiles of a pair of acquisitions, and the better source is chosen for the
    pair, not tile by tile; the gains of several pairs are averaged.
    """
    kinds = sorted({pair.pair for pair in pairs})
    return float(np.mean([_gain([pair for pair in pairs if pair.pair == kind]) for kind in kinds]))


def _gain(pairs: Sequence[FusedPair]) -> float:
    a, b, fused = (pooled([getattr(pair, layer) for pair in pairs]).oa for layer in ("a", "b", "fused"))
    return 100 * (fused - max(a, b))
