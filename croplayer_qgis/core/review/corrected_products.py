"""Writes products with people's edits in force beside those of the machine, which stay as they are.

A corrected product bears the name of the product it was made from, ``corrected/<version_stem>.tif``: one made
from an older version is no corrected product of the block, whatever else went wrong.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import rasterio
from rasterio.errors import RasterioError

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.geodesy.areas import pixel_area_ha
from croplayer_qgis.core.geopackage import NOT_WRITTEN, explained, transaction
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.job.block_files import remove_files
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.product.cog import BlockRaster, checksum, read_product, write_product
from croplayer_qgis.core.product.mosaic_vrt import write_mosaics
from croplayer_qgis.core.product.product_vrt import corrected_mosaics
from croplayer_qgis.core.review.correction import corrected
from croplayer_qgis.core.review.edits import (
    FIRST_VERSION,
    Edit,
    edited_blocks,
    edits_of,
    opened,
    product_versions,
)
from croplayer_qgis.shared.job_files import (
    CORRECTED,
    CORRECTED_CROPLAND_MOSAIC,
    GEOPACKAGE,
    RECORD_TAG,
    corrected_name,
    file_version,
    holds_job,
)
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.review_tables import applied_edits, note_applied
from croplayer_qgis.shared.sentence import Sentence

_STATE_TAG = "CROPLAYER_EDITS_SHA256"
COUNT_TAG = "CROPLAYER_EDITS"
"""Tag of a corrected product: how many edits are in it."""


@dataclass(frozen=True)
class CorrectedBlock:
    """A block with edits in force.

    Attributes:
        path: Its corrected product.
        edits: Number of edits in force.
        cropland_ha: Cropland with edits.
        machine_ha: Cropland without.
    """

    path: Path
    edits: int
    cropland_ha: float
    machine_ha: float


def correct_products(
    job: JobReader,
    block_ids: Collection[str],
    cancelled: Callable[[], bool],
    report: Callable[[float, str], None],
) -> dict[Block, CorrectedBlock]:
    """Brings the corrected products of a job up to date: those of ``block_ids``, or all without ids.

    Only blocks with edits in force have one; a corrected product that is what it should be is not written
    again, and one whose edits were all undone goes. The mosaics ``corrected_<band>.vrt`` show corrected
    products where there are any, and the machine's elsewhere.

    Raises:
        JobError: The job cannot be read, or the folder not be written.
        Cancelled: ``cancelled`` returned True; what was written stays.
    """
    counts, versions = edited_blocks(job.path), product_versions(job.path)
    wanted = [id for id in counts if id in versions and (not block_ids or id in block_ids)]
    done: dict[Block, CorrectedBlock] = {}
    for place, id in enumerate(wanted):
        if cancelled():
            raise Cancelled
        report(0.95 * place / len(wanted), Sentence("corrections: {}", id))
        block = Block.from_id(id)
        done[block] = _correct_block(job, block, versions[id], edits_of(job.path, id))
    kept = {id: versions[id] for id in counts if id in versions}
    _write_mosaics(job, versions, kept)
    _remove_others(job, kept)
    return done


def correct_again(job: JobReader, block: Block) -> bool:
    """Applies the edits of a block that was mapped anew, if it had a corrected product; whether it had one.

    The mosaics and the older file are left as they are (``write_corrected_mosaics``). Raises JobError.
    """
    folder = job.path / CORRECTED
    if not any(is_file(folder / name) for name in _names_of(folder, block)):
        return False
    edits = edits_of(job.path, block.id)
    if edits:
        _correct_block(job, block, product_versions(job.path)[block.id], edits)
    return True


def bring_up_to_date(
    map_path: Path, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> None:
    """Applies what people corrected since to the job that a mosaic ``corrected_<band>.vrt`` belongs to.

    Does nothing for every other raster. Whoever reads the mosaic begins with it, so ``report`` gets no share.
    Raises JobError, Cancelled.
    """
    if map_path.name.startswith(f"{CORRECTED}_") and holds_job(map_path.parent):
        job = JobReader.open(map_path.parent)
        correct_products(job, (), cancelled, lambda _share, text: report(0.0, text))


def write_corrected_mosaics(job: JobReader) -> None:
    """Writes ``corrected_<band>.vrt``, when there is a corrected product or was one; raises JobError.

    They name the machine's products, too, so they follow when a block gets another version.
    """
    versions = product_versions(job.path)
    _write_mosaics(job, versions, versions)


def corrected_path(folder: Path, block: Block, version: int = FIRST_VERSION) -> Path:
    """Where the corrected product of a version of a block is, if it has one."""
    return folder / corrected_name(block.id, version)


def cropland_ha(raster: BlockRaster, block: Block) -> float:
    """Ellipsoidal area of a product's cropland, ha."""
    counts = (raster.cropland == 1).sum(axis=1)
    return float(counts @ pixel_area_ha(block.transform, BLOCK_PX))


