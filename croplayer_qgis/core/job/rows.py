"""Rows of ``job.gpkg``, written within a transaction of the caller."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import shapely

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.geopackage import geopackage_blobs, insert, transaction, widen_extent
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.region_rows import RegionRows
from croplayer_qgis.shared.job_files import (
    BLOCK_TABLE,
    EVENT_TABLE,
    GEOMETRY,
    JOB_TABLE,
    REGION_TABLE,
    BlockColumn,
    EventColumn,
    JobColumn,
    RegionColumn,
)
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.version import croplayer_version


def prepare(gpkg: Path, parameters: JobParameters) -> None:
    """Gives new tables their indices and what the job is made with; raises sqlite3.Error."""
    with transaction(gpkg) as connection:
        connection.execute(f"CREATE UNIQUE INDEX blocks_by_id ON {BLOCK_TABLE} ({BlockColumn.ID})")
        connection.execute(f"CREATE INDEX blocks_by_state ON {BLOCK_TABLE} ({BlockColumn.STATE})")
        connection.execute(f"CREATE INDEX regions_by_block ON {REGION_TABLE} ({RegionColumn.BLOCK})")
        insert(connection, JOB_TABLE, {
            JobColumn.CREATED: [_now()],
            JobColumn.VERSION: [croplayer_version()],
            JobColumn.PARAMETERS: [json.dumps(parameters.to_dict())],
        })  # fmt: skip


def update_block(connection: sqlite3.Connection, block: Block, values: Mapping[str, Any]) -> None:
    """Changes columns of a block; raises InputError when the job does not have it, sqlite3.Error."""
    assignments = ", ".join(f'"{name}" = ?' for name in values)
    query = f"UPDATE {BLOCK_TABLE} SET {assignments} WHERE {BlockColumn.ID} = ?"  # nosec B608
    cursor = connection.execute(query, (*values.values(), block.id))
    if cursor.rowcount != 1:
        raise InputError("Block {} is not part of the job.", block.id, block=block.id)


def insert_regions(connection: sqlite3.Connection, block: Block, rows: RegionRows) -> None:
    """Adds the regions of a block; raises sqlite3.Error."""
    if rows.count:
        outlines = {GEOMETRY: geopackage_blobs(rows.polygons)}
        insert(connection, REGION_TABLE, {**outlines, **rows.values(block.id)})
        widen_extent(connection, REGION_TABLE, shapely.bounds(rows.polygons))


def told(message: str) -> dict[str, Any]:
    """The columns of a block's message, English, and what other languages make it of."""
    parts = json.dumps(Sentence(message).to_json()) if message else None
    return {BlockColumn.MESSAGE: message, BlockColumn.SENTENCE: parts}


def log_event(connection: sqlite3.Connection, block: str, kind: str, message: str) -> None:
    """Adds to what happened; ``block`` is "" for what concerns the whole job. Raises sqlite3.Error."""
    insert(connection, EVENT_TABLE, {
        EventColumn.TIME: [_now()],
        EventColumn.BLOCK: [block],
        EventColumn.KIND: [kind],
        EventColumn.MESSAGE: [message],
    })  # fmt: skip


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
