"""What the commands ``evaluation`` and ``fusion`` have in common: arguments, models, training tiles."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.regions.source_layers import SourceLayers
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.datasets.fields import LabelledTile, folds
from croplayer_qgis.training.datasets.water import read_water_scenes
from croplayer_qgis.training.judge.looks import judge_looks
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE
from croplayer_qgis.training.mask2former.plan import Plan
from croplayer_qgis.training.regions.known_ground import KnownGroundOf
from croplayer_qgis.training.regions.looks import looks_at
from croplayer_qgis.training.regions.out_of_fold import FoldNetwork, finished_folds, fold_models
from croplayer_qgis.training.regions.pairs import ALL, TRAINING_SETS
from croplayer_qgis.training.regions.scenes import Models

log = logging.getLogger(__name__)

FOLDS: Final = 6
"""Folds of the region models' own cross-validation, by tile."""


def add_common_arguments(parser: argparse.ArgumentParser, task: str) -> None:
    """Arguments of both commands."""
    parser.add_argument("--data", type=Path, required=True, help="folder with naip_fields")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="cropland folds, caches")
    for name, text in (("cropland", "cropland model to measure with"), ("iqa", "image quality model")):
        parser.add_argument(f"--{name}", type=Path, default=resource_path("models", name), help=text)
    parser.add_argument(
        "--model", type=Path, default=resource_path("models", task), help="model folder to write"
    )
    parser.add_argument(
        "--measure",
        action="store_true",
        help="keep the trained model; measure it again (with a newer cropland model) and rewrite its card",
    )


@dataclass(frozen=True)
class Workplace:
    """Where the data, the other models and the intermediate results are.

    Attributes:
        plan: The cropland model's training plan: tiles and fold runs.
        cropland: Folder of the finished cropland model.
        iqa: Folder of the image quality model.
    """

    plan: Plan
    cropland: Path
    iqa: Path

    @classmethod
    def of(cls, args: argparse.Namespace) -> Workplace:
        """From the command's arguments."""
        return cls(Plan(args.data, args.work), args.cropland, args.iqa)

    @property
    def cache(self) -> Path:
        """Outputs of the networks for the derived acquisitions."""
        return self.plan.work / "regions" / "looks"

    def evaluation_fold(self, index: int) -> Path:
        """Model folder of one fold of the evaluation model."""
        return self.plan.work / "regions" / f"evaluation-fold{index + 1}"

    def training_tiles(self) -> list[LabelledTile]:
        """Training tiles of which there is a cropland map by a network that did not see them."""
        tiles = [tile for _, fold in finished_folds(self.plan) for tile in fold]
        return sorted(tiles, key=lambda tile: tile.id)

    def folds(self) -> list[list[str]]:
        """Ids of the training tiles by fold of the region models."""
        return [[tile.id for tile in fold] for fold in folds(self.training_tiles(), FOLDS) if fold]

    def training_looks(self) -> Iterator[tuple[LabelledTile, dict[str, SourceLayers]]]:
        """Each training tile, degraded in full and mildly, seen by networks that never saw it.

        The finished cropland network bears more than these networks, so its maps of degraded imagery are
        about as good as theirs of mildly degraded imagery.
        """
        models = fold_models(self.plan, self.iqa)
        for index, tile in enumerate(self.training_tiles()):
            names = TRAINING_SETS[index % len(TRAINING_SETS)]
            log.info("tile %d: %s", index + 1, tile.id)
            full, mild = (looks_at(tile, models[tile.id], names, self.cache, mild) for mild in (False, True))
            yield tile, full | mild

    def test_looks(self) -> Iterator[tuple[LabelledTile, dict[str, SourceLayers]]]:
        """Each test tile with all acquisitions, seen by the finished cropland model."""
        models = self.finished_models()
        for tile in self.plan.test_tiles():
            log.info("test tile %s", tile.id)
            yield tile, looks_at(tile, models, ALL, self.cache)

    def judged_looks(self) -> Iterator[tuple[LabelledTile, dict[str, SourceLayers]]]:
        """Each test tile with the looks of the independent judge, seen by the finished cropland model.

        They tell what ground the model knows, as a block's sources do, where the model tells it.
        """
        models = self.finished_models()
        if ModelCard.load(self.cropland).known_ground is not None:
            models = replace(models, ground=KnownGroundOf(self.cropland))
        dates = [scene.image for scene in read_water_scenes(self.plan.data / "naip_dates", "train")]
        for tile in self.plan.test_tiles():
            log.info("test tile %s before the judge", tile.id)
            yield tile, judge_looks(tile, models, dates, self.cache)

    def finished_models(self) -> Models:
        """The finished networks, cropland in one inference a tile.

        Windows as the engine's give the same labels (the cropland model's card has the share) in a tenth of
        the speed.
        """
        return Models(FoldNetwork(self.cropland / WEIGHTS_FILE, self.plan.work), OnnxModel(self.iqa))
