"""The plan behind the shipped cropland model: backbone comparison, cross-validation, final training."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path

import torch

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.training import metrics
from croplayer_qgis.training.datasets.fields import LabelledTile, folds, read_naip_fields
from croplayer_qgis.training.datasets.water import WaterScene, read_water_scenes
from croplayer_qgis.training.mask2former.backbones import BackboneName
from croplayer_qgis.training.mask2former.checkpoint import CHECKPOINT_FILE, saved_network
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE, round_weights, save_weights
from croplayer_qgis.training.mask2former.network import CroplandNetwork
from croplayer_qgis.training.mask2former.predict import tile_probability
from croplayer_qgis.training.mask2former.trainer import Recipe, TrainingData, train

log = logging.getLogger(__name__)

FOLDS = 3
BACKBONES: tuple[BackboneName, ...] = ("lite0", "resnet18")


def fold_recipe(backbone: BackboneName, fold: int) -> Recipe:
    """Recipe of a cross-validation run: alike for both backbones, and short, as there are four of them.

    The agreement of extents matters to the shipped model; here it would only cost time.
    """
    return Recipe(
        backbone,
        400,
        seed=Recipe.seed + fold,
        pixels=2 * 320 * 320,
        ema=0.99,
        extent_weight=0.0,
        frozen_stride=_pretrained_stride(backbone),
    )


def final_recipes(backbone: BackboneName) -> tuple[Recipe, ...]:
    """Recipes of the final run's legs; each goes on from the averaged network of the one before."""
    return (
        Recipe(backbone, 1200, head_rate=4e-4, backbone_rate=1.5e-4),
        Recipe(
            backbone,
            800,
            seed=20261125,
            head_rate=3e-4,
            backbone_rate=1e-4,
            weight_decay=0.05,
            ema=0.997,
            extent_weight=30.0,
            frozen_stride=_pretrained_stride(backbone),
        ),
        Recipe(
            backbone,
            700,
            seed=20261126,
            head_rate=2e-4,
            backbone_rate=7e-5,
            weight_decay=0.05,
            ema=0.997,
            extent_weight=30.0,
            frozen_stride=_pretrained_stride(backbone),
            water_share=0.22,
            water_m=(3.0, 5.5),
        ),
        Recipe(
            backbone,
            250,
            seed=20261127,
            head_rate=1e-4,
            backbone_rate=3e-5,
            weight_decay=0.05,
            ema=0.99,
            extent_weight=90.0,
            frozen_stride=_pretrained_stride(backbone),
            water_share=0.22,
            water_m=(3.0, 5.5),
        ),
    )


def _pretrained_stride(backbone: BackboneName) -> int:
    """Edges and colours of ImageNet serve as they are; a backbone from scratch has to learn them."""
    return 4 if backbone == "lite0" else 0


@dataclass(frozen=True)
class Plan:
    """Where the data are and where runs go.

    Attributes:
        data: Folder with ``naip_fields`` and ``naip_dates``.
        work: Receives one folder a run.
    """

    data: Path
    work: Path

    def train_tiles(self) -> list[LabelledTile]:
        """Training tiles, urban one left out."""
        return [t for t in read_naip_fields(self.data / "naip_fields") if t.split == "train"]

    def test_tiles(self) -> list[LabelledTile]:
        """Test tiles, urban one left out. Used for nothing but the final figures."""
        return [t for t in read_naip_fields(self.data / "naip_fields") if t.split == "test"]

    def water(self, dates: str) -> list[WaterScene]:
        """Water scenes: ``train`` or ``held_out`` dates."""
        return read_water_scenes(self.data / "naip_dates", dates)

    def fold_run(self, backbone: BackboneName, fold: int) -> Path:
        """Folder of a cross-validation run."""
        return self.work / "cropland" / f"{backbone}-fold{fold + 1}"

    def final_run(self, backbone: BackboneName, leg: int) -> Path:
        """Folder of a leg (1, 2, ...) of the final run."""
        return self.work / "cropland" / f"{backbone}-final{leg}"


def run_fold(plan: Plan, backbone: BackboneName, fold: int) -> None:
    """Train on the other folds, then score the network on this one; skipped when it has been done."""
    folder = plan.fold_run(backbone, fold)
    report = folder / "validation.json"
    if report.is_file():
        return
    split = folds(plan.train_tiles(), FOLDS)
    others = [tile for index, part in enumerate(split) if index != fold for tile in part]
    recipe = fold_recipe(backbone, fold)
    network = train(
        recipe, TrainingData(others, plan.water("train"), split[fold]), folder, _fresh(backbone, recipe.seed)
    )
    save_weights(round_weights(network), folder / WEIGHTS_FILE)
    per_tile = {
        tile.id: metrics.count(tile_probability(network, tile.image()) >= 0.5, tile.labels())
        for tile in split[fold]
    }
    result = {
        "pooled": metrics.scores(metrics.pooled(list(per_tile.values()))),
        "images": {name: metrics.scores(counts) for name, counts in per_tile.items()},
    }
    log.info("%s validation %s", folder.name, result["pooled"])
    report.write_text(json.dumps(result, indent=1))


def better_backbone(plan: Plan) -> BackboneName:
    """The backbone with the higher validation IoU on the first fold, among those that have run."""
    done = {
        backbone: json.loads(report.read_text())["pooled"]["iou"]
        for backbone in BACKBONES
        if (report := plan.fold_run(backbone, 0) / "validation.json").is_file()
    }
    if not done:
        raise InputError("No backbone has been trained yet; run the stage lite0 or resnet18 first.")
    return max(done, key=lambda backbone: done[backbone])


def run_final(plan: Plan, backbone: BackboneName) -> CroplandNetwork:
    """Train on all training tiles, leg by leg, or load the finished run.

    The first leg goes on from the first fold's network: it has seen training tiles only, so its weights are a
    fair and cheaper start.
    """
    return _run_leg(plan, backbone, len(final_recipes(backbone)))


def _run_leg(plan: Plan, backbone: BackboneName, leg: int) -> CroplandNetwork:
    if leg == 0:
        return saved_network(plan.fold_run(backbone, 0))
    folder = plan.final_run(backbone, leg)
    begun = (folder / CHECKPOINT_FILE).is_file()  # then nothing of the leg before is needed
    return train(
        final_recipes(backbone)[leg - 1],
        TrainingData(plan.train_tiles(), plan.water("train"), []),
        folder,
        CroplandNetwork(backbone, pretrained=False) if begun else _run_leg(plan, backbone, leg - 1),
    )


def _fresh(backbone: BackboneName, seed: int) -> CroplandNetwork:
    torch.manual_seed(seed)
    return CroplandNetwork(backbone, pretrained=backbone == "lite0")
