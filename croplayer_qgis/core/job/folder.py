"""A job on disk: its GeoPackage and the files of its finished blocks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely

from croplayer_qgis.core.errors import InputError, JobError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.database import (
    geopackage_blobs,
    insert,
    read_rows,
    transaction,
    use_write_ahead_log,
    widen_extent,
)
from croplayer_qgis.core.job.events import BlockState, Figure
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.region_rows import RegionRows
from croplayer_qgis.core.job.schema import create_tables
from croplayer_qgis.core.product.mosaic_vrt import write_mosaics
from croplayer_qgis.core.product.source_vrt import write_imagery_mosaic, write_quality_mosaic
from croplayer_qgis.core.storage import write_error
from croplayer_qgis.core.version import croplayer_version

_GEOPACKAGE = "job.gpkg"
_FINISHED = (BlockState.DONE, BlockState.INCOMPLETE)
_UNFINISHED = (BlockState.QUEUED, BlockState.RUNNING, BlockState.CANCELLED)


@dataclass(frozen=True)
class JobFolder:
    """A job folder. Only one process, the coordinator of a run, may write to it at a time.

    Attributes:
        path: The folder.
        parameters: What the job is made with.
    """

    path: Path
    parameters: JobParameters

    @classmethod
    def create(cls, path: Path, parameters: JobParameters, blocks: Iterable[Block]) -> JobFolder:
        """Makes a new job with its blocks queued; raises JobError when the folder cannot be used."""
        gpkg = path / _GEOPACKAGE
        if gpkg.exists():
            raise JobError(f"{path} holds a job already; open it, or choose another folder.")
        part = path / f"new.{_GEOPACKAGE}"
        with _explained(path, "cannot be created"):
            for folder in ("blocks", "quality", "imagery"):
                (path / folder).mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            create_tables(part)
            _prepare(part, parameters)
            part.replace(gpkg)
            use_write_ahead_log(gpkg)
        job = cls(path, parameters)
        job.add_blocks(blocks)
        return job

    @classmethod
    def open(cls, path: Path) -> JobFolder:
        """Opens an existing job; raises JobError when there is none or it cannot be read."""
        if not (path / _GEOPACKAGE).is_file():
            raise JobError(f"{path} holds no CropLayer job; start one there, or choose another folder.")
        with _explained(path, "cannot be read"):
            rows = read_rows(path / _GEOPACKAGE, "SELECT parameters FROM job")
        if len(rows) != 1:
            raise JobError(f"The job in {path} is damaged: it has no parameters. Start a new one.")
        return cls(path, JobParameters.from_dict(json.loads(rows[0]["parameters"])))

    @classmethod
    def open_or_create(cls, path: Path, parameters: JobParameters, blocks: Iterable[Block]) -> JobFolder:
        """Opens a job made with the same parameters and adds the blocks it lacks, or creates it.

        The addresses of services and the like may differ and are taken over.

        Raises:
            JobError: The job there was made with other parameters, or the folder cannot be used.
        """
        if not (path / _GEOPACKAGE).exists():
            return cls.create(path, parameters, blocks)
        differences = cls.open(path).parameters.differences(parameters)
        if differences:
            raise JobError(
                f"The job in {path} was begun with other parameters: {'; '.join(differences)}. "
                "Go on with the job's own parameters, or choose another folder."
            )
        with _explained(path, "cannot be written"), transaction(path / _GEOPACKAGE) as connection:
            connection.execute("UPDATE job SET parameters = ?", (json.dumps(parameters.to_dict()),))
        job = cls(path, parameters)
        job.add_blocks(blocks)
        return job

    @property
    def geopackage(self) -> Path:
        """The job's GeoPackage."""
        return self.path / _GEOPACKAGE

    def product_path(self, block: Block) -> Path:
        """The block's product."""
        return self.path / "blocks" / f"{block.id}.tif"

    def quality_path(self, block: Block, source_id: str) -> Path:
        """The block's image quality in one source."""
        return self.path / "quality" / f"{block.id}_{source_id}.tif"

    def imagery_path(self, block: Block, source_id: str) -> Path:
        """The block's imagery of one source, where its terms allow storing."""
        return self.path / "imagery" / f"{block.id}_{source_id}.tif"

    def add_blocks(self, blocks: Iterable[Block]) -> None:
        """Queues blocks the job does not have yet; raises JobError."""
        known = set(self.states())
        new = [block for block in dict.fromkeys(blocks) if block not in known]
        if not new:
            return
        boxes = shapely.box(*np.array([block.bounds for block in new]).T)
        with self._transaction() as connection:
            insert(connection, "blocks", {
                "geom": geopackage_blobs(boxes),
                "id": [block.id for block in new],
                "state": [BlockState.QUEUED.value] * len(new),
            })  # fmt: skip
            widen_extent(connection, "blocks", shapely.bounds(boxes))

    def states(self) -> dict[Block, BlockState]:
        """State of every block, in the order they were added; raises JobError."""
        with _explained(self.path, "cannot be read"):
            rows = read_rows(self.geopackage, "SELECT id, state FROM blocks ORDER BY fid")
        return {Block.from_id(row["id"]): BlockState(row["state"]) for row in rows}

    def unfinished(self, retry: Collection[BlockState] = ()) -> list[Block]:
        """Blocks a run has to take up: those not finished, and those in the states to ``retry``."""
        wanted = {*_UNFINISHED, *retry}
        return [block for block, state in self.states().items() if state in wanted]

    def set_state(self, block: Block, state: BlockState, message: str = "") -> None:
        """Changes the state of a block; raises JobError."""
        with self._transaction() as connection:
            _update(connection, block, {"state": state.value, "message": message})
            if message:
                _log(connection, block, state.value, message)

    def commit_block(
        self, block: Block, state: BlockState, figures: Mapping[str, Figure], rows: RegionRows
    ) -> None:
        """Makes a block whose files are in place a finished one: regions, figures and state at once.

        Regions of an earlier result of the block go, and with them verdicts given on them.
        """
        with self._transaction() as connection:
            connection.execute("DELETE FROM regions WHERE block = ?", (block.id,))
            if rows.count:
                insert(
                    connection, "regions", {"geom": geopackage_blobs(rows.polygons), **rows.values(block.id)}
                )
                widen_extent(connection, "regions", shapely.bounds(rows.polygons))
            _update(connection, block, {"state": state.value, "message": "", **figures})
            _log(connection, block, state.value, "")

    def write_mosaics(self) -> list[Path]:
        """Writes the virtual rasters over all finished blocks; raises JobError."""
        finished = [block for block, state in self.states().items() if state in _FINISHED]
        with _explained(self.path, "cannot be written"):
            if finished:
                for source in self.parameters.sources:
                    write_quality_mosaic(self.path, source.id, finished, self.parameters.zoom)
                    if source.storing_allowed:
                        write_imagery_mosaic(self.path, source.id, finished, self.parameters.zoom)
            return write_mosaics(self.path, finished)

    def remove_leftovers(self) -> None:
        """Deletes temporary files of a run that was killed; raises JobError."""
        with _explained(self.path, "cannot be written"):
            for path in self.path.rglob("*.part.*"):
                path.unlink(missing_ok=True)

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Holds the job for one run; raises JobError when another process runs it.

        The lock is a SQLite transaction on a file of its own: it works on every system and ends with
        the process, however that ends.
        """
        with _explained(self.path, "cannot be written"):
            connection = sqlite3.connect(self.path / "run.lock", timeout=0, isolation_level=None)
        with closing(connection):
            try:
                connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                raise JobError(
                    f"The job in {self.path} is being run by another process; wait until it ends.",
                    str(error),
                ) from error
            yield

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with _explained(self.path, "cannot be written"), transaction(self.geopackage) as connection:
            yield connection


def _prepare(gpkg: Path, parameters: JobParameters) -> None:
    with transaction(gpkg) as connection:
        connection.execute("CREATE UNIQUE INDEX blocks_by_id ON blocks (id)")
        connection.execute("CREATE INDEX regions_by_block ON regions (block)")
        insert(connection, "job", {
            "created": [_now()],
            "croplayer_version": [croplayer_version()],
            "parameters": [json.dumps(parameters.to_dict())],
        })  # fmt: skip


def _update(connection: sqlite3.Connection, block: Block, values: Mapping[str, Any]) -> None:
    assignments = ", ".join(f'"{name}" = ?' for name in values)
    cursor = connection.execute(f"UPDATE blocks SET {assignments} WHERE id = ?", (*values.values(), block.id))
    if cursor.rowcount != 1:
        raise InputError(f"Block {block.id} is not part of the job.", block=block.id)


def _log(connection: sqlite3.Connection, block: Block, kind: str, message: str) -> None:
    insert(
        connection, "events", {"time": [_now()], "block": [block.id], "kind": [kind], "message": [message]}
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


@contextmanager
def _explained(path: Path, what: str) -> Iterator[None]:
    """Turns errors of files and databases into one sentence."""
    try:
        yield
    except (OSError, sqlite3.Error, pyogrio.errors.DataSourceError) as error:
        raise write_error(path, f"The job folder {path} {what}", error) from error
