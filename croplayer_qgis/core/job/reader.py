"""What a job folder holds, read only: its parameters, the paths of its files, the states of its blocks."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Self

from croplayer_qgis.core.errors import CropLayerError, JobError
from croplayer_qgis.core.geodesy.areas import block_area_ha
from croplayer_qgis.core.geopackage import BUSY_S, NOT_READ, explained, read_rows
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
    FileVersion,
    JobColumn,
    holds_job,
    holds_products,
    product_name,
    region_file_name,
    source_raster_name,
    version_stem,
)
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.paths import closed_folder
from croplayer_qgis.shared.products import product_sql
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.sqlite_files import open_to_read
from croplayer_qgis.shared.vocabulary.blocks import UNFINISHED, BlockState

# Before version 0.2, blocks were incomplete also where the source just has no imagery.
_LACKS_TILES = (
    f"(+{BlockColumn.STATE} = '{BlockState.INCOMPLETE}' AND (failed_tiles_a > 0 OR failed_tiles_b > 0))"
)
GEOPACKAGE_GONE = mark(
    "{} is gone, but products of its job are there: croplayer job JOB --rebuild makes it again from them. To "
    "start a new job, choose another folder."
)
_DAMAGED = mark("{} is damaged; croplayer job JOB --rebuild makes it again from the products.")
_PAGE = 500  # blocks read at once
_ROUNDING = 1e-9  # of sums of 2,500 rows


class CroplandArea(NamedTuple):
    """What of a block is cropland, and what was seen and is not, in hectares."""

    cropland_ha: float
    other_ha: float


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
            with explained(path, NOT_READ):
                lost = holds_products(path)
            if lost:
                raise JobError(Sentence(GEOPACKAGE_GONE, *[path / GEOPACKAGE]))
            raise JobError("{} holds no CropLayer job; start one there, or choose another folder.", path)
        damaged = Sentence(_DAMAGED, *[path / GEOPACKAGE])
        with explained(path, NOT_READ):
            try:
                rows = read_rows(path / GEOPACKAGE, f"SELECT {JobColumn.PARAMETERS} FROM {JOB_TABLE}")  # nosec B608
            except sqlite3.OperationalError:  # locked, or without permission
                raise
            except sqlite3.DatabaseError as error:
                raise JobError(damaged, detail=str(error)) from error
        if len(rows) != 1:
            raise JobError(damaged)
        try:
            parameters = JobParameters.from_dict(read_json(rows[0][JobColumn.PARAMETERS]))
        except (ValueError, TypeError, AttributeError, CropLayerError) as error:
            raise JobError(
                "The parameters of the job in {} cannot be read: {} is damaged, or another version made it. "
                "If it is damaged, croplayer job JOB --rebuild makes it again from the products.",
                path,
                GEOPACKAGE,
                detail=str(error),
            ) from error
        return cls(path, parameters)

    @property
    def geopackage(self) -> Path:
        """The job's GeoPackage."""
        return self.path / GEOPACKAGE

    def product_path(self, block: Block, version: int | None = None) -> Path:
        """The block's product, or a version of it; where its first is going to be when it has none."""
        return self.path / product_name(self._stem(block, version))

    def regions_path(self, block: Block, version: int | None = None) -> Path:
        """The file of the block's regions; products of version 0.1 have none."""
        return self.path / region_file_name(self._stem(block, version))

    def quality_path(self, block: Block, source_id: str, version: int | None = None) -> Path:
        """The block's image quality in one source."""
        return self.path / source_raster_name(QUALITY, self._stem(block, version), source_id)

    def imagery_path(self, block: Block, source_id: str, version: int | None = None) -> Path:
        """The block's imagery of one source, where its terms allow storing."""
        return self.path / source_raster_name(IMAGERY, self._stem(block, version), source_id)

    def product(self, block: Block) -> int | None:
        """Version of the block's product, None when it has none; raises JobError."""
        query = f"SELECT {{product}} FROM {BLOCK_TABLE} WHERE {BlockColumn.ID} = ?"  # nosec B608
        rows = self._product_rows(query, (block.id,))
        return rows[0][0] if rows else None

    def products(self) -> Iterator[tuple[Block, int]]:
        """Blocks that have a product with its version, in the order they were added; raises JobError."""
        query = (
            f"SELECT fid, {BlockColumn.ID}, {{product}} AS version FROM {BLOCK_TABLE} "
            f"WHERE fid > ? AND ({{product}}) IS NOT NULL ORDER BY fid LIMIT {_PAGE}"  # nosec B608
        )
        rows: list[sqlite3.Row] = []
        last = 0
        while not last or len(rows) == _PAGE:
            rows = self._product_rows(query, (last,))
            yield from ((Block.from_id(row[BlockColumn.ID]), row["version"]) for row in rows)
            if not rows:
                return
            last = rows[-1]["fid"]

    def newest_products(self, count: int) -> list[tuple[Block, int]]:
        """The ``count`` blocks of those with a product that were added last; raises JobError."""
        query = (
            f"SELECT {BlockColumn.ID}, {{product}} FROM {BLOCK_TABLE} WHERE ({{product}}) IS NOT NULL "
            "ORDER BY fid DESC LIMIT ?"  # nosec B608
        )
        return [(Block.from_id(id), version) for id, version in self._product_rows(query, (count,))]

    def has_imagery(self, block: Block) -> bool:
        """Whether a source has imagery in the block's product; raises JobError."""
        query = (
            "SELECT ({product}) IS NOT NULL AND (imagery_share_a > 0 OR imagery_share_b > 0) "
            f"FROM {BLOCK_TABLE} WHERE {BlockColumn.ID} = ?"  # nosec B608
        )
        rows = self._product_rows(query, (block.id,))
        return bool(rows and rows[0][0])

    def count_products(self) -> int:
        """Number of blocks that have a product; raises JobError."""
        return int(self._product_rows(f"SELECT count({{product}}) FROM {BLOCK_TABLE}")[0][0])  # nosec B608

    def records(self, limit: int = -1) -> list[dict[str, Any]]:
        """The rows of the table ``blocks``, all or the first, with ``product`` whatever made the job.

        Raises:
            JobError: The job cannot be read.
        """
        query = f"SELECT *, {{product}} AS {BlockColumn.PRODUCT} FROM {BLOCK_TABLE} ORDER BY fid LIMIT ?"  # nosec B608
        return [dict(row) for row in self._product_rows(query, (limit,))]

    def cropland_areas(self) -> dict[FileVersion, CroplandArea]:
        """Areas of the products whose figures tell them all, by block and version; raises JobError."""
        query = (
            f"SELECT {BlockColumn.ID} AS id, {{product}} AS version, cropland_ha_fused, "
            f"cropland_share_fused, imagery_share_a, imagery_share_b FROM {BLOCK_TABLE} "
            "WHERE ({product}) IS NOT NULL "
            "AND cropland_ha_fused IS NOT NULL AND cropland_share_fused IS NOT NULL"  # nosec B608
        )
        found = {}
        for row in self._product_rows(query):
            block_ha = block_area_ha(Block.from_id(row["id"]))
            cropland_ha, share = row["cropland_ha_fused"], row["cropland_share_fused"]
            all_seen = max(row["imagery_share_a"] or 0, row["imagery_share_b"] or 0) > 1 - _ROUNDING
            if share > 0:
                seen_ha = cropland_ha / share
            elif all_seen and not self.parameters.area:
                seen_ha = block_ha
            else:  # no cropland, and nothing says how much was looked at
                continue
            found[FileVersion(row["id"], row["version"])] = CroplandArea(cropland_ha, seen_ha - cropland_ha)
        return found

    def other_files(self, block: Block, version: int) -> list[Path]:
        """Paths of the files beside a version of the block's product, whether they are there or not."""
        paths = [self.regions_path(block, version)]
        for source in self.parameters.sources:
            paths.append(self.quality_path(block, source.id, version))
            if source.storing_allowed:
                paths.append(self.imagery_path(block, source.id, version))
        return paths

    def states(self) -> dict[Block, BlockState]:
        """State of every block, in the order they were added; raises JobError."""
        query = f"SELECT {BlockColumn.ID}, {BlockColumn.STATE} FROM {BLOCK_TABLE} ORDER BY fid"  # nosec B608
        with explained(self.path, NOT_READ):
            rows = read_rows(self.geopackage, query)
        return {Block.from_id(id): BlockState(state) for id, state in rows}

    def counts(self) -> dict[BlockState, int]:
        """Number of blocks in each state that occurs; quick at any size of the job. Raises JobError."""
        query = f"SELECT {BlockColumn.STATE}, count(*) FROM {BLOCK_TABLE} GROUP BY {BlockColumn.STATE}"  # nosec B608
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
            rows = read_rows(self.geopackage, f"SELECT count(*) FROM {BLOCK_TABLE} WHERE {_LACKS_TILES}")  # nosec B608
        return count + int(rows[0][0])

    def unfinished(self, retry: Collection[BlockState] = ()) -> Iterator[Block]:
        """Blocks a run has to take up: not finished, lacking tiles that failed, or in a state to ``retry``.

        They come in the order they were added, each once whatever becomes of it meanwhile. Raises JobError.
        """
        return self._blocks({*UNFINISHED, *retry}, f"OR {_LACKS_TILES}")

    def was_interrupted(self) -> bool:
        """Whether the last run was killed, or could not write its own end; raises JobError."""
        kind = EventColumn.KIND
        query = f"SELECT {kind} FROM {EVENT_TABLE} WHERE {kind} LIKE 'run_%' ORDER BY fid DESC LIMIT 1"  # nosec B608
        with explained(self.path, NOT_READ):
            rows = read_rows(self.geopackage, query)
        return bool(rows) and rows[0][kind] == "run_started"

    def state(self, block: Block) -> BlockState:
        """State of one block; raises JobError."""
        query = f"SELECT {BlockColumn.STATE} FROM {BLOCK_TABLE} WHERE {BlockColumn.ID} = ?"  # nosec B608
        with explained(self.path, NOT_READ):
            rows = read_rows(self.geopackage, query, (block.id,))
        return BlockState(rows[0][0])

    def _stem(self, block: Block, version: int | None) -> str:
        return version_stem(block.id, version or self.product(block) or 1)

    def _product_rows(self, query: str, parameters: tuple[Any, ...] = ()) -> list[sqlite3.Row]:
        """Rows of a query with ``{product}`` for the SQL of a block's product version; raises JobError."""
        with (
            explained(self.path, NOT_READ),
            closing(open_to_read(self.geopackage, BUSY_S)) as connection,
        ):
            connection.row_factory = sqlite3.Row
            return connection.execute(query.format(product=product_sql(connection)), parameters).fetchall()

    def _blocks(self, states: Collection[BlockState], more: str = "") -> Iterator[Block]:
        """Blocks in the states, read page by page, so that a job of any size costs the same memory."""
        marks = ", ".join("?" * len(states))
        # The plus keeps SQLite from the index of states: it would sort all of them for every page.
        chosen = f"fid > ? AND (+{BlockColumn.STATE} IN ({marks}) {more})"
        query = f"SELECT fid, {BlockColumn.ID} FROM {BLOCK_TABLE} WHERE {chosen} ORDER BY fid LIMIT {_PAGE}"  # nosec B608
        last = 0
        while True:
            with explained(self.path, NOT_READ):
                rows = read_rows(self.geopackage, query, (last, *(state.value for state in states)))
            for row in rows:
                yield Block.from_id(row[BlockColumn.ID])
            if len(rows) < _PAGE:
                return
            last = rows[-1]["fid"]
