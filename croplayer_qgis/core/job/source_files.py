"""Files a job's sources are read from: known again by their content when they were moved."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import rasterio
from rasterio.enums import Resampling
from rasterio.errors import CRSError, RasterioError

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.rasters.address import expected_driver, gdal_name
from croplayer_qgis.shared.paths import exists, is_local

_SAMPLE_PX = 64  # side of the overview that two rasters are told apart by: read in no time
_CHUNK_BYTES = 1 << 20  # of the beginning and of the end of a file


def file_fingerprints(sources: Iterable[Source]) -> dict[str, str]:
    """Fingerprint of the file of each source that is one, by source id.

    Two copies of a file have the same; a raster's is that of its grid and of a thin sample of its pixels, so
    that a VRT or a file of another format with the same pixels counts as the same imagery.

    Raises:
        InputError: A file cannot be read.
    """
    return {
        source.id: _of_raster(source) if source.kind is SourceKind.RASTER else _of_bytes(source)
        for source in sources
        if source.kind in (SourceKind.RASTER, SourceKind.MBTILES)
    }


def require_files(parameters: JobParameters) -> None:
    """Raises InputError, with the way out, when the file of a source is not there any more."""
    for letter, source in zip("ab", parameters.sources, strict=False):
        if source.id in parameters.files and is_local(source.url) and not exists(Path(source.url)):
            raise InputError(
                "{}: “{}”, which this job is made from, is not there. If it was "
                "moved, say where it is now: croplayer job JOB --resume --source-{} PATH, or choose "
                "it as source {} in the panel.",
                source.title,
                source.url,
                letter,
                letter.upper(),
            )


def _of_raster(source: Source) -> str:
    try:
        with rasterio.open(gdal_name(source.url), driver=expected_driver(source.url)) as raster:
            grid = (raster.width, raster.height, raster.dtypes, tuple(raster.transform), str(raster.crs))
            size = (min(raster.height, _SAMPLE_PX), min(raster.width, _SAMPLE_PX))
            sample = raster.read(out_shape=(raster.count, *size), resampling=Resampling.nearest)
    except (RasterioError, CRSError) as error:
        raise InputError(
            "{}: “{}” cannot be read as a raster; check the path and the format.",
            source.title,
            source.url,
            detail=str(error),
        ) from error
    return hashlib.sha256(repr(grid).encode() + sample.tobytes()).hexdigest()[:16]


def _of_bytes(source: Source) -> str:
    try:
        with Path(source.url).open("rb") as file:
            start = file.read(_CHUNK_BYTES)
            size = file.seek(0, 2)
            file.seek(max(size - _CHUNK_BYTES, 0))
            return hashlib.sha256(start + file.read() + str(size).encode()).hexdigest()[:16]
    except OSError as error:
        raise InputError(
            "{}: “{}” cannot be read; correct the path.", source.title, source.url, detail=str(error)
        ) from error
