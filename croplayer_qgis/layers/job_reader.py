"""The one reader of a job's tables in QGIS: what the job is made from, its blocks, and totals over them.

Only ``sqlite3`` and read-only: a run may be writing the same file, and QGIS must never block it. Regions
alone are read through QGIS (``region_reader``), for their outlines. What grows with the job, ``job_totals``
and ``block_states``, belongs in a thread.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from croplayer_qgis.shared.foreign_job import geopackage_problem
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.job_files import (
    BLOCK_TABLE,
    GEOPACKAGE,
    JOB_TABLE,
    SAMPLE_POINTS,
    BlockColumn,
    JobColumn,
    holds_products,
)
from croplayer_qgis.shared.paths import closed_folder, is_file
from croplayer_qgis.shared.products import product_sql
from croplayer_qgis.shared.sqlite_files import open_to_read
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from croplayer_qgis.translation import in_users_language, tr

_STATE = BlockColumn.STATE
_TOTALS = f"""
    SELECT count(*), count({{product}}), sum({_STATE} = '{BlockState.INCOMPLETE}'),
           sum({_STATE} = '{BlockState.FAILED}'), sum({_STATE} = '{BlockState.EMPTY}'),
           sum(CASE WHEN ({{product}}) IS NOT NULL THEN cropland_ha_fused END)
    FROM {BLOCK_TABLE}
