"""Map accuracy from counts that add up over images: OA, IoU, F1, boundary F1, area bias, intervals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE

BOUNDARY_TOLERANCE_PX = 3
_DRAWS = 2000
_SEED = 20261123


@dataclass(frozen=True)
class Counts:
    """Pixels of one or more images by agreement, and boundary pixels matched within the tolerance.

    Attributes:
        tp: Cropland in both.
        fp: Mapped as cropland, other in truth.
        fn: Mapped as other, cropland in truth.
        tn: Other in both.
        mapped_edge: Boundary pixels of the map.
        mapped_edge_hit: Of those, within the tolerance of a true boundary.
        true_edge: Boundary pixels of the truth.
        true_edge_hit: Of those, within the tolerance of a mapped boundary.
    """

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0
    mapped_edge: int = 0
    mapped_edge_hit: int = 0
    true_edge: int = 0
    true_edge_hit: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))


def count(mapped: NDArray[np.bool_], labels: NDArray[np.uint8]) -> Counts:
    """Compare a map with labels ``[H, W]``; IGNORE pixels count nowhere, not even as boundary."""
    known = labels != IGNORE
    truth = labels == CROPLAND
    mapped_edge, true_edge = _edges(mapped) & known, _edges(truth) & known
    # edges of the truth that lie against unknown ground are no field boundaries
    true_edge &= ~ndimage.binary_dilation(~known, iterations=1) if not known.all() else True
    near_truth = _within_tolerance(true_edge)
    near_map = _within_tolerance(mapped_edge)
    return Counts(
        tp=int((mapped & truth & known).sum()),
        fp=int((mapped & ~truth & known).sum()),
        fn=int((~mapped & truth & known).sum()),
        tn=int((~mapped & ~truth & known).sum()),
        mapped_edge=int(mapped_edge.sum()),
        mapped_edge_hit=int((mapped_edge & near_truth).sum()),
        true_edge=int(true_edge.sum()),
        true_edge_hit=int((true_edge & near_map).sum()),
    )


def scores(counts: Counts) -> dict[str, float]:
    """The usual figures; NaN where a figure is not defined (no cropland at all, say).

    ``area_bias`` is (mapped - true) / true cropland area; ``boundary_f1`` is the harmonic mean of the shares
    of mapped and true boundary pixels that lie within ``BOUNDARY_TOLERANCE_PX`` of each other.
    """
    c = counts
    precision, recall = _ratio(c.tp, c.tp + c.fp), _ratio(c.tp, c.tp + c.fn)
    edge_precision = _ratio(c.mapped_edge_hit, c.mapped_edge)
    edge_recall = _ratio(c.true_edge_hit, c.true_edge)
    return {
        "oa": _ratio(c.tp + c.tn, c.tp + c.fp + c.fn + c.tn),
        "iou": _ratio(c.tp, c.tp + c.fp + c.fn),
        "f1": _ratio(2 * c.tp, 2 * c.tp + c.fp + c.fn),
        "precision": precision,
        "recall": recall,
        "boundary_f1": _ratio(2 * edge_precision * edge_recall, edge_precision + edge_recall),
        "area_bias": _ratio(c.fp - c.fn, c.tp + c.fn),
    }


def pooled(per_image: Sequence[Counts]) -> Counts:
    """Sum over images."""
    return sum(per_image, Counts())


def interval(
    per_image: Sequence[Counts], figure: Callable[[Counts], float], level: float = 0.95
) -> tuple[float, float]:
    """Percentile bootstrap interval of a pooled figure, images drawn with replacement (seeded).

    Pixels of one image are far from independent, so images, not pixels, are what is drawn. NaN for one image.
    """
    if len(per_image) < 2:
        return float("nan"), float("nan")
    rng = np.random.default_rng(_SEED)
    table = np.array([astuple(c) for c in per_image], dtype=np.int64)
    draws = rng.integers(len(table), size=(_DRAWS, len(table)))
    figures = [figure(Counts(*(int(n) for n in table[draw].sum(axis=0)))) for draw in draws]
    low, high = np.nanquantile(figures, [(1.0 - level) / 2.0, (1.0 + level) / 2.0])
    return float(low), float(high)


def _ratio(a: float, b: float) -> float:
    return a / b if b else float("nan")


def _edges(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Pixels of the mask that touch (4-neighbours) a pixel outside it; the image's rim is no edge."""
    return mask & ~ndimage.binary_erosion(mask, border_value=1)


def _within_tolerance(edge: NDArray[np.bool_]) -> NDArray[np.bool_]:
    if not edge.any():
        return np.zeros_like(edge)
    return ndimage.distance_transform_edt(~edge) <= BOUNDARY_TOLERANCE_PX
