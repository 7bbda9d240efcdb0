"""Reads what a job was made from the way QGIS needs it: its sources, their attribution, its zoom.

Only ``sqlite3`` and read-only: a run may be writing the same file, and QGIS must never block it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from croplayer_qgis.shared.job_files import GEOPACKAGE
from croplayer_qgis.shared.sqlite_files import open_to_read
from croplayer_qgis.translation import tr


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
    if not geopackage.is_file():
        raise NoJobError(tr("{} is not a CropLayer job: it has no job.gpkg.").format(folder))
    try:
        with closing(open_to_read(geopackage)) as database:
            database.row_factory = sqlite3.Row
            parameters = json.loads(database.execute("SELECT parameters FROM job").fetchone()[0])
            database.execute("SELECT id, state FROM blocks LIMIT 1")
    except (sqlite3.Error, ValueError, TypeError) as error:
        raise NoJobError(tr("The job in {} cannot be read: {}.").format(folder, error)) from error
    second = parameters.get("source_b")
    return Job(
        folder=folder,
        source_a=_source(parameters["source_a"]),
        source_b=None if second is None else _source(second),
        zoom=int(parameters["zoom"]),
    )


def _source(record: Mapping[str, Any]) -> SourceText:
    return SourceText(record["id"], record["title"], record.get("attribution", ""), record)
