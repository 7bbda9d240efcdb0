"""Names of the files and folders in a job folder, of the tables and columns in them, each once."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final, NamedTuple

from croplayer_qgis.shared.paths import is_file

GEOPACKAGE: Final = "job.gpkg"
"""Tables of the job: what it is made with, its blocks, their regions, what happened."""

AREA: Final = "area.geojson"
"""The polygons that a job maps inside of; one that maps whole blocks has none."""

BLOCKS: Final = "blocks"
"""Folder of the products."""

QUALITY: Final = "quality"
"""Folder of the rasters of image quality."""

IMAGERY: Final = "imagery"
"""Folder of the imagery, where a source's terms allow storing."""

REGIONS: Final = "regions"
"""Folder of the regions of each block: exact outlines, features, contributions. Jobs of version 0.1 lack it
and have all that in the table of regions."""

FEATURES: Final = "features"
"""Folder of what the cropland network sees of labelled blocks; made again when it is gone."""

PREVIEW: Final = "preview"
"""Folder of what an adaptation that nobody adopted yet would change."""

ADAPTATIONS: Final = "adaptations"
"""Folder of models adapted to the job's labels that nobody adopted yet."""

REGION_LAYER: Final = "regions.fgb"
"""The layer within a file of regions."""

CORRECTED: Final = "corrected"
"""Folder of products with people's edits in force, of blocks that have any."""

MOSAICS: Final = "mosaics"
"""Folder of the mosaics of one degree square each."""

REGION_AREAS: Final = "region_areas.gpkg"
"""Areas per region in a folder of results of accuracy."""

ACCURACY_REPORT: Final = "report.html"
"""The report in a folder of results of accuracy."""

CHARTS: Final = "charts"
"""Folder of the report's charts, one SVG each, in a folder of results of accuracy."""

SAMPLE_POINTS: Final = "samples"
"""Table of a sample's points with their labels, in a job or in a file of its own."""

SAMPLE_UNITS: Final = "sample_units"
"""Table of what the labeller does not see: stratum and cluster of each point."""

SAMPLE_DESIGN: Final = "sample_design"
"""Table of how the sample was drawn, one row."""

SAMPLE_STRATA: Final = "sample_strata"
"""Table of the strata with their areas."""

SAMPLE_CLUSTERS: Final = "sample_clusters"
"""Table of the drawn clusters."""

SECOND_LABELS: Final = "sample_second_labels"
"""Table of a second labeller, who labels blind: the agreement of both tells how far labels can be trusted."""

SETTLED_LABELS: Final = "sample_settled_labels"
"""Table of the labels that were agreed on where the two labellers differ; they count before the others."""


JOB_TABLE: Final = "job"
"""Table of the GeoPackage with one row: when and with which version the job was made, its parameters."""

BLOCK_TABLE: Final = "blocks"
"""Table of the job's blocks."""

REGION_TABLE: Final = "regions"
"""Table of the regions of finished blocks: generalised outlines, decisions, sizes."""

EVENT_TABLE: Final = "events"
"""Table of what happened when."""

VERDICT_TABLE: Final = "verdicts"
"""Table of what reviewers said of regions (columns: ``review_tables``)."""

EDIT_TABLE: Final = "edits"
"""Table of what reviewers drew: ground, and what it is."""

MATCH_TABLE: Final = "review_matches"
"""Table of what became of verdicts and edits when their block was mapped again; the engine's."""

APPLIED_TABLE: Final = "applied_edits"
"""Table of what is in the corrected products; the engine's."""


class JobColumn:
    """Columns of ``JOB_TABLE``."""

    CREATED: Final = "created"
    VERSION: Final = "croplayer_version"
    PARAMETERS: Final = "parameters"
    """JSON."""


class BlockColumn:
    """Columns of ``BLOCK_TABLE``, beside the figures of ``vocabulary.figures``."""

    ID: Final = "id"
    STATE: Final = "state"
    """What the work on it has come to (``vocabulary.blocks``)."""
    MESSAGE: Final = "message"
    """Why it failed or waits, English; "" otherwise."""
    SENTENCE: Final = "message_parts"
    """JSON: the message's template and values, for other languages; NULL in jobs of version 0.1."""
    FILES: Final = "files"
    """JSON: SHA-256 of each other file of the block by its path below the job folder; NULL in version 0.1."""
    REVIEW: Final = "review_profile"
    """JSON: what the review queue knows of the block (``evaluation.queue``); NULL in version 0.1, where the
    regions tell it."""
    CHECKSUM: Final = "checksum"
    """SHA-256 of the product; NULL in blocks of version 0.1, whose table lacks it."""
    PRODUCT: Final = "product"
    """Version of the last finished product, 1, 2 and so on; NULL when there is none (``shared.products``)."""
    VERSIONS: Final = "versions"
    """How many versions were committed, those withdrawn since included: no number is given twice."""


