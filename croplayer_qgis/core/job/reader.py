"""What a job folder holds, read only: its parameters, the paths of its files, the states of its blocks."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.geopackage import NOT_READ, explained, read_rows
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.job_files import (
    BLOCK_TABLE,
    EVENT_TABLE,
    GEOPACKAGE,
    IMAGERY,
    JOB_TABLE,
    QUALITY,
    BlockColumn,
    EventColumn,
    JobColumn,
    holds_job,
    product_name,
    source_raster_name,
)
from croplayer_qgis.shared.paths import closed_folder
from croplayer_qgis.shared.vocabulary.blocks import FINISHED, UNFINISHED, BlockState

# Before version 0.2, blocks were incomplete also where the source just has no imagery.
_LACKS_TILES = (
    f"(+{BlockColumn.STATE} = '{BlockState.INCOMPLETE}' AND (failed_tiles_a > 0 OR failed_tiles_b > 0))"
)
_PAGE = 500  # blocks read at once


@dataclass(frozen=True)
class JobReader:
    """A job folder to read from, while somebody may be writing to it.

    Attributes:
        path: The folder.
        parameters: What the job is made with.
    """

    path: Path
    parameters: JobParameters

    @staticmethod
    def exists(path: Path) -> bool:
        """Whether a folder holds a job."""
        return holds_job(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Opens an existing job; raises JobError when there is none or it cannot be read."""
        if not cls.exists(path):
            closed = closed_folder(path)
            if closed is not None:
                raise JobError(
                    "The folder {} may not be entered; ask its owner, or change its permissions.", closed
                )
            raise JobError("{} holds no CropLayer job; start one there, or choose another folder.", path)
        with explained(path, NOT_READ):
            rows = read_rows(path / GEOPACKAGE, f"SELECT {JobColumn.PARAMETERS} FROM {JOB_TABLE}")
        if len(rows) != 1:
            raise JobError("The job in {} is damaged: it has no parameters. Start a new one.", path)
        return cls(path, JobParameters.from_dict(read_json(rows[0][JobColumn.PARAMETERS])))

    @property
    def geopackage(self) -> Path:
        """The job's GeoPackage."""
        return self.path / GEOPACKAGE

    def product_path(self, block: Block) -> Path:
        """The block's product."""
        return self.path / product_name(block.id)

    def quality_path(self, block: Block, source_id: str) -> Path:
        """The block's image quality in one source."""
        return self.path / source_raster_name(QUALITY, block.id, source_id)

    def imagery_path(self, block: Block, source_id: str) -> Path:
        """The block's imagery of one source, where its terms allow storing."""
        return self.path / source_raster_name(IMAGERY, block.id, source_id)

    def states(self) -> dict[Block, BlockState]:
        """State of every block, in the order they were added; raises JobError."""
        query = f"SELECT {BlockColumn.ID}, {BlockColumn.STATE} FROM {BLOCK_TABLE} ORDER BY fid"
        with explained(self.path, NOT_READ):
            rows = read_rows(self.geopackage, query)
        return {Block.from_id(id): BlockState(state) for id, state in rows}

    def counts(self) -> dict[BlockState, int]:
        """Number of blocks in each state that occurs; quick at any size of the job. Raises JobError."""
        query = f"SELECT {BlockColumn.STATE}, count(*) FROM {BLOCK_TABLE} GROUP BY {BlockColumn.STATE}"
        with explained(self.path, NOT_READ):
            rows = read_rows(self.geopackage, query)
        return {BlockState(row[0]): row[1] for row in rows}

    def count_unfinished(self, retry: Collection[BlockState] = ()) -> int:
        """Number of blocks that ``unfinished`` gives now; raises JobError."""
        wanted = {*UNFINISHED, *retry}
        count = sum(count for state, count in self.counts().items() if state in wanted)
        if BlockState.INCOMPLETE in wanted:
            return count
        with explained(self.path, NOT_READ):
            rows = read_rows(self.geopackage, f"SELECT count(*) FROM {BLOCK_TABLE} WHERE {_LACKS_TILES}")
        return count + int(rows[0][0])

    def count_finished(self) -> int:
        """Number of blocks whose files are there; raises JobError."""
        return sum(count for state, count in self.counts().items() if state in FINISHED)

    def unfinished(self, retry: Collection[BlockState] = ()) -> Iterator[Block]:
        """Blocks a run has to take up: not finished, lacking tiles that failed, or in a state to ``retry``.

        They come in the order they were added, each once whatever becomes of it meanwhile. Raises JobError.
        """
        return self._blocks({*UNFINISHED, *retry}, f"OR {_LACKS_TILES}")

    def finished(self) -> Iterator[Block]:
        """Blocks whose files are there, in the order they were added; raises JobError."""
        return self._blocks(FINISHED)

    def newest_finished(self, count: int) -> list[Block]:
        """The ``count`` blocks of those with files that were added last; raises JobError."""
        marks = ", ".join("?" * len(FINISHED))
        query = (
            f"SELECT {BlockColumn.ID} FROM {BLOCK_TABLE} WHERE {BlockColumn.STATE} IN ({marks}) "
            "ORDER BY fid DESC LIMIT ?"
        )
        with explained(self.path, NOT_READ):
            rows = read_rows(self.geopackage, query, (*FINISHED, count))
        return [Block.from_id(row[0]) for row in rows]

    def was_interrupted(self) -> bool:
        """Whether the last run was killed, or could not write its own end; raises JobError."""
        kind = EventColumn.KIND
        query = f"SELECT {kind} FROM {EVENT_TABLE} WHERE {kind} LIKE 'run_%' ORDER BY fid DESC LIMIT 1"
        with explained(self.path, NOT_READ):
            rows = read_rows(self.geopackage, query)
        return bool(rows) and rows[0][kind] == "run_started"

    def state(self, block: Block) -> BlockState:
        """State of one block; raises JobError."""
        query = f"SELECT {BlockColumn.STATE} FROM {BLOCK_TABLE} WHERE {BlockColumn.ID} = ?"
        with explained(self.path, NOT_READ):
            rows = read_rows(self.geopackage, query, (block.id,))
        return BlockState(rows[0][0])

    def _blocks(self, states: Collection[BlockState], more: str = "") -> Iterator[Block]:
        """Blocks in the states, read page by page, so that a job of any size costs the same memory."""
        marks = ", ".join("?" * len(states))
        # The plus keeps SQLite from the index of states: it would sort all of them for every page.
        chosen = f"fid > ? AND (+{BlockColumn.STATE} IN ({marks}) {more})"
        query = f"SELECT fid, {BlockColumn.ID} FROM {BLOCK_TABLE} WHERE {chosen} ORDER BY fid LIMIT {_PAGE}"
        last = 0
        while True:
            with explained(self.path, NOT_READ):
                rows = read_rows(self.geopackage, query, (last, *(state.value for state in states)))
            for row in rows:
                yield Block.from_id(row[BlockColumn.ID])
            if len(rows) < _PAGE:
                return
            last = rows[-1]["fid"]
