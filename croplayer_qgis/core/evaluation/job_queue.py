"""The blocks of a job that a person should review first, by what their rows tell."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.errors import Cancelled, InputError, JobError
from croplayer_qgis.core.evaluation.queue import (
    PROFILE,
    block_error_ha,
    block_profile,
    read_review,
    review_queue,
)
from croplayer_qgis.core.geopackage import read_rows
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.vectors.writing import write_polygons
from croplayer_qgis.shared.job_files import BLOCK_TABLE, REGION_TABLE, BlockColumn, RegionColumn
from croplayer_qgis.shared.sentence import Sentence, counted

_COLUMNS = ("area_ha", RegionColumn.CORRECTNESS, *PROFILE)
_QUERY = f"SELECT * FROM {REGION_TABLE} WHERE {RegionColumn.BLOCK} = ?"  # nosec B608
_VERDICTS = (
    f"SELECT 1 FROM {REGION_TABLE} WHERE {RegionColumn.BLOCK} = ? AND {RegionColumn.VERDICT} <> '' LIMIT 1"  # nosec B608
)
_BLOCKS = f"SELECT DISTINCT {RegionColumn.BLOCK} FROM {REGION_TABLE}"  # nosec B608


@dataclass(frozen=True)
class QueuedBlock:
    """A block to review.

    Attributes:
        block: The block.
        rank: 1 for the first to review.
        score_ha: Expected area of error times novelty against the blocks before it and those reviewed, ha.
        expected_error_ha: Expected area of wrong labels, ha.
    """

    block: Block
    rank: int
    score_ha: float
    expected_error_ha: float


def job_queue(
    geopackage: Path, count: int, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> list[QueuedBlock]:
    """At most ``count`` finished blocks in the order of review; blocks with a person's verdict are left out.

    Raises:
        InputError: ``count`` is not positive, or the job has no finished block left to review.
        JobError: The job cannot be read.
        Cancelled: ``cancelled`` returned True.
    """
    if count < 1:
        raise InputError("The queue must hold at least one block.")
    try:
        ids = [row[0] for row in read_rows(geopackage, _BLOCKS)]
        errors, profiles, reviewed = np.zeros(len(ids)), np.full((len(ids), len(PROFILE)), np.nan), []
        known = _reviews(geopackage)
        for place, id in enumerate(ids):
            if cancelled():
                raise Cancelled
            report(0.9 * place / len(ids), Sentence("{} expected error", id))
            errors[place], profiles[place] = known.get(id) or _from_regions(geopackage, id)
            reviewed.append(bool(read_rows(geopackage, _VERDICTS, (id,))))
    except sqlite3.Error as error:
        raise JobError("The job in {} cannot be read.", geopackage.parent, detail=str(error)) from error
    done = np.array(reviewed, bool)
    if not ids or done.all():
        raise InputError("The job has no finished block left to review: map more blocks first.")
    report(0.9, counted(len(ids), "Ordering {} block", "Ordering {} blocks"))
    chosen = review_queue(errors, profiles, count, done)
    return [
        QueuedBlock(Block.from_id(ids[choice.place]), rank, choice.score, float(errors[choice.place]))
        for rank, choice in enumerate(chosen, start=1)
    ]


def write_queue(path: Path, queue: list[QueuedBlock]) -> None:
    """Writes the queue as polygons, EPSG:4326, in a new vector file.

    Attributes: id, rank, score_ha, expected_error_ha.

    Raises:
        InputError: The file cannot be written, or its suffix names no vector format.
    """
    columns = {
        "id": np.array([entry.block.id for entry in queue], object),
        "rank": np.array([entry.rank for entry in queue], np.int32),
        "score_ha": np.array([entry.score_ha for entry in queue]),
        "expected_error_ha": np.array([entry.expected_error_ha for entry in queue]),
    }
    write_polygons(path, shapely.box(*np.array([entry.block.bounds for entry in queue]).T), columns)


def _reviews(geopackage: Path) -> dict[str, tuple[float, NDArray[np.float64]]]:
    """Expected error and profile of the blocks whose row tells them."""
    known = {}
    for row in read_rows(geopackage, f"SELECT * FROM {BLOCK_TABLE}"):  # nosec B608
        with suppress(ValueError):
            known[row[BlockColumn.ID]] = read_review(dict(row).get(BlockColumn.REVIEW) or "")
    return known


def _from_regions(geopackage: Path, id: str) -> tuple[float, NDArray[np.float64]]:
    """The same of a block of version 0.1, whose regions have all features in the table."""
    rows = read_rows(geopackage, _QUERY, (id,))
    columns = {name: _numbers(rows, name) for name in _COLUMNS}
    return block_error_ha(columns), block_profile(columns)


def _numbers(rows: list[sqlite3.Row], name: str) -> NDArray[np.float64]:
    values = [row[name] if name in row.keys() else None for row in rows]  # noqa: SIM118 - a Row is no mapping
    return np.array([np.nan if value is None else value for value in values], np.float64)