class RegionColumn:
    """Columns of ``REGION_TABLE`` and of the files of regions, which have the features of the fusion, too."""

    BLOCK: Final = "block"
    REGION: Final = "region"
    """1 for the first of its block."""
    OVERLAY: Final = "overlay"
    CROPLAND: Final = "cropland"
    DECISION: Final = "decision"
    """Code of ``vocabulary.decisions``."""
    PROBABILITY: Final = "probability"
    CORRECTNESS: Final = "expected_correctness"
    GROUND: Final = "ground"
    """Code of ``vocabulary.ground``; -1 where the cropland model does not tell. In the files only."""
    TOP_FEATURES: Final = "top_features"
    """JSON: the features that weighed most, with their contributions in log-odds. In the files only."""
    VERDICT: Final = "verdict"

    @staticmethod
    def contribution(group: str) -> str:
        """Column of what a group of features contributes, in log-odds."""
        return f"contribution_{group}"


class EventColumn:
    """Columns of ``EVENT_TABLE``."""

    TIME: Final = "time"
    BLOCK: Final = "block"
    KIND: Final = "kind"
    MESSAGE: Final = "message"


GEOMETRY: Final = "geom"
"""Column of the outlines in every table that has some, as GDAL names it."""


SHIFT_TAG: Final = "CROPLAYER_SHIFT"
"""Tag of a product and of files about source B: how far B lies from A, and what was done about it."""

RECORD_TAG: Final = "CROPLAYER_RECORD"
"""Tag of a product with what ``job.gpkg`` says of its job and its block, JSON; exports leave it out."""


def layer_uri(geopackage: Path, table: str) -> str:
    """What GDAL and QGIS open to read a table of a GeoPackage."""
    return f"{geopackage}|layername={table}"


def chart_file(results: Path, chart: str) -> Path:
    """A chart of the report in a folder of results; ``chart`` as ``vocabulary.accuracy.Chart`` names it."""
    return results / CHARTS / f"{chart}.svg"


def holds_job(folder: Path) -> bool:
    """Whether a folder is a job."""
    return is_file(folder / GEOPACKAGE)


def holds_products(folder: Path) -> bool:
    """Whether products of a job lie in a folder, whatever became of its GeoPackage; raises OSError."""
    try:
        with os.scandir(folder / BLOCKS) as entries:
            return any(file_version(entry.name) for entry in entries)
    except (FileNotFoundError, NotADirectoryError):
        return False


def version_stem(block: str, version: int) -> str:
    """Begin of the names of all files of one version of a block's product; the first bears the id alone."""
    return block if version == 1 else f"{block}.v{version}"


class FileVersion(NamedTuple):
    """Block and version that a file of a product belongs to."""

    block: str
    version: int


_VERSIONED = re.compile(r"([NS]\d\d\.\d\d_[EW]\d\d\d\.\d\d)(?:\.v(\d+))?(?:_\w+)?\.(?:tif|zip)")


def file_version(name: str) -> FileVersion | None:
    """What a file in the folders of a job belongs to, by its name; None when it is no file of a product."""
    found = _VERSIONED.fullmatch(name)
    return None if found is None else FileVersion(found[1], int(found[2] or 1))


def product_name(stem: str) -> str:
    """Path of a product below the job folder; ``stem`` as ``version_stem`` gives it."""
    return f"{BLOCKS}/{stem}.tif"


def source_raster_name(folder: str, stem: str, source: str) -> str:
    """Path of a product's raster of one source below the job folder; ``folder`` is QUALITY or IMAGERY."""
    return f"{folder}/{stem}_{source}.tif"


def region_file_name(stem: str) -> str:
    """Path of the file of a product's regions below the job folder; ``stem`` as ``version_stem`` gives it."""
    return f"{REGIONS}/{stem}.zip"


def preview_name(block: str) -> str:
    """Path of what an adaptation would change in a block, below the job folder."""
    return f"{PREVIEW}/{block}.tif"


def region_layer_uri(path: Path) -> str:
    """What GDAL and QGIS open to read a file of regions."""
    return f"/vsizip/{{{path.as_posix()}}}/{REGION_LAYER}"


def corrected_name(block: str, version: int) -> str:
    """Path of the corrected product of a version of a block, below the job's folder."""
    return f"{CORRECTED}/{version_stem(block, version)}.tif"


def mosaic_name(mosaic: str) -> str:
    """Name of a mosaic over all blocks: of a product's band, or of a source's raster."""
    return f"{mosaic}.vrt"


def source_mosaic(folder: str, source: str) -> str:
    """The mosaic of the rasters of one source; ``folder`` is QUALITY or IMAGERY."""
    return f"{folder}_{source}"


CROPLAND_MOSAIC: Final = mosaic_name("cropland")
"""There once a block is finished."""

CORRECTED_CROPLAND_MOSAIC: Final = mosaic_name(f"{CORRECTED}_cropland")
"""There once corrections were applied: corrected products where there are any, the machine's elsewhere."""
