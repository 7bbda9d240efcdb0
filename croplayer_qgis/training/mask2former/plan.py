"""The plan behind the shipped cropland model: backbone comparison, cross-validation, final training."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.training import metrics
from croplayer_qgis.training.datasets.fields import LabelledTile, folds, read_naip_fields
from croplayer_qgis.training.datasets.water import WaterScene, read_water_scenes
from croplayer_qgis.training.mask2former.backbones import BackboneName
from croplayer_qgis.training.mask2former.network import CroplandNetwork
from croplayer_qgis.training.mask2former.predict import tile_probability
from croplayer_qgis.training.mask2former.trainer import Recipe, TrainingData, train

log = logging.getLogger(__name__)

FOLDS = 3
FOLD_ITERATIONS = 650
FINAL_ITERATIONS = 1200
BACKBONES: tuple[BackboneName, ...] = ("lite0", "resnet18")


@dataclass(frozen=True)
class Plan:
    """Where the data are and where runs go.

    Attributes:
        data: Folder with ``naip_fields`` and ``naip_dates``.
        work: Receives one folder a run, and ``oof`` with out-of-fold predictions.
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

    def final_run(self, backbone: BackboneName) -> Path:
        """Folder of the final run."""
        return self.work / "cropland" / f"{backbone}-final"


def run_fold(plan: Plan, backbone: BackboneName, fold: int) -> None:
    """Train on the other folds, then predict and score this one; skipped when it has been done."""
    folder = plan.fold_run(backbone, fold)
    report = folder / "validation.json"
    if report.is_file():
        return
    split = folds(plan.train_tiles(), FOLDS)
    others = [tile for index, part in enumerate(split) if index != fold for tile in part]
    # the agreement of extents matters to the shipped model; here it would only cost time
    recipe = Recipe(backbone, FOLD_ITERATIONS, seed=Recipe.seed + fold, ema=0.997, extent_weight=0.0)
    network = train(
        recipe, TrainingData(others, plan.water("train"), split[fold]), folder, _fresh(backbone, recipe.seed)
    )
    oof = folder / "oof"
    oof.mkdir(exist_ok=True)
    per_tile = {}
    for tile in split[fold]:
        probability = tile_probability(network, tile.image())
        np.savez_compressed(oof / f"{tile.id}.npz", probability=probability.astype(np.float16))
        per_tile[tile.id] = metrics.count(probability >= 0.5, tile.labels())
    result = {
        "pooled": metrics.scores(metrics.pooled(list(per_tile.values()))),
        "images": {name: metrics.scores(counts) for name, counts in per_tile.items()},
    }
    log.info("%s validation %s", folder.name, result["pooled"])
    report.write_text(json.dumps(result, indent=1))
    if backbone == better_backbone(plan):
        share_oof(plan, backbone)


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


def share_oof(plan: Plan, backbone: BackboneName) -> None:
    """Copy the out-of-fold predictions of all finished folds to ``work/oof``, where fusion looks for them."""
    target = plan.work / "oof"
    target.mkdir(parents=True, exist_ok=True)
    for fold in range(FOLDS):
        for source in sorted((plan.fold_run(backbone, fold) / "oof").glob("*.npz")):
            new = target / f".{source.name}"
            new.write_bytes(source.read_bytes())
            new.replace(target / source.name)


def run_final(plan: Plan, backbone: BackboneName) -> CroplandNetwork:
    """Train on all training tiles, going on from the first fold's network, or load the finished run.

    The first fold's network has seen training tiles only, so its weights are a fair and cheaper start.
    """
    recipe = Recipe(backbone, FINAL_ITERATIONS, head_rate=4e-4, backbone_rate=1.5e-4)
    return train(
        recipe,
        TrainingData(plan.train_tiles(), plan.water("train"), []),
        plan.final_run(backbone),
        _first_fold_network(plan, backbone),
    )


def _fresh(backbone: BackboneName, seed: int) -> CroplandNetwork:
    torch.manual_seed(seed)
    return CroplandNetwork(backbone, pretrained=backbone == "lite0")


def _first_fold_network(plan: Plan, backbone: BackboneName) -> CroplandNetwork:
    saved = torch.load(plan.fold_run(backbone, 0) / "checkpoint.pt", weights_only=True)
    network = CroplandNetwork(backbone, pretrained=False)
    network.load_state_dict(saved["average"])
    return network
