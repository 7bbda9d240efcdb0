"""Adapts a job's cropland model to what people said of its blocks, where that helps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.core.adaptation.folded import write_adapted
from croplayer_qgis.core.adaptation.labels import labelled_ground
from croplayer_qgis.core.adaptation.samples import block_samples
from croplayer_qgis.core.adaptation.validation import Validated, validated
from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.job.models import model_folder
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.shared.sentence import Sentence


@dataclass(frozen=True, eq=False)
class Adapted:
    """A model version fitted to people's labels.

    Attributes:
        card: Of the new model.
        validated: What leaving out one block at a time says of it.
        blocks: Blocks with labels that were learned from.
        labels: Polygons in them.
    """

    card: ModelCard
    validated: Validated
    blocks: int
    labels: int


def adapt_model(
    job: JobReader,
    readers: Sequence[TileReader],
    out: Path,
    cancelled: Callable[[], bool],
    report: Callable[[float, str], None],
) -> Adapted:
    """Fits the cropland model of a job to verdicts and edits, and writes it as a model of its own.

    Args:
        job: The job.
        readers: Of its sources.
        out: New model folder.
        cancelled: Asked before each window.
        report: Share done and words.

    Raises:
        InputError: There are too few labels; the model gives no features; the adaptation does not help.
        Cancelled: ``cancelled`` returned True; nothing is left behind.
        CropLayerError: A source, the model or the disk failed.
    """
    ground = labelled_ground(job.path)
    if not ground:
        raise InputError(
            "The job in {} has no labels yet: review regions or draw corrections in the review panel first.",
            job.path,
        )
    reference = next(model for model in job.parameters.models if model.task == "cropland")
    source = model_folder(reference)
    if not ModelCard.load(source).gives_features:
        raise InputError(
            "The cropland model {} {} gives no features, which an adaptation needs; map with a model that "
            "does, such as the one that comes with CropLayer.",
            reference.id,
            reference.version,
        )
    segmenter = Segmenter(OnnxModel(source))
    samples = []
    for place, (id, said) in enumerate(ground.items()):
        if cancelled():
            raise Cancelled
        report(0.9 * place / len(ground), Sentence("{} features", id))
        block = Block.from_id(id)
        found = block_samples(block, said, readers, job.parameters.zoom, segmenter, cancelled)
        if found is not None:
            samples.append(found)
    report(0.9, Sentence("Fitting"))
    result = validated(samples)
    if not result.helps:
        raise InputError(
            "The adaptation does not help: on blocks left out of it, {} % of the labelled ground is mapped "
            "wrong, {} % without it (the gain is between {} and {} points). More labels in more blocks may "
            "change that.",
            f"{100 * result.after:.1f}",
            f"{100 * result.before:.1f}",
            *(f"{100 * end:+.1f}" for end in result.gain),
        )
    used = {each.block for each in samples}
    labels = sum(len(ground[id]) for id in used)
    learned = f"{labels} labels in {len(used)} blocks of {job.path.name}"
    held_out = f"{learned}, each block left out in turn; blocks and classes weigh the same"
    return Adapted(write_adapted(source, out, result, learned, held_out), result, len(used), labels)
