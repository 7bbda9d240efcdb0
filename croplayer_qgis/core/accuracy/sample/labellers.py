"""Two labellers of the same sample: how often they agree, which is how far the reference can be trusted."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS, ClassTable, Indices
from croplayer_qgis.core.accuracy.ground.reference import label_indices
from croplayer_qgis.core.accuracy.sample.design import Sample
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.geopackage import read_rows
from croplayer_qgis.shared.job_files import SECOND_LABELS
from croplayer_qgis.shared.sentence import Sentence, counted


@dataclass(frozen=True)
class LabellerAgreement:
    """Labels of both labellers, of the units that both labelled.

    Attributes:
        names: Class names.
        counts: Units by first (row) and second (column) label, int64 [classes, classes].
    """

    names: tuple[str, ...]
    counts: NDArray[np.int64]

    @property
    def both(self) -> int:
        """Units that both labelled."""
        return int(self.counts.sum())

    @property
    def same(self) -> int:
        """Units with the same label twice."""
        return int(self.counts.trace())

    @property
    def kappa(self) -> float | None:
        """Cohen's (1960) kappa of the unweighted counts; None where both gave every unit one same class."""
        by_chance = float(self.counts.sum(1) @ self.counts.sum(0)) / self.both**2
        return None if by_chance == 1 else (self.same / self.both - by_chance) / (1 - by_chance)

    def sentence(self) -> str:
        """The agreement in words."""
        kappa = Sentence("not defined: only one class occurs") if self.kappa is None else f"{self.kappa:.2f}"
        return counted(
            self.both,
            "the same label on {} of {} point that both labelled ({} %), kappa {}",
            "the same label on {} of {} points that both labelled ({} %), kappa {}",
            self.same,
            self.both,
            f"{100 * self.same / self.both:.1f}",
            kappa,
        )


def labeller_agreement(
    path: Path, sample: Sample, first: Indices, table: ClassTable
) -> LabellerAgreement | None:
    """Agreement of the second labeller in a sample's GeoPackage with the first; None when there is none.

    Args:
        path: The GeoPackage the sample was read from.
        sample: The sample.
        first: First label of each unit, ``NO_CLASS`` for none, int16 [n].
        table: The class list.
    """
    try:
        if not read_rows(
            path, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (SECOND_LABELS,)
        ):
            return None
        rows = read_rows(path, f"SELECT id, reference FROM {SECOND_LABELS}")  # nosec B608
    except sqlite3.Error as error:
        raise InputError(
            "The second labels in {} cannot be read; label them again.", path.name, detail=str(error)
        ) from error
    second = dict(
        zip(
            (int(row["id"]) for row in rows),
            label_indices([row["reference"] for row in rows], table.names, table.codes).tolist(),
            strict=True,
        )
    )
    return _agreement(table.names, first, [second.get(int(unit), NO_CLASS) for unit in sample.ids])


def _agreement(names: Sequence[str], first: Indices, second: Sequence[int]) -> LabellerAgreement | None:
    counts = np.zeros((len(names), len(names)), np.int64)
    for one, other in zip(first.tolist(), second, strict=True):
        if NO_CLASS not in (one, other):
            counts[one, other] += 1
    return LabellerAgreement(tuple(names), counts) if counts.any() else None
