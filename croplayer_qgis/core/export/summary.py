"""Figures over all selected blocks: what the report says and the task returns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import numpy as np

from croplayer_qgis.core.export.selection import Selection, Watch
from croplayer_qgis.core.geodesy.areas import block_area_ha, pixel_area_ha
from croplayer_qgis.core.grid import BLOCK_PX
from croplayer_qgis.shared.job_files import BlockColumn
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.vocabulary.figures import BY_NAME, HEADINGS, BlockFigure
from croplayer_qgis.shared.vocabulary.products import CROPLAND, NO_DATA
from croplayer_qgis.shared.vocabulary.scenes import NO_IMAGERY_CLASS


@dataclass(frozen=True)
class SourceFigures:
    """One source: area with imagery and cropland in it, ha; mean quality by area; blocks by scene class."""

    imagery_ha: float
    cropland_ha: float
    quality: float | None
    scene_classes: dict[str, int]


@dataclass(frozen=True)
class FigureRange:
    """A figure of the blocks that have it: lowest, median and highest value."""

    figure: BlockFigure
    low: float
    median: float
    high: float


@dataclass(frozen=True)
class Summary:
    """Areas are ellipsoidal and counted in pixels.

    Attributes:
        states: Blocks by state.
        area_ha: Area of the blocks, within the area of interest where there is one.
        mapped_ha: Area with imagery of at least one source.
        cropland_ha: Cropland after fusion.
        correctness: Expected correctness 0-1, mean over the mapped area; None where there is none.
        decision_ha: Area by decision code.
        sources: A, and B if there is one.
        ranges: Numbers among the ``HEADINGS`` of blocks that any block has.
        grounds: Blocks by how like the training data they look (``vocabulary.ground``); empty where not told.
    """

    states: dict[str, int]
    area_ha: float
    mapped_ha: float
    cropland_ha: float
    correctness: float | None
    decision_ha: dict[Decision, float]
    sources: tuple[SourceFigures, ...]
    ranges: tuple[FigureRange, ...]
    grounds: dict[str, int]


def summarise(selection: Selection, watch: Watch) -> Summary:
    """Adds up the products; raises JobError when one cannot be read, Cancelled when asked to stop."""
    decision_ha = np.zeros(256)
    correct_ha = judged_ha = cropland_ha = 0.0
    for done, (block, row) in enumerate(selection.rows):
        watch.step(done / len(selection.rows), Sentence("figures: {}", block.id))
        row_ha = pixel_area_ha(block.transform, BLOCK_PX)
        cut = selection.share(block) < 1
        names = ("decision", "expected_correctness", *(CROPLAND if cut else ()))
        decision, correctness, *label = selection.layers(block, names)
        # A whole block's cropland is a figure of the job, corrected where corrections are applied.
        whole_ha = row["cropland_ha_fused"] or 0.0
        cropland_ha += float((label[0] == 1).sum(axis=1) @ row_ha) if cut else whole_ha
        for code in np.unique(decision):
            decision_ha[code] += (decision == code).sum(axis=1) @ row_ha
        known = correctness != NO_DATA
        judged_ha += float(known.sum(axis=1) @ row_ha)
        correct_ha += float(np.where(known, correctness, 0).sum(axis=1) @ row_ha) / 100
    rows = [row for _, row in selection.rows]
    return Summary(
        states=dict(Counter(row[BlockColumn.STATE] for row in rows)),
        area_ha=sum(block_area_ha(block) * selection.share(block) for block in selection.blocks),
        mapped_ha=float(decision_ha[:NO_DATA].sum()),
        cropland_ha=cropland_ha,
        correctness=correct_ha / judged_ha if judged_ha else None,
        decision_ha={code: float(decision_ha[code]) for code in Decision if decision_ha[code]},
        sources=tuple(
            _source(selection, letter)
            for letter, _ in zip("ab", selection.job.parameters.sources, strict=False)
        ),
        ranges=tuple(_ranges(rows)),
        grounds=dict(Counter(row["ground"] for row in rows if row.get("ground"))),
    )


def _ranges(rows: Sequence[Mapping[str, Any]]) -> Iterator[FigureRange]:
    for name in HEADINGS:
        figure = BY_NAME[name]
        values = [row[name] for row in rows if row.get(name) is not None] if figure.unit else []
        if values:
            yield FigureRange(figure, min(values), median(values), max(values))


def _source(selection: Selection, letter: str) -> SourceFigures:
    imagery = [(row[f"imagery_share_{letter}"] or 0) * block_area_ha(block) for block, row in selection.rows]
    rows = [row for _, row in selection.rows]
    judged = [
        (row[f"quality_{letter}"], area)
        for row, area in zip(rows, imagery, strict=True)
        if row[f"quality_{letter}"] is not None and area
    ]
    weight = sum(area for _, area in judged)
    return SourceFigures(
        imagery_ha=sum(imagery),
        cropland_ha=sum(row[f"cropland_ha_{letter}"] or 0.0 for row in rows),
        quality=sum(quality * area for quality, area in judged) / weight if weight else None,
        scene_classes=dict(Counter(row[f"scene_class_{letter}"] or NO_IMAGERY_CLASS for row in rows)),
    )
