"""Writes what goes with the output of features: its weights, the known ground, entries of the card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from croplayer_qgis.core.models.card import (
    FEATURE_STRIDE,
    FEATURES,
    FileReference,
    Metric,
    ModelCard,
    TensorContract,
)
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.core.models.known_ground import KNOWN_GROUND_FILE, KnownGround
from croplayer_qgis.training.mask2former.card_page import FEATURE_VARIANCE
from croplayer_qgis.training.mask2former.export import SIDE_PX
from croplayer_qgis.training.mask2former.feature_output import CHANNELS, PROJECTION_FILE, STEP
from croplayer_qgis.training.mask2former.training_ground import TrainingGround


def with_features(card: ModelCard, folder: Path, fitted: TrainingGround, tiles: int) -> ModelCard:
    """The card of a network exported with features; writes the files that go with it.

    Args:
        card: Of the network, with or without features.
        folder: Of the model.
        fitted: As it was exported.
        tiles: How many images that was fitted to.
    """
    fitted.projection.save(folder / PROJECTION_FILE)
    probability = next(output for output in card.outputs if output.name != FEATURES)
    variance = Metric(
        FEATURE_VARIANCE,
        fitted.projection.explained,
        None,
        None,
        f"pixels of {tiles} training images: share of the variance of all 96 channels that the output holds",
    )
    return replace(
        card,
        outputs=(probability, feature_contract(SIDE_PX)),
        feature_step=STEP,
        known_ground=write_known_ground(folder, fitted.known),
        metrics=(*(metric for metric in card.metrics if metric.name != FEATURE_VARIANCE), variance),
    )


def write_known_ground(folder: Path, known: KnownGround | None) -> FileReference | None:
    """Writes the file, and gives what the card says of it; None of too little data."""
    if known is None:
        return None
    known.save(folder / KNOWN_GROUND_FILE)
    return FileReference(KNOWN_GROUND_FILE, sha256_of(folder / KNOWN_GROUND_FILE))


def feature_contract(side: int) -> TensorContract:
    """The output of features for windows of ``side`` px."""
    return TensorContract(
        FEATURES, "int8", "NCHW", (1, CHANNELS, side // FEATURE_STRIDE, side // FEATURE_STRIDE)
    )
