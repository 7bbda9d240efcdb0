"""``python -m croplayer_qgis.training fusion``: train, measure and describe the fusion model."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.fusion.features import FUSION_FEATURES
from croplayer_qgis.core.fusion.features_geography import GEOGRAPHY
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.shared.resources import resource_path
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
MONOTONE: Final = {"a_probability_mean": 1, "b_probability_mean": 1, "a_support": 1, "b_support": 1}
"""More evidence of cropland from either source never makes cropland less likely."""

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

PLACES_FOR_GEOGRAPHY: Final = 100
"""With fewer tiles the model would learn tiles by heart from their coordinates, so it does not see them."""


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
        samples = training_samples(place)
        fitted = fit(samples, place.folds(), MONOTONE, region_weights(samples))
        write_model(args.model, fitted.booster, "fusion", CLASSES, trained_on(samples))
        save_held_out(held_out, samples, fitted)
    evaluation, model = BoosterModel(args.evaluation), BoosterModel(args.model)
    tested: list[FusedPair] = []
    examples: list[Example] = []
    for tile, looks in place.test_looks():
        tested += fused_pairs(tile.id, looks, tile.labels(), evaluation, model)
        examples.append(example(tile, looks, PICTURED[len(examples) % len(PICTURED)], evaluation, model))
    card = write_card(args.model, *read_held_out(held_out), tested, examples, place.cropland)
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
    """Regions of all pairs of all training tiles."""
    models = {
        tile: BoosterModel(place.evaluation_fold(index))
        for index, fold in enumerate(place.folds())
        for tile in fold
    }
    samples = joined(
        fusion_samples(described, tile.labels(), tile.id, pair.scenario)
        for tile, looks in place.training_looks()
        for pair, described in overlays(looks, models[tile.id])
    )
    if len(models) < PLACES_FOR_GEOGRAPHY:
        samples = samples.with_features([name for name in FUSION_FEATURES if name not in GEOGRAPHY])
    return samples
