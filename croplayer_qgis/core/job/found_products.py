"""Products that lie in a job's folder, found without its ``job.gpkg``."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import rasterio
from rasterio.errors import RasterioError

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.geopackage import NOT_READ, explained
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.job.figures import fused_figures
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.product_record import ProductRecord
from croplayer_qgis.core.product.cog import checksum
from croplayer_qgis.shared.job_files import (
    BLOCKS,
    IMAGERY,
    QUALITY,
    file_version,
    product_name,
    region_file_name,
    source_raster_name,
    version_stem,
)
from croplayer_qgis.shared.messages.events import Figure
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.vocabulary.products import BANDS


@dataclass(frozen=True, eq=False)
class FoundProduct:
    """A product that can be read.

    Attributes:
        path: Where it lies.
        block: Its block.
        version: Its version.
        record: What it says of its job; None where an older version made it.
        of_pixels: Figures that follow from its pixels.
        checksum: SHA-256 of the file as it is.
    """

    path: Path
    block: Block
    version: int
    record: ProductRecord | None
    of_pixels: Mapping[str, Figure]
    checksum: str


def versions_there(job: Path) -> dict[Block, list[int]]:
    """Versions of the products in a folder, by block; raises JobError."""
    found: dict[Block, list[int]] = defaultdict(list)
    if (job / BLOCKS).is_dir():
        with explained(job, NOT_READ), os.scandir(job / BLOCKS) as entries:
            for entry in entries:
                named = file_version(entry.name)
                with suppress(InputError):
                    if named is not None and entry.name == Path(_name(named.block, named.version)).name:
                        found[Block.from_id(named.block)].append(named.version)
    return found


def newest_readable(job: Path, block: Block, versions: Collection[int]) -> FoundProduct | None:
    """The newest version of a block's product of which every pixel can be read."""
    for version in sorted(versions, reverse=True):
        path = job / _name(block.id, version)
        with suppress(OSError, RasterioError):
            with rasterio.open(path, driver="GTiff") as product:
                layers, tags = product.read(), product.tags()
            if layers.shape == (len(BANDS), BLOCK_PX, BLOCK_PX) and tags.get("CROPLAYER_BLOCK") == block.id:
                record, figures = ProductRecord.from_tags(tags), fused_figures(block, layers[0])
                return FoundProduct(path, block, version, record, figures, checksum(path))
    return None


def checksums_beside(job: Path, product: FoundProduct, parameters: JobParameters) -> dict[str, str]:
    """Of the files beside a product, by path; "" of one that is not there, which a check then names."""
    stem = version_stem(product.block.id, product.version)
    names = [region_file_name(stem)]
    for source in parameters.sources:
        names.append(source_raster_name(QUALITY, stem, source.id))
        if source.storing_allowed:
            names.append(source_raster_name(IMAGERY, stem, source.id))
    return {name: checksum(job / name) if is_file(job / name) else "" for name in names}


def _name(id: str, version: int) -> str:
    return product_name(version_stem(id, version))
