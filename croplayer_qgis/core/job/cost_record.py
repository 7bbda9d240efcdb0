"""What mapping took on this machine in earlier runs, and a trial of the network before the first one."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.vocabulary.blocks import Step

_log = logging.getLogger(__name__)
_FILE = "costs.sqlite"
_BUSY_S = 5.0  # no run waits longer for figures that only serve the next estimate
_BLOCKS_KEPT = 200
_TILES_KEPT = 50_000
"""When that much was measured, old figures are halved, so that a faster network soon shows."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS steps (
    zoom INTEGER, sources INTEGER, step TEXT, blocks REAL, seconds REAL,
    PRIMARY KEY (zoom, sources, step));
CREATE TABLE IF NOT EXISTS tiles (
    source TEXT, zoom INTEGER, tiles REAL, bytes REAL,
    PRIMARY KEY (source, zoom));
CREATE TABLE IF NOT EXISTS trials (side INTEGER PRIMARY KEY, seconds REAL);
"""

# Blocks overlap in a run: while one is segmented, the next is fetched and the one before is written.
_STAGES = (
    (Step.IMAGERY,),
    (Step.QUALITY, Step.SEGMENTATION),
    (Step.EVALUATION, Step.FUSION, Step.WRITING),
)


@dataclass(frozen=True)
class BlockCost:
    """What mapping a block took.

    Attributes:
        seconds: Time of each step.
        delivered: Tiles and bytes that came over the network, by source id.
    """

    seconds: Mapping[Step, float] = field(default_factory=dict)
    delivered: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class StepCost:
    """Mean seconds of each step of a block, and the number of blocks they were measured on."""

    seconds: Mapping[Step, float]
    blocks: float

    def run_s(self, blocks: int) -> float:
        """Seconds of a run of so many blocks: all steps once, and the slowest stage for each further one."""
        stages = [sum(self.seconds.get(step, 0.0) for step in steps) for steps in _STAGES]
        return sum(stages) + (blocks - 1) * max(stages) if blocks else 0.0


class CostRecord:
    """The measurements in a folder; safe for several processes.

    Trouble with the file never ends a run: it is logged, and nothing is known then.

    Args:
        folder: The user's cache folder.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE

    def add(self, parameters: JobParameters, cost: BlockCost) -> None:
        """Keeps what a block took."""
        zoom, sources = parameters.zoom, len(parameters.sources)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._connected() as database, database:
                for step, seconds in cost.seconds.items():
                    _add(database, "steps", (zoom, sources, step.value), (1, seconds), _BLOCKS_KEPT)
                for source, (tiles, size) in cost.delivered.items():
                    if tiles:
                        _add(database, "tiles", (source, zoom), (tiles, size), _TILES_KEPT)
        except (sqlite3.Error, OSError) as error:
            _log.warning("Measured costs cannot be kept in %s: %s", self._path, error)

    def steps(self, zoom: int, sources: int) -> StepCost | None:
        """What a block of one or two sources took at a zoom; None when no such block was mapped here."""
        query = "SELECT step, blocks, seconds FROM steps WHERE zoom = ? AND sources = ?"
        rows = self._read(query, (zoom, sources))
        means = {Step(step): seconds / blocks for step, blocks, seconds in rows}
        return StepCost(means, max(blocks for _, blocks, _ in rows)) if means else None

    def add_trial(self, side: int, seconds: float) -> None:
        """Keeps what one window of ``side`` px took the cropland network; replaces an earlier trial."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._connected() as database, database:
                database.execute("DELETE FROM trials")
                database.execute("INSERT INTO trials VALUES (?, ?)", (side, seconds))
        except (sqlite3.Error, OSError) as error:
            _log.warning("Measured costs cannot be kept in %s: %s", self._path, error)

    def trial(self) -> tuple[int, float] | None:
        """Side of the window in pixels and its seconds; None when the network was never tried here."""
        rows = self._read("SELECT side, seconds FROM trials", ())
        return (int(rows[0][0]), float(rows[0][1])) if rows else None

    def bytes_a_tile(self, source: str, zoom: int) -> float | None:
        """Mean bytes of a tile of a source at a zoom; None when none was delivered to this machine."""
        rows = self._read("SELECT tiles, bytes FROM tiles WHERE source = ? AND zoom = ?", (source, zoom))
        return rows[0][1] / rows[0][0] if rows else None

    def _read(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        if not is_file(self._path):
            return []
        try:
            with self._connected() as database:
                return database.execute(query, values).fetchall()
        except sqlite3.Error as error:
            _log.warning("Measured costs cannot be read from %s: %s", self._path, error)
            return []

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=_BUSY_S)) as database:
            database.executescript(_SCHEMA)
            yield database


def _add(
    database: sqlite3.Connection,
    table: str,
    key: tuple[object, ...],
    more: tuple[float, float],
    kept: float,
) -> None:
    """Adds a number and its total to a row; names are of this module, never of a user."""
    number, total = {"steps": ("blocks", "seconds"), "tiles": ("tiles", "bytes")}[table]
    names = {"steps": ("zoom", "sources", "step"), "tiles": ("source", "zoom")}[table]
    where = " AND ".join(f"{name} = ?" for name in names)
    database.execute(
        f"UPDATE {table} SET {number} = {number} / 2, {total} = {total} / 2 WHERE {where} AND {number} >= ?",  # nosec B608
        (*key, kept),
    )
    marks = ", ".join("?" * (len(key) + 2))
    database.execute(
        f"INSERT INTO {table} VALUES ({marks}) ON CONFLICT DO UPDATE SET "
        f"{number} = {number} + excluded.{number}, {total} = {total} + excluded.{total}",  # nosec B608
        (*key, *more),
    )