"""  # nosec B608
_STATES = f"SELECT {BlockColumn.ID}, {BlockColumn.STATE} FROM {BLOCK_TABLE}"  # nosec B608


class NoJobError(Exception):
    """The folder is not a CropLayer job, or cannot be read; the text says so in one sentence."""


@dataclass(frozen=True)
class SourceText:
    """What a user needs to know of a source.

    Attributes:
        id: Its id.
        title: Its name.
        attribution: Text to show beside its imagery.
        record: The whole record (``core/imagery/source.py``); whoever made the job folder wrote it.
    """

    id: str
    title: str
    attribution: str
    record: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Job:
    """What a job folder was made from; its blocks are read where they are looked at."""

    folder: Path
    source_a: SourceText
    source_b: SourceText | None
    zoom: int
    shift_measured: bool = False

    @property
    def geopackage(self) -> Path:
        """The file with the tables ``blocks`` and ``regions``."""
        return self.folder / GEOPACKAGE

    @property
    def sources(self) -> tuple[SourceText, ...]:
        """One or two sources, A first."""
        return (self.source_a,) if self.source_b is None else (self.source_a, self.source_b)

    @property
    def attribution(self) -> str:
        """The attribution texts of all sources, each once."""
        return "; ".join(dict.fromkeys(source.attribution for source in self.sources if source.attribution))


def read_job(folder: Path) -> Job:
    """The job in ``folder`` as it is now.

    Raises:
        NoJobError: The folder holds no job, or one that cannot be read.
    """
    geopackage = folder / GEOPACKAGE
    if not is_file(geopackage):
        closed = closed_folder(folder)
        if closed is not None:
            text = tr("The folder {} may not be entered; ask its owner, or change its permissions.")
            raise NoJobError(text.format(closed))
        if holds_products(folder):
            text = tr(
                "job.gpkg of the job in {} is gone; croplayer job {} --rebuild makes it from the products."
            )
            raise NoJobError(text.format(folder, folder))
        raise NoJobError(tr("{} is not a CropLayer job: it has no job.gpkg.").format(folder))
    try:
        parameters = read_json(_rows(geopackage, f"SELECT {JobColumn.PARAMETERS} FROM {JOB_TABLE}")[0][0])  # nosec B608
        _rows(geopackage, f"{_STATES} LIMIT 1")
        strange = geopackage_problem(geopackage)
    except (sqlite3.Error, IndexError, ValueError, TypeError) as error:
        raise NoJobError(tr("The job in {} cannot be read: {}.").format(folder, error)) from error
    if strange:
        text = tr("The job in {} is not opened: it brings along “{}”, which acts when its tables are read.")
        raise NoJobError(text.format(folder, strange))
    second = parameters.get("source_b")
    return Job(
        folder=folder,
        source_a=_source(parameters["source_a"]),
        source_b=None if second is None else _source(second),
        zoom=int(parameters["zoom"]),
        shift_measured=second is not None and bool(parameters.get("correct_shift")),
    )


@dataclass(frozen=True)
class JobTotals:
    """Numbers of blocks, and areas in ha.

    Attributes:
        blocks: All blocks.
        finished: Those that have a product, whatever is being done with them now.
        incomplete: Some tiles of a source could not be read.
        failed: Stopped by an error.
        empty: No source has imagery there.
        cropland_ha: Cropland after fusion.
    """

    blocks: int = 0
    finished: int = 0
    incomplete: int = 0
    failed: int = 0
    empty: int = 0
    cropland_ha: float = 0.0


def job_totals(geopackage: Path, blocks: Sequence[str] = ()) -> JobTotals:
    """Totals of these blocks, or of all, as they are now; all zero when the job cannot be read."""
    query = _TOTALS + (f"WHERE {BlockColumn.ID} IN (SELECT value FROM json_each(?))" if blocks else "")  # nosec B608
    try:
        (row,) = _rows(geopackage, query, (json.dumps(list(blocks)),) if blocks else ())
    except sqlite3.Error:
        return JobTotals()
    count, *numbers = (value or 0 for value in row)
    return JobTotals(count, *numbers)


def block_states(geopackage: Path) -> list[tuple[str, str, bool]]:
    """Id, state and whether there is a product, of all blocks by their ids; raises sqlite3.Error."""
    query = (
        f"SELECT {BlockColumn.ID}, {_STATE}, ({{product}}) IS NOT NULL FROM {BLOCK_TABLE} "
        f"ORDER BY {BlockColumn.ID}"  # nosec B608
    )
    return [(row[0], row[1], bool(row[2])) for row in _rows(geopackage, query)]


def block_details(geopackage: Path, blocks: Sequence[str]) -> dict[str, dict[str, Any]]:
    """All columns of a few blocks by id, as they are now, found by an index; {} when they cannot be read.

    The message is in QGIS's language.
    """
    marks = ", ".join("?" * len(blocks))
    try:
        query = f"SELECT * FROM {BLOCK_TABLE} WHERE {BlockColumn.ID} IN ({marks})"  # nosec B608
        found = _rows(geopackage, query, blocks)
    except sqlite3.Error:
        return {}
    return {row[BlockColumn.ID]: _told(dict(zip(row.keys(), row))) for row in found}


def has_samples(geopackage: Path) -> bool:
    """Whether a sample was drawn into the job; False when it cannot be read, and the next call asks again."""
    try:
        query = "SELECT 1 FROM gpkg_contents WHERE table_name = ?"
        return bool(_rows(geopackage, query, (SAMPLE_POINTS,)))
    except sqlite3.Error:
        return False


def _told(details: dict[str, Any]) -> dict[str, Any]:
    """A block's columns, its message translated where the job has what it is made of."""
    parts = details.pop(BlockColumn.SENTENCE, None)
    with suppress(ValueError):  # somebody else wrote it: then the message is English
        told = read_json(parts, object_hook=in_users_language) if parts else None
        if isinstance(told, str):
            details[BlockColumn.MESSAGE] = told
    return details


def _rows(geopackage: Path, query: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
    """Rows of a query, with ``{product}`` for the SQL of the version of a block's product."""
    with closing(open_to_read(geopackage)) as database:
        database.row_factory = sqlite3.Row
        return database.execute(query.format(product=product_sql(database)), values).fetchall()


def _source(record: Mapping[str, Any]) -> SourceText:
    return SourceText(record["id"], record["title"], record.get("attribution", ""), record)
