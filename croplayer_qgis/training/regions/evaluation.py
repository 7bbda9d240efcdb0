"""``python -m croplayer_qgis.training evaluation``: train and measure the error evaluation model."""

from __future__ import annotations

import argparse
import logging
from typing import Final

import numpy as np

from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.training.regions.booster import Fitted, fit
from croplayer_qgis.training.regions.command import Workplace, add_common_arguments, log
from croplayer_qgis.training.regions.evaluation_card import write_card
from croplayer_qgis.training.regions.folder import write_model
from croplayer_qgis.training.regions.held_out import read_held_out, save_held_out
from croplayer_qgis.training.regions.looks import MIN_REGION_HA
from croplayer_qgis.training.regions.measure import judged_regions
from croplayer_qgis.training.regions.samples import Samples, evaluation_samples, joined

CLASSES: Final = ("label is right",)
MONOTONE: Final = {"confidence_mean": 1, "unsure_share": -1}
"""A surer network is never less likely right, all else being equal."""

AREA_POWER: Final = 0.25
"""Every region is one statement to be checked, but what is learnt from slivers is mostly noise."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the ``evaluation`` command."""
    add_common_arguments(parser, "evaluation")


def run(args: argparse.Namespace) -> int:
    """Train unless only asked to measure; then measure on the test tiles and write the card."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    place = Workplace.of(args)
    held_out = place.plan.work / "regions" / "evaluation-held-out.npz"
    if not args.measure:
        samples = joined(
            evaluation_samples(source, tile.labels(), MIN_REGION_HA, tile.id, name)
            for tile, looks in place.training_looks()
            for name, source in looks.items()
        )
        fitted = fit(samples, place.folds(), MONOTONE, samples.pixels**AREA_POWER)
        _write(fitted, samples, place, args)
        save_held_out(held_out, samples, fitted)
    model = BoosterModel(args.model)
    tested = [judged_regions(tile.id, looks, tile.labels(), model) for tile, looks in place.test_looks()]
    unseen = [judged_regions(tile.id, looks, tile.labels(), model) for tile, looks in place.judged_looks()]
    card = write_card(args.model, *read_held_out(held_out), tested, unseen, place.cropland)
    for metric in card.metrics:
        log.info("%s: %.4f [%s, %s] on %s", *vars(metric).values())
    return 0


def _write(fitted: Fitted, samples: Samples, place: Workplace, args: argparse.Namespace) -> None:
    tiles = len(np.unique(samples.group))
    trained_on = (
        f"{len(samples)} regions of {tiles} NAIP tiles (US Midwest) in derived acquisitions, cropland "
        "predicted out of fold; no Mapbox or Google imagery"
    )
    write_model(args.model, fitted.booster, "evaluation", CLASSES, trained_on)
    for index, booster in enumerate(fitted.fold_boosters):
        write_model(place.evaluation_fold(index), booster, "evaluation", CLASSES, trained_on)
