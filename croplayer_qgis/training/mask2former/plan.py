"""The plan behind the shipped cropland model: backbone comparison, cross-validation, final training."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import torch

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.training import metrics
from croplayer_qgis.training.datasets.elsewhere import Part, read_elsewhere
from croplayer_qgis.training.datasets.fields import LabelledTile, folds, read_naip_fields
from croplayer_qgis.training.datasets.patches import Mix
from croplayer_qgis.training.datasets.scenes import Scene
from croplayer_qgis.training.datasets.water import WaterScene, read_water_scenes
from croplayer_qgis.training.mask2former.backbones import BackboneName
from croplayer_qgis.training.mask2former.export import (
    WEIGHTS_FILE,
    load_weights,
    round_weights,
    save_weights,
)
from croplayer_qgis.training.mask2former.network import CroplandNetwork
from croplayer_qgis.training.mask2former.predict import tile_probability
from croplayer_qgis.training.mask2former.trainer import Recipe, TrainingData, train

log = logging.getLogger(__name__)

FOLDS = 3
VALIDATION_FILE = "validation.json"
RECIPE_FILE = "recipe.json"
BACKBONES: tuple[BackboneName, ...] = ("lite0", "resnet18")


def fold_recipes(backbone: BackboneName, fold: int) -> tuple[Recipe, ...]:
    """Recipes of the legs of a cross-validation run, alike for both backbones.

    The first leg is short, as it chooses the backbone; the second makes a network of the folds see degraded
    imagery nearly as well as the shipped one does. The agreement of extents matters to the shipped model;
    here it would only cost time.
    """
    first = Recipe(
        backbone,
        400,
        seed=Recipe.seed + fold,
        pixels=2 * 320 * 320,
        ema=0.99,
        extent_weight=0.0,
        frozen_stride=_pretrained_stride(backbone),
    )
    second = replace(
        first,
        iterations=1200,
        seed=20261201 + fold,
        head_rate=3e-4,
        backbone_rate=1e-4,
        weight_decay=0.05,
        ema=0.997,
    )
    return first, second


def final_recipes(backbone: BackboneName) -> tuple[Recipe, ...]:
    """Recipes of the final run's legs; each goes on from the averaged network of the one before."""
    first = Recipe(backbone, 1200, head_rate=4e-4, backbone_rate=1.5e-4)
    second = Recipe(
        backbone,
        800,
        seed=20261125,
        head_rate=3e-4,
        backbone_rate=1e-4,
        weight_decay=0.05,
        ema=0.997,
        extent_weight=30.0,
        frozen_stride=_pretrained_stride(backbone),
    )
    more_water = replace(
        second,
        iterations=700,
        seed=20261126,
        head_rate=2e-4,
        backbone_rate=7e-5,
        mix=Mix(water_share=0.22, water_m=(3.0, 5.5)),
    )
    same_extents = replace(
        more_water,
        iterations=250,
        seed=20261127,
        head_rate=1e-4,
        backbone_rate=3e-5,
        ema=0.99,
        extent_weight=90.0,
    )
    longest = replace(
        second,
        iterations=1500,
        seed=20261128,
        extent_weight=60.0,
        mix=Mix(water_share=0.2, water_m=(3.0, 5.5)),
    )
    other_places = replace(
        second,
        iterations=1000,
        seed=20261129,
        head_rate=2e-4,
        backbone_rate=5e-5,
        pixels=2 * 320**2,
        ema=0.995,
        extent_every=4,
        boundary_weight=0.3,
        mix=Mix(water_share=0.1, scene_share=0.35, native_share=0.4, fine_share=0.35),
    )
    # legs 7 and 8 were stopped after 600 and 300 iterations; their averaged networks went on and shipped
    hard_negatives = replace(other_places, iterations=800, mix=replace(other_places.mix, scene_share=0.5))
    foreign_fields = replace(
        other_places,
        iterations=400,
        seed=20261130,
        ema=0.99,
        mix=Mix(water_share=0.1, scene_share=0.35, scene_cropland_share=0.4, foreign_colours=0.35),
    )
    degraded_fields = replace(
        other_places,
        iterations=120,
        seed=20261201,
        head_rate=1.5e-4,
        backbone_rate=4e-5,
        ema=0.97,
        extent_weight=60.0,
        mix=Mix(
            water_share=0.08,
            scene_share=0.3,
            scene_cropland_share=0.4,
            foreign_colours=0.35,
            good_share=0.2,
            scene_good_share=0.8,
            blurred=True,
        ),
        way=0.3,
    )
    return (
        first,
        second,
        more_water,
        same_extents,
        longest,
        other_places,
        hard_negatives,
        foreign_fields,
        degraded_fields,
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
        """Water scenes: the western half of the ``train`` dates, or all of the ``held_out`` ones."""
        return read_water_scenes(self.data / "naip_dates", dates, "west" if dates == "train" else "all")

    def elsewhere(self, part: Part) -> list[Scene]:
        """Scenes of other places: ``train``, or the ``judge``'s."""
        return read_elsewhere(self.data / "elsewhere", part)

    def fold_legs(self, backbone: BackboneName, fold: int) -> list[Path]:
        """Folder of each leg of a cross-validation run; the first bears the run's own name."""
        run = self.work / "cropland" / f"{backbone}-fold{fold + 1}"
        later = range(2, len(fold_recipes(backbone, fold)) + 1)
        return [run, *(run.with_name(f"{run.name}-leg{leg}") for leg in later)]

    def final_legs(self, backbone: BackboneName) -> list[Path]:
        """Folder of each leg of the final run."""
        legs = range(1, len(final_recipes(backbone)) + 1)
        return [self.work / "cropland" / f"{backbone}-final{leg}" for leg in legs]


def run_fold(plan: Plan, backbone: BackboneName, fold: int, legs: int | None = None) -> None:
    """Train on the other folds, scoring the network on this one after each leg; skips what has been done.

    Args:
        plan: Data and work folder.
        backbone: Backbone to train.
        fold: Fold left out (0, 1, ...).
        legs: How many legs; all of them by default.
    """
    folders = plan.fold_legs(backbone, fold)[:legs]
    done = sum((folder / VALIDATION_FILE).is_file() for folder in folders)
    if done == len(folders):
        return
    split = folds(plan.train_tiles(), FOLDS)
    others = [tile for index, part in enumerate(split) if index != fold for tile in part]
    data = TrainingData(others, plan.water("train"), split[fold])
    recipes = fold_recipes(backbone, fold)[:legs]
    network = load_weights(folders[done - 1] / WEIGHTS_FILE) if done else _fresh(recipes[0])
    for folder, recipe in zip(folders[done:], recipes[done:], strict=True):
        network = _run_leg(recipe, data, folder, network)
        result = _validated(network, split[fold])
        log.info("%s validation %s", folder.name, result["pooled"])
        (folder / VALIDATION_FILE).write_text(json.dumps(result, indent=1))


def _validated(network: CroplandNetwork, tiles: list[LabelledTile]) -> dict[str, Any]:
    per_tile = {
        tile.id: metrics.count(tile_probability(network, tile.image()) >= 0.5, tile.labels())
        for tile in tiles
    }
    return {
        "pooled": metrics.scores(metrics.pooled(list(per_tile.values()))),
        "images": {name: metrics.scores(counts) for name, counts in per_tile.items()},
    }


def better_backbone(plan: Plan) -> BackboneName:
    """The backbone with the higher validation IoU on the first fold, among those that have run."""
    done = {
        backbone: json.loads(report.read_text())["pooled"]["iou"]
        for backbone in BACKBONES
        if (report := plan.fold_legs(backbone, 0)[0] / VALIDATION_FILE).is_file()
    }
    if not done:
        raise InputError("No backbone has been trained yet; run the stage lite0 or resnet18 first.")
    return max(done, key=lambda backbone: done[backbone])


def run_final(plan: Plan, backbone: BackboneName) -> CroplandNetwork:
    """Train on all training tiles, leg by leg, from the last leg that is finished.

    The first leg goes on from the first fold's network: it has seen training tiles only, so its weights are a
    fair and cheaper start.
    """
    folders = plan.final_legs(backbone)
    finished = [leg for leg, folder in enumerate(folders, start=1) if (folder / WEIGHTS_FILE).is_file()]
    done = max(finished, default=0)
    start = folders[done - 1] if done else plan.fold_legs(backbone, 0)[0]
    network = load_weights(start / WEIGHTS_FILE)
    if done < len(folders):
        data = TrainingData(plan.train_tiles(), plan.water("train"), [], plan.elsewhere("train"))
        for folder, recipe in zip(folders[done:], final_recipes(backbone)[done:], strict=True):
            network = _run_leg(recipe, data, folder, network)
    return network


def _run_leg(recipe: Recipe, data: TrainingData, folder: Path, start: CroplandNetwork) -> CroplandNetwork:
    """Train a leg and keep its weights, as they would ship, for the leg after it."""
    before = {name: value.clone() for name, value in start.state_dict().items()}
    network = round_weights(_on_the_way(before, train(recipe, data, folder, start), recipe.way))
    (folder / RECIPE_FILE).write_text(json.dumps(asdict(recipe), indent=1))
    save_weights(network, folder / WEIGHTS_FILE)
    return network


def _on_the_way(
    before: Mapping[str, torch.Tensor], network: CroplandNetwork, share: float
) -> CroplandNetwork:
    """The network with ``share`` of its weights and the rest of those from ``before``, in place."""
    for name, value in network.state_dict().items():
        if name in before and value.is_floating_point():  # a head that the leg added has no before
            value.copy_(torch.lerp(before[name], value, share))
    return network


def _fresh(recipe: Recipe) -> CroplandNetwork:
    torch.manual_seed(recipe.seed)
    return CroplandNetwork(recipe.backbone, pretrained=recipe.backbone == "lite0")
