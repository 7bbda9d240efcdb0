"""Measures a quality model on degraded chips of tiles that it never saw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.models.card import Metric
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES
from croplayer_qgis.training.iqa import metrics
from croplayer_qgis.training.iqa.evaluate import summary_of
from croplayer_qgis.training.iqa.metrics import Interval
from croplayer_qgis.training.iqa.samples import Sample, clean_chip, draw_sample
from croplayer_qgis.training.iqa.tiles import Tile

TEST_SEED = 20261124  # not the training's: the degradations' parameters are drawn anew
CHIPS_PER_TILE = 160
_CLEAN_PER_TILE = 40
_BATCH = 32


@dataclass(frozen=True, eq=False)
class Judged:
    """Test chips with what the model says of them.

    Attributes:
        samples: The chips with their truth.
        probability: float32 [N, 7].
        quality: float32 [N].
    """

    samples: tuple[Sample, ...]
    probability: NDArray[np.float32]
    quality: NDArray[np.float32]

    @property
    def labels(self) -> NDArray[np.float32]:
        """True classes, float32 [N, 7], 0 or 1."""
        return np.stack([sample.labels for sample in self.samples])

    @property
    def true_quality(self) -> NDArray[np.float32]:
        """True quality, float32 [N], 0-1."""
        return np.array([sample.quality for sample in self.samples], np.float32)

    @property
    def tiles(self) -> list[str]:
        """Id of each chip's tile."""
        return [sample.tile for sample in self.samples]


def judged(model: OnnxModel, tiles: Sequence[Tile], per_tile: int = CHIPS_PER_TILE) -> Judged:
    """Degraded chips of each tile, drawn with the test's own seed, and the model's answers."""
    samples = [
        draw_sample([tile], np.random.default_rng([TEST_SEED, number, chip]))
        for number, tile in enumerate(tiles)
        for chip in range(per_tile)
    ]
    return _answers(model, samples)


def judged_clean(model: OnnxModel, tiles: Sequence[Tile], per_tile: int = _CLEAN_PER_TILE) -> Judged:
    """Undegraded chips of each tile at random places and GSD, and the model's answers."""
    clear = np.array([name == "clear" for name in SCENE_CLASSES], np.float32)
    samples = [
        Sample(clean_chip(tile, np.random.default_rng([TEST_SEED, number, chip])), clear, 1.0, tile.id)
        for number, tile in enumerate(tiles)
        for chip in range(per_tile)
    ]
    return _answers(model, samples)


def figures(answers: Judged, dataset: str) -> tuple[Metric, ...]:
    """AUROC per class and macro, class of chips with one class, error and rank correlation of quality."""
    aurocs = metrics.class_aurocs(answers.labels, answers.probability, answers.tiles)
    single = np.flatnonzero(answers.labels.sum(axis=1) == 1)
    accuracy = metrics.scene_accuracy(
        answers.labels[single].argmax(axis=1), answers.probability[single], [answers.tiles[i] for i in single]
    )
    error = metrics.quality_error(answers.true_quality, answers.quality, answers.tiles)
    rank = metrics.quality_rank_correlation(answers.true_quality, answers.quality, answers.tiles)
    return (
        _metric("macro AUROC", aurocs.pop("macro"), dataset),
        *(_metric(f"AUROC {name}", interval, dataset) for name, interval in aurocs.items()),
        _metric("scene class accuracy of chips with one class", accuracy, dataset),
        _metric("mean absolute error of quality", error, dataset),
        _metric("rank correlation of quality (Spearman)", rank, dataset),
    )


def clean_figures(answers: Judged, dataset: str) -> tuple[Metric, ...]:
    """How often imagery as it was taken is called clear, and its mean quality."""
    called_clear = answers.probability.argmax(axis=1) == SCENE_CLASSES.index("clear")
    share = metrics.bootstrapped(lambda items: float(called_clear[items].mean()), answers.tiles)
    quality = metrics.bootstrapped(lambda items: float(answers.quality[items].mean()), answers.tiles)
    return (
        _metric("share of undegraded chips called clear", share, dataset),
        _metric("mean quality of undegraded chips", quality, dataset),
    )


def whole_tile_classes(model: OnnxModel, tiles: Sequence[Tile]) -> dict[str, str]:
    """Scene class and quality of whole undegraded tiles, as the engine summarises a block."""
    answers = {}
    for tile in tiles:
        summary = summary_of(model, tile.image, np.ones(tile.image.shape[:2], np.bool_))
        answers[tile.id] = f"{summary.scene_class}, quality {summary.quality:.2f}"
    return answers


def _answers(model: OnnxModel, samples: Sequence[Sample]) -> Judged:
    images = np.stack([sample.image for sample in samples])
    parts = [model.run(images[start : start + _BATCH]) for start in range(0, len(images), _BATCH)]
    return Judged(
        tuple(samples),
        np.concatenate([part["probability"] for part in parts]),
        np.concatenate([part["quality"] for part in parts]),
    )


def _metric(name: str, interval: Interval, dataset: str) -> Metric:
    return Metric(name, round(interval.value, 4), round(interval.low, 4), round(interval.high, 4), dataset)
