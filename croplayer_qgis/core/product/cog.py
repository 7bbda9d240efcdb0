"""Writes a block's product: a COG of four bands, EPSG:4326, 255 where there is no data."""

from __future__ import annotations

import hashlib
import os
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import rasterio.shutil
from numpy.typing import NDArray
from rasterio._err import (
    CPLE_BaseError,
)  # what rasterio.shutil.copy raises; rasterio has no public name for it
from rasterio.enums import ColorInterp, Resampling
from rasterio.io import MemoryFile

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.row_strips import row_strips
from croplayer_qgis.core.storage import write_error
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.products import BANDS, NO_DATA

COG_TILE_PX = 512
"""Side of the tiles of our COGs, which is GDAL's choice."""


@dataclass(frozen=True, eq=False)
class BlockRaster:
    """The finished layers of a block, uint8 [2500, 2500] each, 255 where there is no data.

    Attributes:
        cropland: 1 cropland, 0 other.
        probability: Probability of cropland in per cent.
        decision: Decision codes; 255, not 0, where there is no data.
        expected_correctness: Probability in per cent that ``cropland`` is right.
    """

    cropland: NDArray[np.uint8]
    probability: NDArray[np.uint8]
    decision: NDArray[np.uint8]
    expected_correctness: NDArray[np.uint8]


def per_cent(values: NDArray[np.float32], known: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Shares 0-1 as whole per cent; 255 where not ``known`` or NaN."""
    scaled = np.full(values.shape, NO_DATA, np.uint8)
    for rows in row_strips(values.shape):
        there = known[rows] & np.isfinite(values[rows])
        np.rint(values[rows] * 100, out=scaled[rows], where=there, casting="unsafe")
    return scaled


def checksum(path: Path) -> str:
    """SHA-256 of a file in hex; raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_product(path: Path, raster: BlockRaster, block: Block, tags: Mapping[str, str]) -> str:
    """Writes the COG under a temporary name, syncs it to disk and renames it; returns its checksum.

    Raises:
        JobError: It cannot be written.
    """
    profile = {"crs": "EPSG:4326", "transform": block.transform, "nodata": NO_DATA}
    with MemoryFile() as memory:
        with memory.open(
            driver="GTiff", width=BLOCK_PX, height=BLOCK_PX, count=len(BANDS), dtype="uint8", **profile
        ) as dataset:
            for number, name in enumerate(BANDS, start=1):
                dataset.write(getattr(raster, name), number)
                dataset.set_band_description(number, name)
            dataset.colorinterp = [ColorInterp.gray, *[ColorInterp.undefined] * 3]
            dataset.update_tags(**tags)
        # Classes have no mean: overviews take the nearest pixel, in all bands alike.
        return _write_cog(memory, path, compress="DEFLATE", overview_resampling="NEAREST")


def read_layers(path: Path, names: Sequence[str], block: Block, side: int = BLOCK_PX) -> NDArray[np.uint8]:
    """Layers of a product by their names in ``BANDS``, uint8 [names, side, side]; raises JobError.

    With a ``side`` below that of a product it is the nearest of its pixels.
    """
    bands = [BANDS.index(name) + 1 for name in names]
    with _opened(path, block) as product:
        layers: NDArray[np.uint8] = product.read(
            bands, out_shape=(len(bands), side, side), resampling=Resampling.nearest
        )
        return layers


def read_tags(path: Path, block: Block) -> dict[str, str]:
    """Tags of a product; raises JobError."""
    with _opened(path, block) as product:
        tags: dict[str, str] = product.tags()
        return tags


def _opened(path: Path, block: Block) -> AbstractContextManager[Any]:
    return opened_raster(
        path, block, Sentence("The raster of {} cannot be read; map the block again.", block.id)
    )


@contextmanager
def opened_raster(path: Path, block: Block, unreadable: Sentence) -> Iterator[Any]:
    """A raster of a block, open; raises JobError with that sentence when it cannot be opened or read."""
    try:
        with rasterio.open(path, driver="GTiff") as dataset:
            yield dataset
    except rasterio.errors.RasterioError as error:
        raise JobError(unreadable, detail=str(error), block=block.id) from error


def read_product(path: Path, block: Block) -> BlockRaster:
    """All layers of a product; raises JobError."""
    return BlockRaster(**dict(zip(BANDS, read_layers(path, tuple(BANDS), block), strict=True)))


def write_imagery(path: Path, mosaic: Mosaic, tags: Mapping[str, str]) -> None:
    """Writes a mosaic as a JPEG COG in EPSG:3857 with a mask where there is no imagery; raises JobError."""
    height, width = mosaic.valid.shape
    with MemoryFile() as memory, rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True):
        with memory.open(
            driver="GTiff",
            width=width,
            height=height,
            count=3,
            dtype="uint8",
            crs="EPSG:3857",
            transform=mosaic.window.transform,
        ) as dataset:
            dataset.write(mosaic.image.transpose(2, 0, 1))
            dataset.write_mask(mosaic.valid)
            dataset.update_tags(**tags)
        _write_cog(memory, path, compress="JPEG", quality="90")


def replace_durably(part: Path, path: Path) -> None:
    """Renames a finished file over ``path`` after its content reached the disk; raises JobError."""
    try:
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    with suppress(OSError):  # Windows cannot open folders, and needs no sync of them
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def part_path(path: Path) -> Path:
    """Temporary name of a file while it is written, used by nobody else."""
    return path.with_name(f"{path.stem}.{uuid.uuid4().hex[:8]}.part{path.suffix}")


def write_memory(memory: MemoryFile, path: Path) -> str:
    """Writes what GDAL made in memory to a new file; returns its checksum. Raises OSError.

    GDAL (3.10) itself writes no file of a job: of a write that fails it often says nothing and leaves a file
    with tiles missing, and its COG driver then even ends the process, as it takes the overviews it could not
    write for there (a null pointer in GDALRegenerateOverviewsMultiBand).
    """
    content = memory.getbuffer()
    path.write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def _write_cog(memory: MemoryFile, path: Path, **options: str) -> str:
    part = part_path(path)
    try:
        with memory.open() as dataset, MemoryFile() as cog:
            rasterio.shutil.copy(dataset, cog.name, driver="COG", **options)
            found = write_memory(cog, part)
    except (OSError, rasterio.errors.RasterioError, CPLE_BaseError) as error:
        with suppress(OSError):  # what was written of it only fills the disk
            part.unlink(missing_ok=True)
        raise _unwritable(path, error) from error
    replace_durably(part, path)
    return found


def _unwritable(path: Path, error: Exception) -> JobError:
    return write_error(path.parent, Sentence("{} cannot be written", path), error)
