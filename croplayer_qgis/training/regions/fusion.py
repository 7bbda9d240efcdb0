"""``python -m croplayer_qgis.training fusion``: train, measure and describe the fusion model."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.judge.fusion import UnseenPair, unseen_pairs
from croplayer_qgis.training.regions.booster import fit
from croplayer_qgis.training.regions.command import Workplace, add_common_arguments, log
from croplayer_qgis.training.regions.folder import write_model
from croplayer_qgis.training.regions.fusion_card import write_card
from croplayer_qgis.training.regions.held_out import read_held_out, save_held_out
from croplayer_qgis.training.regions.looks import overlays
from croplayer_qgis.training.regions.measure import FusedPair, example, fused_pairs
from croplayer_qgis.training.regions.plots import Example
from croplayer_qgis.training.regions.samples import Samples, fusion_samples, joined

CLASSES: Final = ("cropland",)
_OF_SOURCE: Final = (
    "probability_mean",
    "iqa_quality",
    "iqa_haze",
    "iqa_cloud",
    "iqa_blur",
    "iqa_compression",
    "iqa_dark_or_snow",
)
USED: Final = (
    *(f"{source}_{name}" for source in ("a", "b") for name in _OF_SOURCE),
    "quality_weighted_probability",
    "seen_ground_probability",
)
"""What the model is shown; version 1.4.0 saw 51 features. What a source is believed for is how well it sees
the ground, not how a region looks: texture and certainty are what an unknown cloud deceives with."""

MONOTONE: Final = {
    "a_probability_mean": 1,
    "b_probability_mean": 1,
    "quality_weighted_probability": 1,
    "seen_ground_probability": 1,
    "a_iqa_quality": 1,
    "b_iqa_quality": -1,
}
"""More evidence of cropland from either source never makes cropland less likely, and a better image of a
source (A speaks for cropland, see `core.fusion.roles`) never makes it count for less."""

PICTURED: Final = (
    ("a_cloud", "b_haze"),
    ("a_snow", "b_blur"),
    ("a_cloud", "b_poor"),
    ("a_haze", "b_clean"),
    ("a_clean", "b_clean"),
)
"""Pairs shown in the card, one a test tile, whatever comes out of them."""

AREA_POWER: Final = 0.5
"""By pixel alone a handful of huge regions would decide, by number the slivers would."""

AGREED_WEIGHT: Final = 0.1
"""Weight of regions on which the sources agree, whose label stands: they only tell how sure to be of it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the ``fusion`` command."""
    add_common_arguments(parser, "fusion")
    parser.add_argument(
        "--evaluation", type=Path, default=resource_path("models", "evaluation"), help="evaluation model"
    )


def run(args: argparse.Namespace) -> int:
    """Train unless only asked to measure; then measure on the test tiles and write the card."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    place = Workplace.of(args)
    held_out = place.plan.work / "regions" / "fusion-held-out.npz"
    if not args.measure:
        everything = training_samples(place)
        weights = region_weights(everything)
        samples = everything.with_features(USED)
        fitted = fit(samples, place.folds(), MONOTONE, weights)
        write_model(args.model, fitted.booster, "fusion", CLASSES, trained_on(samples))
        save_held_out(held_out, samples, fitted)
    evaluation, model = BoosterModel(args.evaluation), BoosterModel(args.model)
    tested: list[FusedPair] = []
    examples: list[Example] = []
    for tile, looks in place.test_looks():
        tested += fused_pairs(tile.id, looks, tile.labels(), evaluation, model)
        examples.append(example(tile, looks, PICTURED[len(examples) % len(PICTURED)], evaluation, model))
    unseen: list[UnseenPair] = []
    for tile, looks in place.judged_looks():
        unseen += unseen_pairs(tile.id, looks, tile.labels(), evaluation, model)
    card = write_card(args.model, *read_held_out(held_out), tested, unseen, examples, place.cropland)
    for metric in card.metrics:
        log.info("%s: %.4f [%s, %s] on %s", *vars(metric).values())
    return 0


def trained_on(samples: Samples) -> str:
    """What the card says of the training data."""
    tiles = len(np.unique(samples.group))
    return (
        f"{len(samples)} regions of pairs of derived acquisitions of {tiles} NAIP tiles (US Midwest), "
        "cropland predicted out of fold; no Mapbox or Google imagery"
    )


def region_weights(samples: Samples) -> NDArray[np.float64]:
    """Root of a region's pixels, a tenth of it where both sources agree, float64 [n]."""
    a, b = (samples.features[:, samples.names.index(f"{source}_cropland")] for source in ("a", "b"))
    return samples.pixels**AREA_POWER * np.where(a == b, AGREED_WEIGHT, 1.0)


def training_samples(place: Workplace) -> Samples:
    """Regions of all pairs of all training tiles, with every feature but the evaluation's support."""
    return joined(
        fusion_samples(described, tile.labels(), tile.id, pair.scenario)
        for tile, looks in place.training_looks()
        for pair, described in overlays(looks)
    )
