"""A job on disk: its GeoPackage and the files of its finished blocks."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

import shapely

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.geopackage import (
    NOT_CREATED,
    NOT_READ,
    NOT_WRITTEN,
    explained,
    geopackage_blobs,
    insert,
    read_rows,
    remove_log,
    transaction,
    use_write_ahead_log,
    widen_extent,
)
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.block_files import BlockFile, outdated_files, put_in_place, remove_files
from croplayer_qgis.core.job.check import Damage, damaged_blocks, is_intact
from croplayer_qgis.core.job.job_area import JobArea, job_area
from croplayer_qgis.core.job.lock import Claim, exclusive
from croplayer_qgis.core.job.parameters import JobParameters, ModelReference
from croplayer_qgis.core.job.reader import GEOPACKAGE_GONE, JobReader
from croplayer_qgis.core.job.region_rows import RegionRows
from croplayer_qgis.core.job.rows import insert_regions, log_event, prepare, told, update_block
from croplayer_qgis.core.job.schema import add_missing_columns, block_outlines, create_tables
from croplayer_qgis.core.job.strips import in_strips
from croplayer_qgis.core.product.cog import checksum as file_checksum
from croplayer_qgis.core.product.mosaic_vrt import forget_blocks, write_mosaics
from croplayer_qgis.core.product.product_vrt import product_mosaics
from croplayer_qgis.core.product.source_vrt import imagery_mosaic, quality_mosaic
from croplayer_qgis.core.review.corrected_products import write_corrected_mosaics
from croplayer_qgis.shared.job_files import (
    BLOCK_TABLE,
    BLOCKS,
    GEOMETRY,
    GEOPACKAGE,
    IMAGERY,
    JOB_TABLE,
    MOSAICS,
    QUALITY,
    REGION_TABLE,
    REGIONS,
    BlockColumn,
    JobColumn,
    RegionColumn,
    holds_products,
    product_name,
    version_stem,
)
from croplayer_qgis.shared.messages.events import Figure
from croplayer_qgis.shared.paths import exists
from croplayer_qgis.shared.review_tables import move_old_verdicts
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from croplayer_qgis.shared.vocabulary.figures import BY_NAME

_FOLDERS = (BLOCKS, REGIONS, QUALITY, IMAGERY)


@dataclass(frozen=True)
class JobFolder(JobReader):
    """A job folder to write to. Only one process, the coordinator of a run, may do so at a time.

    Attributes:
        claim: The run's right to it, None outside a run.
    """

    claim: Claim | None = None

    @classmethod
    def create(
        cls, path: Path, parameters: JobParameters, blocks: Iterable[Block], area: JobArea | None = None
    ) -> JobFolder:
        """Makes a new job with its blocks queued; raises JobError when the folder cannot be used.

        ``area`` is the one whose SHA-256 the parameters tell, if they do.
        """
        gpkg = path / GEOPACKAGE
        if exists(gpkg):
            raise JobError("{} holds a job already; open it, or choose another folder.", path)
        part = path / f"new.{GEOPACKAGE}"
        with explained(path, NOT_CREATED):
            if holds_products(path):
                raise JobError(Sentence(GEOPACKAGE_GONE, *[gpkg]))
            for folder in _FOLDERS:
                (path / folder).mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            remove_log(part)
            if area is not None:
                area.write(path)
            create_tables(part, in_strips(blocks))
            prepare(part, parameters)
            use_write_ahead_log(part)
            remove_log(gpkg)
            part.replace(gpkg)
        return cls(path, parameters)

    @classmethod
    def open_or_create(
        cls, path: Path, parameters: JobParameters, blocks: Iterable[Block], area: JobArea | None = None
    ) -> JobFolder:
        """Opens a job made with the same parameters and adds the blocks it lacks, or creates it.

        The addresses of services and the like may differ and are taken over.

        Raises:
            JobError: The job there was made with other parameters, or the folder cannot be used.
        """
        if not exists(path / GEOPACKAGE):
            return cls.create(path, parameters, blocks, area)
        differences = cls.open(path).parameters.differences(parameters)
        if differences:
            raise JobError(
                "The job in {} was begun with other parameters: {}. "
                "Go on with the job's own parameters, or choose another folder.",
                path,
                Sentence.joined(differences, "; "),
            )
        with explained(path, NOT_WRITTEN), transaction(path / GEOPACKAGE) as connection:
            connection.execute(
                f"UPDATE {JOB_TABLE} SET {JobColumn.PARAMETERS} = ?",  # nosec B608
                (json.dumps(parameters.to_dict()),),
            )
        job = cls(path, parameters)
        job.add_blocks(blocks)
        return job

    def add_blocks(self, blocks: Iterable[Block]) -> int:
        """Queues the blocks the job does not have yet, and returns how many; raises JobError."""
        with explained(self.path, NOT_READ):
            known = {
                row[0]
                for row in read_rows(self.geopackage, f"SELECT {BlockColumn.ID} FROM {BLOCK_TABLE}")  # nosec B608
            }
        new = {block.id: block for block in in_strips(blocks) if block.id not in known}
        if not new:
            return 0
        area = job_area(self.path, self.parameters.area)
        if area is not None:
            area.require(new.values())
        outlines = block_outlines(list(new.values()))
        with self._transaction() as connection:
            insert(connection, BLOCK_TABLE, {
                GEOMETRY: geopackage_blobs(outlines),
                BlockColumn.ID: list(new),
                BlockColumn.STATE: [BlockState.QUEUED.value] * len(new),
            })  # fmt: skip
            widen_extent(connection, BLOCK_TABLE, shapely.bounds(outlines))
        return len(new)

    def set_state(self, block: Block, state: BlockState, message: str = "") -> None:
        """Changes the state of a block; raises JobError."""
        with self._transaction() as connection:
            update_block(connection, block, {BlockColumn.STATE: state.value, **told(message)})
            if message:
                log_event(connection, block.id, state.value, message)

    def commit_block(
        self,
        block: Block,
        state: BlockState,
        figures: Mapping[str, Figure],
        rows: RegionRows,
        message: str = "",
        checksum: str | None = None,
        files: Collection[BlockFile] = (),
    ) -> int:
        """Makes what a block's files hold its product: files, version, regions, figures and state.

        The files of the version before stay; ``remove_outdated`` takes them away once nobody shows them.
        Regions of an earlier product of the block go; what a reviewer typed into their column ``verdict`` is
        kept in the table ``verdicts``. ``message`` goes into the table of events; ``checksum`` is that of
        the product. Returns the version. Raises JobError.
        """
        self.require_own()
        versions = BlockColumn.VERSIONS
        query = f"SELECT ifnull({versions}, 0) FROM {BLOCK_TABLE} WHERE {BlockColumn.ID} = ?"  # nosec B608
        with explained(self.path, NOT_READ):
            found = read_rows(self.geopackage, query, (block.id,))
        version = 1 + int(found[0][0] if found else 0)
        put_in_place(self.path, block, version, files)
        with explained(self.path, NOT_WRITTEN):
            others = {
                path.relative_to(self.path).as_posix(): file_checksum(path)
                for path in (file.final_path(self.path, block, version) for file in files)
                if path.parent.name != BLOCKS
            }
        with explained(self.path, NOT_WRITTEN), suppress(FileNotFoundError):
            now = time.time()  # not when its worker wrote it: mosaics made since then are without it
            os.utime(self.product_path(block, version), (now, now))
        with self._transaction() as connection:
            move_old_verdicts(connection, block.id)
            connection.execute(f"DELETE FROM {REGION_TABLE} WHERE {RegionColumn.BLOCK} = ?", (block.id,))  # nosec B608
            insert_regions(connection, block, rows)
            ended = {BlockColumn.STATE: state.value, **told(""), BlockColumn.CHECKSUM: checksum}
            product = {BlockColumn.PRODUCT: version, versions: version}
            more = {BlockColumn.REVIEW: rows.review, BlockColumn.FILES: json.dumps(others)}
            update_block(connection, block, {**ended, **product, **more, **figures})
            log_event(connection, block.id, state.value, message)
        return version

    def queue_damaged(self, cancelled: Callable[[], bool] = lambda: False) -> list[Damage]:
        """Withdraws damaged products and queues their blocks; raises JobError, Cancelled.

        What lies there is not what the figures tell of, so it is shown and counted no more.
        """
        found = list(damaged_blocks(self, cancelled))
        if not found:
            return []
        nothing = dict.fromkeys(
            (*BY_NAME, BlockColumn.CHECKSUM, BlockColumn.FILES, BlockColumn.REVIEW, BlockColumn.PRODUCT)
        )
        with self._transaction() as connection:
            for damage in found:
                queued = {BlockColumn.STATE: BlockState.QUEUED.value, **told(damage.what)}
                update_block(connection, damage.block, {**nothing, **queued})
                log_event(connection, damage.block.id, BlockState.QUEUED.value, damage.what)
        with explained(self.path, NOT_WRITTEN):
            forget_blocks(self.path, [damage.block for damage in found])
        self.write_mosaics()
        return found

    def use_models(self, models: tuple[ModelReference, ...]) -> int:
        """Maps with other models from now on; returns how many mapped blocks were queued for that.

        Their products stay until the next are whole. Raises JobError.
        """
        parameters = replace(self.parameters, models=models)
        again = (BlockState.DONE.value, BlockState.INCOMPLETE.value)
        marks = ", ".join("?" * len(again))
        with self._transaction() as connection:
            connection.execute(
                f"UPDATE {JOB_TABLE} SET {JobColumn.PARAMETERS} = ?",  # nosec B608
                (json.dumps(parameters.to_dict()),),
            )
            queued = connection.execute(
                f"UPDATE {BLOCK_TABLE} SET {BlockColumn.STATE} = ? WHERE {BlockColumn.STATE} IN ({marks})",  # nosec B608
                (BlockState.QUEUED.value, *again),
            ).rowcount
            named = ", ".join(f"{model.id} {model.version}" for model in models)
            log_event(connection, "", "models_changed", f"mapped from now on with {named}")
        return queued

    def note(self, kind: str, message: str, block: str = "") -> None:
        """Writes a row into the table of events; raises JobError."""
        with self._transaction() as connection:
            log_event(connection, block, kind, message)

    def write_mosaics(self) -> list[Path]:
        """Writes the virtual rasters over all products; raises JobError."""
        self.require_own()
        sources, zoom = self.parameters.sources, self.parameters.zoom
        mosaics = [
            *product_mosaics(),
            *(quality_mosaic(source.id, zoom) for source in sources),
            *(imagery_mosaic(source.id, zoom) for source in sources if source.storing_allowed),
        ]
        written = write_mosaics(self.path, mosaics, dict(self.products()))
        write_corrected_mosaics(self)
        return written

    def remove_leftovers(self) -> None:
        """Deletes temporary files of a run that was killed; raises JobError."""
        with explained(self.path, NOT_WRITTEN):
            for folder in (".", *_FOLDERS, MOSAICS):
                if (self.path / folder).is_dir():
                    with os.scandir(self.path / folder) as entries:
                        left = [entry.path for entry in entries if ".part." in entry.name]
                    for name in left:
                        Path(name).unlink(missing_ok=True)

    def remove_outdated(self) -> None:
        """Deletes files of versions that are no product any more, or never became one; raises JobError.

        The mosaics must have been written since the last commit: until then they show the version before.
        """
        products = {block.id: version for block, version in self.products()}
        with explained(self.path, NOT_READ):
            remove_files(list(outdated_files(self.path, products)))

    @contextmanager
    def exclusive(self) -> Iterator[Self]:
        """Holds the job for one run; raises JobError, naming it, when another process runs it.

        The tables of a job that an older version made get the columns they lack. What is yielded writes only
        while the job is this run's.
        """
        with exclusive(self.path) as claim:
            with self._transaction() as connection:
                if add_missing_columns(connection):
                    self._number_products(connection)
            yield replace(self, claim=claim)

    def require_own(self) -> None:
        """Raises JobError when another run has taken the job over meanwhile."""
        if self.claim is not None:
            self.claim.require()

    def _number_products(self, connection: sqlite3.Connection) -> None:
        """Finds the products of an older version's job, which knew a block's state alone.

        There a cancelled retry left a block without its product, although the file lay intact: those whose
        checksum is right are products again.
        """
        id_column, state_column, checksum = BlockColumn.ID, BlockColumn.STATE, BlockColumn.CHECKSUM
        query = (
            f"SELECT {id_column}, {state_column}, {checksum} FROM {BLOCK_TABLE} "
            f"WHERE {state_column} IN (?, ?) OR {checksum} IS NOT NULL"  # nosec B608
        )
        made = (BlockState.DONE.value, BlockState.INCOMPLETE.value)
        for id, state, known in connection.execute(query, made).fetchall():
            if state in made or is_intact(self.path / product_name(version_stem(id, 1)), known):
                first = {BlockColumn.PRODUCT: 1, BlockColumn.VERSIONS: 1}
                update_block(connection, Block.from_id(id), first)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with explained(self.path, NOT_WRITTEN), transaction(self.geopackage) as connection:
            self.require_own()  # within the transaction: who takes over writes before or after it
            yield connection
