"""Labels of a sample: whose count, and how often two labellers agree, which is how far to trust them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS, ClassTable, Indices
from croplayer_qgis.core.accuracy.ground.reference import label_indices
from croplayer_qgis.core.accuracy.sample.design import Sample
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.geopackage import read_rows
from croplayer_qgis.shared.job_files import SAMPLE_POINTS, SECOND_LABELS, SETTLED_LABELS
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


@dataclass(frozen=True)
class SampleLabels:
    """The labels of a sample that count, and whose they are.

    Attributes:
        labels: Label of each unit: the settled one where there is one, else the first labeller's; object [n].
        labellers: Who gave the first labels.
        second_labellers: Who gave the second ones.
        settled: Number of units with a settled label.
        unsettled: Number of units on which the two differ, and for which the first label counts.
        second: Second label of each unit, object [n]; None without a second labeller.
        first: First label of each unit, object [n].
    """

    labels: NDArray[Any]
    labellers: tuple[str, ...]
    second_labellers: tuple[str, ...]
    settled: int
    unsettled: int
    first: NDArray[Any]
    second: NDArray[Any] | None

    def sentence(self) -> str:
        """Which labels were used, in words."""
        who = ", ".join(self.labellers) or Sentence("an unnamed labeller")
        used = Sentence("those of {}", who)
        if not self.settled and not self.unsettled:
            return used
        other = ", ".join(self.second_labellers) or Sentence("an unnamed labeller")
        return Sentence(
            "those of {}; of the {} on which {} differs, {} as settled, {} as {} gave them",
            who,
            self.settled + self.unsettled,
            other,
            self.settled,
            self.unsettled,
            who,
        )

    def agreement(self, table: ClassTable) -> LabellerAgreement | None:
        """Agreement of the two labellers; None when no unit has a label of both."""
        if self.second is None:
            return None
        first, second = (label_indices(own, table.names, table.codes) for own in (self.first, self.second))
        return _agreement(table.names, first, second.tolist())


def sample_labels(path: Path, sample: Sample, first: NDArray[Any]) -> SampleLabels:
    """The labels in a sample's GeoPackage.

    Args:
        path: The GeoPackage the sample was read from.
        sample: The sample.
        first: First label of each unit as stored, object [n].

    Raises:
        InputError: A table of labels cannot be read.
    """
    try:
        who = {row["id"]: row["labelled_by"] for row in _rows(path, SAMPLE_POINTS)}
        second, settled = _rows(path, SECOND_LABELS), _rows(path, SETTLED_LABELS)
    except sqlite3.Error as error:
        raise InputError(
            "The second labels in {} cannot be read; label them again.", path.name, detail=str(error)
        ) from error
    others = {int(row["id"]): _label(row) for row in second}
    agreed = {int(row["id"]): _label(row) for row in settled if _label(row)}
    ids = [int(unit) for unit in sample.ids]
    used, settled_units, unsettled = first.astype(object), 0, 0
    for place, (unit, label) in enumerate(zip(ids, first.tolist(), strict=True)):
        given = "" if label is None else str(label).strip()
        if given and others.get(unit) not in (None, given):
            used[place] = agreed.get(unit, label)
            settled_units, unsettled = settled_units + (unit in agreed), unsettled + (unit not in agreed)
    return SampleLabels(
        used,
        _names(who.values()),
        _names(row["labelled_by"] for row in second if _label(row)),
        settled_units,
        unsettled,
        first,
        np.array([others.get(unit) for unit in ids], object) if second else None,
    )


def _rows(path: Path, table: str) -> list[sqlite3.Row]:
    if not read_rows(path, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)):
        return []
    return list(read_rows(path, f'SELECT id, reference, labelled_by FROM "{table}"'))  # nosec B608


def _label(row: sqlite3.Row) -> str | None:
    return None if row["reference"] is None else str(row["reference"]).strip() or None


def _names(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({str(name).strip() for name in names if name}))


def _agreement(names: Sequence[str], first: Indices, second: Sequence[int]) -> LabellerAgreement | None:
    counts = np.zeros((len(names), len(names)), np.int64)
    for one, other in zip(first.tolist(), second, strict=True):
        if NO_CLASS not in (one, other):
            counts[one, other] += 1
    return LabellerAgreement(tuple(names), counts) if counts.any() else None
