"""Training samples: regions of derived acquisitions, their features and what the reference says of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.evaluation.source_evaluation import labelled_regions
from croplayer_qgis.core.fusion.fuse import OverlayRegions
from croplayer_qgis.core.fusion.roles import features_by_role
from croplayer_qgis.core.regions.source_layers import SourceLayers
from croplayer_qgis.core.regions.statistics import Regions
from croplayer_qgis.core.regions.table import feature_matrix
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE


@dataclass(frozen=True, eq=False)
class Samples:
    """Regions as rows.

    Attributes:
        features: float32 [n, k], in the order of ``names``.
        names: Names of the features.
        target: Share of the region's known pixels for which the statement to be learnt is true, 0-1, [n].
        pixels: Pixels of the region with known reference, [n]; rows without any are left out.
        group: Name of the tile, [n]; regions of one tile never stand on both sides of a split.
        scenario: What kind of acquisition or pair the region comes from, [n].
    """

    features: NDArray[np.float32]
    names: tuple[str, ...]
    target: NDArray[np.float64]
    pixels: NDArray[np.float64]
    group: NDArray[np.str_]
    scenario: NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.target)

    def of(self, rows: NDArray[np.generic]) -> Samples:
        """The given rows (mask or indices)."""
        return Samples(
            self.features[rows],
            self.names,
            self.target[rows],
            self.pixels[rows],
            self.group[rows],
            self.scenario[rows],
        )

    def with_features(self, names: Sequence[str]) -> Samples:
        """Only the given features."""
        columns = [self.names.index(name) for name in names]
        return Samples(
            self.features[:, columns], tuple(names), self.target, self.pixels, self.group, self.scenario
        )


def joined(parts: Iterable[Samples]) -> Samples:
    """All rows of several samples of the same features, in order."""
    parts = list(parts)
    return Samples(
        np.concatenate([part.features for part in parts]),
        parts[0].names,
        np.concatenate([part.target for part in parts]),
        np.concatenate([part.pixels for part in parts]),
        np.concatenate([part.group for part in parts]),
        np.concatenate([part.scenario for part in parts]),
    )


def evaluation_samples(
    source: SourceLayers, labels: NDArray[np.uint8], min_region_ha: float, group: str, scenario: str
) -> Samples:
    """One source's regions; the target is the share of a region whose label is right."""
    labelled = labelled_regions(source, min_region_ha)
    cropland_share, known = _cropland_share(labelled.regions, labels)
    target = np.where(labelled.cropland, cropland_share, 1 - cropland_share)
    names = tuple(labelled.columns)
    return _samples(feature_matrix(labelled.columns, names), names, target, known, group, scenario)


def fusion_samples(
    described: OverlayRegions, labels: NDArray[np.uint8], group: str, scenario: str
) -> Samples:
    """Regions of an overlay, sources by their roles; the target is the share of a region that is cropland."""
    share, known = _cropland_share(described.regions, labels)
    features = features_by_role(described.columns, tuple(described.columns))
    return _samples(features, tuple(described.columns), share, known, group, scenario)


def _cropland_share(
    regions: Regions, labels: NDArray[np.uint8]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    known = regions.sum(labels != IGNORE)
    with np.errstate(invalid="ignore"):
        return regions.sum(labels == CROPLAND) / known, known


def _samples(
    features: NDArray[np.float32],
    names: tuple[str, ...],
    target: NDArray[np.float64],
    known: NDArray[np.float64],
    group: str,
    scenario: str,
) -> Samples:
    count = len(target)
    samples = Samples(
        features,
        names,
        target,
        known,
        np.full(count, group),
        np.full(count, scenario),
    )
    return samples.of(known > 0)
