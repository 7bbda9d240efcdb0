"""``evaluate --task evaluation|fusion``: figures of a region model on any folder of images and masks."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from croplayer_qgis.core.models.card import Metric
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.training.datasets.fields import URBAN_TILE, read_tiles
from croplayer_qgis.training.regions.intervals import metric
from croplayer_qgis.training.regions.looks import looks_at
from croplayer_qgis.training.regions.measure import (
    FusedPair,
    Judged,
    auroc,
    calibration_error,
    confidence_auroc,
    fused_pairs,
    gain_points,
    judged_regions,
    judged_together,
    pooled,
)
from croplayer_qgis.training.regions.pairs import ALL, PAIRS
from croplayer_qgis.training.regions.scenes import Models

Figures = dict[str, Any]

_EVALUATION: Final[dict[str, Callable[[Sequence[Judged]], float]]] = {
    "auroc": lambda parts: auroc(judged_together(parts)),
    "auroc_of_confidence_alone": lambda parts: confidence_auroc(judged_together(parts)),
    "calibration_error": lambda parts: calibration_error(judged_together(parts)),
    "regions": lambda parts: float(sum(len(part.probability) for part in parts)),
}


def evaluate_regions(task: str, model: Path, images: Path, masks: Path) -> Figures:
    """Judge or fuse derived acquisitions of every labelled image, with the shipped models for all else.

    The second acquisition and all degradations are derived from the image, as in the cards. An ``index.csv``
    beside the folder of images gives ground sampling distance and place; without it 2 m are assumed. The
    project's urban tile is left out.

    Args:
        task: ``evaluation`` or ``fusion``.
        model: Folder of that model.
        images: Folder of RGB images.
        masks: Folder of masks of the same names.

    Returns:
        ``pooled``: figure to value and 95 % interval by image; ``images``: one entry an image.
    """
    networks = Models.load(find_model("cropland"), find_model("iqa"))
    booster = BoosterModel(model)
    judged: list[Judged] = []
    pairs: list[FusedPair] = []
    with tempfile.TemporaryDirectory() as cache:
        for tile in read_tiles(images, masks, images.parent / "index.csv"):
            if tile.id == URBAN_TILE:
                continue
            looks = looks_at(tile, networks, ALL, Path(cache))
            if task == "evaluation":
                judged.append(judged_regions(tile.id, looks, tile.labels(), booster))
            else:
                evaluation = BoosterModel(find_model("evaluation"))
                pairs += fused_pairs(tile.id, looks, tile.labels(), evaluation, booster)
    return _of_evaluation(judged) if task == "evaluation" else _of_fusion(pairs)


def _of_evaluation(judged: list[Judged]) -> Figures:
    metrics = [
        metric(name, judged, lambda part: str(part.samples.group[0]), figure, "")
        for name, figure in _EVALUATION.items()
    ]
    per_image = [
        {"image": str(part.samples.group[0])} | {name: figure([part]) for name, figure in _EVALUATION.items()}
        for part in judged
    ]
    return {"pooled": {m.name: _interval(m) for m in metrics}, "images": per_image}


def _of_fusion(pairs: list[FusedPair]) -> Figures:
    scenarios = dict.fromkeys(pair.scenario for pair in PAIRS)
    return {
        "pooled": {
            scenario: {
                name: _interval(metric(name, _of_scenario(pairs, scenario), lambda p: p.tile, figure, ""))
                for name, figure in _FUSION.items()
            }
            for scenario in scenarios
        },
        "images": [
            {"image": tile}
            | {
                f"{name}, {scenario}": figure([p for p in _of_scenario(pairs, scenario) if p.tile == tile])
                for scenario in scenarios
                for name, figure in _FUSION.items()
            }
            for tile in dict.fromkeys(pair.tile for pair in pairs)
        ],
    }


def _of_scenario(pairs: list[FusedPair], scenario: str) -> list[FusedPair]:
    return [pair for pair in pairs if pair.pair.scenario == scenario]


_FUSION: Final[dict[str, Callable[[Sequence[FusedPair]], float]]] = {
    "oa": lambda pairs: pooled([pair.fused for pair in pairs]).oa,
    "iou": lambda pairs: pooled([pair.fused for pair in pairs]).iou,
    "gain_points": gain_points,
}


def _interval(measured: Metric) -> dict[str, float | None]:
    return {"value": measured.value, "low": measured.low, "high": measured.high}
