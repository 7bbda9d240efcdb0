"""Totals over a job's blocks, counted by SQLite: quick for any number of blocks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.shared.sqlite_files import open_to_read

_FINISHED = "state IN ('done', 'incomplete')"
_QUERY = f"""
    SELECT count(*), sum({_FINISHED}), sum(state = 'incomplete'), sum(state = 'failed'),
           sum(cropland_ha_fused)
    FROM blocks
"""


@dataclass(frozen=True)
class JobTotals:
    """Numbers of blocks, and areas in ha.

    Attributes:
        blocks: All blocks.
        finished: Done or incomplete.
        incomplete: Some tiles of a source brought no imagery.
        failed: Stopped by an error.
        cropland_ha: Cropland after fusion.
    """

    blocks: int = 0
    finished: int = 0
    incomplete: int = 0
    failed: int = 0
    cropland_ha: float = 0.0


def job_totals(geopackage: Path, blocks: Sequence[str] = ()) -> JobTotals:
    """Totals of these blocks, or of all, as they are now; all zero when the job cannot be read."""
    query = _QUERY + ("WHERE id IN (SELECT value FROM json_each(?))" if blocks else "")
    values = (json.dumps(list(blocks)),) if blocks else ()
    try:
        with closing(open_to_read(geopackage)) as database:
            row = database.execute(query, values).fetchone()
    except sqlite3.Error:
        return JobTotals()
    count, finished, incomplete, failed, cropland_ha = row
    return JobTotals(count, finished or 0, incomplete or 0, failed or 0, cropland_ha or 0.0)
