"""Makes ``job.gpkg`` again from the products, their tags and the files of regions beside them."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from croplayer_qgis.core.errors import Cancelled, JobError
from croplayer_qgis.core.evaluation.queue import PROFILE
from croplayer_qgis.core.geopackage import (
    NOT_WRITTEN,
    explained,
    insert,
    remove_log,
    transaction,
    use_write_ahead_log,
)
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.figures import finished_state
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.found_products import (
    FoundProduct,
    checksums_beside,
    newest_readable,
    versions_there,
)
from croplayer_qgis.core.job.lock import exclusive
from croplayer_qgis.core.job.losses import Losses
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.region_file import read_region_file, region_columns
from croplayer_qgis.core.job.region_rows import RegionRows, generalised
from croplayer_qgis.core.job.rows import insert_regions, log_event, prepare, told, update_block
from croplayer_qgis.core.job.salvage import Salvage, is_whole, restore, salvage
from croplayer_qgis.core.job.schema import KEPT_REGION_COLUMNS, create_tables
from croplayer_qgis.core.job.strips import in_strips
from croplayer_qgis.core.product.mosaic_vrt import forget_blocks
from croplayer_qgis.shared.job_files import (
    EVENT_TABLE,
    GEOPACKAGE,
    REGION_TABLE,
    BlockColumn,
    EventColumn,
    RegionColumn,
    region_file_name,
    version_stem,
)
from croplayer_qgis.shared.messages.events import Figure
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from croplayer_qgis.shared.vocabulary.figures import BY_NAME

OnBlock = Callable[[int, int], None]
"""Told how many blocks were read, and of how many."""


@dataclass(frozen=True)
class Rebuilt:
    """What became of a job.

    Attributes:
        blocks: Blocks the job has now.
        products: How many of them have a product.
        old: Where the former ``job.gpkg`` lies now, None where there was none.
        losses: What could not be recovered, a sentence each.
    """

    blocks: int
    products: int
    old: Path | None
    losses: tuple[Sentence, ...]


def rebuild_job(
    path: Path,
    even_if_whole: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
    on_block: OnBlock = lambda done, total: None,
) -> Rebuilt:
    """Makes ``job.gpkg`` again; the former one is kept under another name.

    States, figures, tile accounts, parameters and models come from the tags of the products, regions from the
    files beside them. Of a former ``job.gpkg`` that can be read in part, blocks without a product, checksums,
    events and all that people did are carried over.

    Args:
        path: The job's folder.
        even_if_whole: Whether to do so although nothing is wrong with the ``job.gpkg`` there is.
        cancelled: Asked before each product.
        on_block: Told how far it is.

    Raises:
        JobError: ``job.gpkg`` is whole, no product tells what the job is made with, another process runs it,
            or the folder cannot be written.
        Cancelled: ``cancelled`` returned True; the job is as it was.
    """
    if not path.is_dir():
        raise JobError("There is no folder {}; say where the job is.", path)
    geopackage = path / GEOPACKAGE
    if not even_if_whole and is_whole(geopackage):
        raise JobError(
            "{} can be read, and nothing is wrong with it. To make it again all the same: "
            "croplayer job JOB --rebuild always.",
            geopackage,
        )
    with exclusive(path) as claim:
        rebuilding = _Rebuilding(path, salvage(geopackage), cancelled, on_block)
        part = path / f"rebuilt.part.{GEOPACKAGE}"
        with explained(path, NOT_WRITTEN):
            part.unlink(missing_ok=True)
            remove_log(part)
            rebuilding.write(part)
            use_write_ahead_log(part)
            claim.require()
            old = _kept_aside(geopackage)
            part.replace(geopackage)
            forget_blocks(path, rebuilding.blocks)
        JobFolder(path, rebuilding.parameters, claim).write_mosaics()
        return rebuilding.outcome(old)


class _Rebuilding:
    def __init__(self, path: Path, old: Salvage, cancelled: Callable[[], bool], on_block: OnBlock) -> None:
        self.path, self.old = path, old
        self.losses = Losses(old)
        versions = versions_there(path)
        self._newest = {block: max(found) for block, found in versions.items()}
        found = []
        for done, block in enumerate(sorted(versions)):
            if cancelled():
                raise Cancelled
            on_block(done, len(versions))
            product = newest_readable(path, block, versions[block])
            if product is None:
                self.losses.unreadable.append(block.id)
            else:
                found.append(product)
        self.parameters = self._parameters(found)
        self._products = {product.block: product for product in found if self._belongs(product)}
        self.blocks = in_strips([*versions, *(Block.from_id(id) for id in old.blocks)])

    def write(self, part: Path) -> None:
        """Writes the new GeoPackage; raises OSError, sqlite3.Error or what pyogrio raises."""
        create_tables(part, self.blocks)
        prepare(part, self.parameters)
        for block in self.blocks:
            with transaction(part) as connection:
                product = self._products.get(block)
                if product is None:
                    self._write_queued(connection, block)
                else:
                    self._write_product(connection, product)
        with transaction(part) as connection:
            if self.old.events:
                columns = (EventColumn.TIME, EventColumn.BLOCK, EventColumn.KIND, EventColumn.MESSAGE)
                values = {name: [str(row.get(name) or "") for row in self.old.events] for name in columns}
                insert(connection, EVENT_TABLE, values)
            else:
                for product in self._products.values():
                    if product.record is not None:
                        log_event(connection, product.block.id, "tiles", json.dumps(product.record.tiles))
            for table in self.old.tables:
                restore(connection, table)
            for (block_id, region), verdict in self.old.verdicts.items():
                connection.execute(
                    f"UPDATE {REGION_TABLE} SET {RegionColumn.VERDICT} = ? "
                    f"WHERE {RegionColumn.BLOCK} = ? AND {RegionColumn.REGION} = ?",  # nosec B608
                    (verdict, block_id, region),
                )
            log_event(connection, "", "rebuilt", "; ".join(self.losses.sentences()))

    def outcome(self, old: Path | None) -> Rebuilt:
        """What to tell."""
        return Rebuilt(len(self.blocks), len(self._products), old, tuple(self.losses.sentences()))

    def _parameters(self, found: list[FoundProduct]) -> JobParameters:
        """What the job is made with: the former row where the products agree, else the newest product's."""
        told = [product for product in found if product.record is not None]
        newest = max(told, key=lambda product: product.path.stat().st_mtime, default=None)
        mine = None if newest is None or newest.record is None else newest.record.parameters
        if self.old.parameters is not None and (mine is None or not mine.differences(self.old.parameters)):
            return self.old.parameters  # it knows where models and files lie
        if mine is None:
            raise JobError(
                "No product in {} tells what the job was made with: there is none, none can be read, or an "
                "older version made them. Nothing was changed.",
                self.path,
            )
        return mine

    def _belongs(self, product: FoundProduct) -> bool:
        if product.record is None or not product.record.parameters.differences(self.parameters):
            return True
        self.losses.foreign.append(product.block.id)
        return False

    def _write_queued(self, connection: sqlite3.Connection, block: Block) -> None:
        """A block without a product that can be read."""
        row = self.old.blocks.get(block.id, {})
        message = str(row.get(BlockColumn.MESSAGE) or "")
        state = BlockState.FAILED if row.get(BlockColumn.STATE) == BlockState.FAILED else BlockState.QUEUED
        values: dict[str, Any] = {}
        if block in self._newest:
            state, message = BlockState.QUEUED, Sentence("Its product cannot be read; it is mapped again.")
            values = {BlockColumn.VERSIONS: self._newest[block]}
        update_block(connection, block, {BlockColumn.STATE: state.value, **told(message), **values})

    def _write_product(self, connection: sqlite3.Connection, product: FoundProduct) -> None:
        block, row = product.block, self.old.blocks.get(product.block.id, {})
        same = row.get(BlockColumn.PRODUCT) == product.version
        rows = self._regions(product)
        # A checksum that was noted when the file was written says more than one taken now.
        noted = str(row.get(BlockColumn.CHECKSUM) or "") if same else ""
        files = str(row.get(BlockColumn.FILES) or "") if same else ""
        figures = product.record.figures if product.record else self._figures(product)
        update_block(connection, block, {
            BlockColumn.STATE: finished_state(figures).value,
            **told(""),
            BlockColumn.PRODUCT: product.version,
            BlockColumn.VERSIONS: self._newest[block],
            BlockColumn.CHECKSUM: noted if len(noted) == len(product.checksum) else product.checksum,
            BlockColumn.FILES: files or json.dumps(checksums_beside(self.path, product, self.parameters)),
            BlockColumn.REVIEW: rows.review,
            **figures,
            "seconds": row.get("seconds") if same else None,
        })  # fmt: skip
        insert_regions(connection, block, rows)
        if product.record is None:
            self.losses.without_record += 1

    def _figures(self, product: FoundProduct) -> Mapping[str, Figure]:
        """Of a product that does not tell them: the former row's, or what its pixels say."""
        row = self.old.blocks.get(product.block.id, {})
        if row.get(BlockColumn.PRODUCT) == product.version:
            return {name: row.get(name) for name in BY_NAME}
        return dict.fromkeys(BY_NAME) | dict(product.of_pixels)

    def _regions(self, product: FoundProduct) -> RegionRows:
        """Rows of the table of regions; none where their file is gone or damaged."""
        path = self.path / region_file_name(version_stem(product.block.id, product.version))
        wanted = (*KEPT_REGION_COLUMNS, *(name for name in PROFILE if name not in KEPT_REGION_COLUMNS))
        try:
            there = region_columns(path)  # files of older versions lack some
            rows = read_region_file(path, tuple(name for name in wanted if name in there))
            order = np.argsort(rows.columns[RegionColumn.REGION])  # the file has them by place
            columns = {name: values[order] for name, values in rows.columns.items()}
            return generalised(RegionRows(rows.polygons[order], columns), KEPT_REGION_COLUMNS)
        except (JobError, KeyError, ValueError):
            self.losses.without_regions += 1
            return RegionRows(np.array([], object), {})


def _kept_aside(geopackage: Path) -> Path | None:
    """Copies the former file and its log, then removes the log: SQLite would read it into the new file."""
    old = None
    log = geopackage.with_name(f"{geopackage.name}-wal")
    if geopackage.exists() or log.exists():
        old = geopackage.with_name(f"job.{datetime.now():%Y%m%dT%H%M%S}.gpkg")
        for file in (geopackage, log):
            if file.exists():
                shutil.copy2(file, old.with_name(file.name.replace(geopackage.name, old.name)))
    remove_log(geopackage)
    return old
