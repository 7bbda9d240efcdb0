"""Adapts a job's cropland model to what people said of its blocks, where that helps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from croplayer_qgis.core.adaptation.folded import write_adapted
from croplayer_qgis.core.adaptation.kept_features import KeptFeatures
from croplayer_qgis.core.adaptation.label_layers import LabelLayer, layer_labels
from croplayer_qgis.core.adaptation.labels import LabelledGround, labelled_ground, together
from croplayer_qgis.core.adaptation.samples import BlockLabels, block_samples, logit_of
from croplayer_qgis.core.adaptation.validation import Validated, validated
from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.job.models import model_folder
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.shared.sentence import Sentence, counted

_READING = 0.9
"""Share of the work that is reading features: the rest takes a second or two."""


@dataclass(frozen=True, eq=False)
class Adapted:
    """A model version fitted to people's labels.

    Attributes:
        card: Of the new model.
        validated: What leaving out one place at a time says of it.
        blocks: Blocks with labels that were learned from.
        labels: Labels in them.
        feature_bytes: What the features take that are kept beside the job.
        warnings: What was left out or contradicts itself, a sentence each.
    """

    card: ModelCard
    validated: Validated
    blocks: int
    labels: int
    feature_bytes: int
    warnings: tuple[str, ...]


def adapt_model(
    job: JobReader,
    readers: Sequence[TileReader],
    out: Path,
    layers: Sequence[LabelLayer],
    cancelled: Callable[[], bool],
    report: Callable[[float, str], None],
) -> Adapted:
    """Fits the cropland model of a job to verdicts, edits and layers, and writes it as a model of its own.

    Args:
        job: The job.
        readers: Of its sources.
        out: New model folder.
        layers: Labels besides the job's own, which stand above them.
        cancelled: Asked before each window.
        report: Share done and words.

    Raises:
        InputError: There are too few labels; the model gives no features; the adaptation does not help.
        Cancelled: ``cancelled`` returned True; nothing but features is left behind.
        CropLayerError: A source, the model or the disk failed.
    """
    source = feature_model(job)
    ground, warnings = _ground(job, layers)
    features = KeptFeatures(job, Segmenter(OnnxModel(source)))
    found: dict[str, BlockLabels] = {}
    for place, (id, said) in enumerate(ground.items()):
        if cancelled():
            raise Cancelled
        report(_READING * place / len(ground), Sentence("{} features", id))
        found[id] = block_samples(Block.from_id(id), said, readers, features, cancelled)
    samples = {id: labels.samples for id, labels in found.items() if labels.samples is not None}
    if not samples:
        raise InputError("The labels lie where the job's sources have no imagery; label ground that shows.")
    warnings += _warnings(found, features.failed_to_keep)
    report(_READING, Sentence("Fitting"))
    result = validated(list(samples.values()), own_threshold(features.segmenter.model.card))
    if cancelled():
        raise Cancelled
    if not result.helps:
        raise InputError(
            "The adaptation does not help: on labelled ground left out of it, {} % is mapped wrong, {} % "
            "without it; over all ground, what it spoils included, the gain is between {} and {} points. "
            "More labels in more blocks, also where the map is right, may change that.",
            f"{100 * result.after:.1f}",
            f"{100 * result.before:.1f}",
            *(f"{100 * end:+.1f}" for end in result.gain),
        )
    labels = sum(len(ground[id]) for id in samples)
    learned = f"{labels} labels in {len(samples)} blocks of {job.path.name}"
    left_out = "each block" if result.by_block else "each part of a block"
    held_out = f"{learned}, {left_out} left out in turn; these places and both classes weigh the same"
    card = write_adapted(source, out, result, learned, held_out)
    return Adapted(card, result, len(samples), labels, features.size_bytes(), tuple(warnings))


def feature_model(job: JobReader) -> Path:
    """Folder of the job's cropland model; raises InputError when that gives no features."""
    reference = next(model for model in job.parameters.models if model.task == "cropland")
    source = model_folder(reference)
    if not ModelCard.load(source).gives_features:
        raise InputError(
            "The cropland model {} {} gives no features, which an adaptation needs; map with a model that "
            "does, such as the one that comes with CropLayer.",
            reference.id,
            reference.version,
        )
    return source


def own_threshold(card: ModelCard) -> float:
    """Logit from which a network says cropland."""
    return float(logit_of(np.array([card.threshold], np.float32))[0])


def _ground(
    job: JobReader, layers: Sequence[LabelLayer]
) -> tuple[dict[str, list[LabelledGround]], list[str]]:
    """Labels by block id, and what is to be said of them; raises InputError when there are none."""
    blocks = list(job.states()) if layers else []
    given = [layer_labels(layer, blocks) for layer in layers]
    ground = together(*(each.ground for each in given), labelled_ground(job.path))
    outside = sum(each.outside for each in given)
    if not ground and outside:
        raise InputError(
            "None of the {} labels lies on a block of the job; label ground of its blocks.", outside
        )
    if not ground:
        raise InputError(
            "The job in {} has no labels yet: review regions or draw corrections in the review panel first.",
            job.path,
        )
    warnings = [note for each in given for note in each.notes]
    if outside:
        warnings.append(
            counted(
                outside,
                "{} label lies outside the job's blocks and was left out.",
                "{} labels lie outside the job's blocks and were left out.",
            )
        )
    return ground, warnings


def _warnings(found: Mapping[str, BlockLabels], failed_to_keep: int) -> list[str]:
    warnings: list[str] = []
    unseen = [id for id, labels in found.items() if labels.samples is None]
    if unseen:
        warnings.append(
            counted(
                len(unseen),
                "The labels of {} block lie where there is no imagery and were left out.",
                "The labels of {} blocks lie where there is no imagery and were left out.",
            )
        )
    contradicting = sum(labels.contradicting for labels in found.values())
    if contradicting:
        share = 100 * contradicting / sum(labels.pixels for labels in found.values())
        warnings.append(
            Sentence(
                "{} % of the labelled ground was called both cropland and not cropland; the later label "
                "counts.",
                f"{share:.1f}",
            )
        )
    if failed_to_keep:
        warnings.append(
            Sentence("Features could not be kept beside the job: they are computed again next time.")
        )
    return warnings