def _correct_block(job: JobReader, block: Block, version: int, edits: list[Edit]) -> CorrectedBlock:
    source, target = job.product_path(block, version), corrected_path(job.path, block, version)
    machine = read_product(source, block)
    state = _state(source, edits)
    if _tags(target).get(_STATE_TAG) == state:
        result = read_product(target, block)
    else:
        result = corrected(machine, edits, block.transform)
        target.parent.mkdir(exist_ok=True)
        tags = {**_tags(source), COUNT_TAG: str(len(edits)), _STATE_TAG: state}
        reviewers = sorted({edit.reviewer for edit in edits if edit.reviewer})
        if reviewers:
            tags["CROPLAYER_REVIEWERS"] = "; ".join(reviewers)
        write_product(target, result, block, tags)
    _note_applied(job, {block.id: (version, [edit.fid for edit in edits])})
    return CorrectedBlock(target, len(edits), cropland_ha(result, block), cropland_ha(machine, block))


def _note_applied(job: JobReader, applied: Mapping[str, tuple[int, list[int]] | None]) -> None:
    """Keeps what is in the corrected products, for those who show them."""
    with opened(job.path) as database:
        known = applied_edits(database)
    new = {id: what for id, what in applied.items() if known.get(id) != what}
    if new:
        with explained(job.path, NOT_WRITTEN), transaction(job.path / GEOPACKAGE) as connection:
            note_applied(connection, new)


def _state(product: Path, edits: list[Edit]) -> str:
    """What a corrected product is made of, as one hash."""
    digest = hashlib.sha256(checksum(product).encode())
    for edit in edits:
        digest.update(f"{edit.fid} {edit.after} {edit.mask} ".encode())
        digest.update(edit.geometry.wkb)
    return digest.hexdigest()


def _tags(path: Path) -> Mapping[str, str]:
    if not path.is_file():
        return {}
    try:
        with rasterio.open(path, driver="GTiff") as product:
            tags: dict[str, str] = product.tags()
    except RasterioError:
        return {}
    for name in ("AREA_OR_POINT", RECORD_TAG):  # GDAL's own; what is recorded of the machine's product alone
        tags.pop(name, None)
    return tags


def _write_mosaics(job: JobReader, versions: Mapping[str, int], shown: Mapping[str, int]) -> None:
    """Mosaics of the corrected products there are of the versions ``shown``, and of the machine's."""
    paths = {
        Block.from_id(id): corrected_name(id, version)
        for id, version in shown.items()
        if is_file(job.path / corrected_name(id, version))
    }
    if versions and (paths or is_file(job.path / CORRECTED_CROPLAND_MOSAIC)):
        blocks = {Block.from_id(id): version for id, version in versions.items()}
        write_mosaics(job.path, corrected_mosaics(paths), blocks)


def _names_of(folder: Path, block: Block) -> list[str]:
    """Names of a block's corrected products, of all versions."""
    return [path.name for path in folder.glob(f"{block.id}*.tif") if file_version(path.name) is not None]


def _remove_others(job: JobReader, kept: Mapping[str, int]) -> None:
    """Deletes corrected products of older versions, and those whose edits were all undone.

    No mosaic may name them any more.
    """
    folder = job.path / CORRECTED
    names = {(job.path / corrected_name(id, version)).name for id, version in kept.items()}
    others = [path for path in folder.glob("*.tif") if path.name not in names] if folder.is_dir() else []
    remove_files(others)
    gone = {found.block for path in others if (found := file_version(path.name)) is not None} - kept.keys()
    if gone:
        _note_applied(job, dict.fromkeys(gone))
