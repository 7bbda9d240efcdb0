"""Looks at the files of a job folder before GDAL or QGIS opens them: whoever made it may be a stranger.

GDAL follows what it finds: a virtual raster names files and hosts, a ``.tif`` may be one, and so may
overviews and masks beside it; a file of regions may be any vector format; a view or trigger of a GeoPackage
acts in the reader's name. So only what CropLayer writes itself is opened.
"""

from __future__ import annotations

import os
import re
import zipfile
import zlib
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import Final

from croplayer_qgis.shared.job_files import (
    BLOCK_TABLE,
    BLOCKS,
    CORRECTED,
    EDIT_TABLE,
    IMAGERY,
    JOB_TABLE,
    MOSAICS,
    QUALITY,
    REGION_LAYER,
    REGION_TABLE,
    SAMPLE_POINTS,
    VERDICT_TABLE,
    holds_job,
)
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.sqlite_files import open_to_read, unknown_trigger

FOREIGN_MOSAIC: Final = mark(
    "{} is not opened: {} is not as CropLayer writes it and may lead to other files or hosts. If the job is "
    "yours, run it, which writes its mosaics anew, or map damaged blocks again."
)

_FOLDERS: Final = (BLOCKS, QUALITY, IMAGERY, CORRECTED, MOSAICS)
_TABLES: Final = (JOB_TABLE, BLOCK_TABLE, REGION_TABLE, SAMPLE_POINTS, VERDICT_TABLE, EDIT_TABLE)

# All that product/mosaic_vrt writes, and the statistics that GDAL adds when somebody asks for them. GDAL does
# not look at the case of these names, we do.
_ELEMENTS: Final = frozenset(
    b"VRTDataset SRS GeoTransform VRTRasterBand Description ColorInterp NoDataValue ComplexSource "
    b"SimpleSource SourceFilename SourceBand SourceProperties SrcRect DstRect NODATA Overview "
    b"MaskBand Metadata MDI Histograms HistItem HistMin HistMax BucketCount IncludeOutOfRange "
    b"Approximate HistCounts".split()
)
_MARKUP: Final = re.compile(rb"<([^\s<>/]*)/?([^\s<>/]*)")
_NAMED: Final = re.compile(
    rb'<SourceFilename relativeToVRT="1"(?: shared="[01]")?>([A-Za-z0-9_./-]+)</SourceFilename>'
)
_OTHER_DOMAIN: Final = re.compile(rb"<Metadata[^>]")  # of overviews, say, which may lie anywhere
_TIFF: Final = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")  # TIFF 6.0 and BigTIFF
_FLATGEOBUF: Final = b"fgb"  # https://flatgeobuf.org, magic bytes
_LARGEST_NOTE = 1 << 20  # of GDAL's .aux.xml: statistics and histograms are some kB


def mosaic_problem(path: Path) -> str:
    """The file because of which a mosaic of a job must not be opened; "" where there is none.

    Raises:
        OSError: A file cannot be read.
    """
    job = path.parent.parent if path.parent.name == MOSAICS else path.parent
    return _mosaic_problem(path, job, deep=2) or _problem_beside(path)


def is_mosaic_of_job(path: Path) -> bool:
    """Whether a path is that of a virtual raster in a job's folder."""
    if path.suffix.lower() != ".vrt":
        return False
    return holds_job(path.parent) or (path.parent.name == MOSAICS and holds_job(path.parent.parent))


def geopackage_problem(path: Path) -> str:
    """The view, virtual table or trigger because of which a job's tables must not be opened; "" for none.

    Raises:
        sqlite3.Error: The file cannot be read.
    """
    marks = ", ".join("?" * len(_TABLES))
    query = f"SELECT name, type, sql FROM sqlite_master WHERE name COLLATE NOCASE IN ({marks})"  # nosec B608
    with closing(open_to_read(path)) as database:
        for name, kind, sql in database.execute(query, _TABLES):
            if kind != "table" or re.match(r"\s*CREATE\s+VIRTUAL", sql or "", re.IGNORECASE):
                return str(name)
        return unknown_trigger(database)


def is_region_file(path: Path) -> bool:
    """Whether a file of regions holds the one format that CropLayer writes."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(REGION_LAYER) as layer:
            return layer.read(len(_FLATGEOBUF)) == _FLATGEOBUF
    except (OSError, KeyError, EOFError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error):
        return False


def _mosaic_problem(path: Path, job: Path, deep: int) -> str:
    text = path.read_bytes()
    found = {name for pair in _MARKUP.findall(text) for name in pair if name}
    named = _NAMED.findall(text)
    if not text.startswith(b"<VRTDataset ") or found - _ELEMENTS or _OTHER_DOMAIN.search(text):
        return path.name
    if len(named) != text.count(b"<SourceFilename"):
        return path.name
    for name in sorted(set(named)):
        file = Path(os.path.normpath(path.parent / os.fsdecode(name)))
        if file.parent.parent != job or file.parent.name not in _FOLDERS:
            return path.name
        if file.suffix == ".tif":
            problem = _folder_problem(file.parent, _changed(file.parent))
        else:
            problem = (
                _mosaic_problem(file, job, deep - 1) if deep > 1 and file.suffix == ".vrt" else file.name
            )
        if problem:
            return problem
    return ""


@lru_cache(maxsize=32)
def _folder_problem(folder: Path, _changed_ns: int) -> str:
    """The first file of a folder that is not what its name says, or reaches out of the folder."""
    if not folder.is_dir():
        return ""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".tif") and not _begins_as_tiff(Path(entry.path)):
                return entry.name
            problem = _note_problem(Path(entry.path))
            if problem:
                return problem
    return ""


def _problem_beside(path: Path) -> str:
    """What GDAL would read along with a file."""
    for suffix in (".ovr", ".msk", ".aux.xml"):
        beside = path.with_name(path.name + suffix)
        if is_file(beside) and _note_problem(beside):
            return beside.name
    return ""


def _note_problem(path: Path) -> str:
    if path.suffix in (".ovr", ".msk") and not _begins_as_tiff(path):
        return path.name
    if path.name.endswith(".aux.xml"):
        text = path.read_bytes()[:_LARGEST_NOTE].lower()
        if len(text) == _LARGEST_NOTE or b"overview" in text or b"&#" in text or b"<!" in text:
            return path.name
    return ""


def _begins_as_tiff(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in (*_TIFF, b"")  # an empty file is damaged, and reaches nowhere


def _changed(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except FileNotFoundError:
        return 0
