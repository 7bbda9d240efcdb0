"""``python -m croplayer_qgis.training retrain``: go on from the shipped weights with labels of your own."""

from __future__ import annotations

import argparse
import json
import logging
import math
import re
from dataclasses import replace
from pathlib import Path

import torch

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.models.card import CARD_FILE, Metric
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.shared.vocabulary.definition import OF_OWN_MASKS
from croplayer_qgis.training.datasets.fields import LabelledTile, read_tiles
from croplayer_qgis.training.mask2former.evaluate import FIGURES, count_tile, figures
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE, load_weights
from croplayer_qgis.training.mask2former.network import CroplandNetwork
from croplayer_qgis.training.mask2former.release import MEASURED_FILE, publish
from croplayer_qgis.training.mask2former.trainer import Recipe, TrainingData, train

_HELD_OUT_SHARE = 5  # every fifth image without an index.csv is kept for the figures


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the ``retrain`` command."""
    parser.add_argument("--images", type=Path, required=True, help="folder of RGB images")
    parser.add_argument("--masks", type=Path, required=True, help="masks: 255 cropland, 0 other, 128 unknown")
    parser.add_argument("--index", type=Path, help="index.csv with id, split (train/test) and gsd_m")
    parser.add_argument(
        "--models", type=Path, required=True, help="a new version of the model is made in here"
    )
    parser.add_argument(
        "--start", choices=("shipped", "imagenet"), default="shipped", help="weights to start from"
    )
    parser.add_argument("--iterations", type=int, default=600)
    parser.add_argument("--licence", default="as the user's labels and imagery demand", help="for the card")


def run(args: argparse.Namespace) -> int:
    """Train, export and measure a new version; an interrupted run goes on with the same command."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    tiles = with_held_out(read_tiles(args.images, args.masks, args.index))
    learn = [tile for tile in tiles if tile.split == "train"]
    keep = [tile for tile in tiles if tile.split != "train"]
    folder = new_version_folder(args.models)
    recipe = (
        Recipe("lite0", args.iterations, head_rate=2e-4, backbone_rate=6e-5)
        if args.start == "shipped"
        else Recipe("lite0", args.iterations)
    )
    network = train(recipe, TrainingData(learn, [], keep), folder, starting_network(args.start))
    trained_on = f"{len(learn)} labelled images of {args.images}, starting from the {args.start} weights"
    card = publish(network, folder, learn, folder.name, trained_on, args.licence, OF_OWN_MASKS)
    if keep:
        segmenter = Segmenter(OnnxModel(folder))
        measured = figures({tile.id: count_tile(segmenter, tile) for tile in keep})
        (folder / MEASURED_FILE).write_text(json.dumps(measured, indent=1))
        replace(card, metrics=(*_metrics(measured["pooled"], keep), *card.metrics)).save(folder)
    print(f"The new model is in {folder}.")
    return 0


def with_held_out(tiles: list[LabelledTile]) -> list[LabelledTile]:
    """Tiles with their split; when nothing is marked as test, every fifth is."""
    if any(tile.split == "test" for tile in tiles) or len(tiles) < _HELD_OUT_SHARE:
        return tiles
    return [
        replace(tile, split="test") if index % _HELD_OUT_SHARE == _HELD_OUT_SHARE - 1 else tile
        for index, tile in enumerate(tiles)
    ]


def new_version_folder(models: Path) -> Path:
    """``models/cropland-vN`` with the next free N; an unfinished one (no card yet) is gone on with.

    Raises:
        InputError: ``models`` lies inside the shipped models, which an update would replace.
    """
    if models.resolve() == find_model("cropland").parent.resolve():
        raise InputError("Choose another folder for --models: an update replaces the models that ship.")
    numbers = [
        int(match[1])
        for path in (models.iterdir() if models.is_dir() else ())
        if (match := re.fullmatch(r"cropland-v(\d+)", path.name))
    ]
    last = max(numbers, default=0)
    if last and not (models / f"cropland-v{last}" / CARD_FILE).is_file():
        return models / f"cropland-v{last}"
    return models / f"cropland-v{last + 1}"


def starting_network(start: str) -> CroplandNetwork:
    """The shipped network, or a fresh one on the ImageNet backbone."""
    if start == "shipped":
        return load_weights(find_model("cropland") / WEIGHTS_FILE)
    torch.manual_seed(Recipe.seed)
    return CroplandNetwork("lite0")


def _metrics(pooled: dict[str, dict[str, float]], keep: list[LabelledTile]) -> tuple[Metric, ...]:
    """Figures that there are: images without any boundary have no figure of it, one image has no interval."""
    found = []
    for name in FIGURES:
        value, low, high = (pooled[name][key] for key in ("value", "low", "high"))
        if math.isfinite(value):
            known = len(keep) > 1 and math.isfinite(low) and math.isfinite(high)
            kept_out = f"{len(keep)} images kept out of training"
            found.append(Metric(name, value, low if known else None, high if known else None, kept_out))
    return tuple(found)
