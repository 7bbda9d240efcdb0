"""Writes products with people's edits in force beside those of the machine, which stay as they are."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import rasterio
from rasterio.errors import RasterioError

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.geodesy.areas import pixel_area_ha
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.product.cog import BlockRaster, checksum, read_product, write_product
from croplayer_qgis.core.product.mosaic_vrt import write_mosaics
from croplayer_qgis.core.product.product_vrt import corrected_mosaics
from croplayer_qgis.core.review.correction import corrected
from croplayer_qgis.core.review.edits import Edit, edited_blocks, edits_of, product_versions
from croplayer_qgis.shared.job_files import CORRECTED, CORRECTED_CROPLAND_MOSAIC, RECORD_TAG
from croplayer_qgis.shared.paths import is_file
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
        done[block] = _correct_block(job, block, edits_of(job.path, id))
    _remove_others(job.path / CORRECTED, {id for id in counts if id in versions})
    write_corrected_mosaics(job)
    return done


def write_corrected_mosaics(job: JobReader) -> None:
    """Writes ``corrected_<band>.vrt``, when there is a corrected product or was one; raises JobError.

    They name the machine's products, too, so they follow when a block gets another version.
    """
    versions = {Block.from_id(id): version for id, version in product_versions(job.path).items()}
    paths = {block: f"{CORRECTED}/{block.id}.tif" for block in versions if _written(job.path, block.id)}
    if versions and (paths or is_file(job.path / CORRECTED_CROPLAND_MOSAIC)):
        write_mosaics(job.path, corrected_mosaics(paths), versions)


def corrected_path(folder: Path, block: Block) -> Path:
    """Where a block's corrected product is, if it has one."""
    return folder / CORRECTED / f"{block.id}.tif"


def cropland_ha(raster: BlockRaster, block: Block) -> float:
    """Ellipsoidal area of a product's cropland, ha."""
    counts = (raster.cropland == 1).sum(axis=1)
    return float(counts @ pixel_area_ha(block.transform, BLOCK_PX))


def _correct_block(job: JobReader, block: Block, edits: list[Edit]) -> CorrectedBlock:
    source, target = job.product_path(block), corrected_path(job.path, block)
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
    return CorrectedBlock(target, len(edits), cropland_ha(result, block), cropland_ha(machine, block))


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


def _written(folder: Path, id: str) -> bool:
    return (folder / CORRECTED / f"{id}.tif").is_file()


def _remove_others(folder: Path, ids: Collection[str]) -> None:
    """Deletes corrected products whose edits were all undone: the machine's is what counts there."""
    if folder.is_dir():
        for path in folder.glob("*.tif"):
            if path.stem not in ids:
                path.unlink(missing_ok=True)
